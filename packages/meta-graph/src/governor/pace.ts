/** From here on calls are spread, in percent of a limit. */
export const SLOW_FROM = 75
const WIDEST_GAP_MS = 1000
const HOUR = 3_600_000

/** What is left of a told use: Meta's counters look back one hour, so news of an hour ago say nothing. */
export function fadedUse(use: number, ageMs: number): number {
  return use * Math.min(1, Math.max(0, 1 - ageMs / HOUR))
}

/**
 * How far apart two calls should be, in milliseconds: nothing below three quarters of the limit, growing to a second
 * at its end, a quarter more or less by chance so that processes do not march in step.
 *
 * @param random in [0, 1)
 */
export function gapAt(use: number, random: number): number {
  if (use < SLOW_FROM) return 0
  const share = Math.min(1, (use - SLOW_FROM) / (100 - SLOW_FROM))
  return Math.round(WIDEST_GAP_MS * share ** 2 * (0.75 + random / 2))
}
