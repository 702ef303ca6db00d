import type { Metrics } from '@adwright/contract'
import { formatCompact, formatMoney, formatNumber, formatRate, formatRatio } from './format.ts'
import { words } from './words.ts'

export const metricIds = [
  'spend',
  'impressions',
  'reach',
  'clicks',
  'ctr',
  'cpc',
  'cpm',
  'frequency',
  'results',
  'costPerResult',
  'roas',
] as const
export type MetricId = (typeof metricIds)[number]

type Metric = {
  label: string
  definition: string
  /** More spend is neither good nor bad; less cost is good. */
  goodWhen: 'up' | 'down' | 'neither'
  /** Null when there is not enough data. */
  read: (metrics: Metrics) => number | null
  format: (value: number, currency: string) => string
  axis: (value: number, currency: string) => string
  /** Counts have no fractions, not even on an axis. */
  whole?: boolean
  /** Days without any delivery count as zero for sums, and as a gap for rates. */
  sum: boolean
}

const money = {
  format: (value: number, currency: string) => formatMoney(value, currency, { short: true }),
  axis: (value: number, currency: string) => formatMoney(value, currency, { compact: true }),
}
const count = { format: formatNumber, axis: formatCompact, whole: true }
const rate = { format: formatRate, axis: formatRate }
const ratio = { format: formatRatio, axis: formatRatio }
const per = (part: number, whole: number) => (whole > 0 ? part / whole : null)

export const metrics: Record<MetricId, Metric> = {
  spend: { ...words.metric.spend, ...money, goodWhen: 'neither', sum: true, read: (m) => m.spendMinor },
  impressions: {
    ...words.metric.impressions,
    ...count,
    goodWhen: 'up',
    sum: true,
    read: (m) => m.impressions,
  },
  reach: { ...words.metric.reach, ...count, goodWhen: 'up', sum: false, read: (m) => m.reach },
  clicks: { ...words.metric.clicks, ...count, goodWhen: 'up', sum: true, read: (m) => m.linkClicks },
  ctr: { ...words.metric.ctr, ...rate, goodWhen: 'up', sum: false, read: (m) => m.ctr },
  cpc: {
    ...words.metric.cpc,
    ...money,
    goodWhen: 'down',
    sum: false,
    read: (m) => per(m.spendMinor, m.linkClicks),
  },
  cpm: { ...words.metric.cpm, ...money, goodWhen: 'down', sum: false, read: (m) => m.cpmMinor },
  frequency: {
    ...words.metric.frequency,
    ...ratio,
    goodWhen: 'neither',
    sum: false,
    read: (m) => m.frequency,
  },
  results: { ...words.metric.conversions, ...count, goodWhen: 'up', sum: true, read: (m) => m.conversions },
  costPerResult: {
    ...words.metric.costPerResult,
    ...money,
    goodWhen: 'down',
    sum: false,
    read: (m) => m.costPerConversionMinor,
  },
  roas: { ...words.metric.roas, ...ratio, goodWhen: 'up', sum: false, read: (m) => m.roas },
}

/** Change against the period before as a share; null when there was nothing to compare with. */
export function changeOf(id: MetricId, now: Metrics, before: Metrics): number | null {
  const value = metrics[id].read(now)
  const previous = metrics[id].read(before)
  return value === null || previous === null || previous === 0 ? null : value / previous - 1
}

/** Fewer results than this say more about chance than about the ads. */
const enoughResults = 10

/** The four figures that say most: results where there are enough of them, else how far the ads came. */
export function headline(totals: Metrics): [MetricId, MetricId, MetricId, MetricId] {
  const { conversions, conversionValueMinor } = totals
  if (conversions === 0) return ['spend', 'impressions', 'clicks', 'ctr']
  if (conversions < enoughResults) return ['spend', 'clicks', 'ctr', 'results']
  if (conversionValueMinor === 0) return ['spend', 'ctr', 'results', 'costPerResult']
  return ['spend', 'results', 'costPerResult', 'roas']
}

/** The figure to draw: the asked one if it is shown, else what the ads brought. */
export const chosenOf = (shown: MetricId[], asked: MetricId | undefined): MetricId =>
  asked && shown.includes(asked) ? asked : shown.includes('clicks') ? 'clicks' : 'results'
