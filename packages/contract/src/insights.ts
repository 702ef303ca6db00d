import { z } from 'zod'
import { CampaignId } from './ids.ts'
import { Currency } from './money.ts'

/** Additive figures, plus rates that are null when there is not enough data to divide by. Money in minor units. */
export const Metrics = z.object({
  impressions: z.int(),
  /** People; never the sum of days. Null when Meta gave no figure for the whole period. */
  reach: z.int().nullable(),
  clicks: z.int(),
  linkClicks: z.int(),
  spendMinor: z.int(),
  conversions: z.int(),
  conversionValueMinor: z.int(),
  /** Clicks / impressions. */
  ctr: z.number().nullable(),
  cpcMinor: z.number().nullable(),
  cpmMinor: z.number().nullable(),
  frequency: z.number().nullable(),
  costPerConversionMinor: z.number().nullable(),
  /** Conversion value / spend. */
  roas: z.number().nullable(),
})
export type Metrics = z.infer<typeof Metrics>

/** Where a number comes from, what it covers, and how old it is. */
export const Receipt = z.object({
  source: z.enum(['meta_insights']),
  simulated: z.boolean(),
  attribution: z.string(),
  since: z.iso.date(),
  until: z.iso.date(),
  timeZone: z.string(),
  fetchedAt: z.iso.datetime(),
})
export type Receipt = z.infer<typeof Receipt>

export const Platform = z.enum([
  'facebook',
  'instagram',
  'audience_network',
  'messenger',
  'threads',
  'unknown',
])
export const DayMetrics = z.object({ day: z.iso.date(), metrics: Metrics })
export const PlatformMetrics = z.object({ platform: Platform, metrics: Metrics })
export type DayMetrics = z.infer<typeof DayMetrics>
export type PlatformMetrics = z.infer<typeof PlatformMetrics>

export const InsightsQuery = z.strictObject({
  since: z.iso.date().optional(),
  until: z.iso.date().optional(),
})
export const CampaignInsights = z.object({
  campaignId: CampaignId,
  currency: Currency,
  totals: Metrics,
  days: z.array(DayMetrics),
  platforms: z.array(PlatformMetrics),
  daysByPlatform: z.array(z.object({ day: z.iso.date(), platform: Platform, metrics: Metrics })),
  ads: z.array(z.object({ adExternalId: z.string(), creativeId: z.string().nullable(), metrics: Metrics })),
  /** Null before the first sync. */
  receipt: Receipt.nullable(),
})
export type CampaignInsights = z.infer<typeof CampaignInsights>

export const DashboardQuery = z.strictObject({
  days: z.coerce.number().int().min(1).max(90).default(30),
  currency: Currency.optional(),
})
/** One currency at a time: money of two currencies is never added up. */
export const Dashboard = z.object({
  currency: Currency,
  currencies: z.array(Currency),
  since: z.iso.date(),
  until: z.iso.date(),
  simulated: z.enum(['all', 'some', 'none']),
  totals: Metrics,
  previous: Metrics,
  days: z.array(DayMetrics),
  previousDays: z.array(DayMetrics),
  platforms: z.array(PlatformMetrics),
  campaigns: z.array(z.object({ campaignId: CampaignId, name: z.string(), metrics: Metrics })),
  receipt: Receipt.nullable(),
})
export type Dashboard = z.infer<typeof Dashboard>

export const MeDashboard = z.object({
  dashboard: Dashboard,
  counts: z.record(z.string(), z.int()),
  recent: z.array(z.object({ at: z.iso.datetime(), text: z.string(), campaignId: CampaignId.nullable() })),
})
export type MeDashboard = z.infer<typeof MeDashboard>
