/** Percent of a limit at which somebody is told, the lowest first. */
const thresholds = [80, 100] as const
export type Threshold = (typeof thresholds)[number]

/** The highest one that was reached on the way from `before` to `after`, if any was. */
export function reached(before: number, after: number, limit: number | null): Threshold | undefined {
  if (limit === null || limit <= 0) return undefined
  return thresholds.findLast((percent) => {
    const least = (limit * percent) / 100
    return before < least && after >= least
  })
}
