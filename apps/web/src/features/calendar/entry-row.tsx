import { Layers2, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { words } from '../../lib/words.ts'
import { cx } from '../../ui/cls.ts'
import { SimulatedMark } from '../../ui/data-receipt.tsx'
import { Thumbnail } from '../../ui/thumbnail.tsx'
import { Badge } from '../../ui/badge.tsx'
import { useCalendarClock } from './calendar-clock.ts'
import type { DatedEntry } from './dated-entry.ts'
import { EntryLink, useGrabbing } from './entry-link.tsx'
import { NetworkMarks, RecurringMark } from './entry-marks.tsx'
import { EntryMenu } from './entry-menu.tsx'
import { stateLook } from './state-look.ts'

/** A post as a line of a list, with everything the calendar knows of it. */
export function EntryRow({ dated }: { dated: DatedEntry }) {
  const { entry, time, meets } = dated
  const { simulated } = useCalendarClock()
  const { isMoving, box } = useGrabbing(entry)
  const { Icon, label, tone } = stateLook(entry.state)
  return (
    <div
      {...box}
      className={cx(
        'relative flex gap-3 py-3 pr-2 pl-4 transition-colors duration-120 select-none [-webkit-touch-callout:none] hover-fine:bg-hover lg:pl-5',
        isMoving && 'opacity-40',
      )}
    >
      <span className="num w-11 shrink-0 pt-0.5 text-base font-[640]">{time}</span>
      <Thumbnail url={entry.thumbnailUrl} size="sm" />
      <div className="min-w-0 flex-1">
        {/* The whole line opens the post; the menu lies above it. */}
        <EntryLink
          entry={entry}
          className="line-clamp-2 rounded-xs font-[580] break-words after:absolute after:inset-0"
        >
          {entry.title}
        </EntryLink>
        <div className="mt-1 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-sm text-ink-3">
          <Badge tone={tone}>
            <Icon aria-hidden strokeWidth={2.4} />
            {label}
          </Badge>
          <NetworkMarks entry={entry} size={15} />
          {entry.recurring && <RecurringMark />}
          {entry.format !== 'feed' && <span>{words.posts.format[entry.format]}</span>}
          {entry.simulated && !simulated && <SimulatedMark />}
        </div>
        {entry.problem && <Note icon={<TriangleAlert aria-hidden />}>{entry.problem}</Note>}
        {meets && <Note icon={<Layers2 aria-hidden />}>{meets}</Note>}
      </div>
      <span className="relative z-10 self-center">
        <EntryMenu entry={entry} />
      </span>
    </div>
  )
}

const Note = ({ icon, children }: { icon: ReactNode; children: string }) => (
  <p className="mt-1.5 flex gap-1.5 text-sm text-ink-2 [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-warn">
    {icon}
    {children}
  </p>
)
