import type { MediaId, MediaVersion } from '@adwright/contract'
import { formatDate } from '../../../lib/format.ts'
import { cx } from '../../../ui/cls.ts'
import { libraryWords } from '../words.ts'

const t = libraryWords.versions
type StripProps = {
  versions: readonly MediaVersion[]
  shownId: MediaId
  compared: number | undefined
  onCompare: (version: number | undefined) => void
}

/** What it was before, newest first. Pressing an older one lays it over the picture; pressing it again ends that. */
export function VersionsStrip({ versions, shownId, compared, onCompare }: StripProps) {
  return (
    <section aria-label={t.title}>
      <div className="mb-2 flex items-baseline justify-between">
        <h3 className="text-base font-[620]">{t.title}</h3>
        <span className="num text-sm text-ink-3">{t.count(versions.length)}</span>
      </div>
      <ul className="-mx-5 flex gap-2.5 overflow-x-auto px-5 pt-1 pb-2">
        {versions.map(({ version, media, createdAt, isCurrent }) => {
          const isShown = media.id === shownId
          const active = compared === version || (isShown && compared === undefined)
          return (
            <li key={version} className="w-[84px] shrink-0">
              <button
                type="button"
                aria-pressed={compared === version}
                aria-label={isShown ? t.stop : t.compare(version)}
                disabled={isShown && compared === undefined}
                onClick={() => onCompare(isShown || compared === version ? undefined : version)}
                className={cx(
                  'block w-full overflow-hidden rounded-md bg-sunken transition-shadow duration-120',
                  active
                    ? 'shadow-[0_0_0_2px_var(--card),0_0_0_4px_var(--accent-2)]'
                    : 'shadow-card hover-fine:shadow-pop',
                )}
              >
                <img src={media.url} alt="" loading="lazy" className="aspect-[4/5] w-full object-cover" />
              </button>
              <p className="mt-1.5 truncate text-xs font-[580]">{isCurrent ? t.now : t.version(version)}</p>
              <p className="num truncate text-2xs text-ink-3">{formatDate(createdAt, 'time')}</p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
