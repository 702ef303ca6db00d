import type { ApproveCampaign, CampaignId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import type { Tx } from '#platform/transaction.ts'
import { announce } from './announce.ts'
import { findApproval, saveApproval, type StoredApproval } from './approval-store.ts'
import { beginLaunch } from './begin-launch.ts'
import { findCampaign, saveCampaign } from './campaign-store.ts'
import type { CampaignDeps } from './deps.ts'
import { checkReady, lockForLaunch } from './ready-to-launch.ts'

/**
 * Says yes or no to a campaign that waits for it. A yes launches exactly what was looked at; a no gives it back to whoever
 * asked, with the reason.
 * @throws campaign.not_found, campaign.not_awaiting, campaign.approval_not_yours, campaign.approval_outdated,
 *   campaign.changed_meanwhile, campaign.preflight_failed, plan.limit_reached, plan.ended
 */
export const createApproveCampaign =
  (deps: CampaignDeps) =>
  (member: Member, id: CampaignId, { digest, approved, note }: ApproveCampaign): Promise<void> =>
    deps.transactions.inWorkspace(member.workspaceId, async (tx) => {
      const { workspaceId } = member
      const campaign = await findCampaign(tx, workspaceId, id, { lock: true })
      if (!campaign || campaign.state === 'deleted') throw new AppError('campaign.not_found')
      const asked = await findApproval(tx, workspaceId, id)
      if (campaign.state !== 'awaiting_approval' || asked?.state !== 'awaiting')
        throw new AppError('campaign.not_awaiting')
      if (!deps.approval.counts(await deps.approval.mode(tx, workspaceId), member.role))
        throw new AppError('campaign.approval_not_yours')
      // Put forward anew since this person looked.
      if (asked.digest !== digest) throw new AppError('campaign.changed_meanwhile')
      await (approved
        ? sayYes(deps, tx, member, id, asked, note)
        : sendBack(deps, tx, member, { campaign, asked, note }))
    })

async function sayYes(
  deps: CampaignDeps,
  tx: Tx,
  member: Member,
  id: CampaignId,
  asked: StoredApproval,
  note: string | undefined,
): Promise<void> {
  const { workspaceId } = member
  const locked = await lockForLaunch(deps, tx, workspaceId, id)
  // Something of it is otherwise than when it was asked for: a poster, a file, the Page.
  if (locked.digest !== asked.digest) throw new AppError('campaign.approval_outdated')
  const ready = await checkReady(deps, tx, workspaceId, locked)
  await saveApproval(tx, workspaceId, id, { ...asked, state: 'approved' })
  await deps.audit.record(tx, member, 'campaign.approved', id, undefined, {
    askedBy: asked.askedBy,
    digest: asked.digest,
    ...(note && { note }),
  })
  await beginLaunch(deps, tx, member, ready, { askedBy: asked.askedBy })
}

async function sendBack(
  { audit, clock, events }: CampaignDeps,
  tx: Tx,
  member: Member,
  { campaign, asked, note }: Pick<ApproveCampaign, 'note'> & { campaign: Loaded; asked: StoredApproval },
): Promise<void> {
  const { workspaceId } = member
  await saveApproval(tx, workspaceId, campaign.id, { ...asked, state: 'sent_back', note: note || null })
  const saved = await saveCampaign(tx, workspaceId, {
    ...campaign,
    state: asked.stood,
    updatedAt: clock.now(),
  })
  if (!saved) throw new AppError('campaign.changed_meanwhile')
  const facts = { askedBy: asked.askedBy, ...(note && { note }) }
  await audit.record(tx, member, 'campaign.sent_back', campaign.id, undefined, facts)
  await announce(events, tx, workspaceId, saved)
}
type Loaded = NonNullable<Awaited<ReturnType<typeof findCampaign>>>
