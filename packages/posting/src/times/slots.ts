import { Temporal } from 'temporal-polyfill'
import { resolve, weekdayOf, zonedOf, type Weekday } from './local-time.ts'

/** A time of the week at which the queue publishes; `time` is 'HH:MM'. */
export type Slot = { weekday: Weekday; time: string }

const DAYS_AHEAD = 60

/**
 * The next `count` times of the queue that no post has yet, from after a moment to sixty days on; fewer when there are
 * no more. A time that the clock skips is moved on by what is skipped.
 */
export function nextFreeSlots(
  slots: readonly Slot[],
  zone: string,
  after: Date,
  taken: readonly Date[],
  count: number,
): { at: Date }[] {
  const used = new Set(taken.map((at) => at.getTime()))
  const today = zonedOf(after, zone).toPlainDate()
  const free: { at: Date }[] = []
  for (let ahead = 0; ahead <= DAYS_AHEAD && free.length < count; ahead += 1) {
    const day = today.add({ days: ahead })
    const times = slots
      .filter(({ weekday }) => weekday === weekdayOf(day))
      .map(({ time }) => resolve(day.toPlainDateTime(Temporal.PlainTime.from(time)), zone).at)
      .sort((left, right) => left.getTime() - right.getTime())
    for (const at of times) {
      if (at <= after || used.has(at.getTime())) continue
      used.add(at.getTime())
      free.push({ at })
    }
  }
  return free.slice(0, count)
}
