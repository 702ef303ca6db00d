import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { VideoGenerationId, WorkspaceId } from '@adwright/contract'
import type { Billing } from '#modules/billing'
import { ModelProblem } from '#modules/models'
import type { Clock } from '#platform/clock.ts'
import { AppError } from '#platform/errors.ts'
import type { WorkflowRun } from '#platform/jobs.ts'
import { isEngineError } from '#platform/jobs/engine-error.ts'
import type { Transactions } from '#platform/transaction.ts'
import { filmProblems, mostRuns, type Film } from './film.ts'
import { takeUpFilm, type FilmChange } from './film-store.ts'
import type { MoveFilm } from './move-film.ts'
import { NoEncoder, Unwanted, type MakeCuts } from './make-cuts.ts'

export type FilmInput = { workspaceId: WorkspaceId; filmId: VideoGenerationId }

type Deps = {
  transactions: Transactions
  billing: Pick<Billing, 'settle'>
  clock: Clock
  /** Where films are made; each has a folder of its own in it. */
  folder: string
  makeCuts: MakeCuts
  moveFilm: MoveFilm
  /** Aborts when this process ends. */
  stopped: AbortSignal
}

const retry = { attempts: 3, firstDelaySeconds: 5, factor: 4 }

/**
 * The workflow of a film: one step, which finds finished scenes, spoken lines and clips in the film's folder when it is
 * begun again. The folder goes when the film is over.
 */
export function createRunFilm(deps: Deps) {
  const { transactions, billing, clock, folder: parent, makeCuts, moveFilm, stopped } = deps
  const { inWorkspace } = transactions
  const end = ({ workspaceId, filmId }: FilmInput, change: FilmChange, used: number): Promise<boolean> =>
    inWorkspace(workspaceId, async (tx) => {
      const isEnded = await moveFilm(tx, workspaceId, filmId, change)
      if (isEnded) await billing.settle(tx, workspaceId, { meter: 'generations', key: filmId, used })
      return isEnded
    })
  const fail = (input: FilmInput, problem: string, made: number) =>
    end(input, { state: 'failed', problem }, made)

  const attempt = async (input: FilmInput): Promise<void> => {
    const { workspaceId, filmId } = input
    const taken = await inWorkspace(workspaceId, (tx) => takeUpFilm(tx, workspaceId, filmId, clock.now()))
    const folder = path.join(parent, filmId)
    if (!taken) return rm(folder, { recursive: true, force: true })
    const { film, runs } = taken
    if (runs > mostRuns) {
      await fail(input, filmProblems.cutOff, madeOf(film))
      return rm(folder, { recursive: true, force: true })
    }
    await mkdir(folder, { recursive: true })
    try {
      await makeCuts(workspaceId, film, folder, stopped)
      await end(input, { state: 'done' }, film.cuts.length)
    } catch (error) {
      stopped.throwIfAborted() // another process goes on with what lies there
      const problem = problemOf(error)
      if (problem === undefined) throw error
      if (problem !== null) await fail(input, problem, madeOf(film))
    }
    await rm(folder, { recursive: true, force: true })
  }

  return async (run: WorkflowRun, input: FilmInput): Promise<void> => {
    try {
      await run.step('film', () => attempt(input).then(() => true), retry)
    } catch (error) {
      // This process is ending, or the engine of the jobs ended a run that goes on elsewhere: that is no failure.
      if (isEngineError(error) || (error instanceof Error && error.name === 'AbortError')) throw error
      await run.step('failed', () => fail(input, filmProblems.unfinished, 0))
      await rm(path.join(parent, input.filmId), { recursive: true, force: true })
      throw error
    }
  }
}

const madeOf = ({ cuts }: Film): number => cuts.filter(({ mediaId }) => mediaId !== null).length

/** A sentence for the person; null when nobody waits any more, undefined for what may go well the next time. */
function problemOf(error: unknown): string | null | undefined {
  if (error instanceof Unwanted) return null
  if (error instanceof NoEncoder) return filmProblems.noEncoder
  if (error instanceof ModelProblem) return error.message
  if (error instanceof AppError && error.code === 'media.not_found') return filmProblems.goneMedia
  return undefined
}
