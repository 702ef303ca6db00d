import type { Figures } from './metrics.ts'

/** Figures as the database sends them: a key, then impressions, clicks, link clicks, spend, conversions, value. */
export type FigureRow<More extends unknown[] = []> = [
  string,
  number,
  number,
  number,
  number,
  number,
  number,
  ...More,
]

export const rowToFigures = (
  row: FigureRow | FigureRow<[unknown]> | FigureRow<[unknown, unknown]>,
): Figures => ({
  impressions: row[1],
  clicks: row[2],
  linkClicks: row[3],
  spendMinor: row[4],
  conversions: row[5],
  conversionValueMinor: row[6],
})
