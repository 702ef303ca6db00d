import type { CampaignId, ConnectionId, WorkspaceId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'

/** Connections of a Meta user that have a token, in all workspaces. Runs as the system. */
export async function connectionsOf(
  tx: Tx,
  mode: 'twin' | 'live',
  externalUserId: string,
): Promise<{ workspaceId: WorkspaceId; connectionId: ConnectionId }[]> {
  const rows = await tx
    .selectFrom('connections')
    .select(['workspace_id as workspaceId', 'connection_id as connectionId'])
    .where('mode', '=', mode)
    .where('external_user_id', '=', externalUserId)
    .where('status', '<>', 'revoked')
    .orderBy('connection_id')
    .execute()
  return rows as { workspaceId: WorkspaceId; connectionId: ConnectionId }[] // written from branded ids
}

/** Campaigns, of all workspaces, that an ad object at Meta belongs to. Runs as the system. */
export async function campaignsWith(
  tx: Tx,
  mode: 'twin' | 'live',
  adAccountExternalId: string,
  objectId: string,
): Promise<{ workspaceId: WorkspaceId; id: CampaignId; adAccountExternalId: string }[]> {
  const rows = await tx
    .selectFrom('ad_accounts as a')
    .innerJoin('connections as n', 'n.connection_id', 'a.connection_id')
    .innerJoin('campaigns as c', 'c.ad_account_id', 'a.ad_account_id')
    .innerJoin('campaign_objects as o', 'o.campaign_id', 'c.campaign_id')
    .select(['c.workspace_id as workspaceId', 'c.campaign_id as id', 'a.external_id as adAccountExternalId'])
    .distinct()
    .where('n.mode', '=', mode)
    .where('a.external_id', '=', adAccountExternalId)
    .where('o.external_id', '=', objectId)
    .where('c.launched_at', 'is not', null)
    .orderBy('c.campaign_id')
    .execute()
  return rows as { workspaceId: WorkspaceId; id: CampaignId; adAccountExternalId: string }[] // likewise
}
