import { Images } from 'lucide-react'
import { useId, useLayoutEffect, useRef, useState } from 'react'
import type { Uploads } from '../../lib/use-uploads.ts'
import { AddFilesTile } from '../../ui/add-files-tile.tsx'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/cls.ts'
import { UploadTile } from '../../ui/upload-tile.tsx'
import type { Draft } from './draft.ts'
import { addMedia, MOST_ITEMS, moveItem, removeItem } from './draft-items.ts'
import { ItemTile } from './item-tile.tsx'
import { LibraryDialog } from './library-dialog.tsx'
import { useItemDrag } from '../../lib/use-item-drag.ts'
import { useNextFocus } from './use-next-focus.ts'
import { useGivenFiles } from '../../lib/use-given-files.ts'
import { postWords } from './words.ts'

const t = postWords.items

type Props = {
  draft: Draft
  uploads: Uploads
  /** Positions that something has to be done about. */
  problems: ReadonlySet<number>
  /** Positions of videos that are being converted for some place. */
  converting: ReadonlySet<number>
  onChange: (next: (draft: Draft) => Draft) => void
  onOpen: (at: number) => void
}

/** Pictures and videos by drop, paste, file dialog or out of the library, in an order of one's own. */
export function ItemsEditor({ draft, uploads, problems, converting, onChange, onOpen }: Props) {
  const inputId = useId()
  const [browsing, setBrowsing] = useState(false)
  const [said, setSaid] = useState('')
  const { items, overrides } = draft
  const room = MOST_ITEMS - items.length - uploads.uploads.length
  const take = (files: Iterable<File>) => uploads.add([...files].slice(0, Math.max(0, room)))
  const move = (from: number, to: number) => {
    const name = items[from]?.media.name
    if (!name || to < 0 || to >= items.length) return
    onChange((now) => moveItem(now, from, to))
    setSaid(t.moved(name, to + 1, items.length))
  }
  const drag = useItemDrag(move)
  const { list, leave } = useNextFocus<HTMLUListElement>(items.length + uploads.uploads.length)
  const refocus = useRef<number | null>(null)
  // A tile that was moved in the page has lost the focus, and the keys go on moving it.
  useLayoutEffect(() => {
    if (refocus.current === null) return
    list.current?.querySelector<HTMLElement>(`[data-item="${refocus.current}"] [data-handle]`)?.focus()
    refocus.current = null
  }, [items, list])

  const over = useGivenFiles(take)
  const isEmpty = items.length + uploads.uploads.length === 0
  const croppedAt = (at: number) =>
    Object.values(overrides).some(({ media }) => media?.[String(at)] !== undefined)
  return (
    <section
      aria-labelledby={`${inputId}-title`}
      className={cx('rounded-lg', over && 'outline-2 outline-offset-4 outline-accent-2 outline-dashed')}
    >
      <div className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 id={`${inputId}-title`} className="text-base font-[580]">
          {t.title}
        </h3>
        <span className="num text-sm text-ink-3">
          {room > 0 ? items.length > 0 && `${items.length} / ${MOST_ITEMS}` : t.full(MOST_ITEMS)}
        </span>
        <Button
          size="sm"
          kind="ghost"
          className="ml-auto max-sm:h-10"
          disabled={room <= 0}
          onClick={() => setBrowsing(true)}
        >
          <Images aria-hidden />
          {t.library}
        </Button>
      </div>
      <ul
        ref={list}
        aria-label={t.list}
        className="grid grid-cols-[repeat(auto-fill,minmax(94px,1fr))] gap-2 sm:grid-cols-[repeat(auto-fill,minmax(116px,1fr))]"
      >
        {items.map((item, at) => (
          <ItemTile
            key={item.media.id}
            item={item}
            at={at}
            of={items.length}
            hasProblem={problems.has(at)}
            isConverting={converting.has(at)}
            isCropped={croppedAt(at)}
            isDragged={drag.dragged === at}
            onOpen={() => onOpen(at)}
            onRemove={() => {
              leave(at)
              onChange((now) => removeItem(now, at))
            }}
            onMove={(to) => {
              refocus.current = to
              move(at, to)
            }}
            onGrab={drag.grab(at)}
          />
        ))}
        {uploads.uploads.map((upload, at) => (
          <UploadTile
            key={upload.key}
            upload={upload}
            onRetry={() => uploads.retry(upload)}
            onRemove={() => {
              leave(items.length + at)
              uploads.remove(upload)
            }}
          />
        ))}
        {room > 0 && (
          <AddFilesTile
            label={t.choose}
            accept={uploads.accept}
            multiple
            over={over}
            className={isEmpty ? 'col-span-full h-28' : 'aspect-square'}
            onFiles={take}
          >
            {isEmpty ? t.drop : t.add}
            {isEmpty && <span className="text-xs font-[450] text-ink-3">{t.types}</span>}
          </AddFilesTile>
        )}
      </ul>
      {uploads.uploads
        .filter(({ error }) => error)
        .map(({ key, error }) => (
          <p key={key} role="alert" className="mt-2 text-sm font-[540] text-bad">
            {error}
          </p>
        ))}
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
      {browsing && (
        <LibraryDialog
          most={room}
          onClose={() => setBrowsing(false)}
          onChosen={(media) => {
            setBrowsing(false)
            onChange((now) => addMedia(now, media))
          }}
        />
      )}
    </section>
  )
}
