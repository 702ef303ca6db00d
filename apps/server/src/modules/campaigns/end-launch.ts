import { AppError } from '#platform/errors.ts'
import { announce } from './announce.ts'
import { findCampaign, saveCampaign } from './campaign-store.ts'
import { isUnderWay } from './campaign.ts'
import type { CampaignDeps } from './deps.ts'
import { asFacts, type Change } from './intent-facts.ts'
import type { LaunchInput } from './begin-launch.ts'
import { endOf } from './launch-plan.ts'
import { saveStep, stepsOf } from './object-store.ts'
import { placeOf } from './place-view.ts'
import { enqueueLook } from './watch-review.ts'

export const LAST_SWITCH = 'activate:campaign'

/**
 * Makes sure that a launch that is given up leaves nothing running: only the last switch can have let it, so when that
 * was tried, the campaign is paused. @throws WriteFailure, to be tried again
 */
export const createHold =
  ({ transactions, intents, metaAds }: CampaignDeps) =>
  async ({ workspaceId, campaignId, attempt }: LaunchInput): Promise<void> => {
    const found = await transactions.inWorkspace(workspaceId, async (tx) => ({
      tried: (await stepsOf(tx, workspaceId, campaignId)).some(
        (step) => step.key === LAST_SWITCH && step.state !== 'waiting',
      ),
      place: await placeOf(tx, workspaceId, campaignId),
    }))
    if (!found.tried || !found.place?.externalId) return
    const { externalId, ...place } = found.place
    const change: Change = { kind: 'status', level: 'campaign', externalId, status: 'paused' }
    await intents.run(workspaceId, {
      key: `${campaignId}/hold/${attempt}`,
      mark: '',
      kind: 'ads.change',
      label: 'Make sure that the campaign is off',
      subject: campaignId,
      connectionId: place.connectionId,
      facts: asFacts({ account: place.adAccountExternalId, change }),
      create: () => metaAds.change(place, change),
    })
  }

/** The launch stopped at a step, for a reason a person can act on. */
export const createGiveUp =
  ({ transactions, events, clock, launches }: CampaignDeps) =>
  (input: LaunchInput, key: string, problem: string): Promise<void> =>
    transactions.inWorkspace(input.workspaceId, async (tx) => {
      const { workspaceId, campaignId } = input
      const campaign = await findCampaign(tx, workspaceId, campaignId, { lock: true })
      if (!campaign || !isUnderWay(campaign, input)) return
      await saveStep(tx, workspaceId, campaignId, key, { state: 'failed', problem })
      const saved = await saveCampaign(tx, workspaceId, {
        ...campaign,
        state: 'launch_failed',
        waitingFor: null,
        cancelling: false,
        problems: [{ level: 'problem', code: 'launch_stopped', message: problem }],
        updatedAt: clock.now(),
      })
      await launches.giveBack(tx, workspaceId, campaignId)
      if (saved) await announce(events, tx, workspaceId, saved)
    })

/** Everything is made and switched on: from here on Meta's word counts. */
export const createSettle =
  ({ transactions, events, clock, connections, jobs, launches }: CampaignDeps) =>
  async (input: LaunchInput): Promise<void> => {
    const { workspaceId, campaignId, attempt } = input
    const place = await transactions.inWorkspace(workspaceId, (tx) => placeOf(tx, workspaceId, campaignId))
    if (!place) throw new AppError('campaign.not_found')
    // It runs: a clock that does not answer must not keep us from saying so.
    const now = await connections.now(workspaceId, place.connectionId).catch(() => clock.now())
    await transactions.inWorkspace(workspaceId, async (tx) => {
      const campaign = await findCampaign(tx, workspaceId, campaignId, { lock: true })
      if (!campaign || !isUnderWay(campaign, input)) return
      const saved = await saveCampaign(tx, workspaceId, {
        ...campaign,
        state: 'in_review',
        waitingFor: null,
        launchedAt: now,
        startsAt: now,
        endsAt: endOf(campaign.days, now),
        updatedAt: clock.now(),
      })
      if (!saved) throw new AppError('campaign.changed_meanwhile')
      await launches.keep(tx, workspaceId, campaignId)
      await enqueueLook(jobs, tx, { workspaceId, campaignId, attempt, look: 0 })
      await announce(events, tx, workspaceId, saved)
    })
  }

/** The words for a cancellation that could not delete everything. */
export const notUndoneWords = (problem: string): string =>
  `${problem} Not everything that was made could be deleted at Meta. It is switched off; cancel again to go on.`

/** The words for a step that was tried as long as it makes sense. */
export const gaveUpWords = (problem: string, stillUnknown: boolean): string =>
  stillUnknown
    ? `${problem} The campaign may be running at Meta: look in Ads Manager, or launch again to go on.`
    : `${problem} Nothing is running. Launch again to go on where it stopped.`
