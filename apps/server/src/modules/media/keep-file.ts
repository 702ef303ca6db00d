import type { WorkspaceId } from '@adwright/contract'
import type { Clock } from '#platform/clock.ts'
import { newId } from '#platform/ids.ts'
import type { ObjectStore } from '#platform/storage.ts'
import type { Transactions, Tx } from '#platform/transaction.ts'
import type { AskCheck, FirstLook } from './ask-check.ts'
import { cleanName, stillKeyOf, storageKeyOf, type MediaFile } from './media-file.ts'
import { insertMedia } from './media-store.ts'

export type KeepDeps = { transactions: Transactions; storage: ObjectStore; clock: Clock }

/** A file before it is kept: what is not said is not there. */
export type NewFile = Pick<
  MediaFile,
  'purpose' | 'name' | 'contentType' | 'bytes' | 'width' | 'height' | 'sha256'
> &
  Partial<Pick<MediaFile, 'durationMs' | 'facts' | 'parentId'>>
/** Its bytes, in memory or in a file on this machine; of a video a JPEG out of it, and what the gate said. */
type Objects = { body: Buffer | { path: string }; still?: Buffer | undefined; look?: FirstLook }
/** Adds the row, or answers with another one when somebody was faster. */
type Insert = (tx: Tx, workspaceId: WorkspaceId, file: MediaFile) => Promise<MediaFile>

/** Objects first, then the row, of a video with its check; when it comes to no row of its own, its objects go again. */
export const createKeepFile =
  ({ transactions, storage, clock, askCheck }: KeepDeps & { askCheck: AskCheck }) =>
  async (
    workspaceId: WorkspaceId,
    newFile: NewFile,
    { body, still, look }: Objects,
    insert: Insert = insertMedia,
  ): Promise<MediaFile> => {
    const named = { ...newFile, id: newId('media') }
    const file: MediaFile = {
      durationMs: null,
      facts: null,
      parentId: null,
      ...named,
      name: cleanName(newFile.name),
      storageKey: storageKeyOf(workspaceId, named),
      stillKey: still ? stillKeyOf(workspaceId, named) : null,
      createdAt: clock.now(),
    }
    const discard = () => deleteObjects(storage, file)
    try {
      if (Buffer.isBuffer(body)) await storage.put(file.storageKey, body, file.contentType)
      else await storage.putFile(file.storageKey, body.path, file.contentType)
      if (still && file.stillKey !== null) await storage.put(file.stillKey, still, 'image/jpeg')
      const stored = await transactions.inWorkspace(workspaceId, async (tx) => {
        const row = await insert(tx, workspaceId, file)
        if (look) await askCheck(tx, workspaceId, row.id, look)
        return row
      })
      if (stored.id !== file.id) await discard()
      return stored
    } catch (error) {
      await discard().catch(() => undefined) // the first error tells more
      throw error
    }
  }
export type KeepFile = ReturnType<typeof createKeepFile>

export async function deleteObjects(
  storage: Pick<ObjectStore, 'delete'>,
  { storageKey, stillKey }: Pick<MediaFile, 'storageKey' | 'stillKey'>,
): Promise<void> {
  await storage.delete(storageKey)
  if (stillKey !== null) await storage.delete(stillKey)
}
