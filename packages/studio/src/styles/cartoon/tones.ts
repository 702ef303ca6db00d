import type { Look } from '../style.ts'

/** The printing inks of a cartoon look, by what they are for. */
export type Tones = {
  /** Every outline, and words on light ground. */
  line: string
  /** The letters of the headline inside their outline, and what falls behind them. */
  headline: string
  cast: string
  /** The star behind the subject: its inner and its outer jagged sheet. */
  burst: string
  burstFar: string
  /** Bolts, stars and whatever else should flash. */
  spark: string
  /** Captions, bubbles, gutters. */
  paper: string
}

export const asPalette = (tones: Tones): string[] => [
  tones.line,
  tones.headline,
  tones.cast,
  tones.burst,
  tones.burstFar,
  tones.spark,
  tones.paper,
]

export function tonesOf({ palette }: Pick<Look, 'palette'>): Tones {
  const [
    line = '#1a1420',
    headline = '#ffffff',
    cast = line,
    burst = '#ffffff',
    burstFar = line,
    spark = '#ffd93b',
    paper = '#ffffff',
  ] = palette
  return { line, headline, cast, burst, burstFar, spark, paper }
}
