import type { Media } from '@adwright/contract'
import { Film, Images } from 'lucide-react'
import { useState } from 'react'
import { reasonOf } from '../../../lib/api.ts'
import { useChoosableMedia } from '../../../lib/use-choosable-media.ts'
import { words } from '../../../lib/words.ts'
import { Button } from '../../../ui/button.tsx'
import { cx } from '../../../ui/cls.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { LoadingNote, Skeleton } from '../../../ui/skeleton.tsx'
import { ClipMark } from './clip-mark.tsx'
import { formWords } from './form-words.ts'
import { faceOf, isClip } from './use-film-media.ts'

const t = formWords.media
type Kind = keyof typeof t.kinds
const kinds = (['all', 'photo', 'video'] as const).map((value) => ({ value, label: t.kinds[value] }))
const asked = { all: {}, photo: { kind: 'image' }, video: { kind: 'video' } } as const
const grid = 'grid grid-cols-3 gap-2 p-0.5 sm:grid-cols-5'

type Props = { most: number; onClose: () => void; onChosen: (media: Media[]) => void }

/** Photos and clips that are in the library already, in the order of choosing. */
export function MediaPicker({ most, onClose, onChosen }: Props) {
  const [kind, setKind] = useState<Kind>('all')
  const [chosen, setChosen] = useState<Media[]>([])
  const { pages, media: all } = useChoosableMedia({ ...asked[kind], limit: 60 })
  const media = all.filter(({ purpose }) => purpose !== 'logo')
  const placeOf = (one: Media) => chosen.findIndex(({ id }) => id === one.id)
  const toggle = (one: Media) =>
    setChosen((now) => (placeOf(one) >= 0 ? now.filter(({ id }) => id !== one.id) : [...now, one]))
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
        <Segmented label={t.show} value={kind} items={kinds} onChange={setKind} />
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
              <PickTile
                key={one.id}
                media={one}
                place={placeOf(one)}
                full={chosen.length >= most}
                onToggle={() => toggle(one)}
              />
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

type TileProps = { media: Media; place: number; full: boolean; onToggle: () => void }
function PickTile({ media, place, full, onToggle }: TileProps) {
  const isChosen = place >= 0
  const face = faceOf(media)
  return (
    <li className="relative">
      <button
        type="button"
        aria-pressed={isChosen}
        aria-label={isClip(media) ? `${t.clip}: ${media.name}` : media.name}
        disabled={!isChosen && full}
        onClick={onToggle}
        className={cx(
          'block aspect-square w-full overflow-hidden rounded-md bg-sunken transition-shadow duration-120 disabled:opacity-45',
          isChosen
            ? 'shadow-[0_0_0_2px_var(--card),0_0_0_4px_var(--accent-2)]'
            : 'shadow-card hover-fine:shadow-pop',
        )}
      >
        {face ? (
          <img src={face} alt="" loading="lazy" decoding="async" className="size-full object-cover" />
        ) : (
          <span className="grid size-full place-items-center text-ink-3">
            <Film className="size-6" aria-hidden />
          </span>
        )}
      </button>
      <ClipMark media={media} />
      {isChosen && (
        <span className="num pointer-events-none absolute end-1.5 top-1.5 flex size-6 items-center justify-center rounded-full bg-accent-2 text-xs font-[640] text-white">
          {place + 1}
        </span>
      )}
    </li>
  )
}
