import type { WorkspaceId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { ObjectStore } from '#platform/storage.ts'
import type { Transactions } from '#platform/transaction.ts'
import { drawAdaptation } from './draw-adaptation.ts'
import type { KeepFile } from './keep-file.ts'
import { isVideo, renamed, type MediaFile } from './media-file.ts'
import { findAdaptation, insertMedia } from './media-store.ts'
import type { PictureRecipe } from './recipe.ts'
import { sha256Of } from './store-media.ts'

type Deps = { transactions: Transactions; storage: ObjectStore; keep: KeepFile }

/**
 * Makes a picture fit for a place, once: the same recipe for the same picture answers with the same file. Never call
 * it inside a transaction. @throws media.not_convertible
 */
export const createAdaptMedia =
  ({ transactions, storage, keep }: Deps) =>
  async (workspaceId: WorkspaceId, file: MediaFile, recipe: PictureRecipe): Promise<MediaFile> => {
    const by = { parentId: file.id, recipe }
    const held = await transactions.inWorkspace(workspaceId, (tx) => findAdaptation(tx, workspaceId, by))
    if (held) return held
    if (isVideo(file)) throw refusal(file, 'it is a video.')
    const picture = await drawAdaptation(await storage.read(file.storageKey), recipe)
    if (!picture) throw refusal(file, 'it cannot be made small enough.')
    const { bytes, ...drawn } = picture
    return keep(
      workspaceId,
      {
        ...drawn,
        purpose: 'post',
        name: renamed(file.name, drawn.contentType),
        bytes: bytes.length,
        sha256: sha256Of(bytes),
        parentId: file.id,
      },
      { body: bytes },
      (tx, _, adaptation) => insertMedia(tx, workspaceId, adaptation, by),
    )
  }

const refusal = ({ name }: MediaFile, reason: string) =>
  new AppError('media.not_convertible', { name, reason })
