import type { LibraryMedia, MediaId } from '@adwright/contract'
import { useQuery } from '@tanstack/react-query'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { apiQuery, isNotFound, reasonOf } from '../../../lib/api.ts'
import { IconButton } from '../../../ui/button.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { Sheet } from '../../../ui/sheet.tsx'
import { LoadingNote, Skeleton } from '../../../ui/skeleton.tsx'
import { shownName } from '../media-name.ts'
import { libraryWords } from '../words.ts'
import { DetailsActions } from './details-actions.tsx'
import { DetailsBody } from './details-body.tsx'
import { DetailsHead } from './details-head.tsx'
import { NameField } from './name-field.tsx'

const t = libraryWords.details
type DetailsProps = {
  id: MediaId
  /** As the list knows it, for the moment until its details are there. */
  known: LibraryMedia | undefined
  /** What lies before and after it on screen. */
  beside: { previous: MediaId | undefined; next: MediaId | undefined }
  mayWrite: boolean
  onOpen: (id: MediaId) => void
  onClose: () => void
}

/** One file with all that is known of it. Arrow keys go through the files on screen. */
export function DetailsSheet({ id, known, beside, mayWrite, onOpen, onClose }: DetailsProps) {
  const query = useQuery({
    ...apiQuery('getMediaDetails', { params: { id } }),
    // while a worker looks at the video
    refetchInterval: ({ state }) => state.data?.check?.state === 'waiting' && 3000,
  })
  const details = query.data
  const media = details?.media ?? known
  const step = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || event.ctrlKey) return
    if (event.target instanceof Element && event.target.matches('input, textarea, select, video')) return
    const to =
      event.key === 'ArrowLeft' ? beside.previous : event.key === 'ArrowRight' ? beside.next : undefined
    if (to) onOpen(to)
  }
  return (
    <Sheet
      open
      title={media ? shownName(media) : t.name}
      head={media && <NameField key={id} media={media} mayWrite={mayWrite} />}
      onClose={onClose}
      onKey={step}
      actions={
        <>
          <Step icon="previous" to={beside.previous} onOpen={onOpen} />
          <Step icon="next" to={beside.next} onOpen={onOpen} />
        </>
      }
      footer={
        details && <DetailsActions key={id} details={details} mayWrite={mayWrite} onDeleted={onClose} />
      }
    >
      {query.error && !details ? (
        <ErrorState
          reason={isNotFound(query.error) ? libraryWords.gone : reasonOf(query.error)}
          {...(!isNotFound(query.error) && { onRetry: () => void query.refetch() })}
        />
      ) : (
        <div key={id} className="flex flex-col gap-6">
          {media && <DetailsHead media={media} details={details} />}
          {details ? (
            <DetailsBody details={details} mayWrite={mayWrite} onOpen={onOpen} />
          ) : (
            <>
              <LoadingNote />
              {!media && <Skeleton className="aspect-square w-full" />}
              <Skeleton className="h-11 w-full" />
              <Skeleton className="h-32 w-full" />
            </>
          )}
        </div>
      )}
    </Sheet>
  )
}

type StepProps = { icon: 'previous' | 'next'; to: MediaId | undefined; onOpen: (id: MediaId) => void }
const Step = ({ icon, to, onOpen }: StepProps) => (
  <IconButton label={t[icon]} disabled={!to} onClick={() => to && onOpen(to)}>
    {icon === 'previous' ? <ChevronLeft aria-hidden /> : <ChevronRight aria-hidden />}
  </IconButton>
)
