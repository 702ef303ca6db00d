import { CircleAlert, Crop, GripVertical, UserRound, X } from 'lucide-react'
import type { KeyboardEvent, PointerEvent } from 'react'
import { cx } from '../../ui/cls.ts'
import type { DraftItem } from './draft.ts'
import { ItemFace } from './item-face.tsx'
import { isVideo } from './variant.ts'
import { postWords } from './words.ts'

const t = postWords.items

type Props = {
  item: DraftItem
  at: number
  of: number
  hasProblem: boolean
  isConverting: boolean
  isCropped: boolean
  isDragged: boolean
  onOpen: () => void
  onRemove: () => void
  onMove: (to: number) => void
  onGrab: (event: PointerEvent) => void
}
const steps: Record<string, number> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }
const corner =
  'relative flex size-8 items-center justify-center rounded-sm bg-card/92 text-ink shadow-card after:absolute after:-inset-1 hover-fine:bg-card'

/** One picture or video of the post: opened for its details, moved by its handle, taken out. */
export function ItemTile({ item, at, of, hasProblem, isConverting, isCropped, isDragged, ...on }: Props) {
  const { media, altText, tags } = item
  const { name } = media
  const lacksWords = !isVideo(media) && altText.trim() === ''
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    on.onMove(at + step)
  }
  return (
    <li
      data-item={at}
      className={cx(
        'relative aspect-square min-w-0 overflow-hidden rounded-md bg-sunken shadow-card transition-[box-shadow,scale] duration-120',
        hasProblem && 'shadow-[0_0_0_2px_var(--bad)]',
        isDragged && 'z-10 scale-[1.04] shadow-float',
      )}
    >
      <button
        type="button"
        onClick={on.onOpen}
        className="absolute inset-0 block focus-visible:outline-offset-[-3px]"
      >
        <ItemFace media={media} />
        <span className="sr-only">{t.open(name, at + 1, of)}</span>
      </button>
      <div className="pointer-events-none absolute inset-x-1 top-1 flex justify-between [&>button]:pointer-events-auto">
        {of > 1 ? (
          <button
            type="button"
            data-handle
            aria-label={t.move(name, at + 1, of)}
            onKeyDown={move}
            onPointerDown={on.onGrab}
            className={cx(corner, 'cursor-grab touch-none')}
          >
            <GripVertical className="size-4" aria-hidden />
          </button>
        ) : (
          <span />
        )}
        <button type="button" aria-label={t.remove(name)} onClick={on.onRemove} className={corner}>
          <X className="size-4" aria-hidden />
        </button>
      </div>
      <div className="num pointer-events-none absolute right-1.5 bottom-1.5 flex max-w-[calc(100%-12px)] flex-col items-end gap-1 text-2xs font-[600] [&>span]:inline-flex [&>span]:items-center [&>span]:gap-1 [&>span]:rounded-xs [&>span]:px-1.5 [&>span]:py-0.5">
        {hasProblem && (
          <span className="bg-bad-soft text-bad">
            <CircleAlert className="size-3" aria-hidden />
            {t.needsYou}
          </span>
        )}
        {isConverting && <span className="bg-card text-ink">{t.converting}</span>}
        {isCropped && (
          <span className="bg-card text-ink">
            <Crop className="size-3" aria-hidden />
            {t.cropped}
          </span>
        )}
        {tags.length > 0 && (
          <span className="bg-card text-ink">
            <UserRound className="size-3" aria-hidden />
            {t.tagged(tags.length)}
          </span>
        )}
        {lacksWords && <span className="bg-card text-ink-2">{t.noAlt}</span>}
      </div>
    </li>
  )
}
