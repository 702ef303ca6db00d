import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import type { Tx } from '#platform/transaction.ts'
import { announce } from './announce.ts'
import { findApproval, forgetApproval, saveApproval, type StoredApproval } from './approval-store.ts'
import { saveCampaign } from './campaign-store.ts'
import type { StoredCampaign } from './campaign.ts'
import type { CampaignDeps } from './deps.ts'
import type { Ready } from './ready-to-launch.ts'

/**
 * Puts a campaign forward as it stands, in the account and on the Page that it would go to now. Asked twice for the same
 * it is the same as asked once; asked again after a change, the new look of it is what waits.
 */
export async function askApproval(
  { audit, clock, events }: Pick<CampaignDeps, 'audit' | 'clock' | 'events'>,
  tx: Tx,
  member: Member,
  { material: { campaign }, target, digest }: Ready,
): Promise<void> {
  const { workspaceId, userId } = member
  const { id, state } = campaign
  const before = state === 'awaiting_approval' ? await findApproval(tx, workspaceId, id) : undefined
  if (before?.digest === digest) return
  const now = clock.now()
  await saveApproval(tx, workspaceId, id, {
    state: 'awaiting',
    digest,
    stood: before ? before.stood : state === 'launch_failed' ? state : 'draft',
    askedBy: userId,
    askedAt: now,
    note: null,
  })
  const saved = await saveCampaign(tx, workspaceId, {
    ...campaign,
    connectionId: target.connectionId,
    adAccountId: target.adAccount.id,
    pageId: target.page.id,
    simulated: target.mode === 'twin',
    state: 'awaiting_approval',
    updatedAt: now,
  })
  if (!saved) throw new AppError('campaign.changed_meanwhile')
  await audit.record(tx, member, 'campaign.approval_asked', id, undefined, {
    adAccount: target.adAccount.externalId,
    dailyBudgetMinor: campaign.dailyBudgetMinor,
    currency: campaign.currency,
    digest,
  })
  await announce(events, tx, workspaceId, saved)
}

/** The campaign as it was before it was put forward; its request is gone. The caller saves it. */
export async function takeBackRequest(
  { audit }: Pick<CampaignDeps, 'audit'>,
  tx: Tx,
  member: Member,
  campaign: StoredCampaign,
  approval: StoredApproval | undefined,
): Promise<StoredCampaign> {
  await forgetApproval(tx, member.workspaceId, campaign.id)
  await audit.record(tx, member, 'campaign.approval_withdrawn', campaign.id)
  return { ...campaign, state: approval?.stood ?? 'draft' }
}
