import { Link } from '@tanstack/react-router'
import { ArrowLeft } from 'lucide-react'
import { calendarWords } from '../../lib/calendar-words.ts'

export const BackLink = () => (
  <Link
    to="/calendar"
    className="inline-flex min-h-10 items-center gap-1.5 rounded-xs text-sm font-[560] text-ink-2 hover-fine:text-ink"
  >
    <ArrowLeft className="size-4" aria-hidden />
    {calendarWords.back}
  </Link>
)
