import { requireAdsWrite } from '../auth/scopes.ts'
import type { WriteTable } from '../edges/write-edges.ts'
import { badParam, noSuchObject } from '../errors/invalid.ts'
import { noteActivity } from '../people/activities.ts'
import { checkParent } from '../rules/status-rules.ts'
import type { Ad, AdSet, Campaign, ConfiguredStatus, Json } from '../store/records.ts'
import type { Call } from '../wire/call.ts'
import { flag, objectIn, text, whole } from '../wire/pick.ts'

/** A deep copy of more than this must go through an async request. */
const mostAtOnce = 51

interface Wish {
  status: string
  rename: Json | undefined
  start: number | undefined
  end: number | undefined
  deep: boolean
}

const wishOf = (input: Json): Wish => ({
  status: text(input, 'status_option') ?? 'PAUSED',
  rename: objectIn(input, 'rename_options'),
  start: whole(input, 'start_time'),
  end: whole(input, 'end_time'),
  deep: flag(input, 'deep_copy') ?? false,
})

const living = ({ status }: { status: ConfiguredStatus }): boolean =>
  status === 'ACTIVE' || status === 'PAUSED'

function statusOf(source: { status: ConfiguredStatus }, { status }: Wish): ConfiguredStatus {
  if (status === 'INHERITED_FROM_SOURCE') return living(source) ? source.status : 'PAUSED'
  return status === 'ACTIVE' ? 'ACTIVE' : 'PAUSED'
}

/** `rename_strategy` says which of the copies get the affixes; without affixes Meta appends its own. */
function nameOf(source: { name: string }, { rename }: Wish, top: boolean): string {
  const strategy = text(rename, 'rename_strategy') ?? 'ONLY_TOP_LEVEL_RENAME'
  if (strategy === 'NO_RENAME' || (strategy === 'ONLY_TOP_LEVEL_RENAME' && !top)) return source.name
  const suffix = text(rename, 'rename_suffix') ?? (rename?.['rename_prefix'] ? '' : ' - Copy')
  return `${text(rename, 'rename_prefix') ?? ''}${source.name}${suffix}`
}

interface Copied {
  ad_object_type: 'campaign' | 'ad_set' | 'ad'
  source_id: string
  copied_id: string
}

const fresh = (call: Call) => ({ created: call.now, updated: call.now })

function copyAd(ad: Ad, adSet: AdSet, wish: Wish, top: boolean, call: Call, made: Copied[]): Ad {
  const copy: Ad = {
    ...ad,
    ...fresh(call),
    id: call.twin.ids.next('ad'),
    adset: adSet.id,
    campaign: adSet.campaign,
    name: nameOf(ad, wish, top),
    status: statusOf(ad, wish),
    review_began: call.now,
    review_ends: call.now + call.twin.reviewSeconds,
    extra: { ...ad.extra, source_ad_id: ad.id },
  }
  call.twin.objects.save(copy)
  made.push({ ad_object_type: 'ad', source_id: ad.id, copied_id: copy.id })
  return copy
}

function copyAdSet(
  adSet: AdSet,
  campaign: Campaign,
  wish: Wish,
  top: boolean,
  call: Call,
  made: Copied[],
): AdSet {
  const copy: AdSet = {
    ...adSet,
    ...fresh(call),
    id: call.twin.ids.next('adset'),
    campaign: campaign.id,
    name: nameOf(adSet, wish, top),
    status: statusOf(adSet, wish),
    start_time: Math.max(wish.start ?? call.now, call.now),
    budget_changes: [],
    significant_edit: call.now,
    extra: { ...adSet.extra, source_adset_id: adSet.id },
  }
  if (wish.end !== undefined) copy.end_time = wish.end
  if (copy.end_time !== undefined && copy.end_time <= call.now) {
    throw badParam('The source has ended: send an end_time in the future.', 'end_time')
  }
  call.twin.objects.save(copy)
  made.push({ ad_object_type: 'ad_set', source_id: adSet.id, copied_id: copy.id })
  if (wish.deep) {
    for (const ad of childrenOf('ad', (one) => one.adset === adSet.id, call)) {
      copyAd(ad, copy, wish, false, call, made)
    }
  }
  return copy
}

function childrenOf<K extends 'adset' | 'ad'>(
  kind: K,
  within: (child: K extends 'adset' ? AdSet : Ad) => boolean,
  call: Call,
): (K extends 'adset' ? AdSet : Ad)[] {
  // The kind decides the record, so the list holds what the caller named.
  const all = call.twin.objects.list(call.world.id, kind) as unknown as (K extends 'adset' ? AdSet : Ad)[]
  return all.filter((child) => living(child) && within(child)).toReversed()
}

function checkSize(wish: Wish, children: number): void {
  if (wish.deep && children + 1 > mostAtOnce) {
    throw badParam(
      `A deep copy takes at most ${mostAtOnce} objects at once: copy in an asynchronous batch instead.`,
      'deep_copy',
    )
  }
}

function copyCampaign(campaign: Campaign, input: Json, call: Call): Json {
  requireAdsWrite(call)
  checkParent(campaign, 'id')
  const wish = wishOf(input)
  const adSets = childrenOf('adset', (one) => one.campaign === campaign.id, call)
  checkSize(wish, adSets.length + childrenOf('ad', (one) => one.campaign === campaign.id, call).length)
  const copy: Campaign = {
    ...campaign,
    ...fresh(call),
    id: call.twin.ids.next('campaign'),
    name: nameOf(campaign, wish, true),
    status: statusOf(campaign, wish),
    extra: { ...campaign.extra, source_campaign_id: campaign.id },
  }
  call.twin.objects.save(copy)
  const made: Copied[] = [{ ad_object_type: 'campaign', source_id: campaign.id, copied_id: copy.id }]
  if (wish.deep) for (const adSet of adSets) copyAdSet(adSet, copy, wish, false, call, made)
  noteActivity(call, 'create_campaign_group', copy, 'CAMPAIGN_GROUP')
  return { copied_campaign_id: copy.id, ad_object_ids: made }
}

function copyOneAdSet(adSet: AdSet, input: Json, call: Call): Json {
  requireAdsWrite(call)
  checkParent(adSet, 'id')
  const wish = wishOf(input)
  const into = text(input, 'campaign_id') ?? adSet.campaign
  const campaign = call.twin.objects.findOf('campaign', into)
  if (!campaign || campaign.world !== call.world.id) throw noSuchObject(into, 'POST')
  checkParent(campaign, 'campaign_id')
  checkSize(wish, childrenOf('ad', (one) => one.adset === adSet.id, call).length)
  const made: Copied[] = []
  const copy = copyAdSet(adSet, campaign, wish, true, call, made)
  return { copied_adset_id: copy.id, ad_object_ids: made }
}

function copyOneAd(ad: Ad, input: Json, call: Call): Json {
  requireAdsWrite(call)
  checkParent(ad, 'id')
  const into = text(input, 'adset_id') ?? ad.adset
  const adSet = call.twin.objects.findOf('adset', into)
  if (!adSet || adSet.world !== call.world.id) throw noSuchObject(into, 'POST')
  checkParent(adSet, 'adset_id')
  return { copied_ad_id: copyAd(ad, adSet, wishOf(input), true, call, []).id }
}

export const copyPosts: WriteTable = {
  campaign: { copies: copyCampaign },
  adset: { copies: copyOneAdSet },
  ad: { copies: copyOneAd },
}
