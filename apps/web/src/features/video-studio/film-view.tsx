import type { FilmRatio, StudioStyle, VideoDesk } from '@adwright/contract'
import { Plus } from 'lucide-react'
import { reasonOf } from '../../lib/api.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx'
import { FailureNote } from './form/failure-note.tsx'
import { CutChips } from './making/cut-chips.tsx'
import { FilmPanel } from './making/film-panel.tsx'
import { isRunning } from './making/film-state.ts'
import { SceneTiles } from './making/scene-tiles.tsx'
import type { useFilm } from './making/use-film.ts'
import { FilmResult } from './result/film-result.tsx'
import { filmWords } from './words.ts'

type Props = {
  following: ReturnType<typeof useFilm>
  cut: FilmRatio | undefined
  desk: VideoDesk
  looks: readonly StudioStyle[]
  colours: string[]
  mayWrite: boolean
  starting: boolean
  /** Why the next one was not started. */
  failure: unknown
  taking: boolean
  onCut: (cut: FilmRatio) => void
  onAgain: () => void
  onAll: (missing: readonly FilmRatio[]) => void
  onChange: () => void
  onClose: () => void
}

/** One film, whole: while it is made, and what became of it. */
export function FilmView({ following, colours, mayWrite, starting, onAgain, onClose, ...rest }: Props) {
  const { film, error, retry, cancelling, cancel } = following
  if (!film)
    return error ? (
      <Card>
        <ErrorState compact reason={reasonOf(error)} onRetry={retry} />
      </Card>
    ) : (
      <>
        <LoadingNote />
        <Skeleton className="h-24 rounded-lg" />
      </>
    )
  const running = isRunning(film)
  return (
    <>
      <FilmPanel
        film={film}
        cancelling={cancelling}
        starting={starting}
        mayWrite={mayWrite}
        onCancel={cancel}
        onAgain={onAgain}
        onChange={rest.onChange}
        onClose={onClose}
      >
        {running && <CutChips film={film} />}
      </FilmPanel>
      {rest.failure != null && (
        <div className="mt-3">
          <FailureNote title={filmWords.story.notStarted} failure={rest.failure} onAgain={onAgain} />
        </div>
      )}
      {film.state === 'done' ? (
        <FilmResult
          film={film}
          ratio={rest.cut}
          desk={rest.desk}
          looks={rest.looks}
          mayWrite={mayWrite}
          starting={starting}
          taking={rest.taking}
          onRatio={rest.onCut}
          onAll={rest.onAll}
          onChange={rest.onChange}
        />
      ) : (
        <SceneTiles film={film} colours={colours} draws={mayWrite} />
      )}
      {running && mayWrite && (
        <Button kind="ghost" size="sm" className="mt-3 -ms-2" onClick={onClose}>
          <Plus aria-hidden />
          {filmWords.run.meanwhileNew}
        </Button>
      )}
    </>
  )
}
