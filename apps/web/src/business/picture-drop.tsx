import type { Media, MediaId } from '@adwright/contract'
import { useQueries } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState, type DragEvent } from 'react'
import { apiQuery } from '../lib/api.ts'
import { useUploads } from '../lib/use-uploads.ts'
import { cx } from '../ui/cls.ts'
import { AddFilesTile } from '../ui/add-files-tile.tsx'
import { UploadTile } from '../ui/upload-tile.tsx'
import { TakenPicture } from './picture-tile.tsx'

const accept = 'image/jpeg,image/png,image/webp'

type Props = {
  label: string
  hint: string
  purpose: 'photo' | 'logo'
  ids: MediaId[]
  most: number
  onChange: (ids: MediaId[]) => void
  /** Pictures pasted anywhere on the page land here. */
  takesPaste?: boolean
}

/** Pictures by drag and drop, paste or file dialog; each shows its own progress and its own refusal. */
export function PictureDrop({ label, hint, purpose, ids, most, onChange, takesPaste = false }: Props) {
  const [over, setOver] = useState(false)
  const [fresh, setFresh] = useState<Media[]>([])
  const unread = ids.filter((id) => fresh.every((media) => media.id !== id))
  const read = useQueries({ queries: unread.map((id) => apiQuery('getMediaFile', { params: { id } })) })
  const { uploads, add, retry, remove } = useUploads({
    purpose,
    accept,
    refusal: (name) => `${name} is not a picture. Use JPEG, PNG or WebP.`,
    onDone: (media) => {
      setFresh((all) => [...all, ...media])
      onChange([...ids, ...media.map(({ id }) => id)].slice(-most))
    },
  })
  const room = most - ids.length - uploads.length
  const take = (files: Iterable<File>) => add([...files].slice(0, most === 1 ? 1 : Math.max(0, room)))

  const takePasted = useEffectEvent((event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])].filter((file) => file.type.startsWith('image/'))
    if (files.length > 0 && room > 0) take(files)
  })
  useEffect(() => {
    if (!takesPaste) return
    const listener = (event: ClipboardEvent) => takePasted(event)
    window.addEventListener('paste', listener)
    return () => window.removeEventListener('paste', listener)
  }, [takesPaste])

  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  const isEmpty = ids.length + uploads.length === 0
  const known = [...fresh, ...read.flatMap(({ data }) => data ?? [])]

  return (
    <div>
      <p className="text-base font-[580]">{label}</p>
      <p className="mb-2 text-sm text-ink-3">{hint}</p>
      <div
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={cx('rounded-lg', over && 'outline-2 outline-offset-4 outline-accent-2 outline-dashed')}
      >
        <ul className="grid grid-cols-3 gap-2">
          {ids.map((id, index) => (
            <TakenPicture
              key={id}
              media={known.find((media) => media.id === id)}
              label={`${label} ${index + 1}`}
              whole={purpose === 'logo'}
              onRemove={() => onChange(ids.filter((other) => other !== id))}
            />
          ))}
          {uploads.map((upload) => (
            <UploadTile
              key={upload.key}
              upload={upload}
              onRetry={() => retry(upload)}
              onRemove={() => remove(upload)}
            />
          ))}
          {room > 0 && (
            <AddFilesTile
              label={label}
              accept={accept}
              multiple={most > 1}
              over={over}
              className={isEmpty ? 'col-span-3 h-24' : 'aspect-square'}
              onFiles={take}
            >
              {isEmpty ? 'Drop, paste or choose' : 'Add'}
            </AddFilesTile>
          )}
        </ul>
        {uploads
          .filter(({ error }) => error)
          .map(({ key, error }) => (
            <p key={key} role="alert" className="mt-2 text-sm font-[540] text-bad">
              {error}
            </p>
          ))}
      </div>
    </div>
  )
}
