import { ArrowLeft } from 'lucide-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { SimulatedChip } from '../../ui/data-receipt.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { postWords } from './words.ts'

/** The way back to the calendar, above the title of a page about one post. */
export const ToCalendar = () => (
  <Link
    to="/calendar"
    className="-ml-1 inline-flex min-h-6 items-center gap-1.5 rounded-xs px-1 text-sm font-[560] text-ink-2 hover-fine:text-ink"
  >
    <ArrowLeft className="size-4" aria-hidden />
    {postWords.toCalendar}
  </Link>
)

type Props = { title: string; simulated: boolean; zone: string; children: ReactNode }

export const ComposerHead = ({ title, simulated, zone, children }: Props) => (
  <PageHeader above={<ToCalendar />} title={title}>
    {children}
    <span className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-3">
      {simulated && <SimulatedChip detail={postWords.simulatedHint} />}
      {postWords.zone(zone)}
    </span>
  </PageHeader>
)
