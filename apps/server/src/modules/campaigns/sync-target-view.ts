import type { CampaignId, ConnectionId, Currency, WorkspaceId } from '@adwright/contract'
import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'

/** A launched campaign at Meta: what insights needs to read its figures. */
export type SyncTarget = {
  externalId: string
  connectionId: ConnectionId
  adAccountExternalId: string
  timeZone: string
  currency: Currency
  simulated: boolean
  launchedAt: Date
  ads: { externalId: string; creativeId: string | null }[]
}

export async function findSyncTarget(
  tx: Tx,
  workspaceId: WorkspaceId,
  campaignId: CampaignId,
): Promise<SyncTarget | undefined> {
  const row = await tx
    .selectFrom('campaigns as c')
    .innerJoin('ad_accounts as a', 'a.ad_account_id', 'c.ad_account_id')
    .select([
      'c.external_id as externalId',
      'c.connection_id as connectionId',
      'a.external_id as adAccountExternalId',
      'a.time_zone as timeZone',
      'c.currency',
      'c.simulated',
      'c.launched_at as launchedAt',
      sql<SyncTarget['ads']>`coalesce((
        select json_agg(json_build_object('externalId', o.external_id, 'creativeId', o.creative_id) order by o.position)
        from campaign_objects o
        where o.campaign_id = c.campaign_id and o.kind = 'ad' and o.external_id is not null), '[]')`.as(
        'ads',
      ),
    ])
    .where('c.workspace_id', '=', workspaceId)
    .where('c.campaign_id', '=', campaignId)
    .where('c.external_id', 'is not', null)
    .where('c.connection_id', 'is not', null)
    .where('c.launched_at', 'is not', null)
    .where('c.state', '<>', 'deleted')
    .executeTakeFirst()
  return row as SyncTarget | undefined // the conditions above rule the nulls out
}
