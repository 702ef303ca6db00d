import { createHash } from 'node:crypto'
import type { MediaPurpose, WorkspaceId } from '@adwright/contract'
import type { Clock } from '#platform/clock.ts'
import { newId } from '#platform/ids.ts'
import type { ObjectStore } from '#platform/storage.ts'
import type { Transactions } from '#platform/transaction.ts'
import { cleanName, storageKeyOf, type MediaFile, type PictureType } from './media-file.ts'
import { findByContent, insertMedia } from './media-store.ts'

export type MediaDeps = { transactions: Transactions; storage: ObjectStore; clock: Clock }

export type NewMedia = {
  purpose: MediaPurpose
  name: string
  bytes: Buffer
  contentType: PictureType
  width: number
  height: number
}

/** Keeps a picture: object first, then row. The same content again answers with the file that is already there. */
export const createStoreMedia =
  ({ transactions, storage, clock }: MediaDeps) =>
  async (workspaceId: WorkspaceId, { bytes, ...picture }: NewMedia): Promise<MediaFile> => {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const held = await transactions.inWorkspace(workspaceId, (tx) =>
      findByContent(tx, workspaceId, picture.purpose, sha256),
    )
    if (held) return held
    const id = newId('media')
    const file: MediaFile = {
      ...picture,
      id,
      sha256,
      name: cleanName(picture.name),
      bytes: bytes.length,
      storageKey: storageKeyOf(workspaceId, { ...picture, id, sha256 }),
      createdAt: clock.now(),
    }
    await storage.put(file.storageKey, bytes, file.contentType)
    try {
      const stored = await transactions.inWorkspace(workspaceId, (tx) => insertMedia(tx, workspaceId, file))
      if (stored.id !== id) await storage.delete(file.storageKey) // somebody stored the same picture meanwhile
      return stored
    } catch (error) {
      await storage.delete(file.storageKey).catch(() => undefined)
      throw error
    }
  }
