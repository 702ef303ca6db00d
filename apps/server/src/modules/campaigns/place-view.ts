import type { CampaignId, ConnectionId, WorkspaceId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'
import type { Place } from './ad-platform.ts'

/** Where a campaign lives at Meta, once it has been given an ad account. */
export async function placeOf(
  tx: Tx,
  workspaceId: WorkspaceId,
  campaignId: CampaignId,
): Promise<(Place & { externalId: string | null }) | undefined> {
  const row = await tx
    .selectFrom('campaigns as c')
    .innerJoin('ad_accounts as a', 'a.ad_account_id', 'c.ad_account_id')
    .select(['c.external_id', 'a.connection_id', 'a.external_id as account'])
    .where('c.workspace_id', '=', workspaceId)
    .where('c.campaign_id', '=', campaignId)
    .executeTakeFirst()
  return (
    row && {
      workspaceId,
      connectionId: row.connection_id as ConnectionId, // written from a ConnectionId
      adAccountExternalId: row.account,
      externalId: row.external_id,
    }
  )
}
