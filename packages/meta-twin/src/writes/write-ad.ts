import { badParam, noSuchObject } from '../errors/invalid.ts'
import { checkMayAdvertise } from '../people/standing.ts'
import { checkAd, checkNoAdBid } from '../rules/ad-rules.ts'
import { checkName, checkNotEnded } from '../rules/ad-set-rules.ts'
import { checkEditable, checkParent, createStatus } from '../rules/status-rules.ts'
import type { Ad, AdSet, Creative, Json } from '../store/records.ts'
import type { Call } from '../wire/call.ts'
import { objectIn, text } from '../wire/pick.ts'
import { compact, extraOf, success } from './created.ts'
import { storeCreative } from './write-creative.ts'

const known = ['name', 'adset_id', 'creative', 'status', 'tracking_specs', 'adset_spec']

const review = (call: Call) => ({
  verdict: undefined,
  review_began: call.now,
  review_ends: call.now + call.twin.reviewSeconds,
})

const adsOf = (call: Call, adSet: AdSet): Ad[] =>
  call.twin.objects.list(call.world.id, 'ad').filter((ad) => ad.adset === adSet.id)

export function createAd(call: Call, input: Json): Json {
  checkMayAdvertise(call.twin, call.world)
  checkNoAdBid(input)
  const adSetId = text(input, 'adset_id')
  if (adSetId === undefined) throw badParam('The parameter adset_id is required.', 'adset_id')
  const adSet = call.twin.objects.findOf('adset', adSetId)
  if (!adSet || adSet.world !== call.world.id) throw noSuchObject(adSetId, 'POST')
  const campaign = call.twin.objects.get('campaign', adSet.campaign)
  checkParent(campaign, 'adset_id')
  checkParent(adSet, 'adset_id')
  checkNotEnded(adSet, call.now)
  checkName(text(input, 'name') ?? '')
  const creative = creativeFrom(call, objectIn(input, 'creative') ?? {})
  checkAd(adSet, campaign, creative, adsOf(call, adSet), call)
  const ad: Ad = compact({
    kind: 'ad',
    id: call.twin.ids.next('ad'),
    world: call.world.id,
    account: call.account.id,
    campaign: campaign.id,
    adset: adSet.id,
    creative: creative.id,
    name: text(input, 'name') ?? '',
    status: createStatus(input['status']),
    tracking_specs: input['tracking_specs'],
    created: call.now,
    updated: call.now,
    ...review(call),
    extra: extraOf(input, known),
  })
  call.twin.objects.save(ad)
  return { id: ad.id }
}

export function updateAd(call: Call, before: Ad, input: Json): Json {
  checkEditable(before, input)
  checkNoAdBid(input)
  const adSet = call.twin.objects.get('adset', before.adset)
  const after: Ad = { ...before, updated: call.now, extra: { ...before.extra, ...extraOf(input, known) } }
  const name = text(input, 'name')
  if (name !== undefined) checkName((after.name = name))
  // The enum was checked against the schema: its four values are those of the record.
  if (text(input, 'status')) after.status = text(input, 'status') as Ad['status']
  if (input['tracking_specs'] !== undefined) after.tracking_specs = input['tracking_specs']
  const spec = objectIn(input, 'creative')
  if (spec) {
    const creative = creativeFrom(call, spec)
    const others = adsOf(call, adSet).filter((ad) => ad.id !== before.id)
    checkAd(adSet, call.twin.objects.get('campaign', before.campaign), creative, others, call)
    if (creative.id !== before.creative) Object.assign(after, { creative: creative.id }, review(call))
  }
  call.twin.objects.save(after)
  return success
}

/** An edit of what people see sends every living ad of the set back to the reviewer. */
export function restartReviews(call: Call, adSet: AdSet): void {
  for (const ad of adsOf(call, adSet)) {
    if (ad.status === 'ACTIVE' || ad.status === 'PAUSED') call.twin.objects.save({ ...ad, ...review(call) })
  }
}

function creativeFrom(call: Call, spec: Json): Creative {
  const id = text(spec, 'creative_id') ?? text(spec, 'id')
  if (id === undefined) return storeCreative(call, spec)
  const creative = call.twin.objects.findOf('creative', id)
  if (!creative || creative.world !== call.world.id || creative.status === 'DELETED')
    throw noSuchObject(id, 'POST')
  return creative
}
