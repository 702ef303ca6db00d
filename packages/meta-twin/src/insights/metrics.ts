import { majorText, minorFactor } from '../money/currency.ts'
import type { Measures } from '../store/delivery-store.ts'
import type { Json } from '../store/records.ts'

/** Sums of one answer row, with what is needed to price and word them. */
export interface Totals extends Measures {
  reach: number
  currency: string
  windows: readonly string[]
  /** Hourly rows know neither reach nor what happened off Meta. */
  hourly: boolean
  formLeads: boolean
}

type Action = Json

const ratio = (part: number, whole: number): number | undefined => (whole > 0 ? part / whole : undefined)
const decimal = (value: number | undefined): string | undefined =>
  value === undefined ? undefined : value.toFixed(6)
const counted = (value: number): string | undefined => (value > 0 ? String(value) : undefined)

/** Minor units as a plain number of major units, for divisions only. */
const major = (minor: number, { currency }: Totals): number => minor / minorFactor(currency)

/** Part of conversions credited to a view; the rest followed a click within seven days. */
const viewShare = 0.14
const sameDayShare = 0.82

function windowsOf(count: number, totals: Totals, write: (value: number) => string): Json {
  const views = Math.floor(count * viewShare)
  const clicks = count - views
  const byWindow: Record<string, number> = {
    '1d_view': views,
    '7d_click': clicks,
    '28d_click': clicks,
    '1d_click': Math.round(clicks * sameDayShare),
  }
  const entries = totals.windows
    .map((window) => [window, byWindow[window] ?? 0] as const)
    .filter(([, value]) => value > 0)
  return Object.fromEntries(entries.map(([window, value]) => [window, write(value)]))
}

/** Every action type an answer shows, with its count. Types overlap as Meta's do: never add them up. */
function actionCounts(totals: Totals): [type: string, count: number, conversion: boolean][] {
  const engagements = totals.reactions + totals.comments + totals.shares + totals.link_clicks
  const onsite: [string, number, boolean][] = [
    ['link_click', totals.link_clicks, false],
    ['post_reaction', totals.reactions, false],
    ['comment', totals.comments, false],
    ['post', totals.shares, false],
    ['post_engagement', engagements, false],
    ['page_engagement', engagements, false],
  ]
  if (totals.hourly) return onsite.filter(([, count]) => count > 0)
  const website: [string, number, boolean][] = [
    ['landing_page_view', totals.landing_views, false],
    ['omni_landing_page_view', totals.landing_views, false],
    ['view_content', totals.content_views, true],
    ['omni_view_content', totals.content_views, true],
    ['offsite_conversion.fb_pixel_view_content', totals.content_views, true],
    ['add_to_cart', totals.carts, true],
    ['omni_add_to_cart', totals.carts, true],
    ['offsite_conversion.fb_pixel_add_to_cart', totals.carts, true],
    ['initiate_checkout', totals.checkouts, true],
    ['omni_initiated_checkout', totals.checkouts, true],
    ['offsite_conversion.fb_pixel_initiate_checkout', totals.checkouts, true],
    ['purchase', totals.purchases, true],
    ['omni_purchase', totals.purchases, true],
    ['offsite_conversion.fb_pixel_purchase', totals.purchases, true],
    ['lead', totals.leads, true],
    [
      totals.formLeads ? 'onsite_conversion.lead_grouped' : 'offsite_conversion.fb_pixel_lead',
      totals.leads,
      true,
    ],
  ]
  return [...onsite, ...website].filter(([, count]) => count > 0)
}

const purchaseTypes = ['purchase', 'omni_purchase', 'offsite_conversion.fb_pixel_purchase']

function purchaseValues(totals: Totals): Action[] | undefined {
  if (totals.hourly || totals.purchase_value <= 0) return undefined
  const write = (minor: number): string => majorText(Math.round(minor), totals.currency)
  return purchaseTypes.map((type) => ({
    action_type: type,
    value: write(totals.purchase_value),
    ...windowsOf(totals.purchase_value, totals, write),
  }))
}

function returnOnSpend(totals: Totals, type: string): Action[] | undefined {
  if (totals.hourly || totals.purchase_value <= 0 || totals.spend <= 0) return undefined
  return [{ action_type: type, value: (totals.purchase_value / totals.spend).toFixed(6) }]
}

const nonEmpty = (actions: Action[]): Action[] | undefined => (actions.length > 0 ? actions : undefined)
const perSpend = (totals: Totals, count: number): string | undefined =>
  decimal(totals.spend > 0 ? ratio(major(totals.spend, totals), count) : undefined)

type Metric = (totals: Totals) => unknown

/** How each metric is worded from the sums. One that returns undefined is absent from the row. */
export const metrics: Readonly<Record<string, Metric>> = {
  impressions: ({ impressions }) => String(impressions),
  spend: ({ spend, currency }) => majorText(spend, currency),
  clicks: ({ clicks }) => String(clicks),
  reach: ({ reach, hourly }) => String(hourly ? 0 : reach),
  frequency: ({ reach, impressions, hourly }) => decimal(hourly ? 0 : ratio(impressions, reach)),
  inline_link_clicks: ({ link_clicks: links }) => counted(links),
  inline_link_click_ctr: ({ link_clicks: links, impressions }) =>
    decimal(links > 0 ? ratio(links * 100, impressions) : undefined),
  inline_post_engagement: ({ link_clicks: links, reactions, comments, shares }) =>
    counted(links + reactions + comments + shares),
  unique_clicks: ({ clicks, reach }) => counted(Math.min(clicks, reach)),
  unique_inline_link_clicks: ({ link_clicks: links, reach }) => counted(Math.min(links, reach)),
  outbound_clicks: ({ link_clicks: links, landing_views: visits }) =>
    visits > 0 ? [{ action_type: 'outbound_click', value: String(links) }] : undefined,
  outbound_clicks_ctr: ({ link_clicks: links, landing_views: visits, impressions }) =>
    visits > 0
      ? [{ action_type: 'outbound_click', value: decimal(ratio(links * 100, impressions)) }]
      : undefined,
  cpm: (totals) => perSpend(totals, totals.impressions / 1000),
  cpc: (totals) => perSpend(totals, totals.clicks),
  cpp: (totals) => (totals.hourly ? undefined : perSpend(totals, totals.reach / 1000)),
  ctr: ({ clicks, impressions }) => decimal(ratio(clicks * 100, impressions)),
  unique_ctr: ({ clicks, reach }) => decimal(ratio(Math.min(clicks, reach) * 100, reach)),
  cost_per_inline_link_click: (totals) => perSpend(totals, totals.link_clicks),
  cost_per_unique_click: (totals) => perSpend(totals, Math.min(totals.clicks, totals.reach)),
  actions: (totals) =>
    nonEmpty(
      actionCounts(totals).map(([type, count, conversion]) => ({
        action_type: type,
        value: String(count),
        ...(conversion ? windowsOf(count, totals, String) : {}),
      })),
    ),
  action_values: purchaseValues,
  cost_per_action_type: (totals) =>
    totals.spend > 0
      ? nonEmpty(
          actionCounts(totals).map(([type, count]) => ({
            action_type: type,
            value: perSpend(totals, count),
          })),
        )
      : undefined,
  purchase_roas: (totals) => returnOnSpend(totals, 'omni_purchase'),
  website_purchase_roas: (totals) => returnOnSpend(totals, 'offsite_conversion.fb_pixel_purchase'),
  social_spend: () => '0',
}
