import type { Media } from '@adwright/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { reasonOf, refresh } from '../../../lib/api.ts'
import { useChoosableMedia } from '../../../lib/use-choosable-media.ts'
import { useUploads } from '../../../lib/use-uploads.ts'
import { AddFilesTile } from '../../../ui/add-files-tile.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { LoadingNote, Skeleton } from '../../../ui/skeleton.tsx'
import { UploadTile } from '../../../ui/upload-tile.tsx'

type Props = { purpose: 'photo' | 'logo'; onClose: () => void; onChosen: (media: Media) => void }
const accept = 'image/jpeg,image/png,image/webp'

/** A picture from the library, or a new one from this device. */
export function PictureDialog({ purpose, onClose, onChosen }: Props) {
  const client = useQueryClient()
  const [isOver, setOver] = useState(false)
  const query = { purpose, kind: 'image' as const, limit: 40 }
  const { pages, media } = useChoosableMedia(query)
  const uploads = useUploads({
    purpose,
    accept,
    refusal: (name) => `${name} is not a JPEG, PNG or WebP picture.`,
    onDone: ([first]) => {
      void refresh(client, 'listMedia')
      if (first) onChosen(first)
    },
  })
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={purpose === 'photo' ? 'Choose a photo' : 'Choose a logo'}
      description={
        purpose === 'photo'
          ? 'From your library, or a new one from this device.'
          : 'A PNG without a ground looks best.'
      }
      footer={<Button onClick={onClose}>Cancel</Button>}
    >
      {pages.error ? (
        <ErrorState compact reason={reasonOf(pages.error)} onRetry={() => void pages.refetch()} />
      ) : (
        <ul
          className="grid grid-cols-3 gap-2 p-0.5 sm:grid-cols-5"
          onDragOver={(event) => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault()
            setOver(false)
            uploads.add([...event.dataTransfer.files].slice(0, 1))
          }}
        >
          <AddFilesTile
            label="Upload a picture"
            accept={accept}
            multiple={false}
            over={isOver}
            className="aspect-square"
            onFiles={(files) => uploads.add([...files].slice(0, 1))}
          >
            Upload
          </AddFilesTile>
          {uploads.uploads.map((upload) => (
            <UploadTile
              key={upload.key}
              upload={upload}
              onRetry={() => uploads.retry(upload)}
              onRemove={() => uploads.remove(upload)}
            />
          ))}
          {pages.isPending && <LoadingNote />}
          {pages.isPending &&
            Array.from({ length: 4 }, (_, index) => (
              <li key={index}>
                <Skeleton className="aspect-square" />
              </li>
            ))}
          {media.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                aria-label={`Use ${one.name}`}
                onClick={() => onChosen(one)}
                className="block aspect-square w-full overflow-hidden rounded-md bg-sunken shadow-card hover-fine:shadow-pop"
              >
                <img
                  src={one.url}
                  alt=""
                  loading="lazy"
                  className={purpose === 'logo' ? 'size-full object-contain p-2' : 'size-full object-cover'}
                />
              </button>
            </li>
          ))}
        </ul>
      )}
      {uploads.uploads.map(
        ({ key, error }) =>
          error && (
            <p key={key} role="alert" className="mt-2 text-sm text-bad">
              {error}
            </p>
          ),
      )}
      {pages.hasNextPage && (
        <div className="mt-4 flex justify-center">
          <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            Load more
          </Button>
        </div>
      )}
    </Dialog>
  )
}
