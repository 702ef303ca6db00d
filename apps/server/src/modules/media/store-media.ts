import { createHash } from 'node:crypto'
import type { MediaPurpose, WorkspaceId } from '@adwright/contract'
import type { Transactions } from '#platform/transaction.ts'
import type { KeepFile } from './keep-file.ts'
import type { MediaFile, PictureType } from './media-file.ts'
import { findByContent } from './media-store.ts'

export type NewMedia = {
  purpose: MediaPurpose
  name: string
  bytes: Buffer
  contentType: PictureType
  width: number
  height: number
}

/** Keeps a picture. The same content again answers with the file that is already there. */
export const createStoreMedia =
  ({ transactions, keep }: { transactions: Transactions; keep: KeepFile }) =>
  async (workspaceId: WorkspaceId, { bytes, ...picture }: NewMedia): Promise<MediaFile> => {
    const sha256 = sha256Of(bytes)
    const held = await transactions.inWorkspace(workspaceId, (tx) =>
      findByContent(tx, workspaceId, picture.purpose, sha256),
    )
    return held ?? keep(workspaceId, { ...picture, sha256, bytes: bytes.length }, { body: bytes })
  }

export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
