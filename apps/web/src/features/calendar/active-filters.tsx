import type { Destination } from '@adwright/contract'
import { X } from 'lucide-react'
import { calendarWords } from '../../lib/calendar-words.ts'
import { words } from '../../lib/words.ts'
import type { Chosen } from './filter-bar.tsx'
import { pageNameOf } from './filter-options.ts'

const t = calendarWords.filter

/** What narrows the calendar, each to be taken away with one click. */
export function ActiveFilters({
  chosen: { network, pageId, state, q },
  destinations,
  onChange,
}: {
  chosen: Chosen
  destinations: readonly Destination[]
  onChange: (change: Chosen) => void
}) {
  const active = [
    network && { label: words.platform[network], gone: { network: undefined } },
    pageId && { label: pageNameOf(destinations, pageId), gone: { pageId: undefined } },
    state && { label: words.posts.state[state], gone: { state: undefined } },
    q && { label: t.words(q), gone: { q: undefined } },
  ].filter((filter) => typeof filter === 'object')
  if (active.length === 0) return null
  return (
    <ul aria-label={t.active} className="flex flex-wrap items-center gap-2">
      {active.map(({ label, gone }) => (
        <li key={label}>
          <button
            type="button"
            aria-label={t.clear(label)}
            onClick={() => onChange(gone)}
            className="flex h-8 items-center gap-1.5 rounded-full bg-accent-soft pr-2 pl-3 text-sm font-[580] text-accent pointer-coarse:h-10"
          >
            {label}
            <X className="size-3.5" strokeWidth={2.4} aria-hidden />
          </button>
        </li>
      ))}
      {active.length > 1 && (
        <li>
          <button
            type="button"
            onClick={() =>
              onChange({ network: undefined, pageId: undefined, state: undefined, q: undefined })
            }
            className="h-8 rounded-sm px-2 text-sm font-[560] text-ink-2 hover-fine:text-ink pointer-coarse:h-10"
          >
            {t.clearAll}
          </button>
        </li>
      )}
    </ul>
  )
}
