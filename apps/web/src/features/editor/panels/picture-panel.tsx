import type { Media, MediaId } from '@adwright/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Brush, ImageUp, Trash2, WandSparkles } from 'lucide-react'
import { useState } from 'react'
import { api, apiQuery, reasonOf } from '../../../lib/api.ts'
import { Button } from '../../../ui/button.tsx'
import { Thumbnail } from '../../../ui/thumbnail.tsx'
import { toast } from '../../../ui/toast.tsx'
import { CutOutDialog } from '../cut-out/cut-out-dialog.tsx'
import { useDesk } from '../desk.ts'
import { withPhoto } from '../document/change-document.ts'
import { BriefPhotos } from './brief-photos.tsx'
import { PictureDialog } from './picture-dialog.tsx'

type Open = 'photo' | 'logo' | 'cut' | null

/** Photo and logo: other ones, none, or the photo's thing cut out of its ground. */
export function PicturePanel() {
  const { creative, document, change } = useDesk()
  const [open, setOpen] = useState<Open>(null)
  const desk = useQuery(apiQuery('studioDesk'))
  const photo = usePicture(document.photoId)
  const logo = usePicture(document.logoId)
  const setPhoto = (id: MediaId | null) => change((now) => withPhoto(now, id))
  const setLogo = (logoId: MediaId | null) => change((now) => ({ ...now, logoId }))
  const remover = useMutation({
    mutationFn: (id: MediaId) => api('cutOut', { params: { id }, body: { save: true } }),
    onSuccess: ({ media }) => media && setPhoto(media.id),
    onError: (error) => toast('The background stayed', { kind: 'failed', detail: reasonOf(error) }),
  })
  return (
    <div className="grid gap-6">
      <section aria-labelledby="editor-photo" className="grid gap-3">
        <h2 id="editor-photo" className="text-base font-[580]">
          Photo
        </h2>
        <PictureRow
          media={photo.data}
          none="Without a photo the studio draws the picture."
          note={
            creative.source === 'model' && document.photoId === creative.look.photoId
              ? 'Painted by a model'
              : undefined
          }
        />
        <div className="flex flex-wrap gap-2">
          <Button size="sm" onClick={() => setOpen('photo')}>
            <ImageUp aria-hidden />
            {document.photoId ? 'Another photo' : 'Add a photo'}
          </Button>
          {document.photoId && (
            <>
              <Button size="sm" disabled={!photo.data} onClick={() => setOpen('cut')}>
                <Brush aria-hidden />
                Cut out by hand
              </Button>
              {desk.data?.removesBackgrounds && (
                <Button
                  size="sm"
                  busy={remover.isPending}
                  onClick={() => document.photoId && remover.mutate(document.photoId)}
                >
                  <WandSparkles aria-hidden />
                  Remove background by itself
                </Button>
              )}
              <Button kind="ghost" size="sm" onClick={() => setPhoto(null)}>
                <Trash2 aria-hidden />
                Remove
              </Button>
            </>
          )}
        </div>
        <BriefPhotos briefId={creative.briefId} chosen={document.photoId} onChoose={setPhoto} />
      </section>
      <section aria-labelledby="editor-logo" className="grid gap-3">
        <h2 id="editor-logo" className="text-base font-[580]">
          Logo
        </h2>
        <PictureRow media={logo.data} none="Without a logo the business’s name is printed." isLogo />
        <div className="flex flex-wrap gap-2">
          <Button size="sm" onClick={() => setOpen('logo')}>
            <ImageUp aria-hidden />
            {document.logoId ? 'Another logo' : 'Add a logo'}
          </Button>
          {document.logoId && (
            <Button kind="ghost" size="sm" onClick={() => setLogo(null)}>
              <Trash2 aria-hidden />
              Remove
            </Button>
          )}
        </div>
      </section>
      {(open === 'photo' || open === 'logo') && (
        <PictureDialog
          purpose={open}
          onClose={() => setOpen(null)}
          onChosen={({ id }) => {
            if (open === 'photo') setPhoto(id)
            else setLogo(id)
            setOpen(null)
          }}
        />
      )}
      {open === 'cut' && photo.data && (
        <CutOutDialog
          media={photo.data}
          onClose={() => setOpen(null)}
          onDone={({ id }) => {
            setPhoto(id)
            setOpen(null)
          }}
        />
      )}
    </div>
  )
}

const usePicture = (id: MediaId | null) =>
  useQuery({ ...apiQuery('getMediaFile', { params: { id: id ?? ('' as MediaId) } }), enabled: id !== null }) // asked only with an id

type RowProps = { media: Media | undefined; none: string; note?: string | undefined; isLogo?: boolean }
const PictureRow = ({ media, none, note, isLogo = false }: RowProps) =>
  media ? (
    <div className="flex items-center gap-3">
      {isLogo ? (
        <span className="flex size-14 shrink-0 items-center justify-center rounded-md bg-sunken p-1.5 shadow-[0_0_0_1px_var(--line)]">
          <img src={media.url} alt="" className="max-h-full max-w-full object-contain" />
        </span>
      ) : (
        <Thumbnail url={media.url} size="md" />
      )}
      <span className="min-w-0">
        <span className="block truncate font-[560]">{media.name}</span>
        <span className="num block text-sm text-ink-3">{note ?? `${media.width} × ${media.height}`}</span>
      </span>
    </div>
  ) : (
    <p className="text-sm text-ink-3">{none}</p>
  )
