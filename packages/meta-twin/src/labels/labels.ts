import { requireAdsWrite } from '../auth/scopes.ts'
import type { ReadTable } from '../edges/read-edges.ts'
import type { WriteTable } from '../edges/write-edges.ts'
import { badParam, noSuchObject } from '../errors/invalid.ts'
import type { AdLabel } from '../store/marketing-records.ts'
import type { Ad, AdSet, Campaign, Json } from '../store/records.ts'
import type { Call } from '../wire/call.ts'
import { isObject, listParam, objects, text } from '../wire/pick.ts'
import { success } from '../writes/created.ts'

const labelsIn = (call: Call): AdLabel[] =>
  call.twin.objects.list(call.world.id, 'adlabel').filter(({ status }) => status === 'ACTIVE')

/** Finds a label by `{id}` or `{name}`; a name nobody knows yet becomes a label. */
function labelOf(wish: Json, call: Call): AdLabel {
  const id = text(wish, 'id')
  const name = text(wish, 'name')
  if (id !== undefined) {
    const found = labelsIn(call).find((label) => label.id === id)
    if (!found) throw noSuchObject(id, 'POST')
    return found
  }
  if (!name) throw badParam('A label needs an id or a name.', 'adlabels')
  return labelsIn(call).find((label) => label.name === name) ?? createLabel(name, call)
}

function createLabel(name: string, call: Call): AdLabel {
  const label: AdLabel = {
    kind: 'adlabel',
    id: call.twin.ids.next('ad'),
    world: call.world.id,
    account: call.account.id,
    name,
    status: 'ACTIVE',
    created: call.now,
    updated: call.now,
  }
  call.twin.objects.save(label)
  return label
}

type Labelled = Campaign | AdSet | Ad

function attach(record: Labelled, input: Json, call: Call): Json {
  requireAdsWrite(call)
  const wishes = objects(input, 'adlabels')
  if (wishes.length === 0) throw badParam('The parameter adlabels is required.', 'adlabels')
  const wanted = wishes.map((wish) => labelOf(wish, call))
  const have = objects(record.extra, 'adlabels').filter(({ id }) => !wanted.some((label) => label.id === id))
  const adlabels = [...have, ...wanted.map(({ id, name }) => ({ id, name }))]
  call.twin.objects.save({ ...record, extra: { ...record.extra, adlabels } })
  return success
}

function detach(record: Labelled, raw: Json, call: Call): Json {
  requireAdsWrite(call)
  const gone = new Set(
    listParam(raw['adlabels'])
      .filter(isObject)
      .flatMap((wish) => [text(wish, 'id'), text(wish, 'name')]),
  )
  const adlabels = objects(record.extra, 'adlabels').filter(
    (label) => !gone.has(text(label, 'id')) && !gone.has(text(label, 'name')),
  )
  call.twin.objects.save({ ...record, extra: { ...record.extra, adlabels } })
  return success
}

const carries = (record: { extra: Json }, ids: ReadonlySet<string | undefined>): boolean =>
  objects(record.extra, 'adlabels').some((label) => ids.has(text(label, 'id')))

function byLabels<K extends 'campaign' | 'adset' | 'ad' | 'creative'>(kind: K, raw: Json, call: Call) {
  const asked = listParam(raw['ad_label_ids']).map(String)
  if (asked.length === 0) throw badParam('The parameter ad_label_ids is required.', 'ad_label_ids')
  const records = call.twin.objects.list(call.world.id, kind)
  const all = String(raw['operator'] ?? 'ANY') === 'ALL'
  return {
    records: records.filter((record) =>
      all ? asked.every((id) => carries(record, new Set([id]))) : carries(record, new Set(asked)),
    ),
  }
}

const under = <K extends 'campaign' | 'adset' | 'ad' | 'creative'>(kind: K, label: AdLabel, call: Call) => ({
  records: call.twin.objects
    .list(call.world.id, kind)
    .filter((record) => carries(record, new Set([label.id]))),
})

export const labelReads: ReadTable = {
  account: {
    adlabels: (_, __, call) => ({ records: labelsIn(call) }),
    campaignsbylabels: (_, raw, call) => byLabels('campaign', raw, call),
    adsetsbylabels: (_, raw, call) => byLabels('adset', raw, call),
    adsbylabels: (_, raw, call) => byLabels('ad', raw, call),
    adcreativesbylabels: (_, raw, call) => byLabels('creative', raw, call),
  },
  adlabel: {
    campaigns: (label, _, call) => under('campaign', label, call),
    adsets: (label, _, call) => under('adset', label, call),
    ads: (label, _, call) => under('ad', label, call),
    adcreatives: (label, _, call) => under('creative', label, call),
  },
}

export const labelPosts: WriteTable = {
  account: {
    adlabels: (_, input, call) => {
      requireAdsWrite(call)
      return { id: labelOf({ name: input['name'] }, call).id }
    },
  },
  campaign: { adlabels: attach },
  adset: { adlabels: attach },
  ad: { adlabels: attach },
  adlabel: {
    '': (label, input, call) => {
      requireAdsWrite(call)
      call.twin.objects.save({ ...label, name: text(input, 'name') ?? label.name, updated: call.now })
      return success
    },
  },
}

export const labelDeletes: WriteTable = {
  adset: { adlabels: detach },
  adlabel: {
    '': (label, _, call) => {
      requireAdsWrite(call)
      call.twin.objects.save({ ...label, status: 'DELETED', updated: call.now })
      return success
    },
  },
}
