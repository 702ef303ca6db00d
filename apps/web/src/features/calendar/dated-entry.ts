import type { CalendarEntry, PostId } from '@adwright/contract'
import { localOf } from '@adwright/posting/times'
import { calendarWords } from '../../lib/calendar-words.ts'

const t = calendarWords.mark
/** The server's own measure of "the same time". */
const SAME_TIME = 10 * 60_000

/** A post that stands on the calendar, with what the workspace's clock shows then. */
export type DatedEntry = {
  id: PostId
  at: Date
  time: string
  entry: CalendarEntry
  /** Which other post it meets, in a sentence. */
  meets: string | null
}

/** `all` are those that it may meet, also what a filter hides. */
export function toDated(
  entries: readonly CalendarEntry[],
  zone: string,
  all: readonly CalendarEntry[] = entries,
): DatedEntry[] {
  const others = all
    .filter(({ state }) => state !== 'deleted')
    .map((entry) => ({ ...entry, time: timeOf(entry) }))
  return entries.flatMap((entry) => {
    if (entry.at === null) return []
    const at = new Date(entry.at)
    return [{ id: entry.id, at, time: localOf(at, zone).time, entry, meets: meetingOf(entry, others) }]
  })
}

const timeOf = ({ at }: CalendarEntry): number => (at === null ? NaN : Date.parse(at))

/** The calendar only tells that a post meets another one; the one at its own time and place is found here. */
function meetingOf(entry: CalendarEntry, all: readonly (CalendarEntry & { time: number })[]): string | null {
  if (!entry.conflict) return null
  const time = timeOf(entry)
  const met = all.find(
    (other) =>
      other.id !== entry.id &&
      Math.abs(other.time - time) < SAME_TIME &&
      other.pageIds.some((id) => entry.pageIds.includes(id)) &&
      other.networks.some((network) => entry.networks.includes(network)),
  )
  return met ? t.sameTime(met.title) : t.nearDuplicate
}
