import { dayAt } from '../time/time-zone.ts'
import type { Ad, AdSet, Campaign, World } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'

export type Governed = Campaign | AdSet | Ad

interface Sums {
  impressions: number
  spend: number
  clicks: number
  link_clicks: number
  purchases: number
  purchase_value: number
  leads: number
}

const ratio = (part: number, whole: number): number | undefined => (whole === 0 ? undefined : part / whole)

/** What a rule may measure; money is minor units, rates are percentages. */
const metrics: Readonly<Record<string, (sums: Sums) => number | undefined>> = {
  spent: ({ spend }) => spend,
  impressions: ({ impressions }) => impressions,
  clicks: ({ clicks }) => clicks,
  link_click: ({ link_clicks }) => link_clicks,
  results: ({ purchases, leads }) => purchases + leads,
  'offsite_conversion.fb_pixel_purchase': ({ purchases }) => purchases,
  'offsite_conversion.fb_pixel_lead': ({ leads }) => leads,
  leadgen: ({ leads }) => leads,
  cpc: ({ spend, clicks }) => ratio(spend, clicks),
  cpm: ({ spend, impressions }) => ratio(spend * 1000, impressions),
  ctr: ({ clicks, impressions }) => ratio(clicks * 100, impressions),
  link_ctr: ({ link_clicks, impressions }) => ratio(link_clicks * 100, impressions),
  cost_per_link_click: ({ spend, link_clicks }) => ratio(spend, link_clicks),
  cost_per: ({ spend, purchases, leads }) => ratio(spend, purchases + leads),
  cost_per_purchase_fb: ({ spend, purchases }) => ratio(spend, purchases),
  cost_per_lead_fb: ({ spend, leads }) => ratio(spend, leads),
  website_purchase_roas: ({ purchase_value, spend }) => ratio(purchase_value, spend),
  purchase_roas: ({ purchase_value, spend }) => ratio(purchase_value, spend),
}

export const metricNames: readonly string[] = Object.keys(metrics)

const presets: Readonly<Record<string, (today: number) => [since: number, until: number]>> = {
  TODAY: (today) => [today, today],
  YESTERDAY: (today) => [today - 1, today - 1],
  LAST_2_DAYS: (today) => [today - 2, today - 1],
  LAST_3_DAYS: (today) => [today - 3, today - 1],
  LAST_7_DAYS: (today) => [today - 7, today - 1],
  LAST_14_DAYS: (today) => [today - 14, today - 1],
  LAST_28_DAYS: (today) => [today - 28, today - 1],
  LAST_30_DAYS: (today) => [today - 30, today - 1],
  LAST_ND_14_DAYS: (today) => [today - 14, today],
  LIFETIME: (today) => [0, today],
  MAXIMUM: (today) => [0, today],
}

/** Measures an object over a preset; undefined where there is nothing to divide by. */
export function measure(
  twin: Twin,
  world: World,
  record: Governed,
  metric: string,
  preset: string,
  now: number,
): number | undefined {
  const zone = twin.objects.get('account', world.account).timezone_name
  const today = dayAt(zone, now)
  const [since, until] = (presets[preset] ?? ((day: number): [number, number] => [day, day]))(today)
  const ads = new Set(
    twin.objects
      .list(world.id, 'ad')
      .filter((ad) => record.id === (record.kind === 'ad' ? ad.id : ad[record.kind]))
      .map(({ id }) => id),
  )
  const sums: Sums = {
    impressions: 0,
    spend: 0,
    clicks: 0,
    link_clicks: 0,
    purchases: 0,
    purchase_value: 0,
    leads: 0,
  }
  // The model's first day lies far after day zero, which is what LIFETIME says.
  for (const row of twin.delivery.rows(
    world.id,
    Math.max(since, dayAt(zone, world.born) - 1),
    until,
    'day',
  )) {
    if (!ads.has(row.ad)) continue
    sums.impressions += row.impressions
    sums.spend += row.spend
    sums.clicks += row.clicks
    sums.link_clicks += row.link_clicks
    sums.purchases += row.purchases
    sums.purchase_value += row.purchase_value
    sums.leads += row.leads
  }
  return metrics[metric]?.(sums)
}
