import path from 'node:path'
import type { WorkspaceId } from '@adwright/contract'
import type { Transcoder, VideoGate } from '@adwright/video'
import type { Clock } from '#platform/clock.ts'
import type { WorkflowRun } from '#platform/jobs.ts'
import { isEngineError } from '#platform/jobs/engine-error.ts'
import type { ObjectStore } from '#platform/storage.ts'
import type { TempFolders } from '#platform/storage/temp-folder.ts'
import type { Transactions, Tx } from '#platform/transaction.ts'
import { mostRuns, problems, type Conversion, type ConversionId } from './conversion.ts'
import { moveConversion, takeUpConversion, type ConversionChange } from './conversion-store.ts'
import { encodeVideo, EncodingFailed } from './encode-video.ts'
import type { KeepFile, NewFile } from './keep-file.ts'
import { renamed, type MediaFile } from './media-file.ts'
import { findMedia, insertMedia } from './media-store.ts'
import { createProgress } from './progress.ts'
import { readVideo } from './read-video.ts'
import { transcodeRecipe } from './recipe.ts'
import { sha256OfFile, stillOf, type FindTranscoder } from './store-video.ts'

export type ConversionInput = { workspaceId: WorkspaceId; conversionId: ConversionId }
/** Hears of a conversion that is done or failed, in the transaction in which it ends. */
export type OnConverted = (tx: Tx, workspaceId: WorkspaceId, conversion: Conversion) => Promise<void>

type Deps = {
  transactions: Transactions
  storage: ObjectStore
  clock: Clock
  keep: KeepFile
  transcoder: FindTranscoder
  gate: VideoGate
  temp: TempFolders
  onConverted: OnConverted
  /** Cuts off what runs when this process ends: another worker begins it again. */
  stopped: AbortSignal
}
/** What is to be done, read when it begins. */
type Task = { workspaceId: WorkspaceId; conversion: Conversion; source: MediaFile }
/** Nobody waits for it any more: its file was deleted, or another worker was faster. */
class Unwanted extends Error {}

const retry = { attempts: 3, firstDelaySeconds: 5, factor: 4 }

/** The workflow of a conversion. It is one step: a worker that dies in it leaves nothing that another could use. */
export function createRunConversion(deps: Deps) {
  const { transactions, storage, clock, keep, temp, stopped } = deps

  /** @returns whether it was still to be moved */
  const move = async (tx: Tx, workspaceId: WorkspaceId, id: ConversionId, change: ConversionChange) => {
    const moved = await moveConversion(tx, workspaceId, id, change, clock.now())
    if (moved && moved.state !== 'running') await deps.onConverted(tx, workspaceId, moved)
    return moved !== undefined
  }
  const note = ({ workspaceId, conversionId }: ConversionInput, change: ConversionChange) =>
    transactions.inWorkspace(workspaceId, (tx) => move(tx, workspaceId, conversionId, change))

  const begin = ({ workspaceId, conversionId }: ConversionInput) =>
    transactions.inWorkspace(workspaceId, async (tx) => {
      const taken = await takeUpConversion(tx, workspaceId, conversionId, clock.now())
      if (!taken) return undefined
      const [source] = await findMedia(tx, workspaceId, [taken.conversion.mediaId])
      return source && { task: { workspaceId, conversion: taken.conversion, source }, runs: taken.runs }
    })

  /** The result's row and the conversion's end, together. */
  const end =
    ({ workspaceId, conversion, source }: Task) =>
    async (tx: Tx, _: WorkspaceId, file: MediaFile) => {
      // Before our own row: who deletes the original locks it first, and then our row with it.
      const [held] = await findMedia(tx, workspaceId, [source.id], { hold: true })
      if (!held) throw new Unwanted()
      const by = { parentId: source.id, recipe: conversion.recipe }
      const stored = await insertMedia(tx, workspaceId, file, by)
      if (!(await move(tx, workspaceId, conversion.id, { resultId: stored.id }))) throw new Unwanted()
      return stored
    }

  const convert = (task: Task, transcoder: Transcoder): Promise<void> =>
    temp.within(async (folder) => {
      const { workspaceId, conversion, source } = task
      const [original, converted] = [path.join(folder, 'original'), path.join(folder, 'converted.mp4')]
      await storage.fetchTo(source.storageKey, original)
      const input = { workspaceId, conversionId: conversion.id }
      const progress = createProgress((percent) => note(input, { percent }))
      await encodeVideo(transcoder, [original, converted], transcodeRecipe(conversion.recipe, source), {
        signal: stopped,
        onProgress: progress.note,
      }).finally(progress.settled)
      const { video, report } = await readVideo(deps.gate, source.name, converted)
      const file: NewFile = {
        ...video,
        purpose: 'post',
        name: renamed(source.name, video.contentType),
        sha256: await sha256OfFile(converted),
        parentId: source.id,
      }
      const still = await stillOf(transcoder, converted, video.durationMs)
      await keep(
        workspaceId,
        file,
        { body: { path: converted }, still, look: { report, isWhole: false } },
        end(task),
      )
    })

  const attempt = async (input: ConversionInput): Promise<void> => {
    const begun = await begin(input)
    if (!begun) return
    if (begun.runs > mostRuns) return void (await note(input, { problem: problems.cutOff }))
    const transcoder = await deps.transcoder()
    if (!transcoder) return void (await note(input, { problem: problems.noTranscoder }))
    try {
      await convert(begun.task, transcoder)
    } catch (error) {
      if (error instanceof Unwanted) return
      if (!(error instanceof EncodingFailed) || error.sentence === undefined || stopped.aborted) throw error
      await note(input, { problem: error.sentence })
    }
  }

  return async (run: WorkflowRun, input: ConversionInput): Promise<void> => {
    try {
      await run.step('convert', () => attempt(input).then(() => true), retry)
    } catch (error) {
      // The engine of the jobs ends runs that go on elsewhere by errors of its own: those are no failure.
      if (stopped.aborted || isEngineError(error)) throw error
      await run.step('failed', () => note(input, { problem: problems.unfinished }))
      throw error
    }
  }
}
