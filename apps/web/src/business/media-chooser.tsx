import type { Media } from '@adwright/contract'
import { Check, Images } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { reasonOf } from '../lib/api.ts'
import { useChoosableMedia } from '../lib/use-choosable-media.ts'
import { words } from '../lib/words.ts'
import { Button } from '../ui/button.tsx'
import { cx } from '../ui/cls.ts'
import { Dialog } from '../ui/dialog.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { LoadingNote, Skeleton } from '../ui/skeleton.tsx'

type Query = Parameters<typeof useChoosableMedia>[0]
export type ChooserWords = {
  title: string
  text: string
  filter: string
  empty: string
  emptyText: string
  more: string
  choose: (count: number) => string
}
type Props<Filter extends string> = {
  words: ChooserWords
  filters: { value: Filter; label: string }[]
  first: Filter
  queryOf: (filter: Filter) => Omit<Query, 'limit'>
  /** Of what was found, what is offered; default: all. */
  offers?: (media: Media) => boolean
  most: number
  /** Of files with the same slot one is wanted: choosing another puts it in that place. Default: each has its own. */
  slotOf?: (media: Media) => string
  /** The picture that fills a tile; it says nothing by itself. */
  face: (media: Media) => ReactNode
  labelOf?: (media: Media) => string
  onClose: () => void
  onChosen: (media: Media[]) => void
}
const grid = 'grid grid-cols-3 gap-2 p-0.5 sm:grid-cols-5'

/** What is in the library already; several at once where several are wanted, in the order of choosing. */
export function MediaChooser<Filter extends string>({
  words: t,
  filters,
  first,
  queryOf,
  offers = () => true,
  most,
  slotOf = ({ id }) => id,
  face,
  labelOf = ({ name }) => name,
  onClose,
  onChosen,
}: Props<Filter>) {
  const [filter, setFilter] = useState(first)
  const [chosen, setChosen] = useState<Media[]>([])
  const { pages, media: all } = useChoosableMedia({ ...queryOf(filter), limit: 60 })
  const media = all.filter(offers)
  const placeOf = (one: Media) => chosen.findIndex(({ id }) => id === one.id)
  const toggle = (one: Media) =>
    setChosen((now) =>
      now.some(({ id }) => id === one.id)
        ? now.filter(({ id }) => id !== one.id)
        : // where one is wanted, another takes its place
          [...(most === 1 ? [] : now.filter((other) => slotOf(other) !== slotOf(one))), one],
    )
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t.title}
      description={t.text}
      footer={
        <>
          <Button onClick={onClose}>{words.common.cancel}</Button>
          <Button kind="solid" disabled={chosen.length === 0} onClick={() => onChosen(chosen)}>
            {t.choose(chosen.length)}
          </Button>
        </>
      }
    >
      {filters.length > 1 && (
        <div className="mb-3 max-w-full overflow-x-auto">
          <Segmented label={t.filter} value={filter} items={filters} onChange={setFilter} />
        </div>
      )}
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
            {media.map((one) => (
              <li key={one.id}>
                <Tile
                  label={labelOf(one)}
                  place={placeOf(one)}
                  numbered={chosen.length > 1}
                  full={
                    most > 1 &&
                    chosen.length >= most &&
                    chosen.every((other) => slotOf(other) !== slotOf(one))
                  }
                  onToggle={() => toggle(one)}
                >
                  {face(one)}
                </Tile>
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

type TileProps = {
  label: string
  /** Its place among the chosen; below 0 it is not chosen. */
  place: number
  numbered: boolean
  full: boolean
  onToggle: () => void
  children: ReactNode
}
const Tile = ({ label, place, numbered, full, onToggle, children }: TileProps) => (
  <button
    type="button"
    aria-label={label}
    aria-pressed={place >= 0}
    disabled={place < 0 && full}
    onClick={onToggle}
    className={cx(
      'relative block aspect-square w-full overflow-hidden rounded-md bg-sunken transition-shadow duration-120 disabled:opacity-45',
      place >= 0
        ? 'shadow-[0_0_0_2px_var(--card),0_0_0_4px_var(--accent-2)]'
        : 'shadow-card hover-fine:shadow-pop',
    )}
  >
    {children}
    {place >= 0 && (
      <span className="num absolute end-1.5 top-1.5 flex size-6 items-center justify-center rounded-full bg-accent-2 text-xs font-[640] text-white">
        {numbered ? place + 1 : <Check className="size-3.5" strokeWidth={3} aria-hidden />}
      </span>
    )}
  </button>
)
