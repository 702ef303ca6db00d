import type { PostingSlot } from '@adwright/contract'
import { X } from 'lucide-react'
import { calendarWords } from '../../../lib/calendar-words.ts'
import { cx } from '../../../ui/cls.ts'
import { someWeekday, weekdayLong } from '../day-words.ts'
import { AddSlot } from './add-slot.tsx'
import { addSlots, removeSlot, type Weekday } from './slots.ts'

const t = calendarWords.desk.slots

type Props = {
  weekday: Weekday
  times: readonly string[]
  mayWrite: boolean
  onChange: (change: (slots: readonly PostingSlot[]) => PostingSlot[]) => void
}

/** One day of the week with its times. */
export function WeekdaySlots({ weekday, times, mayWrite, onChange }: Props) {
  const day = weekdayLong(someWeekday(weekday))
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-2 lg:px-5">
      <span className="w-24 shrink-0 font-[580]">{day}</span>
      <ul className="flex min-w-0 flex-1 flex-wrap items-center gap-1.5">
        {times.length === 0 && <li className="text-sm text-ink-3">{t.dayNone}</li>}
        {times.map((time) => (
          <li
            key={time}
            className={cx(
              'num flex h-10 items-center rounded-full bg-accent-soft text-sm font-[620] text-accent sm:h-8',
              mayWrite ? 'pl-3' : 'px-3',
            )}
          >
            {time}
            {mayWrite && (
              <button
                type="button"
                aria-label={t.remove(day, time)}
                onClick={() => onChange((slots) => removeSlot(slots, { weekday, time }))}
                className="flex size-10 items-center justify-center rounded-full hover-fine:bg-[color-mix(in_oklch,var(--accent)_14%,transparent)] sm:size-8"
              >
                <X className="size-3.5" strokeWidth={2.4} aria-hidden />
              </button>
            )}
          </li>
        ))}
      </ul>
      {mayWrite && (
        <AddSlot
          day={day}
          times={times}
          onAdd={(time) => onChange((slots) => addSlots(slots, [{ weekday, time }]))}
        />
      )}
    </li>
  )
}
