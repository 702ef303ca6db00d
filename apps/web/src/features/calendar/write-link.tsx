import { Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useMayWrite } from '../../lib/me.ts'
import { calendarWords } from '../../lib/calendar-words.ts'
import { buttonClass, cx } from '../../ui/cls.ts'
import { dayTitle } from './day-words.ts'
import { useCalendarClock } from './calendar-clock.ts'
import { suggestedAt } from './moving/landing.ts'

const t = calendarWords.day

/** A new post on this day, at a time that can be changed. `small` shows itself when its day is pointed at or focused. */
export function WriteLink({ day, small = false }: { day: string; small?: boolean }) {
  const clock = useCalendarClock()
  if (!useMayWrite()) return null
  return (
    <Link
      to="/posts/new"
      search={{ at: suggestedAt(day, clock).toISOString() }}
      aria-label={small ? t.write(dayTitle(day)) : undefined}
      className={
        small
          ? 'flex size-6 items-center justify-center rounded-xs text-ink-3 opacity-0 group-hover/day:opacity-100 focus-visible:opacity-100 pointer-coarse:hidden hover-fine:bg-hover hover-fine:text-ink'
          : cx(buttonClass('soft', 'md'))
      }
    >
      <Plus className="size-4" aria-hidden />
      {!small && t.write1}
    </Link>
  )
}
