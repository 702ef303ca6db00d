import type { Media, MediaPurpose } from '@adwright/contract'
import { Check, Images } from 'lucide-react'
import { useState } from 'react'
import { reasonOf } from '../../lib/api.ts'
import { useChoosableMedia } from '../../lib/use-choosable-media.ts'
import { words } from '../../lib/words.ts'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/cls.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'
import { studioWords } from './words.ts'

const t = studioWords.pictures
type Filter = Extract<MediaPurpose, 'photo' | 'poster' | 'logo'> | 'all'
const filters = (['all', 'photo', 'poster', 'logo'] as const).map((value) => ({ value, label: t[value] }))
const grid = 'grid grid-cols-3 gap-2 p-0.5 sm:grid-cols-5'

/** Pictures that are in the library already; several at once where several are wanted. */
export function LibraryPicker({
  most,
  first,
  onClose,
  onChosen,
}: {
  most: number
  first: Filter
  onClose: () => void
  onChosen: (media: Media[]) => void
}) {
  const [filter, setFilter] = useState<Filter>(first)
  const [chosen, setChosen] = useState<Media[]>([])
  const query = { ...(filter !== 'all' && { purpose: filter }), kind: 'image' as const, limit: 60 }
  const { pages, media } = useChoosableMedia(query)
  const isChosen = (one: Media) => chosen.some(({ id }) => id === one.id)
  const toggle = (one: Media) =>
    setChosen((now) =>
      isChosen(one) ? now.filter(({ id }) => id !== one.id) : [...(most === 1 ? [] : now), one],
    )
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t.pickTitle}
      description={t.pickText(most)}
      footer={
        <>
          <Button onClick={onClose}>{words.common.cancel}</Button>
          <Button kind="solid" disabled={chosen.length === 0} onClick={() => onChosen(chosen)}>
            {t.use(chosen.length)}
          </Button>
        </>
      }
    >
      <div className="mb-3 max-w-full overflow-x-auto">
        <Segmented label={t.show} value={filter} items={filters} onChange={setFilter} />
      </div>
      {pages.error ? (
        <ErrorState compact reason={reasonOf(pages.error)} onRetry={() => void pages.refetch()} />
      ) : pages.isPending ? (
        <div className={grid}>
          <LoadingNote />
          {Array.from({ length: 10 }, (_, index) => (
            <Skeleton key={index} className="aspect-square" />
          ))}
        </div>
      ) : media.length === 0 ? (
        <EmptyState compact icon={<Images aria-hidden />} title={t.none}>
          {t.noneText}
        </EmptyState>
      ) : (
        <>
          <ul className={grid}>
            {media.map((one) => (
              <li key={one.id}>
                <button
                  type="button"
                  aria-pressed={isChosen(one)}
                  disabled={most > 1 && !isChosen(one) && chosen.length >= most}
                  onClick={() => toggle(one)}
                  className={cx(
                    'relative block aspect-square w-full overflow-hidden rounded-md bg-sunken transition-shadow duration-120 disabled:opacity-45',
                    isChosen(one)
                      ? 'shadow-[0_0_0_2px_var(--card),0_0_0_4px_var(--accent-2)]'
                      : 'shadow-card hover-fine:shadow-pop',
                  )}
                >
                  <img
                    src={one.url}
                    alt={one.name}
                    loading="lazy"
                    decoding="async"
                    className={cx('size-full', one.purpose === 'photo' ? 'object-cover' : 'object-contain')}
                  />
                  {isChosen(one) && (
                    <span className="absolute top-1.5 right-1.5 flex size-6 items-center justify-center rounded-full bg-accent-2 text-white">
                      <Check className="size-3.5" strokeWidth={3} aria-hidden />
                    </span>
                  )}
                </button>
              </li>
            ))}
          </ul>
          {pages.hasNextPage && (
            <div className="mt-4 flex justify-center">
              <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
                {t.more}
              </Button>
            </div>
          )}
        </>
      )}
    </Dialog>
  )
}
