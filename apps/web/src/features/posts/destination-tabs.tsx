import type { Destination } from '@adwright/contract'
import { useEffect, useRef } from 'react'
import { cx } from '../../ui/cls.ts'
import { PlatformMark } from '../../ui/platform-mark.tsx'
import { refOf, type Draft } from './draft.ts'
import { postWords } from './words.ts'

const t = postWords.write

type Props = {
  draft: Draft
  nameOf: (key: string) => Destination['name']
  value: string | undefined
  onChange: (value: string | undefined) => void
}

/** Whose words are being written: those for everywhere, or what is otherwise in one place. */
export function DestinationTabs({ draft: { destinations, overrides }, nameOf, value, onChange }: Props) {
  const tab = (key: string | undefined) =>
    cx(
      'relative flex h-10 max-w-52 shrink-0 items-center gap-2 rounded-sm px-3 text-sm font-[580] whitespace-nowrap transition-colors duration-120',
      key === value ? 'bg-hover text-ink' : 'text-ink-2 hover-fine:text-ink',
    )
  const group = useRef<HTMLDivElement>(null)
  // On a phone the chosen one may lie beyond the edge.
  useEffect(() => {
    group.current
      ?.querySelector('[aria-pressed=true]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [value])
  return (
    <div
      ref={group}
      role="group"
      aria-label={t.tabs}
      className="-mx-4 flex gap-1 overflow-x-auto border-b border-line px-4 pb-2 [scrollbar-width:none] lg:-mx-5 lg:px-5"
    >
      <button
        type="button"
        aria-pressed={value === undefined}
        className={tab(undefined)}
        onClick={() => onChange(undefined)}
      >
        {t.everywhere}
      </button>
      {destinations.map((key) => {
        const isOwn = overrides[key] !== undefined
        return (
          <button
            key={key}
            type="button"
            aria-pressed={value === key}
            className={tab(key)}
            onClick={() => onChange(key)}
          >
            <PlatformMark platform={refOf(key).network} size={15} />
            <span className="truncate">{nameOf(key)}</span>
            {isOwn && (
              <span className="size-1.5 shrink-0 rounded-full bg-accent-2">
                <span className="sr-only">{t.changed}</span>
              </span>
            )}
          </button>
        )
      })}
    </div>
  )
}
