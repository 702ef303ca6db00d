import type { Price } from './records.ts'

export type Interval = Pick<NonNullable<Price['recurring']>, 'interval' | 'interval_count'>

/** The end of the period that begins at `start`: the first boundary after it, counted from the anchor. Seconds. */
export function periodEnd(anchor: number, every: Interval, start: number): number {
  for (let count = 1; ; count += 1) {
    const boundary = step(anchor, every, count)
    if (boundary > start) return boundary
  }
}

/** Counted from the anchor, so that a subscription of the 31st comes back to the 31st after a short month. */
function step(anchor: number, { interval, interval_count }: Interval, count: number): number {
  const steps = interval_count * count
  switch (interval) {
    case 'day':
      return anchor + steps * 86_400
    case 'week':
      return anchor + steps * 7 * 86_400
    case 'year':
      return addMonths(anchor, steps * 12)
    default:
      return addMonths(anchor, steps)
  }
}

function addMonths(from: number, months: number): number {
  const at = new Date(from * 1000)
  const day = at.getUTCDate()
  at.setUTCDate(1)
  at.setUTCMonth(at.getUTCMonth() + months)
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate()
  at.setUTCDate(Math.min(day, last))
  return Math.floor(at.getTime() / 1000)
}
