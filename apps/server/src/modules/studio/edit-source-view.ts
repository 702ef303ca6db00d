import type { BriefId, CreativeId, MediaId, WorkspaceId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'
import type { StoredBrief } from './brief.ts'
import { findBrief } from './brief-store.ts'

/** The creative that a picture is of, as it is now. */
export async function creativeOfMedia(
  tx: Tx,
  workspaceId: WorkspaceId,
  mediaId: MediaId,
): Promise<{ creativeId: CreativeId; briefId: BriefId } | undefined> {
  const row = await tx
    .selectFrom('renditions as r')
    .innerJoin('creatives as c', 'c.creative_id', 'r.creative_id')
    .select(['c.creative_id', 'c.brief_id'])
    .where('r.workspace_id', '=', workspaceId)
    .where('r.media_id', '=', mediaId)
    .orderBy('c.created_at', 'desc')
    .executeTakeFirst()
  return row && { creativeId: row.creative_id as CreativeId, briefId: row.brief_id as BriefId } // ids come from newId
}

/** The brief that was written last. */
export async function newestBrief(tx: Tx, workspaceId: WorkspaceId): Promise<StoredBrief | undefined> {
  const row = await tx
    .selectFrom('briefs')
    .select('brief_id')
    .where('workspace_id', '=', workspaceId)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && findBrief(tx, workspaceId, row.brief_id as BriefId) // ids come from newId
}
