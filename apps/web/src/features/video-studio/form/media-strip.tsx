import { Film, RotateCw, X } from 'lucide-react'
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useItemDrag } from '../../../lib/use-item-drag.ts'
import { cx } from '../../../ui/cls.ts'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { ClipMark } from './clip-mark.tsx'
import { formWords } from './form-words.ts'
import { faceOf, type FilmMedia } from './use-film-media.ts'

const t = formWords.media
const steps: Record<string, number> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }
const corner =
  'absolute -top-1.5 -end-1.5 flex size-6 items-center justify-center rounded-full bg-card text-ink-2 shadow-card after:absolute after:-inset-1.5 hover-fine:text-ink'
const box = 'size-full overflow-hidden rounded-sm bg-sunken shadow-[0_0_0_1px_var(--line)]'

/** What was chosen, small, in its order: dragged or moved by arrow keys, each with its way out. */
export function MediaStrip({ media }: { media: FilmMedia }) {
  const [said, setSaid] = useState('')
  const list = useRef<HTMLUListElement>(null)
  const refocus = useRef<number | null>(null)
  const { items, uploads } = media
  const nameOf = (at: number) => items[at]?.media?.name ?? t.clip
  const move = (from: number, to: number) => {
    if (to < 0 || to >= items.length) return
    media.move(from, to)
    setSaid(t.moved(nameOf(from), to + 1, items.length))
  }
  const drag = useItemDrag(move)
  // A tile that was moved in the page has lost the focus, and the keys go on moving it.
  useLayoutEffect(() => {
    if (refocus.current === null) return
    list.current?.querySelector<HTMLElement>(`[data-item="${refocus.current}"] [data-handle]`)?.focus()
    refocus.current = null
  }, [items])
  const onKey = (event: KeyboardEvent, at: number) => {
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    refocus.current = Math.min(items.length - 1, Math.max(0, at + step))
    move(at, at + step)
  }
  if (items.length + uploads.length === 0) return null
  return (
    <>
      <ul ref={list} aria-label={t.title} className="flex flex-wrap gap-2.5 px-3 pt-2.5 pb-1.5">
        {items.map(({ id, media: one }, at) => (
          <li
            key={id}
            data-item={at}
            className={cx('relative size-14 transition-[scale]', drag.dragged === at && 'z-10 scale-108')}
          >
            <button
              type="button"
              data-handle
              aria-label={t.move(nameOf(at), at + 1, items.length)}
              onKeyDown={(event) => onKey(event, at)}
              onPointerDown={drag.grab(at)}
              className={cx(box, 'relative block cursor-grab touch-none')}
            >
              {!one ? (
                <Skeleton className="size-full rounded-sm" />
              ) : faceOf(one) ? (
                <img src={faceOf(one) ?? ''} alt="" draggable={false} className="size-full object-cover" />
              ) : (
                <Film className="mx-auto size-5 text-ink-3" aria-hidden />
              )}
            </button>
            {one && <ClipMark media={one} />}
            <button
              type="button"
              aria-label={t.remove(nameOf(at))}
              onClick={() => media.remove(id)}
              className={corner}
            >
              <X className="size-3.5" aria-hidden />
            </button>
          </li>
        ))}
        {uploads.map(({ upload, way }) => (
          <li key={upload.key} className="relative size-14">
            <span
              className={cx(
                box,
                'grid place-items-center',
                upload.error && 'shadow-[inset_0_0_0_1.5px_var(--bad)]',
              )}
            >
              {upload.preview && (
                <img
                  src={upload.preview}
                  alt=""
                  className="col-start-1 row-start-1 size-full object-cover opacity-40"
                />
              )}
              {upload.error ? (
                <button
                  type="button"
                  aria-label={t.again(upload.file.name)}
                  onClick={() => way.retry(upload)}
                  className="col-start-1 row-start-1 flex size-8 items-center justify-center rounded-full bg-card"
                >
                  <RotateCw className="size-4" aria-hidden />
                </button>
              ) : (
                <span className="num col-start-1 row-start-1 rounded-xs bg-card px-1 text-xs font-[600]">
                  {Math.floor(upload.percent)} %
                </span>
              )}
            </span>
            <button
              type="button"
              aria-label={t.remove(upload.file.name)}
              onClick={() => way.remove(upload)}
              className={corner}
            >
              <X className="size-3.5" aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
    </>
  )
}
