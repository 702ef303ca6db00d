import type { GenerationId, MediaId, Painter, WorkspaceId } from '@adwright/contract'
import type { MediaLibrary } from '#modules/media'
import type { Clock } from '#platform/clock.ts'
import type { Events } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import type { Transactions } from '#platform/transaction.ts'
import type { StoredBrief } from './brief.ts'
import { placements, type StoredCreative } from './creative.ts'
import { findCreatives, insertCreative } from './creative-store.ts'
import { drawPoster, keepPictures, sourceOf, type DrawnPoster } from './draw-poster.ts'
import { isOver, percentOf } from './generation.ts'
import { findGeneration } from './generation-store.ts'
import type { PaintPicture } from './paint-picture.ts'
import type { PosterEngine, WrittenWords } from './poster-engine.ts'
import type { PresentCreatives } from './present-creative.ts'
import { WorkerError } from './worker-pool.ts'

export type CreativeOrder = WrittenWords & {
  workspaceId: WorkspaceId
  generationId: GenerationId
  brief: StoredBrief
  /** Which creative of how many. */
  position: number
  count: number
  style: string
  painter: Painter
  seed: number
  onProgress(change: { percent: number; picture_ms: number }): Promise<boolean>
}
/** `stopped`: the generation was cancelled meanwhile. `failed`: this one cannot be drawn, the others can. */
export type MadeCreative = { kind: 'made' } | { kind: 'stopped' } | { kind: 'failed'; problem: string }
export type MakeCreative = (order: CreativeOrder) => Promise<MadeCreative>

type Deps = {
  transactions: Transactions
  media: MediaLibrary
  events: Events
  clock: Clock
  engine: PosterEngine
  present: PresentCreatives
  paintPicture: PaintPicture
}

/** Draws one creative in all placements, keeps it whole, and tells the browsers. Running twice changes nothing. */
export const createMakeCreative =
  (deps: Deps): MakeCreative =>
  async (order) => {
    const { transactions, media, events, clock, present, paintPicture } = deps
    const { workspaceId, generationId, brief, position, words, ctaLabel, style, seed } = order
    const before = await transactions.inWorkspace(workspaceId, async (tx) => ({
      generation: await findGeneration(tx, workspaceId, { id: generationId }),
      held: await findCreatives(tx, workspaceId, { generationId, position }),
      files: await media.find(tx, workspaceId, filesOf(brief)),
    }))
    if (!before.generation || isOver(before.generation.state)) return { kind: 'stopped' }
    if (before.held.length > 0) return { kind: 'made' }
    const ownId = brief.photoIds[position % Math.max(1, brief.photoIds.length)] ?? null
    const painted = await paintPicture({ ...order, photo: before.files.find((file) => file.id === ownId) })
    const photoId = painted.kind === 'model' ? painted.mediaId : ownId
    const files =
      painted.kind === 'model'
        ? await transactions.inWorkspace(workspaceId, (tx) =>
            media.find(tx, workspaceId, [...filesOf(brief), painted.mediaId]),
          )
        : before.files
    const kept = (id: MediaId | null) => (files.some((file) => file.id === id) ? id : null)
    const source = (id: MediaId | null) => sourceOf(media, files, id)
    const drawn = await draw(deps, order, {
      photo: source(photoId),
      logo: source(brief.logoId),
      whole: painted.kind === 'model',
    })
    if ('kind' in drawn) return drawn
    const now = clock.now()
    const creative: StoredCreative = {
      id: newId('creative'),
      briefId: brief.id,
      generationId,
      position,
      style,
      seed,
      words,
      ctaLabel,
      design: drawn.design,
      photoId: kept(photoId),
      source: painted.kind === 'model' ? 'model' : 'local_studio',
      notice: painted.kind === 'model' ? null : painted.notice,
      logoId: kept(brief.logoId),
      version: 1,
      createdAt: now,
      updatedAt: now,
      renditions: await keepPictures(media, workspaceId, drawn, {
        name: `${brief.product} ${style}`,
        version: 1,
      }),
    }
    const [presented] = await present([creative])
    return transactions.inWorkspace(workspaceId, async (tx) => {
      const added = await insertCreative(tx, workspaceId, creative)
      if (added && presented)
        await events.publish(tx, workspaceId, {
          name: 'creative.ready',
          data: { generationId, creative: presented },
        })
      return { kind: 'made' as const }
    })
  }

const filesOf = ({ photoIds, logoId }: StoredBrief): MediaId[] =>
  logoId === null ? photoIds : [...photoIds, logoId]

async function draw(
  { engine }: Deps,
  order: CreativeOrder,
  pictures: Pick<Parameters<PosterEngine['design']>[0], 'photo' | 'logo' | 'whole'>,
): Promise<DrawnPoster | Exclude<MadeCreative, { kind: 'made' }>> {
  const began = performance.now()
  let drawn = 0
  let told = Promise.resolve(true) // one after the other: pictures end side by side, progress only grows
  try {
    const poster = await drawPoster(engine, { ...order, ...pictures }, () => {
      drawn += 1
      const pace = Math.max(1, Math.round((performance.now() - began) / drawn))
      const percent = percentOf(order.position * placements.length + drawn, order.count)
      told = told.then(() => order.onProgress({ percent, picture_ms: pace }))
      return told
    })
    return (await told) ? poster : { kind: 'stopped' }
  } catch (error) {
    // A crash may be the machine's fault (memory, a kill): the step tries again. What the engine refuses, it refuses always.
    if (!(error instanceof WorkerError) || error.crashed) throw error
    return { kind: 'failed', problem: `Poster ${order.position + 1} could not be drawn (${error.message}).` }
  }
}
