import type { Day } from '@adwright/posting/times'
import { DayGroup } from './day-group.tsx'
import { DayList } from './day-list.tsx'
import { MonthGrid } from './month-grid.tsx'
import { MonthStrip } from './month-strip.tsx'
import type { CalendarView } from './shown-span.ts'
import type { useCalendar } from './use-calendar.ts'
import type { WeekAxis } from './week/week-axis.ts'
import { WeekGrid } from './week/week-grid.tsx'

type Props = {
  shown: ReturnType<typeof useCalendar>
  view: CalendarView
  narrow: boolean
  date: string
  today: string
  /** A day that was just chosen in the strip. */
  jump: { day: string } | null
  hours: Day[]
  axis: WeekAxis
  onOpenDay: (day: string) => void
  onChooseDay: (day: string) => void
}

/** The same posts as a month, a week or a list; on a phone below a strip of days. */
export function Shown(props: Props) {
  const { shown, view, narrow, date, today, jump, hours, axis, onOpenDay, onChooseDay } = props
  const { month, grid, week, placed } = shown
  const weeks = view === 'week' ? [week.days] : grid.days
  const inMonth = grid.days.flat().filter((day) => day.inMonth)
  return (
    <>
      {narrow && (
        <div className="border-b border-line">
          <MonthStrip {...{ weeks, placed, today }} chosen={date} onChoose={onChooseDay} />
        </div>
      )}
      {view === 'week' && <WeekGrid days={hours} {...{ axis, placed, today, onOpenDay }} />}
      {view === 'month' && !narrow && <MonthGrid {...{ month, grid, placed, today, onOpenDay }} />}
      {view === 'month' && narrow && <DayGroup day={date} entries={placed.get(date) ?? []} always />}
      {view === 'list' && <DayList days={inMonth.map(({ day }) => day)} {...{ placed, today, jump }} />}
    </>
  )
}
