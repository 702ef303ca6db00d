import { localOf } from '@adwright/posting/times'
import { calendarWords } from '../../lib/calendar-words.ts'
import { Badge } from '../../ui/badge.tsx'
import { cx } from '../../ui/cls.ts'
import { useCalendarClock } from './calendar-clock.ts'
import type { DatedEntry } from './dated-entry.ts'
import { dayTitle } from './day-words.ts'
import { DropPlace } from './drop-place.tsx'
import { EntryRow } from './entry-row.tsx'
import { useMoving } from './moving/moving-context.ts'
import { dropDay } from './moving/target-at.ts'
import { WriteLink } from './write-link.tsx'

type Props = {
  day: string
  entries: readonly DatedEntry[]
  /** It is shown also when nothing is on it, and says so. */
  always?: boolean
}

/** A day of the list: its name, and its posts by their times. */
export function DayGroup({ day, entries, always = false }: Props) {
  const { zone, now } = useCalendarClock()
  const { moving } = useMoving()
  const aimed = moving?.at && localOf(moving.at, zone).day === day ? moving : null
  return (
    <section
      {...dropDay(day)}
      id={`day-${day}`}
      className={cx(
        'scroll-mt-16 border-t border-line first:border-t-0',
        aimed && (aimed.passed ? 'bg-bad-soft' : 'bg-accent-soft'),
      )}
    >
      <h2 className="flex items-center gap-2 px-4 pt-3 text-sm font-[620] text-ink-2 lg:px-5">
        {dayTitle(day)}
        {localOf(now, zone).day === day && <Badge tone="accent">{calendarWords.today}</Badge>}
      </h2>
      <ul className="divide-y divide-line">
        {entries.map((dated) => (
          <li key={dated.id}>
            <EntryRow dated={dated} />
          </li>
        ))}
        {aimed && (
          <li className="px-4 pb-3 lg:px-5">
            <ul>
              <DropPlace moving={aimed} />
            </ul>
          </li>
        )}
      </ul>
      {always && entries.length === 0 && !aimed && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 lg:px-5">
          <p className="flex-1 text-ink-3">{calendarWords.day.none}</p>
          {day >= localOf(now, zone).day && <WriteLink day={day} />}
        </div>
      )}
    </section>
  )
}
