import type { MediaId, WorkspaceId } from '@adwright/contract'
import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'

/** These files and, of each that is a picture of a poster, the poster's other shapes. Unknown ids are left out. */
export async function wholePosters(
  tx: Tx,
  workspaceId: WorkspaceId,
  ids: readonly MediaId[],
): Promise<MediaId[]> {
  const asked = sql`${[...ids]}::text[]`
  const { rows } = await sql<{ media_id: MediaId }>`
    select media_id from media_files where workspace_id = ${workspaceId} and media_id = any(${asked})
    union
    select o.media_id from renditions r join renditions o on o.creative_id = r.creative_id
    where r.workspace_id = ${workspaceId} and r.media_id = any(${asked})`.execute(tx)
  return rows.map((row) => row.media_id)
}
