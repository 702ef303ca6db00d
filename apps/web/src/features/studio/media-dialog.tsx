import type { Media } from '@adwright/contract'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Download, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { api, reasonOf } from '../../lib/api.ts'
import { formatDate, formatNumber } from '../../lib/format.ts'
import { Button } from '../../ui/button.tsx'
import { buttonClass } from '../../ui/cls.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { toast } from '../../ui/toast.tsx'

type Props = { media: Media; mayWrite: boolean; onClose: () => void; onDeleted: () => void }

/** One picture or video, large. Deleting asks twice in the same place, and says why when it cannot be done. */
export function MediaDialog({ media, mayWrite, onClose, onDeleted }: Props) {
  const [sure, setSure] = useState(false)
  const remove = useMutation({
    mutationFn: () => api('deleteMedia', { params: { id: media.id } }),
    onSuccess: () => {
      toast(`Deleted ${media.name}`)
      onDeleted()
    },
    onError: () => setSure(false),
  })
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={<span className="break-words">{media.name}</span>}
      description={`${media.width} × ${media.height} pixels · ${formatNumber(media.bytes / 1000)} kB · ${formatDate(media.createdAt)}`}
      footer={
        <>
          {mayWrite && (
            <Button
              kind={sure ? 'danger' : 'ghost'}
              busy={remove.isPending}
              className="sm:mr-auto"
              onClick={() => (sure ? remove.mutate() : setSure(true))}
            >
              <Trash2 aria-hidden />
              {sure ? 'Delete it for good' : 'Delete'}
            </Button>
          )}
          <a className={buttonClass('soft')} href={media.url} download={media.name}>
            <Download aria-hidden />
            Download
          </a>
          {mayWrite && media.purpose === 'post' && (
            <Link
              to="/posts/new"
              search={{ mediaId: media.id } as never /* the composer reads its address itself */}
              className={buttonClass('solid')}
            >
              <Plus aria-hidden />
              New post with this
            </Link>
          )}
          {mayWrite && media.purpose === 'photo' && (
            <Link
              to="/new"
              search={{ photo: media.id } as never /* the wizard reads its address itself */}
              className={buttonClass('solid')}
            >
              <Plus aria-hidden />
              New campaign from this
            </Link>
          )}
        </>
      }
    >
      <div className="grid min-h-0 place-items-center rounded-md bg-sunken">
        {media.durationMs === null ? (
          <img
            src={media.url}
            alt={media.name}
            className="max-h-[min(460px,56dvh)] w-auto max-w-full object-contain"
          />
        ) : (
          <video
            src={media.url}
            controls
            muted
            playsInline
            preload="metadata"
            {...(media.stillUrl !== null && { poster: media.stillUrl })}
            aria-label={media.name}
            className="max-h-[min(460px,56dvh)] w-auto max-w-full"
          />
        )}
      </div>
      <p role="alert" className="mt-2 min-h-5 text-sm font-[540] text-bad">
        {remove.error && reasonOf(remove.error)}
      </p>
    </Dialog>
  )
}
