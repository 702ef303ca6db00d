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
): { slot: Slot; at: Date }[] {
  const used = new Set(taken.map((at) => at.getTime()))
  const today = zonedOf(after, zone).toPlainDate()
  const free: { slot: Slot; at: Date }[] = []
  for (let ahead = 0; ahead <= DAYS_AHEAD && free.length < count; ahead += 1) {
    const day = today.add({ days: ahead })
    const times = slots
      .filter(({ weekday }) => weekday === weekdayOf(day))
      .map((slot) => ({
        slot,
        at: resolve(day.toPlainDateTime(Temporal.PlainTime.from(slot.time)), zone).at,
      }))
      .sort((left, right) => left.at.getTime() - right.at.getTime())
    for (const { slot, at } of times) {
      if (at <= after || used.has(at.getTime())) continue
      used.add(at.getTime())
      free.push({ slot, at })
    }
  }
  return free.slice(0, count)
}
