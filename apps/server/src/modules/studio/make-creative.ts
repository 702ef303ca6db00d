import type { GenerationId, MediaId, Painter, WorkspaceId } from '@adwright/contract'
import type { MediaFile, MediaLibrary } from '#modules/media'
import type { Clock } from '#platform/clock.ts'
import type { Events } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import type { Transactions } from '#platform/transaction.ts'
import type { StoredBrief } from './brief.ts'
import type { StoredCreative } from './creative.ts'
import { findCreatives, insertCreative } from './creative-store.ts'
import { drawPoster, keepPictures, sourceOf, type DrawnPoster, type Shapes } from './draw-poster.ts'
import { startOfEdit, type EditSource, type EditStart } from './edit-start.ts'
import { isOver, percentOf, type Variation } from './generation.ts'
import { findGeneration } from './generation-store.ts'
import type { PaintPicture } from './paint-picture.ts'
import type { PosterBrand, PosterEngine, PosterOrder, WrittenWords } from './poster-engine.ts'
import type { PresentCreatives } from './present-creative.ts'
import { brandOfPoster } from './studio-brand.ts'
import { WorkerError } from '#platform/worker-pool.ts'

export type CreativeOrder = WrittenWords &
  Variation &
  Shapes & {
    workspaceId: WorkspaceId
    generationId: GenerationId
    brief: StoredBrief
    brand: PosterBrand
    /** Which creative of how many. */
    position: number
    count: number
    painter: Painter
    creativity: number
    /** Its colour leads, and with a model its manner. */
    referenceId: MediaId | null
    source: EditSource | null
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

/** Draws one creative in all its shapes, keeps it whole, and tells the browsers. Running twice changes nothing. */
export const createMakeCreative =
  (deps: Deps): MakeCreative =>
  async (order) => {
    const { transactions, media, events, clock, present, engine } = deps
    const { workspaceId, generationId, brief, position, style, seed, quality, source: edited } = order
    const before = await transactions.inWorkspace(workspaceId, async (tx) => {
      const ids = edited?.creativeId ? [edited.creativeId] : []
      const [creative] = await findCreatives(tx, workspaceId, { ids })
      const wanted = [edited?.mediaId, order.referenceId, creative?.photoId, creative?.logoId]
      return {
        generation: await findGeneration(tx, workspaceId, { id: generationId }),
        held: await findCreatives(tx, workspaceId, { generationId, position }),
        creative,
        files: await media.find(tx, workspaceId, [...filesOf(brief), ...wanted.filter((id) => id != null)]),
      }
    })
    if (!before.generation || isOver(before.generation.state)) return { kind: 'stopped' }
    if (before.held.length > 0) return { kind: 'made' }
    const start = edited ? await startOfEdit(deps, edited, { ...order, ...before }) : undefined
    const reference = before.files.find(({ id }) => id === order.referenceId)
    const color = start?.color ?? (reference ? await engine.colourOf(pictureOf(media, reference)) : null)
    const painted = await paint(deps, order, { files: before.files, start, reference })
    const files = [...before.files, ...painted.files]
    const { photoId } = painted
    const kept = (id: MediaId | null) => (files.some((file) => file.id === id) ? id : null)
    const { words, ctaLabel } = start?.words ?? order
    const logoId = before.creative ? before.creative.logoId : brief.logoId
    const drawn = await draw(deps, order, {
      brand: brandOfPoster(order.brand, brief, color),
      words,
      ctaLabel,
      photo: sourceOf(media, files, photoId),
      logo: sourceOf(media, files, logoId),
      whole: painted.isWhole,
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
      quality,
      design: drawn.design,
      composition: drawn.composition,
      look: drawn.look,
      brandColor: color,
      edits: {},
      photoId: kept(photoId),
      source: painted.byModel ? 'model' : 'local_studio',
      notice: painted.notice,
      logoId: kept(logoId),
      before: files.find(({ id }) => id === edited?.mediaId) ?? null,
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

type PaintMaterial = {
  files: readonly MediaFile[]
  start: EditStart | undefined
  reference: MediaFile | undefined
}
type PaintedPicture = {
  photoId: MediaId | null
  /** What the model made, when it made something. */
  files: MediaFile[]
  byModel: boolean
  isWhole: boolean
  notice: string | null
}

/** The picture under the words: a model's where one is to paint, else the photo there is, if there is one. */
async function paint(
  { transactions, media, paintPicture }: Deps,
  order: CreativeOrder,
  { files, start, reference }: PaintMaterial,
): Promise<PaintedPicture> {
  const { brief, position, workspaceId, source } = order
  const ownId = start
    ? start.photoId
    : (brief.photoIds[position % Math.max(1, brief.photoIds.length)] ?? null)
  const own = files.find((file) => file.id === ownId)
  const painted = await paintPicture({
    ...order,
    photo: start ? start.shown : own && pictureOf(media, own),
    manner: reference && pictureOf(media, reference),
    wish: source?.wish,
  })
  if (painted.kind === 'local')
    return {
      photoId: ownId,
      files: [],
      byModel: false,
      isWhole: start?.isWhole ?? false,
      notice: painted.notice ?? start?.told ?? null,
    }
  const made = await transactions.inWorkspace(workspaceId, (tx) =>
    media.find(tx, workspaceId, [painted.mediaId]),
  )
  return { photoId: painted.mediaId, files: made, byModel: true, isWhole: true, notice: null }
}

const pictureOf = (media: Pick<MediaLibrary, 'read'>, file: MediaFile) => ({
  contentType: file.contentType,
  sha256: file.sha256,
  read: () => media.read(file),
})

const filesOf = ({ photoIds, logoId }: StoredBrief): MediaId[] =>
  logoId === null ? photoIds : [...photoIds, logoId]

async function draw(
  { engine }: Deps,
  order: CreativeOrder,
  material: Pick<PosterOrder, 'brand' | 'words' | 'ctaLabel' | 'photo' | 'logo' | 'whole'>,
): Promise<DrawnPoster | Exclude<MadeCreative, { kind: 'made' }>> {
  const began = performance.now()
  const { formats, quality, count, position } = order
  let drawn = 0
  let told = Promise.resolve(true) // one after the other: pictures end side by side, progress only grows
  const onPicture = () => {
    drawn += 1
    const pace = Math.max(1, Math.round((performance.now() - began) / drawn))
    const percent = percentOf(position * formats.length + drawn, count * formats.length)
    told = told.then(() => order.onProgress({ percent, picture_ms: pace }))
    return told
  }
  try {
    const poster = await drawPoster(engine, { ...order, ...material }, { formats, quality, onPicture })
    return (await told) ? poster : { kind: 'stopped' }
  } catch (error) {
    // A crash may be the machine's fault (memory, a kill): the step tries again. What the engine refuses, it refuses always.
    if (!(error instanceof WorkerError) || error.crashed) throw error
    return { kind: 'failed', problem: `Poster ${position + 1} could not be drawn (${error.message}).` }
  }
}
