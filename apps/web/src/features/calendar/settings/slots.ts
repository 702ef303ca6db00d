import type { BestTimes, PostingSlot } from '@adwright/contract'

export type Weekday = PostingSlot['weekday']
export const weekdays: Weekday[] = [1, 2, 3, 4, 5, 6, 7]

const byTime = (a: PostingSlot, b: PostingSlot) => a.weekday - b.weekday || a.time.localeCompare(b.time)
const isSame = (a: PostingSlot, b: PostingSlot): boolean => a.weekday === b.weekday && a.time === b.time

/** Both sets as one, each time once. */
export const addSlots = (slots: readonly PostingSlot[], added: readonly PostingSlot[]): PostingSlot[] =>
  [...slots, ...added.filter((slot) => !slots.some((one) => isSame(one, slot)))].toSorted(byTime)

export const removeSlot = (slots: readonly PostingSlot[], gone: PostingSlot): PostingSlot[] =>
  slots.filter((slot) => !isSame(slot, gone))

/** Every day has Monday's times and no other. */
export const copyMonday = (slots: readonly PostingSlot[]): PostingSlot[] => {
  const times = slots.filter(({ weekday }) => weekday === 1).map(({ time }) => time)
  return weekdays.flatMap((weekday) => times.map((time) => ({ weekday, time }))).toSorted(byTime)
}

/** The best hours that are known; without them a plain working week, which nobody has measured. */
export function suggestedSlots(best: BestTimes): { slots: PostingSlot[]; measured: boolean } {
  if (best.kind === 'ranked') {
    const better = best.hours.filter(({ median }) => median > best.overall.median).slice(0, 5)
    if (better.length > 0) {
      // The middle of the three hours: an hour on either side was good as well.
      const slots = better.map(({ weekday, hour }) => ({
        weekday,
        time: `${String(hour + 1).padStart(2, '0')}:30`,
      }))
      return { slots: slots.toSorted(byTime), measured: true }
    }
  }
  const working = weekdays.slice(0, 5)
  return {
    slots: working.flatMap((weekday) => ['09:00', '17:00'].map((time) => ({ weekday, time }))),
    measured: false,
  }
}
