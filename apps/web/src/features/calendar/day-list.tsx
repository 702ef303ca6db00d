import type { Placed } from '@adwright/posting/times'
import { ChevronDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { calendarWords } from '../../lib/calendar-words.ts'
import type { DatedEntry } from './dated-entry.ts'
import { DayGroup } from './day-group.tsx'
import { useMoving } from './moving/moving-context.ts'

type Props = {
  days: readonly string[]
  placed: Placed<DatedEntry>
  today: string
  /** The day that was just asked for; the list goes there. */
  jump: { day: string } | null
}

/** The month as a list, day by day. What is over is folded away until somebody asks for it. */
export function DayList({ days, placed, today, jump }: Props) {
  const { moving } = useMoving()
  const target = moving?.target?.kind === 'day' ? moving.target.day : null
  const filled = days.filter((day) => (placed.get(day)?.length ?? 0) > 0 || day === target)
  const past = days.includes(today) ? filled.filter((day) => day < today) : []
  const coming = filled.filter((day) => !past.includes(day))
  const [opened, setOpened] = useState(false)
  const open = opened || (jump !== null && past.includes(jump.day)) || coming.length === 0
  useEffect(() => {
    if (jump) document.getElementById(`day-${jump.day}`)?.scrollIntoView({ block: 'start' })
  }, [jump])
  const count = past.reduce((sum, day) => sum + (placed.get(day)?.length ?? 0), 0)
  return (
    <>
      {past.length > 0 && !open && (
        <button
          type="button"
          onClick={() => setOpened(true)}
          className="flex min-h-12 w-full items-center gap-2 border-b border-line px-4 text-left text-sm font-[560] text-ink-2 hover-fine:bg-hover lg:px-5"
        >
          <ChevronDown className="size-4" aria-hidden />
          {calendarWords.day.earlier(count)}
        </button>
      )}
      {[...(open ? past : []), ...coming].map((day) => (
        <DayGroup key={day} day={day} entries={placed.get(day) ?? []} />
      ))}
    </>
  )
}
