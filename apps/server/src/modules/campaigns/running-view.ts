import type { CampaignId, OrganisationId, WorkspaceId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'
import { runningStates } from './campaign.ts'

export type Running = { id: CampaignId; name: string; workspace: { id: WorkspaceId; name: string } }

/** Runs as the system: campaigns that spend, or are about to, in all workspaces of an organisation. */
export async function runningInOrganisation(tx: Tx, organisationId: OrganisationId): Promise<Running[]> {
  const rows = await tx
    .selectFrom('campaigns as c')
    .innerJoin('workspaces as w', 'w.workspace_id', 'c.workspace_id')
    .select(['c.campaign_id', 'c.name', 'w.workspace_id', 'w.name as workspace'])
    .where('w.organisation_id', '=', organisationId)
    .where('w.erased_at', 'is', null)
    .where('c.state', 'in', runningStates)
    .orderBy('w.name')
    .orderBy('c.name')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    // Written from branded ids.
    id: row.campaign_id as CampaignId,
    name: row.name,
    workspace: { id: row.workspace_id as WorkspaceId, name: row.workspace },
  }))
}
