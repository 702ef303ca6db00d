import { localOf, type MonthDay as Day } from '@adwright/posting/times'
import { calendarWords } from '../../lib/calendar-words.ts'
import { cx } from '../../ui/cls.ts'
import { useCalendarClock } from './calendar-clock.ts'
import type { DatedEntry } from './dated-entry.ts'
import { dayNumber, dayTitle } from './day-words.ts'
import { DropPlace } from './drop-place.tsx'
import { EntryChip } from './entry-chip.tsx'
import { useMoving } from './moving/moving-context.ts'
import { dropDay } from './moving/target-at.ts'
import { WriteLink } from './write-link.tsx'

const t = calendarWords.day
/** So many chips keep a month on one screen; the rest is one click away. */
const MOST = 3

type Props = {
  day: Day
  entries: readonly DatedEntry[]
  today: string
  /** Its week is over. */
  over: boolean
  onOpen: () => void
}

export function MonthDay({ day: { day, inMonth }, entries, today, over, onOpen }: Props) {
  const { zone } = useCalendarClock()
  const { moving } = useMoving()
  const isToday = day === today
  const aimed = moving?.at && localOf(moving.at, zone).day === day ? moving : null
  const shown = entries.length > MOST + 1 ? entries.slice(0, MOST) : entries
  const more = entries.length - shown.length
  return (
    <td
      {...dropDay(day)}
      className={cx(
        'group/day relative border-t border-l border-line p-1 align-top transition-colors duration-120 first:border-l-0',
        over ? 'h-[78px]' : 'h-[118px]',
        !inMonth && 'bg-sunken/60',
        aimed && (aimed.passed ? 'bg-bad-soft' : 'bg-accent-soft'),
      )}
    >
      <div className="flex h-7 items-center justify-between">
        <button
          type="button"
          onClick={onOpen}
          className={cx(
            'num flex h-6 min-w-6 items-center justify-center rounded-full px-1.5 text-xs',
            isToday
              ? 'bg-solid font-[640] text-on-solid'
              : 'font-[560] text-ink-2 hover-fine:bg-hover hover-fine:text-ink',
            !isToday && (!inMonth || day < today) && 'text-ink-3!',
          )}
        >
          {dayNumber(day)}
          <span className="sr-only">
            {dayTitle(day)}, {isToday && `${calendarWords.isToday}, `}
            {t.posts(entries.length)}
          </span>
        </button>
        {day >= today && <WriteLink day={day} small />}
      </div>
      <ul className="flex flex-col gap-1">
        {shown.map((dated) => (
          <li key={dated.id}>
            <EntryChip dated={dated} />
          </li>
        ))}
        {aimed && <DropPlace moving={aimed} />}
      </ul>
      {more > 0 && (
        <button
          type="button"
          onClick={onOpen}
          aria-label={t.moreOn(more, dayTitle(day))}
          className="num mt-0.5 flex h-6 w-full items-center rounded-xs px-1.5 text-xs font-[580] text-ink-2 hover-fine:bg-hover hover-fine:text-ink"
        >
          {t.more(more)}
        </button>
      )}
    </td>
  )
}
