import type { LibraryMedia } from '@adwright/contract'
import { Film, ImageOff } from 'lucide-react'
import { useRef, type DragEvent } from 'react'
import { Badge } from '../../ui/badge.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { cx } from '../../ui/cls.ts'
import { kindOf, pictureOf, shownName } from './media-name.ts'
import { useLongPress } from './use-long-press.ts'
import { libraryWords } from './words.ts'

const t = libraryWords.tile
type TileProps = {
  media: LibraryMedia
  selected: boolean
  /** Something is selected: a click selects more. */
  selecting: boolean
  onOpen: () => void
  /** Absent for those who may only look. */
  onToggle?: (range: boolean) => void
  onDrag: (event: DragEvent) => void
}

/** One file. A click opens it; a box in its corner, a long press, or any click while others are selected, selects it. */
export function MediaTile({ media, selected, selecting, onOpen, onToggle, onDrag }: TileProps) {
  const range = useRef(false)
  const press = useLongPress(() => onToggle?.(false))
  const name = shownName(media)
  const picture = pictureOf(media)
  const fills = media.purpose === 'photo' || media.purpose === 'post'
  return (
    <li
      className="group relative min-w-0"
      onPointerDownCapture={(event) => (range.current = event.shiftKey)}
      onKeyDownCapture={(event) => (range.current = event.shiftKey)}
    >
      <button
        type="button"
        draggable={onToggle !== undefined}
        onDragStart={onDrag}
        {...press.handlers}
        onClick={() => {
          if (press.took()) return
          if (selecting && onToggle) onToggle(range.current)
          else onOpen()
        }}
        className={cx(
          'block w-full overflow-hidden rounded-lg bg-card text-left transition-shadow duration-120 [-webkit-touch-callout:none]',
          selected
            ? 'shadow-[0_0_0_2px_var(--panel),0_0_0_4px_var(--accent-2)]'
            : 'shadow-card hover-fine:shadow-pop',
        )}
      >
        <span className="relative grid aspect-[4/5] place-items-center overflow-hidden bg-sunken">
          {picture ? (
            <img
              src={picture}
              alt=""
              loading="lazy"
              decoding="async"
              draggable={false}
              className={cx(
                'size-full transition-[scale] duration-280 ease-out',
                fills ? 'object-cover' : media.purpose === 'logo' ? 'object-contain p-6' : 'object-contain',
                selected && 'scale-[0.94]',
              )}
            />
          ) : (
            <ImageOff className="size-6 text-ink-3" aria-hidden />
          )}
          {kindOf(media) === 'video' && (
            <Badge className="absolute right-2 bottom-2 bg-tooltip! text-on-tooltip! shadow-none!">
              <Film aria-hidden />
              {media.durationMs !== null && t.seconds(Math.max(1, Math.round(media.durationMs / 1000)))}
            </Badge>
          )}
        </span>
        <span className="block px-3 pt-2 pb-2.5">
          <span className="block truncate text-sm font-[560]">{name}</span>
          <span className="num block truncate text-xs text-ink-3">
            {libraryWords.details.kinds[kindOf(media)]} · {media.width} × {media.height}
          </span>
        </span>
      </button>
      {onToggle && (
        <span
          className={cx(
            'absolute top-2 left-2 flex size-8 items-center justify-center rounded-md bg-card shadow-pop transition-opacity duration-120 has-[:focus-visible]:opacity-100',
            !selected && !selecting && 'opacity-0 max-lg:pointer-events-none lg:group-hover:opacity-100',
          )}
        >
          <Checkbox
            checked={selected}
            onChange={() => onToggle(range.current)}
            label={t.select(name)}
            hideLabel
          />
        </span>
      )}
    </li>
  )
}
