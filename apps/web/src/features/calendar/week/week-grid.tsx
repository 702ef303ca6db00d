import { localOf, type Placed, type WeekGrid as Grid } from '@adwright/posting/times'
import { useLayoutEffect, useRef } from 'react'
import { calendarWords } from '../../../lib/calendar-words.ts'
import { cx } from '../../../ui/cls.ts'
import { useCalendarClock } from '../calendar-clock.ts'
import type { DatedEntry } from '../dated-entry.ts'
import { dayTitle, spanTitle, weekdayShort } from '../day-words.ts'
import { HoursColumn } from './hours-column.tsx'
import { ROW_HEIGHT } from './row-height.ts'
import { firstLook, placeOf, type WeekAxis } from './week-axis.ts'

type Props = {
  days: Grid['days']
  axis: WeekAxis
  placed: Placed<DatedEntry>
  today: string
  onOpenDay: (day: string) => void
}

/** The real hours of one day or of seven side by side. */
export function WeekGrid({ days, axis, placed, today, onOpenDay }: Props) {
  const { zone, now } = useCalendarClock()
  const scroller = useRef<HTMLDivElement>(null)
  const first = days[0]?.day ?? today
  const last = days.at(-1)?.day ?? first
  const tops = days.flatMap(({ day }) => (placed.get(day) ?? []).map(({ at }) => placeOf(axis, day, at) ?? 0))
  const look = firstLook(tops, placeOf(axis, today, now))
  const begin = useRef(look)
  useLayoutEffect(() => {
    scroller.current?.scrollTo({ top: begin.current * ROW_HEIGHT })
  }, [first])
  const single = days.length === 1
  const columns = { gridTemplateColumns: `52px repeat(${days.length}, minmax(0, 1fr))` }
  return (
    <div
      ref={scroller}
      tabIndex={0}
      role="region"
      aria-label={calendarWords.day.hours(single ? dayTitle(first) : spanTitle(first, last))}
      className="relative max-h-[max(420px,calc(100dvh-270px))] overflow-y-auto outline-offset-[-2px] min-[900px]:overscroll-contain"
    >
      {!single && (
        <div className="sticky top-0 z-20 grid border-b border-line bg-card" style={columns}>
          <span />
          {days.map(({ day }) => (
            <button
              key={day}
              type="button"
              onClick={() => onOpenDay(day)}
              className="group flex h-12 items-center justify-center gap-1.5 border-l border-line text-sm font-[560] text-ink-2 hover-fine:text-ink"
            >
              {weekdayShort(day)}
              <span
                className={cx(
                  'num flex h-7 min-w-7 items-center justify-center rounded-full px-1 font-[640]',
                  day === today ? 'bg-solid text-on-solid' : 'text-ink group-hover:bg-hover',
                )}
              >
                {Number(day.slice(8))}
              </span>
              <span className="sr-only">
                {dayTitle(day)}, {calendarWords.day.posts(placed.get(day)?.length ?? 0)}
              </span>
            </button>
          ))}
        </div>
      )}
      <div className="relative grid" style={columns}>
        <ol aria-hidden className="relative">
          {axis.rows.map((row) => (
            <li key={row.key} style={{ height: ROW_HEIGHT }} className="relative">
              <span className="num absolute -top-2 right-2 bg-card text-right text-2xs leading-4 text-ink-3 [li:first-child>&]:hidden">
                {row.again ? calendarWords.day.again(row.label) : row.label}
              </span>
            </li>
          ))}
        </ol>
        {days.map(({ day }) => (
          <HoursColumn
            key={day}
            day={day}
            axis={axis}
            entries={placed.get(day) ?? []}
            now={localOf(now, zone).day === day ? now : null}
            wide={single}
            onOpen={() => onOpenDay(day)}
          />
        ))}
      </div>
    </div>
  )
}
