import type { WorkspaceId } from '@adwright/contract'
import type { Clock } from '#platform/clock.ts'
import { AppError } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { Jobs } from '#platform/jobs.ts'
import type { Tx } from '#platform/transaction.ts'
import type { Conversion } from './conversion.ts'
import { insertConversion } from './conversion-store.ts'
import { isVideo, type MediaFile } from './media-file.ts'
import type { VideoRecipe } from './recipe.ts'

export const convertWorkflow = 'media.convert'

/**
 * Has a worker make the video fit for a place. Asked again, it answers with the conversion that runs or is done; one
 * that failed is begun anew. @throws media.not_convertible
 */
export const createConvertMedia =
  ({ jobs, clock }: { jobs: Pick<Jobs, 'enqueue'>; clock: Clock }) =>
  async (
    tx: Tx,
    workspaceId: WorkspaceId,
    file: MediaFile,
    recipe: VideoRecipe,
    { asker }: { asker: string },
  ): Promise<Conversion> => {
    if (!isVideo(file))
      throw new AppError('media.not_convertible', { name: file.name, reason: 'it is no video.' })
    const asked = { id: newId('conv'), mediaId: file.id, recipe, asker, now: clock.now() }
    const { conversion, isNew } = await insertConversion(tx, workspaceId, asked)
    const { id } = conversion
    if (isNew) await jobs.enqueue(tx, convertWorkflow, { workspaceId, conversionId: id }, { key: id })
    return conversion
  }
