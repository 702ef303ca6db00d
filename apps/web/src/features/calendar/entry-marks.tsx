import type { CalendarEntry } from '@adwright/contract'
import { Layers2, Repeat2 } from 'lucide-react'
import { calendarWords } from '../../lib/calendar-words.ts'
import { PlatformMark } from '../../ui/platform-mark.tsx'

const t = calendarWords.mark

export const NetworkMarks = ({ entry, size }: { entry: CalendarEntry; size: number }) => (
  <span className="flex shrink-0 items-center gap-[3px]">
    {entry.networks.map((network) => (
      <PlatformMark key={network} platform={network} size={size} />
    ))}
  </span>
)

/** That it meets another post. */
export const ConflictMark = () => (
  <Layers2 role="img" aria-label={t.conflict} className="shrink-0 text-warn" size={13} strokeWidth={2.4} />
)

/** That it comes again. */
export const RecurringMark = () => (
  <Repeat2 role="img" aria-label={t.recurring} className="shrink-0 text-ink-3" size={14} strokeWidth={2.2} />
)
