import type { CampaignId, Objective, WorkspaceId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'

/** What a campaign is for; it decides which action counts as a conversion. */
export async function objectiveOf(
  tx: Tx,
  workspaceId: WorkspaceId,
  campaignId: CampaignId,
): Promise<Objective | undefined> {
  const row = await tx
    .selectFrom('campaigns')
    .select('objective')
    .where('workspace_id', '=', workspaceId)
    .where('campaign_id', '=', campaignId)
    .executeTakeFirst()
  return row?.objective as Objective | undefined // written by campaigns from the contract's enum
}

export async function stateOf(
  tx: Tx,
  workspaceId: WorkspaceId,
  campaignId: CampaignId,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('campaigns')
    .select('state')
    .where('workspace_id', '=', workspaceId)
    .where('campaign_id', '=', campaignId)
    .executeTakeFirst()
  return row?.state
}
