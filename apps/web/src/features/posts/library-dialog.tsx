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
import { ItemFace } from './item-face.tsx'
import { postWords } from './words.ts'

const t = postWords.library
type Filter = Extract<MediaPurpose, 'poster' | 'photo' | 'post'> | 'all'
const filters: { value: Filter; label: string }[] = [
  { value: 'all', label: t.all },
  { value: 'poster', label: t.posters },
  { value: 'photo', label: t.photos },
  { value: 'post', label: t.uploads },
]
const grid = 'grid grid-cols-3 gap-2 p-0.5 sm:grid-cols-5'

/** Pictures and videos that are in the library already; several at once, in the order of choosing. */
export function LibraryDialog({
  most,
  onClose,
  onChosen,
}: {
  most: number
  onClose: () => void
  onChosen: (media: Media[]) => void
}) {
  const [filter, setFilter] = useState<Filter>('all')
  const [chosen, setChosen] = useState<Media[]>([])
  const query = { ...(filter !== 'all' && { purpose: filter }), limit: 60 }
  const { pages, media: all } = useChoosableMedia(query)
  const media = all.filter(({ purpose }) => purpose !== 'logo')
  const toggle = (one: Media) =>
    setChosen((now) =>
      now.some(({ id }) => id === one.id) ? now.filter(({ id }) => id !== one.id) : [...now, one],
    )
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t.title}
      description={t.text(most)}
      footer={
        <>
          <Button onClick={onClose}>{words.common.cancel}</Button>
          <Button kind="solid" disabled={chosen.length === 0} onClick={() => onChosen(chosen)}>
            {t.choose(chosen.length)}
          </Button>
        </>
      }
    >
      <div className="mb-3 max-w-full overflow-x-auto">
        <Segmented label={t.filter} value={filter} items={filters} onChange={setFilter} />
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
        <EmptyState compact icon={<Images aria-hidden />} title={t.empty}>
          {t.emptyText}
        </EmptyState>
      ) : (
        <>
          <ul className={grid}>
            {media.map((one) => {
              const place = chosen.findIndex(({ id }) => id === one.id)
              return (
                <li key={one.id}>
                  <button
                    type="button"
                    aria-pressed={place >= 0}
                    disabled={place < 0 && chosen.length >= most}
                    onClick={() => toggle(one)}
                    className={cx(
                      'relative block aspect-square w-full overflow-hidden rounded-md bg-sunken transition-shadow duration-120 disabled:opacity-45',
                      place >= 0
                        ? 'shadow-[0_0_0_2px_var(--card),0_0_0_4px_var(--accent-2)]'
                        : 'shadow-card hover-fine:shadow-pop',
                    )}
                  >
                    <ItemFace media={one} />
                    <span className="sr-only">{one.name}</span>
                    {place >= 0 && (
                      <span className="num absolute top-1.5 right-1.5 flex size-6 items-center justify-center rounded-full bg-accent-2 text-xs font-[640] text-white">
                        {chosen.length > 1 ? place + 1 : <Check className="size-3.5" aria-hidden />}
                      </span>
                    )}
                  </button>
                </li>
              )
            })}
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
