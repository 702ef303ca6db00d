import { countsFrom, creditClassOf, outcomesOf, writeOutcome, type Outcome } from './outcome.ts'
import type { World } from '../store/records.ts'
import { dayAt } from '../time/time-zone.ts'
import { settledAfterDays } from './parameters.ts'
import type { Stores } from './stores.ts'

export interface Restatement {
  /** Local days back from today whose figures change, 1 to 28. */
  days: number
  /** What becomes of purchases and leads: 0 takes all back, 1 changes nothing, 1.2 adds a fifth. */
  factor: number
}

/**
 * Meta corrects what it said: from `now` on the purchases and leads of the last days are about `factor` times as many,
 * ad by ad and day by day, rounded to whole ones. Works on what has come in by now; returns how many were added or
 * taken back.
 */
export function restate(
  twin: Stores,
  world: World,
  { days, factor }: Restatement,
  now: number,
): { added: number; removed: number } {
  const today = dayAt(twin.objects.get('account', world.account).timezone_name, now)
  const since = today - Math.min(settledAfterDays, Math.max(1, Math.round(days))) + 1
  const known = outcomesOf(twin, world.id, since, today).filter(
    (outcome) => outcome.kind !== 'refund' && outcome.pixel && countsFrom(outcome) <= now,
  )
  let added = 0
  let removed = 0
  for (const group of Map.groupBy(known, groupOf).values()) {
    const standing = standingOf(group)
    const change = Math.round(standing.length * Math.max(0, factor)) - standing.length
    for (let step = 0; step < Math.abs(change); step++) {
      const model = standing[step % standing.length]
      if (!model) break
      const sign = Math.sign(change)
      // It counts from now, in the class of the conversion it repeats or takes back.
      writeOutcome(twin, world.id, { ...model, count: sign, value: sign * model.value, said: now })
      if (sign > 0) added++
      else removed++
    }
  }
  return { added, removed }
}

const groupOf = (outcome: Outcome): string =>
  `${outcome.ad}|${outcome.day}|${outcome.kind}|${creditClassOf(outcome)}`

/** The conversions that were not taken back yet. */
function standingOf(group: readonly Outcome[]): Outcome[] {
  const standing: Outcome[] = []
  for (const outcome of group) {
    if (outcome.count > 0) standing.push(outcome)
    else
      standing.splice(
        standing.findIndex(
          ({ value, hour, placement }) =>
            value === -outcome.value && hour === outcome.hour && placement === outcome.placement,
        ),
        1,
      )
  }
  return standing
}
