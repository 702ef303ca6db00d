import { max, min, ticks } from 'd3-array'

/**
 * From which to which value a chart reaches, and where its lines lie. Amounts start at zero; a series far from
 * zero that hardly moves is shown from near its lowest value, so that its shape can be seen. `whole` leaves lines
 * at fractions out: there is no half click.
 */
export function chartScale(
  values: (number | null)[],
  { whole = false }: { whole?: boolean } = {},
): { low: number; high: number; ticks: number[] } {
  const known = values.filter((value) => value !== null)
  const top = max(known) ?? 0
  const bottom = min(known) ?? 0
  if (top <= 0) return { low: 0, high: 1, ticks: [0] }
  const low = bottom / top < 0.7 ? 0 : bottom - (top - bottom) * 0.35
  const all = ticks(Math.max(0, low), top * 1.04 || 1, 4)
  const lines = whole ? all.filter((line) => Number.isInteger(line)) : all
  const first = lines[0] ?? 0
  const last = lines.at(-1) ?? top
  return { low: Math.min(Math.max(0, low), first), high: Math.max(top * 1.04, last), ticks: lines }
}
