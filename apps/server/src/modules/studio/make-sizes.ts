import type { Creative, CreativeId, Format } from '@adwright/contract'
import type { MediaLibrary } from '#modules/media'
import { AppError } from '#platform/errors.ts'
import type { Events } from '#platform/events.ts'
import type { Member } from '#platform/member.ts'
import type { Transactions } from '#platform/transaction.ts'
import { findCreatives, insertRenditions, lockCreative } from './creative-store.ts'
import { drawPoster, keepPictures } from './draw-poster.ts'
import { openCreative } from './open-creative.ts'
import type { PosterEngine } from './poster-engine.ts'
import type { PresentCreatives } from './present-creative.ts'
import type { BrandOf } from './studio-brand.ts'

type Deps = {
  transactions: Transactions
  media: MediaLibrary
  events: Events
  engine: PosterEngine
  present: PresentCreatives
  brandOf: BrandOf
}

/**
 * Draws a creative in the shapes that it lacks; those it has stay as they are, so a launched one may get more.
 * @throws creative.not_found, creative.changed_meanwhile
 */
export const createMakeSizes =
  (deps: Deps) =>
  async ({ workspaceId }: Member, id: CreativeId, asked: readonly Format[]): Promise<Creative> => {
    const { transactions, media, events, engine, present } = deps
    const { held, brief, order } = await transactions.inWorkspace(workspaceId, (tx) =>
      openCreative(deps, tx, workspaceId, id, {}),
    )
    const missing = asked.filter((format) => held.renditions.every(({ placement }) => placement !== format))
    if (missing.length > 0) {
      // the same design as the others have: what is wrong in a new shape is told there
      const drawn = await drawPoster(engine, order, {
        formats: missing,
        quality: held.quality,
        asArranged: true,
      })
      const name = `${brief.product} ${held.style}`
      const added = await keepPictures(media, workspaceId, drawn, { name, version: held.version })
      await transactions.inWorkspace(workspaceId, async (tx) => {
        await lockCreative(tx, workspaceId, id)
        const [now] = await findCreatives(tx, workspaceId, { ids: [id] })
        if (now?.version !== held.version) throw new AppError('creative.changed_meanwhile')
        await insertRenditions(tx, workspaceId, id, added)
        await events.publish(tx, workspaceId, { name: 'creative.changed', data: { creativeId: id } })
      })
    }
    const whole = await transactions.inWorkspace(workspaceId, (tx) =>
      findCreatives(tx, workspaceId, { ids: [id] }),
    )
    const [presented] = await present(whole)
    if (!presented) throw new AppError('creative.not_found')
    return presented
  }
