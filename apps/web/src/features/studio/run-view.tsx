import type { Creative, Format, Generation } from '@adwright/contract'
import { reasonOf } from '../../lib/api.ts'
import { Card } from '../../ui/card.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'
import { ResultGrid } from './result-grid.tsx'
import { RunPanel } from './run-panel.tsx'
import type { CreativeActions } from './use-creative-actions.ts'

type Props = {
  run: Generation | undefined
  error: Error | null
  retry: () => void
  cancelling: boolean
  cancel: () => void
  starting: boolean
  mayWrite: boolean
  actions: CreativeActions
  onAgain: (run: Generation) => void
  onClose: () => void
  onOpen: (creative: Creative, shape: Format) => void
  onChange: (creative: Creative, shape: Format) => void
}

/** One run, whole: its head and its images. */
export function RunView({ run, error, retry, onAgain, onClose, ...rest }: Props) {
  if (!run)
    return error ? (
      <Card>
        <ErrorState compact reason={reasonOf(error)} onRetry={retry} />
      </Card>
    ) : (
      <>
        <LoadingNote />
        <Skeleton className="h-20 rounded-lg" />
      </>
    )
  return (
    <>
      <RunPanel
        run={run}
        cancelling={rest.cancelling}
        starting={rest.starting}
        mayWrite={rest.mayWrite}
        onCancel={rest.cancel}
        onAgain={() => onAgain(run)}
        onClose={onClose}
      />
      <ResultGrid
        key={run.id}
        run={run}
        actions={rest.actions}
        mayWrite={rest.mayWrite}
        onOpen={rest.onOpen}
        onChange={rest.onChange}
      />
    </>
  )
}
