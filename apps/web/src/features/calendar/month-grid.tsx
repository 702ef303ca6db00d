import type { MonthGrid as Grid, Placed } from '@adwright/posting/times'
import { calendarWords } from '../../lib/calendar-words.ts'
import type { DatedEntry } from './dated-entry.ts'
import { monthTitle, weekdayLong, weekdayShort } from './day-words.ts'
import { MonthDay } from './month-day.tsx'

type Props = {
  month: string
  grid: Grid
  placed: Placed<DatedEntry>
  today: string
  onOpenDay: (day: string) => void
}

/** Six weeks at most, each day with its first posts. Weeks that are over take less room, so that today is in sight. */
export function MonthGrid({ month, grid, placed, today, onOpenDay }: Props) {
  const [firstWeek = []] = grid.days
  return (
    <table className="w-full table-fixed border-separate border-spacing-0">
      <caption className="sr-only">{calendarWords.day.grid(monthTitle(`${month}-01`))}</caption>
      <thead>
        <tr>
          {firstWeek.map(({ day }) => (
            <th key={day} scope="col" className="h-9 px-2 text-left text-xs font-[560] text-ink-3">
              <span aria-hidden>{weekdayShort(day)}</span>
              <span className="sr-only">{weekdayLong(day)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {grid.days.map((week) => (
          <tr key={week[0]?.day}>
            {week.map((day) => (
              <MonthDay
                key={day.day}
                day={day}
                entries={placed.get(day.day) ?? []}
                today={today}
                over={(week.at(-1)?.day ?? '') < today}
                onOpen={() => onOpenDay(day.day)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
