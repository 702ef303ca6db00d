import type { CampaignId, MeDashboard, WorkspaceId } from '@adwright/contract'
import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'
import { happeningWords, toldActions } from './happenings.ts'

/** How many campaigns are in each state; states nobody is in are absent. */
export async function stateCounts(tx: Tx, workspaceId: WorkspaceId): Promise<Record<string, number>> {
  const { rows } = await sql<{ state: string; count: number }>`
    select state, count(*) as count from campaigns where workspace_id = ${workspaceId} group by state`.execute(
    tx,
  )
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}

const shown = 10

/**
 * The newest of what people did (audit), what Meta did (states, from the events of the last day) and what the studio
 * finished, in words. A campaign changes many times on its way through a state: only the newest of each is told.
 */
export async function recentHappenings(tx: Tx, workspaceId: WorkspaceId): Promise<MeDashboard['recent']> {
  const { rows } = await sql<{
    at: Date
    action: string
    campaign_id: CampaignId | null
    campaign_name: string | null
    count: number
  }>`
    with happened as (
      (select at, action, subject, 1 as count from audit_entries
        where workspace_id = ${workspaceId} and action = any(${[...toldActions]}) order by at desc limit ${shown})
      union all
      (select max(at), 'state.' || (data->>'state'), data->>'campaignId', 1 from events
        where workspace_id = ${workspaceId} and name = 'campaign.changed'
          and 'state.' || (data->>'state') = any(${[...toldActions]})
        group by data->>'state', data->>'campaignId' order by max(at) desc limit ${shown})
      union all
      (select g.finished_at, 'generation.done', null, count(*) from generations g join creatives c using (generation_id)
        where g.workspace_id = ${workspaceId} and g.state = 'done'
        group by g.generation_id order by g.finished_at desc limit ${shown})
    )
    select h.at, h.action, c.campaign_id, c.name as campaign_name, h.count
    from happened h left join campaigns c on c.workspace_id = ${workspaceId} and c.campaign_id = h.subject
    order by h.at desc limit ${shown}`.execute(tx)
  return rows.flatMap((row) => {
    const text = happeningWords({ ...row, campaignName: row.campaign_name })
    return text === undefined ? [] : [{ at: row.at.toISOString(), text, campaignId: row.campaign_id }]
  })
}
