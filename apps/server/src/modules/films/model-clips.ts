import { stat } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { WorkspaceId } from '@adwright/contract'
import type { ClipSource } from '@adwright/film'
import type { FilmClip } from '@adwright/studio/film'
import { probeVideo } from '@adwright/video'
import { ModelProblem, type VideoModel } from '#modules/models'
import type { Clock } from '#platform/clock.ts'
import type { Transactions } from '#platform/transaction.ts'
import { planClips, type ClipWish } from './clip-plan.ts'
import type { Film } from './film.ts'
import type { FilmArtRoom } from './film-art.ts'
import { beginModelClip, moveModelClip } from './film-clip-store.ts'

/** Clips by id with their sizes, the scenes that they belong in, and why others have none. */
export type FilmedClips = {
  clips: Record<string, ClipSource>
  sizes: Record<string, FilmClip>
  byScene: Record<string, string>
  notices: string[]
}
export type ModelClips = (
  workspaceId: WorkspaceId,
  film: Film,
  folder: string,
  signal: AbortSignal,
) => Promise<FilmedClips>
export const noClips: FilmedClips = { clips: {}, sizes: {}, byScene: {}, notices: [] }

type Deps = {
  transactions: Transactions
  room: Pick<FilmArtRoom, 'sources'>
  model: VideoModel
  clock: Clock
  /** Between two looks at a clip that is being made. */
  everyMs?: number
}

const longestWaitMs = 15 * 60_000
const lost =
  'The answer of the video model was lost. The clip may have been made and billed, so it was not asked for again; the studio drew this scene.'

/**
 * Clips of a model in a film's scenes. Each is asked for once: its row is committed before the call, and what it is
 * called there right after the answer. A scene whose clip fails is drawn by the studio, and the film says why.
 */
export function createModelClips({ transactions, room, model, clock, everyMs = 5000 }: Deps): ModelClips {
  const { inWorkspace } = transactions

  /** @returns the operation to wait for @throws ModelProblem */
  const ask = async (
    workspaceId: WorkspaceId,
    film: Film,
    { sceneId, prompt, aspect, seconds }: ClipWish,
    signal: AbortSignal,
  ): Promise<string> => {
    const place = { filmId: film.id, sceneId }
    const { provider, model: name } = model
    const known = await inWorkspace(workspaceId, (tx) =>
      beginModelClip(tx, workspaceId, {
        ...place,
        provider,
        model: name,
        prompt,
        seconds,
        askedAt: clock.now(),
      }),
    )
    if (known?.state === 'failed') throw new Told(known.problem ?? lost)
    if (known && known.operation === null) throw new Told(lost)
    if (known?.operation) return known.operation
    const { operation } = await model
      .start({ prompt, aspect, seconds, signal })
      .catch(async (error: unknown) => {
        const problem = error instanceof Error ? error.message : String(error)
        await inWorkspace(workspaceId, (tx) => moveModelClip(tx, workspaceId, place, { problem }))
        throw error
      })
    await inWorkspace(workspaceId, (tx) => moveModelClip(tx, workspaceId, place, { operation }))
    return operation
  }

  /** Waits until it is made and brings it here. @throws ModelProblem */
  const bring = async (operation: string, file: string, signal: AbortSignal): Promise<void> => {
    if (
      await stat(file).then(
        () => true,
        () => false,
      )
    )
      return
    const until = clock.now().getTime() + longestWaitMs
    for (;;) {
      const found = await model.poll(operation, signal)
      if (found.state === 'failed') throw found.problem
      if (found.state === 'done') break
      if (clock.now().getTime() > until) throw new ModelProblem(model.provider, 'timeout')
      await pause(everyMs, undefined, { signal })
    }
    await model.fetch(operation, file, signal)
  }

  return async (workspaceId, film, folder, signal) => {
    const { brief } = await room.sources(workspaceId, film.briefId, { mediaIds: [] })
    const ratios = film.cuts.map(({ ratio }) => ratio)
    const made: FilmedClips = { clips: {}, sizes: {}, byScene: {}, notices: [] }
    const take = async (wish: ClipWish): Promise<void> => {
      const place = { filmId: film.id, sceneId: wish.sceneId }
      const id = `model-${wish.sceneId}`
      const file = path.join(folder, `${id}.mp4`)
      try {
        await bring(await ask(workspaceId, film, wish, signal), file, signal)
        const { width, height } = await probeVideo(file)
        await inWorkspace(workspaceId, (tx) => moveModelClip(tx, workspaceId, place, { state: 'made' }))
        made.clips[id] = { path: file, content: `${film.id} ${wish.sceneId}`, fromSeconds: 0 }
        made.sizes[id] = { id, width, height }
        made.byScene[wish.sceneId] = id
      } catch (error) {
        signal.throwIfAborted()
        const problem = error instanceof Error ? error.message : String(error)
        await inWorkspace(workspaceId, (tx) => moveModelClip(tx, workspaceId, place, { problem }))
        const at = film.storyboard.scenes.findIndex(({ id: sceneId }) => sceneId === wish.sceneId) + 1
        made.notices.push(`Scene ${at}: ${problem} The studio drew it instead.`)
      }
    }
    await Promise.all(planClips(film.storyboard, brief, ratios, model).map(take))
    return made
  }
}

/** Why there is no clip, as it was told before. */
class Told extends Error {}
