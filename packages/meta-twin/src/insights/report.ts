import { audienceSize, reachOf } from '../delivery/audience.ts'
import { placements } from '../delivery/placements.ts'
import type { Ad, AdSet, AnyRecord, Campaign, Json } from '../store/records.ts'
import { dayText } from '../time/time-zone.ts'
import type { Call } from '../wire/call.ts'
import { matches } from '../wire/filtering.ts'
import { adEffectiveStatus } from '../objects/ad-object-fields.ts'
import { adSetStatus } from '../objects/effective-status.ts'
import { frequencyCapsOf } from '../delivery/bidding.ts'
import { countedClasses } from '../delivery/outcome.ts'
import type { DayRange } from './date-range.ts'
import { countCredited, figureNames, figureRows, noFigures, type FigureRow, type Figures } from './figures.ts'
import { metrics, type Totals } from './metrics.ts'
import { grainOf, isHourly, type InsightsQuery } from './query.ts'
import { rankings } from './rankings.ts'
import { splitRow } from './split.ts'

interface Group {
  bucket: DayRange
  values: Record<string, string>
  ad: Ad
  adSet: AdSet
  campaign: Campaign
  sums: Figures
  audiences: Map<string, number>
  share: Map<number, number>
}

export interface Report {
  rows: Json[]
  summary: Json | undefined
}

/** Answers an insights query from the delivery that is written down. No delivery, no row. */
export function report(node: AnyRecord, query: InsightsQuery, call: Call): Report {
  const { objects } = call.twin
  const adSets = new Map(objects.list(call.world.id, 'adset').map((adSet) => [adSet.id, adSet]))
  const campaigns = new Map(
    objects.list(call.world.id, 'campaign').map((campaign) => [campaign.id, campaign]),
  )
  const lines = new Map<string, { ad: Ad; adSet: AdSet; campaign: Campaign }>()
  for (const ad of objects.list(call.world.id, 'ad')) {
    const adSet = adSets.get(ad.adset)
    const campaign = campaigns.get(ad.campaign)
    if (adSet && campaign && under(node, ad) && kept(query, { ad, adSet, campaign }, call)) {
      lines.set(ad.id, { ad, adSet, campaign })
    }
  }
  const groups = new Map<string, Group>()
  for (const bucket of query.buckets) {
    for (const row of figureRows(call, bucket.since, bucket.until, grainOf(query))) {
      const line = lines.get(row.ad)
      if (line) addRow(groups, query, bucket, row, line)
    }
  }
  const metric = (group: Group, name: string): unknown => metrics[name]?.(totalsOf([group], query, call))
  const shown = [...groups.values()].filter((group) =>
    query.filters
      .filter(({ field }) => metrics[field])
      .every((filter) => matches(filter, metric(group, filter.field))),
  )
  const rows = shown.map((group) => rowOf(group, query, call))
  if (query.sort) sortRows(rows, query.sort)
  return { rows, summary: query.summary && shown.length > 0 ? summaryOf(shown, query, call) : undefined }
}

const under = (node: AnyRecord, ad: Ad): boolean => {
  switch (node.kind) {
    case 'campaign':
      return ad.campaign === node.id
    case 'adset':
      return ad.adset === node.id
    case 'ad':
      return ad.id === node.id
    case 'account':
      return ad.account === node.id
    default:
      return true
  }
}

/** Filters such as `campaign.name CONTAIN` and `ad.effective_status IN`; metric filters come after the sums. */
function kept(
  query: InsightsQuery,
  { ad, adSet, campaign }: Pick<Group, 'ad' | 'adSet' | 'campaign'>,
  call: Call,
): boolean {
  return query.filters.every((filter) => {
    const [level, name] = filter.field.includes('.') ? filter.field.split('.') : [query.level, filter.field]
    if (!filter.field.includes('.') && metrics[filter.field]) return true
    const subject =
      level === 'campaign' ? campaign : level === 'adset' ? adSet : level === 'ad' ? ad : undefined
    if (!subject) return true
    switch (name) {
      case 'id':
      case 'name':
        return matches(filter, subject[name])
      case 'effective_status':
      case 'delivery_status':
        if (subject.kind === 'campaign') return matches(filter, subject.status)
        return matches(
          filter,
          subject.kind === 'adset' ? adSetStatus(subject, campaign) : adEffectiveStatus(subject, call),
        )
      case 'objective':
        return matches(filter, campaign.objective)
      default:
        return true
    }
  })
}

const keyOf = (
  query: InsightsQuery,
  { ad, adSet, campaign }: Pick<Group, 'ad' | 'adSet' | 'campaign'>,
): string => ({ account: '', campaign: campaign.id, adset: adSet.id, ad: ad.id })[query.level]

function addRow(
  groups: Map<string, Group>,
  query: InsightsQuery,
  bucket: DayRange,
  row: FigureRow,
  line: Pick<Group, 'ad' | 'adSet' | 'campaign'>,
): void {
  const counted = countedClasses(line.adSet)
  for (const part of splitRow(row, query.breakdowns, line.adSet)) {
    const key = `${keyOf(query, line)}|${bucket.since}|${bucket.until}|${Object.values(part.values).join('|')}`
    let group = groups.get(key)
    if (!group) {
      group = {
        ...line,
        bucket,
        values: part.values,
        sums: noFigures(),
        audiences: new Map(),
        share: new Map(),
      }
      groups.set(key, group)
    }
    countCredited(part.figures, counted)
    for (const name of figureNames) group.sums[name] += part.figures[name]
    if (!group.audiences.has(line.adSet.id)) group.audiences.set(line.adSet.id, audienceSize(line.adSet))
    group.share.set(row.placement, placements[row.placement]?.share ?? 0)
  }
}

