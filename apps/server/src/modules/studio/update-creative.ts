import type { Creative, CreativeId, Quality, WorkspaceId } from '@adwright/contract'
import type { MediaLibrary } from '#modules/media'
import type { Clock } from '#platform/clock.ts'
import { AppError } from '#platform/errors.ts'
import type { Events } from '#platform/events.ts'
import type { Member } from '#platform/member.ts'
import type { Transactions, Tx } from '#platform/transaction.ts'
import type { StoredCreative } from './creative.ts'
import { findCreatives, lockCreative, saveCreative } from './creative-store.ts'
import { drawPoster, keepPictures } from './draw-poster.ts'
import { openCreative } from './open-creative.ts'
import type { PosterChange } from './poster-change.ts'
import type { PosterEngine } from './poster-engine.ts'
import type { PresentCreatives } from './present-creative.ts'
import type { BrandOf } from './studio-brand.ts'

export type CreativeEdit = PosterChange & { version: number; quality?: Quality | undefined }
export type CreativeIsLaunched = (
  tx: Tx,
  workspaceId: WorkspaceId,
  creativeId: CreativeId,
) => Promise<boolean>

type Deps = {
  transactions: Transactions
  media: MediaLibrary
  events: Events
  clock: Clock
  engine: PosterEngine
  present: PresentCreatives
  brandOf: BrandOf
  creativeIsLaunched: CreativeIsLaunched
}

/**
 * A new version of a creative with new pictures in all its shapes; the old files stay in media.
 * @throws creative.not_found, creative.changed_meanwhile, creative.in_campaign, request.invalid (unknown style),
 * media.not_found
 */
export const createUpdateCreative =
  (deps: Deps) =>
  async (
    { workspaceId }: Member,
    id: CreativeId,
    { version: known, quality: asked, ...change }: CreativeEdit,
  ): Promise<Creative> => {
    const { transactions, media, events, clock, engine, present, creativeIsLaunched } = deps
    const refuseUnlessOpen = async (tx: Tx, { version }: Pick<StoredCreative, 'version'>) => {
      if (version !== known) throw new AppError('creative.changed_meanwhile')
      if (await creativeIsLaunched(tx, workspaceId, id)) throw new AppError('creative.in_campaign')
    }
    const { held, brief, redraw, order } = await transactions.inWorkspace(workspaceId, async (tx) => {
      const opened = await openCreative(deps, tx, workspaceId, id, change)
      await refuseUnlessOpen(tx, opened.held)
      return opened
    })
    const quality = asked ?? held.quality
    const formats = held.renditions.map(({ placement }) => placement)
    const { asArranged, ...look } = redraw
    const drawn = await drawPoster(engine, order, { formats, quality, asArranged })
    const version = held.version + 1
    const name = `${brief.product} ${look.style}`
    const renditions = await keepPictures(media, workspaceId, drawn, { name, version })
    const next: StoredCreative = {
      ...held,
      ...look,
      quality,
      design: drawn.design,
      composition: drawn.composition,
      look: drawn.look,
      source: look.photoId === held.photoId ? held.source : 'local_studio',
      renditions,
      version,
      updatedAt: clock.now(),
    }
    await transactions.inWorkspace(workspaceId, async (tx) => {
      await lockCreative(tx, workspaceId, id)
      const [now] = await findCreatives(tx, workspaceId, { ids: [id] })
      if (!now) throw new AppError('creative.not_found')
      await refuseUnlessOpen(tx, now) // drawing took its time
      if (!(await saveCreative(tx, workspaceId, next))) throw new AppError('creative.changed_meanwhile')
      await events.publish(tx, workspaceId, { name: 'creative.changed', data: { creativeId: id } })
    })
    const [presented] = await present([next])
    if (!presented) throw new AppError('creative.not_found')
    return presented
  }
