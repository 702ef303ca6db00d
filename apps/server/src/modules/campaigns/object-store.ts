import type { CampaignId, CreativeId, LaunchStep, WorkspaceId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'
import type { PlannedStep } from './launch-steps.ts'

export type StoredStep = LaunchStep & {
  creativeId: CreativeId | null
  effectiveStatus: string | null
  /** How often it was refused: part of its key in the ledger. */
  revision: number
}

/** The steps of a campaign in the order of its plan. */
export async function stepsOf(
  tx: Tx,
  workspaceId: WorkspaceId,
  campaignId: CampaignId,
): Promise<StoredStep[]> {
  const rows = await tx
    .selectFrom('campaign_objects')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('campaign_id', '=', campaignId)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    key: row.key,
    kind: row.kind as LaunchStep['kind'], // checked by the table
    label: row.label,
    state: row.state as LaunchStep['state'],
    externalId: row.external_id,
    problem: row.problem,
    creativeId: row.creative_id as CreativeId | null,
    effectiveStatus: row.effective_status,
    revision: row.revision,
  }))
}

/** Writes the plan down; steps that are there already keep how far they are. */
export async function insertSteps(
  tx: Tx,
  workspaceId: WorkspaceId,
  campaignId: CampaignId,
  steps: readonly PlannedStep[],
): Promise<void> {
  await tx
    .insertInto('campaign_objects')
    .values(
      steps.map((step, position) => ({
        campaign_id: campaignId,
        workspace_id: workspaceId,
        key: step.key,
        position,
        kind: step.kind,
        label: step.label,
        state: 'waiting',
        creative_id: step.creativeId ?? null,
      })),
    )
    .onConflict((conflict) => conflict.columns(['campaign_id', 'key']).doNothing())
    .execute()
}

/** Forgets how far a launch was, after all that it made was deleted. */
export async function deleteSteps(tx: Tx, workspaceId: WorkspaceId, campaignId: CampaignId): Promise<void> {
  await tx
    .deleteFrom('campaign_objects')
    .where('workspace_id', '=', workspaceId)
    .where('campaign_id', '=', campaignId)
    .execute()
}

export async function saveStep(
  tx: Tx,
  workspaceId: WorkspaceId,
  campaignId: CampaignId,
  key: string,
  change: Partial<Pick<StoredStep, 'state' | 'externalId' | 'problem' | 'effectiveStatus' | 'revision'>>,
): Promise<void> {
  await tx
    .updateTable('campaign_objects')
    .set({
      ...(change.state !== undefined && { state: change.state }),
      ...(change.externalId !== undefined && { external_id: change.externalId }),
      ...(change.problem !== undefined && { problem: change.problem }),
      ...(change.effectiveStatus !== undefined && { effective_status: change.effectiveStatus }),
      ...(change.revision !== undefined && { revision: change.revision }),
    })
    .where('workspace_id', '=', workspaceId)
    .where('campaign_id', '=', campaignId)
    .where('key', '=', key)
    .execute()
}
