import type { CampaignId, UserId, WorkspaceId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'

export type StoredApproval = {
  state: 'awaiting' | 'approved' | 'sent_back'
  digest: string
  /** Where the campaign stood when it was asked for. */
  stood: 'draft' | 'launch_failed'
  askedBy: UserId
  askedAt: Date
  note: string | null
}

export async function findApproval(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: CampaignId,
): Promise<StoredApproval | undefined> {
  const row = await tx
    .selectFrom('campaign_approvals')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('campaign_id', '=', id)
    .executeTakeFirst()
  return (
    row &&
    ({
      state: row.state,
      digest: row.digest,
      stood: row.stood,
      askedBy: row.asked_by,
      askedAt: row.asked_at,
      note: row.note,
    } as StoredApproval) // only this store writes the table, from StoredApproval itself
  )
}

/** A campaign has one: what was asked and answered before is in the audit trail. */
export async function saveApproval(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: CampaignId,
  { state, digest, stood, askedBy, askedAt, note }: StoredApproval,
): Promise<void> {
  const columns = { state, digest, stood, asked_by: askedBy, asked_at: askedAt, note }
  await tx
    .insertInto('campaign_approvals')
    .values({ campaign_id: id, workspace_id: workspaceId, ...columns })
    .onConflict((conflict) => conflict.column('campaign_id').doUpdateSet(columns))
    .execute()
}

export async function forgetApproval(tx: Tx, workspaceId: WorkspaceId, id: CampaignId): Promise<void> {
  await tx
    .deleteFrom('campaign_approvals')
    .where('workspace_id', '=', workspaceId)
    .where('campaign_id', '=', id)
    .execute()
}
