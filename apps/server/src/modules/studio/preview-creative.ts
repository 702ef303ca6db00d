import type { CreativeId, PosterPreview, PreviewPoster } from '@adwright/contract'
import type { MediaLibrary } from '#modules/media'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import type { Transactions } from '#platform/transaction.ts'
import { openCreative } from './open-creative.ts'
import type { PosterEngine } from './poster-engine.ts'
import type { BrandOf } from './studio-brand.ts'
import { WorkerError } from '#platform/worker-pool.ts'

type Deps = {
  transactions: Transactions
  media: Pick<MediaLibrary, 'find' | 'read'>
  engine: PosterEngine
  brandOf: BrandOf
}

/**
 * A creative as it would be after a change, drawn by the same hand that draws what is kept. Nothing is kept.
 * @throws creative.not_found, request.invalid, media.not_found
 */
export const createPreviewCreative =
  (deps: Deps) =>
  async (
    { workspaceId }: Member,
    id: CreativeId,
    { change, format, lift }: PreviewPoster,
  ): Promise<PosterPreview> => {
    const { order } = await deps.transactions.inWorkspace(workspaceId, (tx) =>
      openCreative(deps, tx, workspaceId, id, change),
    )
    try {
      const poster = await deps.engine.design(order)
      return await poster.preview(format, lift)
    } catch (error) {
      // such as an arrangement that the style does not have
      if (error instanceof WorkerError && !error.crashed)
        throw new AppError('request.invalid', { reason: error.message }, { field: 'change' })
      throw error
    }
  }
