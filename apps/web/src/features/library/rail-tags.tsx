import { cx } from '../../ui/cls.ts'
import type { LibrarySearch } from './library-search.ts'
import { useTags } from './use-library.ts'
import { libraryWords } from './words.ts'

const most = 30

/** The tags in use, the most used first. One narrows what is shown; pressed again, it does not. */
export function RailTags({
  search,
  onGo,
}: {
  search: LibrarySearch
  onGo: (change: Partial<LibrarySearch>) => void
}) {
  const tags = useTags()
  if (tags.length === 0) return null
  return (
    <section aria-label={libraryWords.tags.title}>
      <h2 className="eyebrow mb-2 pl-2.5">{libraryWords.tags.title}</h2>
      <ul className="flex flex-wrap gap-1.5 pl-2">
        {tags.slice(0, most).map(({ name, files }) => {
          const active = search.tag === name
          return (
            <li key={name} className="max-w-full">
              <button
                type="button"
                aria-pressed={active}
                onClick={() => onGo({ tag: active ? undefined : name })}
                className={cx(
                  'flex h-9 max-w-full items-center gap-1.5 rounded-full px-3 text-sm font-[560] transition-colors duration-120 lg:h-7 lg:px-2.5',
                  active
                    ? 'bg-accent-soft text-accent'
                    : 'text-ink-2 shadow-[inset_0_0_0_1px_var(--line-strong)] hover-fine:bg-hover hover-fine:text-ink',
                )}
              >
                <span className="truncate">{name}</span>
                <span className={cx('num font-[520]', !active && 'text-ink-3')}>{files}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
