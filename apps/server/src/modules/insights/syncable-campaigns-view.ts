import type { CampaignId, WorkspaceId } from '@adwright/contract'
import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'
import { SETTLING_DAYS } from './calendar.ts'

/**
 * Launched campaigns of all workspaces whose figures may still change, through connections that still work.
 * For the scheduler, so it needs a system transaction.
 */
export async function syncableCampaigns(
  tx: Tx,
  now: Date,
): Promise<{ workspaceId: WorkspaceId; campaignIds: CampaignId[] }[]> {
  const { rows } = await sql<{ workspace_id: WorkspaceId; campaign_ids: CampaignId[] }>`
    select c.workspace_id, array_agg(c.campaign_id order by c.campaign_id) as campaign_ids
    from campaigns c join connections n using (connection_id)
    where c.external_id is not null and c.launched_at is not null and n.status = 'active'
      and (c.state in ('in_review', 'active', 'with_issues')
        or (c.state in ('paused', 'rejected', 'archived')
          and c.updated_at > ${now}::timestamptz - make_interval(days => ${SETTLING_DAYS})))
    group by c.workspace_id`.execute(tx)
  return rows.map((row) => ({ workspaceId: row.workspace_id, campaignIds: row.campaign_ids }))
}
