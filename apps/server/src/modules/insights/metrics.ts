import type { Metrics } from '@adwright/contract'

/** What adds up over days, ads and platforms. Money in minor units. */
export type Figures = {
  impressions: number
  clicks: number
  linkClicks: number
  spendMinor: number
  conversions: number
  conversionValueMinor: number
}

export const noFigures: Figures = {
  impressions: 0,
  clicks: 0,
  linkClicks: 0,
  spendMinor: 0,
  conversions: 0,
  conversionValueMinor: 0,
}

export function addFigures(a: Figures, b: Figures): Figures {
  return {
    impressions: a.impressions + b.impressions,
    clicks: a.clicks + b.clicks,
    linkClicks: a.linkClicks + b.linkClicks,
    spendMinor: a.spendMinor + b.spendMinor,
    conversions: a.conversions + b.conversions,
    conversionValueMinor: a.conversionValueMinor + b.conversionValueMinor,
  }
}

export const sumFigures = (all: Iterable<Figures>): Figures => {
  let sum = noFigures
  for (const figures of all) sum = addFigures(sum, figures)
  return sum
}

/** Figures with their rates. A rate is null when there is nothing to divide by, never 0 and never infinite. */
export function toMetrics(figures: Figures, reach: number | null = null): Metrics {
  const { impressions, clicks, linkClicks, spendMinor, conversions, conversionValueMinor } = figures
  return {
    impressions,
    reach,
    clicks,
    linkClicks,
    spendMinor,
    conversions,
    conversionValueMinor,
    ctr: rate(clicks, impressions),
    cpcMinor: rate(spendMinor, clicks),
    cpmMinor: rate(spendMinor * 1000, impressions),
    frequency: reach === null ? null : rate(impressions, reach),
    costPerConversionMinor: rate(spendMinor, conversions),
    roas: rate(conversionValueMinor, spendMinor),
  }
}

const rate = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null)