/** Reach is never added up: it follows from all impressions of the row and the people behind its ad sets. */
function totalsOf(groups: readonly Group[], query: InsightsQuery, call: Call): Totals {
  const sums = noFigures()
  const audiences = new Map<string, number>()
  const share = new Map<number, number>()
  for (const group of groups) {
    for (const name of figureNames) sums[name] += group.sums[name]
    for (const [id, size] of group.audiences) audiences.set(id, size)
    for (const [at, part] of group.share) share.set(at, part)
  }
  const sizes = [...audiences.values()]
  const largest = Math.max(1, ...sizes)
  // Ad sets overlap: each further one adds a third of its people.
  const union = largest + (sizes.reduce((sum, size) => sum + size, 0) - largest) / 3
  const reachable = query.breakdowns.includes('publisher_platform')
    ? Math.min(1, [...share.values()].reduce((sum, part) => sum + part, 0) * 1.6)
    : 1
  const first = groups[0]
  return {
    ...sums,
    reach: Math.max(
      reachOf(sums.impressions, Math.max(1, union * reachable)),
      leastReach(sums.impressions, groups),
    ),
    currency: call.account.currency,
    windows: query.windows,
    hourly: isHourly(query),
    formLeads: first?.adSet.destination_type === 'ON_AD',
  }
}

/** People a frequency cap forces delivery to reach: nobody is shown an ad more often than it allows. */
function leastReach(impressions: number, groups: readonly Group[]): number {
  const most = groups.map(({ adSet, bucket }) =>
    Math.min(
      Number.POSITIVE_INFINITY,
      ...frequencyCapsOf(adSet).map(
        ({ days, most: cap }) => cap * Math.ceil((bucket.until - bucket.since + 1) / days),
      ),
    ),
  )
  const loosest = Math.max(1, ...most)
  return Number.isFinite(loosest) ? Math.ceil(impressions / loosest) : 0
}

function rowOf(group: Group, query: InsightsQuery, call: Call): Json {
  const totals = totalsOf([group], query, call)
  const row: Json = {}
  for (const field of query.fields) {
    const value = metrics[field] ? metrics[field](totals) : attribute(field, group, query, totals, call)
    if (value !== undefined) row[field] = value
  }
  return {
    ...row,
    date_start: dayText(group.bucket.since),
    date_stop: dayText(group.bucket.until),
    ...group.values,
  }
}

/** Names, ids and settings of the row's object; those below the row's level are absent. */
function attribute(field: string, group: Group, query: InsightsQuery, totals: Totals, call: Call): unknown {
  const depth = ['account', 'campaign', 'adset', 'ad'].indexOf(query.level)
  const { ad, adSet, campaign } = group
  const at = (level: number, value: unknown): unknown => (depth >= level ? value : undefined)
  switch (field) {
    case 'account_id':
      return call.account.account_id
    case 'account_name':
      return call.account.name
    case 'account_currency':
      return call.account.currency
    case 'campaign_id':
      return at(1, campaign.id)
    case 'campaign_name':
      return at(1, campaign.name)
    case 'objective':
      return at(1, campaign.objective)
    case 'buying_type':
      return at(1, campaign.buying_type)
    case 'adset_id':
      return at(2, adSet.id)
    case 'adset_name':
      return at(2, adSet.name)
    case 'optimization_goal':
      return at(2, adSet.optimization_goal)
    case 'attribution_setting':
      return at(2, attributionText(adSet))
    case 'ad_id':
      return at(3, ad.id)
    case 'ad_name':
      return at(3, ad.name)
    case 'created_time':
      return at(3, dayText(Math.floor(ad.created / 86_400)))
    case 'quality_ranking':
    case 'engagement_rate_ranking':
    case 'conversion_rate_ranking':
      return at(3, rankings(field, ad, totals.impressions, call))
    default:
      return undefined
  }
}

/** As Meta words an ad set's setting: `7d_click_1d_view`. */
function attributionText(adSet: AdSet): string {
  const counted = countedClasses(adSet)
  const click = counted.includes('click_7d')
    ? '7d_click'
    : counted.includes('click_1d')
      ? '1d_click'
      : undefined
  const view = counted.includes('view_1d') ? '1d_view' : undefined
  return [click, view].filter((part) => part !== undefined).join('_')
}

function summaryOf(groups: readonly Group[], query: InsightsQuery, call: Call): Json {
  const totals = totalsOf(groups, query, call)
  const since = Math.min(...groups.map(({ bucket }) => bucket.since))
  const until = Math.max(...groups.map(({ bucket }) => bucket.until))
  const shown = query.fields.map((field) => [field, metrics[field]?.(totals)] as const)
  return {
    ...Object.fromEntries(shown.filter(([, value]) => value !== undefined)),
    date_start: dayText(since),
    date_stop: dayText(until),
  }
}

function sortRows(rows: Json[], { field, descending }: { field: string; descending: boolean }): void {
  const side = descending ? -1 : 1
  rows.sort((left, right) => {
    const a = left[field]
    const b = right[field]
    const numeric = Number(a ?? 0) - Number(b ?? 0)
    return side * (Number.isNaN(numeric) ? String(a).localeCompare(String(b)) : numeric)
  })
}
