import type { Creative, Format, Placement } from '@adwright/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Download, Megaphone } from 'lucide-react'
import { api, reasonOf, refresh } from '../../../lib/api.ts'
import { buttonClass } from '../../../ui/cls.ts'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { CompareSlider } from '../../../ui/compare-slider.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { toast } from '../../../ui/toast.tsx'
import { editorWords } from '../words.ts'
import type { Saved } from './use-save.ts'

const adShapes: readonly Placement[] = ['square_1x1', 'feed_4x5', 'story_9x16', 'link_1.91x1']
const pictureOf = ({ renditions }: Creative, format: Format) =>
  renditions.find(({ placement }) => placement === format)?.media

/** What was saved beside what it was, and where to go with it. */
export function SavedDialog({
  saved,
  format,
  onClose,
}: {
  saved: Saved
  format: Format
  onClose: () => void
}) {
  const { before, after } = saved
  const client = useQueryClient()
  const navigate = useNavigate()
  const was = pictureOf(before, format)
  const is = pictureOf(after, format)
  const use = useMutation({
    mutationFn: async () => {
      const missing = adShapes.filter((shape) =>
        after.renditions.every(({ placement }) => placement !== shape),
      )
      if (missing.length > 0) await api('makeSizes', { params: { id: after.id }, body: { formats: missing } })
      await refresh(client, 'listCreatives', 'getCreative')
    },
    onSuccess: () =>
      navigate({ to: '/new', search: { step: 'creative', brief: after.briefId, ads: after.id } }),
    onError: (error) =>
      toast('It could not be made ready for an ad', { kind: 'failed', detail: reasonOf(error) }),
  })
  const { name, ratio } = editorWords.formats[format]
  return (
    <Dialog
      open
      onClose={onClose}
      title="Saved"
      description={
        was && is && was.id !== is.id
          ? 'Drag the line to compare it with what it was.'
          : `${name}, ${ratio}, is drawn and in your library.`
      }
      footer={
        <>
          <LinkButton to="/studio" kind="ghost">
            Back to studio
          </LinkButton>
          {is && (
            <a href={is.url} download={is.name} className={buttonClass('soft')}>
              <Download aria-hidden />
              Download
            </a>
          )}
          <Button kind="solid" busy={use.isPending} onClick={() => use.mutate()}>
            <Megaphone aria-hidden />
            Use in ad
          </Button>
        </>
      }
    >
      {is &&
        (was && was.id !== is.id ? (
          <CompareSlider
            label="Compare before and after"
            mostHeight="50dvh"
            before={{ url: was.url, label: 'Before' }}
            after={{ url: is.url, label: 'Now', width: is.width, height: is.height }}
          />
        ) : (
          <img
            src={is.url}
            alt="The saved poster"
            width={is.width}
            height={is.height}
            className="mx-auto h-auto max-h-[50dvh] w-auto max-w-full rounded-md bg-sunken"
          />
        ))}
    </Dialog>
  )
}
