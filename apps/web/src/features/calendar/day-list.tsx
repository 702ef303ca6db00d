import type { Placed } from '@adwright/posting/times'
import { ChevronDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { calendarWords } from '../../lib/calendar-words.ts'
import type { DatedEntry } from './dated-entry.ts'
import { DayGroup } from './day-group.tsx'
import { firstDays } from './first-days.ts'
import { useMoving } from './moving/moving-context.ts'

const t = calendarWords.day
const AT_ONCE = 100

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
  const sizeOf = (day: string) => placed.get(day)?.length ?? 0
  const filled = days.filter((day) => sizeOf(day) > 0 || day === target)
  const past = days.includes(today) ? filled.filter((day) => day < today) : []
  const coming = filled.filter((day) => !past.includes(day))
  const [opened, setOpened] = useState(false)
  const [most, setMost] = useState(AT_ONCE)
  const open = opened || (jump !== null && past.includes(jump.day)) || coming.length === 0
  const { shown, rest } = firstDays(open ? filled : coming, sizeOf, { most, upTo: target ?? jump?.day })
  useEffect(() => {
    if (jump) document.getElementById(`day-${jump.day}`)?.scrollIntoView({ block: 'start' })
  }, [jump])
  return (
    <>
      {past.length > 0 && !open && (
        <Unfold onClick={() => setOpened(true)}>
          {t.earlier(past.reduce((sum, day) => sum + sizeOf(day), 0))}
        </Unfold>
      )}
      {shown.map((day) => (
        <DayGroup key={day} day={day} entries={placed.get(day) ?? []} />
      ))}
      {rest > 0 && <Unfold onClick={() => setMost(most + AT_ONCE)}>{t.later(rest)}</Unfold>}
    </>
  )
}

const Unfold = ({ onClick, children }: { onClick: () => void; children: string }) => (
  <button
    type="button"
    onClick={onClick}
    className="num flex min-h-12 w-full items-center gap-2 border-t border-line px-4 text-left text-sm font-[560] text-ink-2 first:border-t-0 first:border-b hover-fine:bg-hover lg:px-5"
  >
    <ChevronDown className="size-4" aria-hidden />
    {children}
  </button>
)
