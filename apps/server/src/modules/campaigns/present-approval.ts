import type { ApprovalMode, Campaign, CampaignId, WorkspaceId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'
import { findApproval, type StoredApproval } from './approval-store.ts'
import type { CampaignDeps } from './deps.ts'
import { launchDigest } from './launch-digest.ts'
import { loadMaterial, targetOf } from './load-material.ts'

type Seen = StoredApproval & { mode: ApprovalMode; outdated: boolean }

/** Whether a campaign was put forward, and whether it still is what it was then; null where nobody was asked. */
export async function viewApproval(
  deps: CampaignDeps,
  tx: Tx,
  workspaceId: WorkspaceId,
  id: CampaignId,
): Promise<Seen | null> {
  const approval = await findApproval(tx, workspaceId, id)
  if (!approval) return null
  const mode = await deps.approval.mode(tx, workspaceId)
  if (approval.state !== 'awaiting') return { ...approval, mode, outdated: false }
  const material = await loadMaterial(deps, tx, workspaceId, id)
  const target = await targetOf(deps, tx, workspaceId, material.campaign)
  return { ...approval, mode, outdated: !target || launchDigest(material, target) !== approval.digest }
}

export async function presentApproval(
  { people }: Pick<CampaignDeps, 'people'>,
  { state, mode, digest, outdated, askedBy, askedAt, note }: Seen,
): Promise<Campaign['approval']> {
  return {
    state,
    mode,
    digest,
    outdated,
    askedBy: (await people([askedBy])).get(askedBy)?.name ?? null,
    askedAt: askedAt.toISOString(),
    note,
  }
}
