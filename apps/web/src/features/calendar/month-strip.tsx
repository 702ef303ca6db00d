import type { Placed } from '@adwright/posting/times'
import { localOf } from '@adwright/posting/times'
import type { KeyboardEvent } from 'react'
import { calendarWords } from '../../lib/calendar-words.ts'
import { cx } from '../../ui/cls.ts'
import { useCalendarClock } from './calendar-clock.ts'
import type { DatedEntry } from './dated-entry.ts'
import { dayTitle, weekdayShort } from './day-words.ts'
import { useMoving } from './moving/moving-context.ts'
import { dropDay } from './moving/target-at.ts'
import { stateLook } from './state-look.ts'

type Props = {
  weeks: readonly (readonly { day: string; inMonth?: boolean }[])[]
  placed: Placed<DatedEntry>
  today: string
  chosen: string
  onChoose: (day: string) => void
}
const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** Days as numbers with dots for their posts: a month or a week in the room of a phone. Drops land here as well. */
export function MonthStrip({ weeks, placed, today, chosen, onChoose }: Props) {
  const { zone } = useCalendarClock()
  const { moving } = useMoving()
  const target = moving?.at ? localOf(moving.at, zone).day : null
  const [firstWeek = []] = weeks
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const step = steps[event.key]
    if (!step) return
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const next = buttons[buttons.findIndex((button) => button === document.activeElement) + step]
    if (!next) return
    event.preventDefault()
    next.focus()
  }
  return (
    <div role="group" aria-label={calendarWords.day.strip} onKeyDown={walk} className="px-2 pt-1 pb-2">
      <div aria-hidden className="grid grid-cols-7 text-center text-2xs font-[560] text-ink-3">
        {firstWeek.map(({ day }) => (
          <span key={day} className="py-1">
            {weekdayShort(day)}
          </span>
        ))}
      </div>
      <div className="grid grid-cols-7">
        {weeks.flat().map(({ day, inMonth = true }) => {
          const entries = placed.get(day) ?? []
          return (
            <button
              key={day}
              {...dropDay(day)}
              type="button"
              tabIndex={day === chosen ? 0 : -1}
              aria-pressed={day === chosen}
              aria-current={day === today ? 'date' : undefined}
              aria-label={`${dayTitle(day)}, ${calendarWords.day.posts(entries.length)}`}
              onClick={() => onChoose(day)}
              className="flex min-h-11 flex-col items-center justify-center gap-[3px] rounded-sm"
            >
              <span
                className={cx(
                  'num flex size-7 items-center justify-center rounded-full text-sm',
                  day === target
                    ? 'bg-accent-soft font-[640] text-accent outline-2 outline-accent outline-dashed'
                    : day === chosen
                      ? 'bg-solid font-[640] text-on-solid'
                      : day === today
                        ? 'font-[700] text-accent'
                        : inMonth
                          ? 'font-[540] text-ink'
                          : 'text-ink-3',
                )}
              >
                {Number(day.slice(8))}
              </span>
              <span aria-hidden className="flex h-1.5 gap-[3px]">
                {entries.slice(0, 3).map(({ id, entry }) => (
                  <i
                    key={id}
                    className={cx('size-[5px] rounded-full bg-current', stateLook(entry.state).ink)}
                  />
                ))}
              </span>
            </button>
          )
        })}
      </div>
    </div>
  )
}
