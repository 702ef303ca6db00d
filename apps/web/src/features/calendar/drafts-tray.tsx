import type { CalendarEntry } from '@adwright/contract'
import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { calendarWords } from '../../lib/calendar-words.ts'
import { Card } from '../../ui/card.tsx'
import { cx } from '../../ui/cls.ts'
import { EntryFace } from './entry-face.tsx'
import { EntryLink, useGrabbing } from './entry-link.tsx'
import { EntryMenu } from './entry-menu.tsx'

const t = calendarWords.drafts

type Props = { drafts: readonly CalendarEntry[]; narrow: boolean; mayWrite: boolean }

/** Drafts without a time: beside the calendar, or folded above the list on a phone. Each can be put on a day. */
export function DraftsTray({ drafts, narrow, mayWrite }: Props) {
  if (drafts.length === 0) return null
  const title = t.title(drafts.length)
  const list = (
    <>
      {mayWrite && <p className="px-1 pb-2 text-sm text-ink-3">{narrow ? t.hintTouch : t.hint}</p>}
      <ul className="grid gap-1.5 min-[900px]:max-[1399px]:grid-cols-3">
        {drafts.map((draft) => (
          <Draft key={draft.id} entry={draft} />
        ))}
      </ul>
    </>
  )
  return narrow ? <Folded title={title}>{list}</Folded> : <Tray title={title}>{list}</Tray>
}

const Tray = ({ title, children }: { title: string; children: ReactNode }) => (
  <Card
    aria-labelledby="drafts"
    className="h-fit p-3 min-[1400px]:w-[248px] min-[1400px]:sticky min-[1400px]:top-20 min-[1400px]:max-h-[calc(100dvh-112px)] min-[1400px]:overflow-y-auto"
  >
    <h2 id="drafts" className="num px-1 pb-1 text-md font-[620] tracking-[-0.01em]">
      {title}
    </h2>
    {children}
  </Card>
)

const Folded = ({ title, children }: { title: string; children: ReactNode }) => (
  <details className="group rounded-lg bg-card shadow-card">
    <summary className="num flex min-h-12 items-center gap-2 rounded-lg px-4 font-[620]">
      {title}
      <ChevronDown
        className="ml-auto size-4 text-ink-3 transition-transform duration-180 group-open:rotate-180"
        aria-hidden
      />
    </summary>
    <div className="px-3 pb-3">{children}</div>
  </details>
)

function Draft({ entry }: { entry: CalendarEntry }) {
  const { isMoving, box } = useGrabbing(entry)
  return (
    <li
      {...box}
      className={cx(
        'group relative flex items-center gap-1 select-none [-webkit-touch-callout:none]',
        isMoving && 'opacity-40',
      )}
    >
      <EntryLink entry={entry} className="block min-w-0 flex-1 rounded-sm">
        <EntryFace entry={entry} time={null} />
      </EntryLink>
      <EntryMenu entry={entry} />
    </li>
  )
}
