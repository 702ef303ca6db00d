import type { CampaignId } from '@adwright/contract'
import type { Member } from '#platform/member.ts'
import { askApproval } from './ask-approval.ts'
import { beginLaunch } from './begin-launch.ts'
import type { CampaignDeps } from './deps.ts'
import { checkReady, lockForLaunch } from './ready-to-launch.ts'
import { whoseYes } from './whose-yes.ts'

/**
 * Checks it and hands it to the launch workflow, or, where this member's launches wait for a yes, puts it forward for
 * one; all in one transaction. What was approved as it stands needs no second yes, such as after a launch that failed.
 * @throws campaign.not_launchable, campaign.preflight_failed, plan.limit_reached, plan.ended
 */
export const createLaunchCampaign =
  (deps: CampaignDeps) =>
  (member: Member, id: CampaignId): Promise<void> =>
    deps.transactions.inWorkspace(member.workspaceId, async (tx) => {
      const { workspaceId } = member
      const ready = await checkReady(deps, tx, workspaceId, await lockForLaunch(deps, tx, workspaceId, id))
      const waitsFor = await whoseYes(deps, tx, member, id, ready.digest)
      await (waitsFor === null ? beginLaunch : askApproval)(deps, tx, member, ready)
    })
