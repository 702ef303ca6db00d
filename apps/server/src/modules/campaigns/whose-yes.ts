import type { CampaignId, Preflight } from '@adwright/contract'
import type { Member } from '#platform/member.ts'
import type { Tx } from '#platform/transaction.ts'
import { findApproval } from './approval-store.ts'
import type { CampaignDeps } from './deps.ts'

/** Whose yes a launch by this member would wait for: nobody's, once somebody said it to exactly this. */
export async function whoseYes(
  { approval }: Pick<CampaignDeps, 'approval'>,
  tx: Tx,
  { workspaceId, role }: Pick<Member, 'workspaceId' | 'role'>,
  id: CampaignId,
  digest: string | undefined,
): Promise<Preflight['waitsFor']> {
  const mode = await approval.mode(tx, workspaceId)
  if (mode === 'off' || !approval.waits(mode, role)) return null
  const given = await findApproval(tx, workspaceId, id)
  return given?.state === 'approved' && given.digest === digest ? null : mode
}
