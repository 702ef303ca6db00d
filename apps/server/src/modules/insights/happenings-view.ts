import type { CampaignId, MeDashboard, WorkspaceId } from '@adwright/contract'
import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'
import { happeningWords } from './happenings.ts'

/** How many campaigns are in each state; states nobody is in are absent. */
export async function stateCounts(tx: Tx, workspaceId: WorkspaceId): Promise<Record<string, number>> {
  const { rows } = await sql<{ state: string; count: number }>`
    select state, count(*) as count from campaigns where workspace_id = ${workspaceId} group by state`.execute(
    tx,
  )
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}

const shown = 10

/** The newest events in words. A launch changes its campaign many times: only the newest of each state is told. */
export async function recentHappenings(tx: Tx, workspaceId: WorkspaceId): Promise<MeDashboard['recent']> {
  const { rows } = await sql<{
    at: Date
    name: string
    state: string | null
    campaign_id: CampaignId | null
    campaign_name: string | null
    count: number
  }>`
    with newest as (
      select event_id, at, name, data from events
      where workspace_id = ${workspaceId} and name in ('campaign.changed', 'creative.ready', 'connection.changed')
      order by event_id desc limit 300
    )
    select max(n.at) as at, n.name, n.data->>'state' as state, n.data->>'campaignId' as campaign_id,
      max(c.name) as campaign_name, count(*) as count
    from newest n left join campaigns c on c.workspace_id = ${workspaceId} and c.campaign_id = n.data->>'campaignId'
    group by n.name, n.data->>'state', n.data->>'campaignId', n.data->>'generationId'
    order by max(n.event_id) desc limit 30`.execute(tx)
  return rows
    .flatMap((row) => {
      const text = happeningWords({ ...row, campaignName: row.campaign_name })
      return text === undefined ? [] : [{ at: row.at.toISOString(), text, campaignId: row.campaign_id }]
    })
    .slice(0, shown)
}
