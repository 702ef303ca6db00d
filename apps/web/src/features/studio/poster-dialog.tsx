import type { Creative, CreativeId, Format } from '@adwright/contract'
import { useQuery } from '@tanstack/react-query'
import { apiQuery, isNotFound, reasonOf } from '../../lib/api.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'
import { PosterActions } from './poster-actions.tsx'
import { PosterFacts } from './poster-facts.tsx'
import { PosterStage } from './poster-stage.tsx'
import { renditionOf } from './rendition-of.ts'
import { StageDialog } from './stage-dialog.tsx'
import type { CreativeActions } from './use-creative-actions.ts'
import { studioWords } from './words.ts'

type Props = {
  id: CreativeId
  /** What a list on the page knows already. */
  known: Creative | undefined
  shape: Format
  actions: CreativeActions
  mayWrite: boolean
  onShape: (shape: Format) => void
  onChange: (creative: Creative) => void
  onClose: () => void
}

/** One image, large: every shape, its words, what the checks found, its files, and what can be done with it. */
export function PosterDialog({ id, known, shape, actions, mayWrite, onShape, onChange, onClose }: Props) {
  const asked = useQuery({
    ...apiQuery('getCreative', { params: { id } }),
    ...(known && { initialData: known }),
  })
  // A list may have heard of a change first.
  const creative = [asked.data, known]
    .filter((one) => one !== undefined)
    .toSorted((a, b) => b.version - a.version)[0]
  const rendition = creative && renditionOf(creative, shape)
  if (!creative || !rendition)
    return (
      <StageDialog
        title={studioWords.title}
        onClose={onClose}
        stage={asked.error ? null : <Skeleton className="aspect-[4/5] w-80 max-w-full" />}
        footer={null}
      >
        {asked.error ? (
          <ErrorState
            compact
            reason={isNotFound(asked.error) ? studioWords.detail.notFound : reasonOf(asked.error)}
            {...(!isNotFound(asked.error) && { onRetry: () => void asked.refetch() })}
          />
        ) : (
          <LoadingNote />
        )}
      </StageDialog>
    )
  const busy = actions.busyWith(creative)
  return (
    <StageDialog
      title={creative.words.headline}
      onClose={onClose}
      stage={
        <PosterStage creative={creative} rendition={rendition} busy={busy !== undefined} onShape={onShape} />
      }
      footer={
        <PosterActions
          creative={creative}
          rendition={rendition}
          actions={actions}
          mayWrite={mayWrite}
          onChange={() => onChange(creative)}
        />
      }
    >
      <PosterFacts creative={creative} actions={actions} mayWrite={mayWrite} />
    </StageDialog>
  )
}
