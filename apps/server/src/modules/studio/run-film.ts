import type { VideoGenerationId, WorkspaceId } from '@adwright/contract'
import type { MediaFile, MediaLibrary } from '#modules/media'
import type { Clock } from '#platform/clock.ts'
import { AppError } from '#platform/errors.ts'
import type { WorkflowRun } from '#platform/jobs.ts'
import { isEngineError } from '#platform/jobs/engine-error.ts'
import type { Transactions } from '#platform/transaction.ts'
import { findBrief } from './brief-store.ts'
import { findCreatives } from './creative-store.ts'
import type { DrawFilm } from './draw-film.ts'
import { filmProblems, mostRuns, type Film } from './film.ts'
import { moveFilm, takeUpFilm, type FilmChange } from './film-store.ts'

export type FilmInput = { workspaceId: WorkspaceId; filmId: VideoGenerationId }
/** Pixels; both even. */
export type FilmSize = { width: number; height: number }

type Deps = {
  transactions: Transactions
  media: Pick<MediaLibrary, 'makeVideo' | 'read'>
  clock: Clock
  draw: DrawFilm
  size: FilmSize
}
/** What is to be done, read when it begins. */
type Task = { film: Film; posters: MediaFile[]; name: string; runs: number }
/** Nobody waits for it any more: another worker was faster, or its brief is gone. */
class Unwanted extends Error {}

const retry = { attempts: 3, firstDelaySeconds: 5, factor: 4 }

/** The workflow of a film. It is one step: a worker that dies in it leaves nothing that another could use. */
export function createRunFilm({ transactions, media, clock, draw, size }: Deps) {
  const note = ({ workspaceId, filmId }: FilmInput, change: FilmChange): Promise<boolean> =>
    transactions.inWorkspace(workspaceId, (tx) => moveFilm(tx, workspaceId, filmId, change, clock.now()))

  const begin = ({ workspaceId, filmId }: FilmInput): Promise<Task | undefined> =>
    transactions.inWorkspace(workspaceId, async (tx) => {
      const taken = await takeUpFilm(tx, workspaceId, filmId, clock.now())
      const brief = taken && (await findBrief(tx, workspaceId, taken.film.briefId))
      if (!brief) return undefined
      const creatives = await findCreatives(tx, workspaceId, { ids: taken.film.creativeIds })
      const stories = creatives.flatMap(({ renditions }) =>
        renditions.filter(({ placement }) => placement === 'story_9x16'),
      )
      const name = `${brief.product.slice(0, 80)}, ${taken.film.seconds} seconds.mp4`
      return { ...taken, name, posters: stories.map((story) => story.media) }
    })

  const make = async (input: FilmInput, { film, posters, name }: Task): Promise<void> => {
    const pictures = await Promise.all(posters.map((poster) => media.read(poster)))
    await media.makeVideo(
      input.workspaceId,
      {
        name,
        onProgress: (percent) => note(input, { percent }),
        onKept: async (tx, { id }) => {
          const change = { mediaId: id }
          if (!(await moveFilm(tx, input.workspaceId, film.id, change, clock.now()))) throw new Unwanted()
        },
      },
      (path, report, signal) =>
        draw({ ...size, path, posters: pictures, seconds: film.seconds }, report, signal),
    )
  }

  const attempt = async (input: FilmInput): Promise<void> => {
    const task = await begin(input)
    if (!task) return
    if (task.runs > mostRuns) return void (await note(input, { problem: filmProblems.cutOff }))
    try {
      await make(input, task)
    } catch (error) {
      if (error instanceof Unwanted) return
      if (!(error instanceof AppError) || error.code !== 'media.not_convertible') throw error
      await note(input, { problem: filmProblems.noTranscoder })
    }
  }

  return async (run: WorkflowRun, input: FilmInput): Promise<void> => {
    try {
      await run.step('film', () => attempt(input).then(() => true), retry)
    } catch (error) {
      // This process is ending, or the engine of the jobs ended a run that goes on elsewhere: that is no failure.
      if (isEngineError(error) || (error instanceof Error && error.name === 'AbortError')) throw error
      await run.step('failed', () => note(input, { problem: filmProblems.unfinished }))
      throw error
    }
  }
}
