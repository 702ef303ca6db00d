import type { MediaCheck, MediaDetails, MediaId } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Clapperboard, Upload } from 'lucide-react'
import { useRef } from 'react'
import { api, reasonOf } from '../../../lib/api.ts'
import { Button } from '../../../ui/button.tsx'
import { buttonClass } from '../../../ui/cls.ts'
import { toast } from '../../../ui/toast.tsx'
import { placeOfFilm } from '../media-links.ts'
import { refreshLibrary } from '../use-library.ts'
import { libraryWords } from '../words.ts'
import { checkWords as t } from './check-words.ts'

type Props = { details: MediaDetails; check: MediaCheck; onOpen: (id: MediaId) => void }

/** A film of ours is made in another shape; of an upload that is not as it should be a better one is asked for. */
export function CheckActions({ details: { media, origin }, check, onOpen }: Props) {
  if (origin.kind === 'film')
    return check.placements.every(({ ok }) => ok) ? null : (
      <div>
        <Link
          {
            ...(placeOfFilm(origin) as object as { to: '/' }) /* made of this router's own addresses */
          }
          className={buttonClass('soft', 'sm')}
        >
          <Clapperboard aria-hidden />
          {t.otherShapes}
        </Link>
      </div>
    )
  const isUpload = origin.kind === 'upload'
  return isUpload && (check.verdict === 'unfit' || check.verdict === 'broken') ? (
    <BetterOne media={media} onOpen={onOpen} />
  ) : null
}

/** It is put where the other one stands, and opened. */
function BetterOne({ media, onOpen }: { media: MediaDetails['media']; onOpen: (id: MediaId) => void }) {
  const input = useRef<HTMLInputElement>(null)
  const client = useQueryClient()
  const upload = useMutation({
    mutationFn: async (file: File) => {
      const { id } = await api('uploadMedia', { form: { purpose: 'post' }, file, filename: file.name })
      const { folderId, tags } = media
      await api('updateMedia', { params: { id }, body: { folderId, tags } })
      return id
    },
    onSuccess: (id) => {
      toast(libraryWords.upload.done(1))
      onOpen(id)
    },
    onError: (error, { name }) =>
      toast(libraryWords.upload.failed(name), { kind: 'failed', detail: reasonOf(error) }),
    onSettled: () => refreshLibrary(client),
  })
  return (
    <div>
      <Button size="sm" busy={upload.isPending} onClick={() => input.current?.click()}>
        <Upload aria-hidden />
        {t.better}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept="video/mp4,video/quicktime,video/webm"
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file) upload.mutate(file)
          target.value = ''
        }}
      />
    </div>
  )
}
