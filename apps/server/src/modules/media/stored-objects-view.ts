import type { WorkspaceId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'
import type { MediaFile } from './media-file.ts'

/** What is stored of every file of a workspace, adaptations and old versions too, a page at a time by id. */
export async function storedObjects(
  tx: Tx,
  workspaceId: WorkspaceId,
  { after, most }: { after: string; most: number },
): Promise<({ id: string } & Pick<MediaFile, 'storageKey' | 'stillKey'>)[]> {
  return tx
    .selectFrom('media_files')
    .select(['media_id as id', 'storage_key as storageKey', 'still_key as stillKey'])
    .where('workspace_id', '=', workspaceId)
    .where('media_id', '>', after)
    .orderBy('media_id')
    .limit(most)
    .execute()
}
