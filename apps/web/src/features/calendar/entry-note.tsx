import { localOf } from '@adwright/posting/times'
import { calendarWords } from '../../lib/calendar-words.ts'
import { words } from '../../lib/words.ts'
import { useCalendarClock } from './calendar-clock.ts'
import { dayTitle } from './day-words.ts'
import type { DatedEntry } from './dated-entry.ts'
import { stateLook } from './state-look.ts'

/** What a chip has no room for. */
export function EntryNote({ dated, movable }: { dated: DatedEntry; movable: boolean }) {
  const { zone } = useCalendarClock()
  const { entry, at, time, meets } = dated
  return (
    <span className="flex flex-col gap-1 py-0.5">
      <span className="line-clamp-3 text-sm font-[600]">{entry.title}</span>
      <span className="num">
        {dayTitle(localOf(at, zone).day)}, {time} · {stateLook(entry.state).label} ·{' '}
        {words.posts.format[entry.format]}
      </span>
      {entry.problem && <span>{entry.problem}</span>}
      {meets && <span>{meets}</span>}
      {movable && <span className="opacity-75">{calendarWords.move.hint}</span>}
    </span>
  )
}
