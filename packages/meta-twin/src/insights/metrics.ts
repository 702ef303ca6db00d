import { majorText, minorFactor } from '../money/currency.ts'
import { windowClasses } from '../delivery/outcome.ts'
import type { Json } from '../store/records.ts'
import type { Credited, Figures } from './figures.ts'

/** Sums of one answer row, with what is needed to price and word them. */
export type Totals = Figures & {
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

/** The windows asked for, each with what it credits; one that credits nothing is left out. */
function windowsOf(name: Credited, totals: Totals, write: (value: number) => string): Json {
  const entries = totals.windows.map((window) => {
    const classes = windowClasses[window] ?? []
    return [window, classes.reduce((sum, credit) => sum + totals[`${name}:${credit}`], 0)] as const
  })
  return Object.fromEntries(
    entries.filter(([, value]) => value > 0).map(([window, value]) => [window, write(value)]),
  )
}

type ActionCount = [type: string, count: number, credited: Credited | undefined]

/** Every action type an answer shows, with its count. Types overlap as Meta's do: never add them up. */
function actionCounts(totals: Totals): ActionCount[] {
  const engagements = totals.reactions + totals.comments + totals.shares + totals.link_clicks
  const onsite: ActionCount[] = [
    ['link_click', totals.link_clicks, undefined],
    ['post_reaction', totals.reactions, undefined],
    ['comment', totals.comments, undefined],
    ['post', totals.shares, undefined],
    ['post_engagement', engagements, undefined],
    ['page_engagement', engagements, undefined],
  ]
  if (totals.hourly) return onsite.filter(([, count]) => count > 0)
  const website: ActionCount[] = [
    ['landing_page_view', totals.landing_views, undefined],
    ['omni_landing_page_view', totals.landing_views, undefined],
    ['view_content', totals.content_views, 'content_views'],
    ['omni_view_content', totals.content_views, 'content_views'],
    ['offsite_conversion.fb_pixel_view_content', totals.content_views, 'content_views'],
    ['add_to_cart', totals.carts, 'carts'],
    ['omni_add_to_cart', totals.carts, 'carts'],
    ['offsite_conversion.fb_pixel_add_to_cart', totals.carts, 'carts'],
    ['initiate_checkout', totals.checkouts, 'checkouts'],
    ['omni_initiated_checkout', totals.checkouts, 'checkouts'],
    ['offsite_conversion.fb_pixel_initiate_checkout', totals.checkouts, 'checkouts'],
    ['purchase', totals.purchases, 'purchases'],
    ['omni_purchase', totals.purchases, 'purchases'],
    ['offsite_conversion.fb_pixel_purchase', totals.purchases, 'purchases'],
    ['lead', totals.leads, 'leads'],
    [
      totals.formLeads ? 'onsite_conversion.lead_grouped' : 'offsite_conversion.fb_pixel_lead',
      totals.leads,
      'leads',
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
    ...windowsOf('purchase_value', totals, write),
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
      actionCounts(totals).map(([type, count, credited]) => ({
        action_type: type,
        value: String(count),
        ...(credited ? windowsOf(credited, totals, String) : {}),
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
