import type { CampaignId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import { announce } from './announce.ts'
import { findApproval } from './approval-store.ts'
import { takeBackRequest } from './ask-approval.ts'
import type { LaunchInput } from './begin-launch.ts'
import { creativeIdsOf, findCampaign, saveCampaign } from './campaign-store.ts'
import { inWords, isUnderWay, mayCancel } from './campaign.ts'
import type { CampaignDeps } from './deps.ts'
import { forgetDrift } from './drift-store.ts'
import { planSteps } from './launch-steps.ts'
import { adsOf } from './material.ts'
import { deleteSteps, insertSteps } from './object-store.ts'
import { placeOf } from './place-view.ts'
import { videosOf } from './video-store.ts'

/**
 * Stops a launch under way, or takes one back that stopped: the running workflow finds itself superseded at its next
 * step, and another one deletes what was made. Of what waits for a yes nothing was begun: it is only taken back. Asked twice it is the same as asked once.
 * @throws campaign.not_found, campaign.not_cancellable
 */
export const createCancelLaunch =
  ({ transactions, jobs, events, audit, clock }: CampaignDeps) =>
  (member: Member, id: CampaignId): Promise<void> =>
    transactions.inWorkspace(member.workspaceId, async (tx) => {
      const { workspaceId } = member
      const campaign = await findCampaign(tx, workspaceId, id, { lock: true })
      if (!campaign || campaign.state === 'deleted') throw new AppError('campaign.not_found')
      if (campaign.cancelling) return
      if (!mayCancel(campaign.state))
        throw new AppError('campaign.not_cancellable', { state: inWords(campaign.state) })
      if (campaign.state === 'awaiting_approval') {
        const approval = await findApproval(tx, workspaceId, id)
        const back = await takeBackRequest({ audit }, tx, member, campaign, approval)
        const kept = await saveCampaign(tx, workspaceId, { ...back, updatedAt: clock.now() })
        if (!kept) throw new AppError('campaign.changed_meanwhile')
        return announce(events, tx, workspaceId, kept)
      }
      const place = await placeOf(tx, workspaceId, id)
      const attempt = campaign.launchAttempt + 1
      const saved = await saveCampaign(tx, workspaceId, {
        ...campaign,
        state: 'launching',
        cancelling: true,
        launchAttempt: attempt,
        launchRound: 0,
        waitingFor: null,
        problems: [],
        updatedAt: clock.now(),
      })
      if (!saved) throw new AppError('campaign.changed_meanwhile')
      await audit.record(tx, member, 'campaign.launch_cancelled', id, { state: campaign.state })
      await jobs.enqueue<LaunchInput>(
        tx,
        'campaigns.launch',
        { workspaceId, campaignId: id, attempt },
        { key: `${id}:${attempt}`, ...(place && { partition: place.adAccountExternalId }) },
      )
      await announce(events, tx, workspaceId, saved)
    })

/** All that the cancelled launch made is deleted: the campaign is a draft again, and a new launch a new series. */
export const createTakeBack =
  ({ transactions, events, clock, launches }: CampaignDeps) =>
  (input: LaunchInput): Promise<void> =>
    transactions.inWorkspace(input.workspaceId, async (tx) => {
      const { workspaceId, campaignId } = input
      const campaign = await findCampaign(tx, workspaceId, campaignId, { lock: true })
      if (!campaign?.cancelling || !isUnderWay(campaign, input)) return
      await deleteSteps(tx, workspaceId, campaignId)
      const creativeIds = await creativeIdsOf(tx, workspaceId, campaignId)
      const videos = await videosOf(tx, workspaceId, campaignId)
      const ads = adsOf({ creatives: creativeIds.map((id) => ({ id })), videos })
      await insertSteps(tx, workspaceId, campaignId, planSteps(ads))
      await forgetDrift(tx, workspaceId, campaignId)
      await launches.giveBack(tx, workspaceId, campaignId)
      const saved = await saveCampaign(tx, workspaceId, {
        ...campaign,
        state: 'draft',
        cancelling: false,
        externalId: null,
        launchSeries: campaign.launchSeries + 1,
        waitingFor: null,
        problems: [],
        updatedAt: clock.now(),
      })
      if (saved) await announce(events, tx, workspaceId, saved)
    })
