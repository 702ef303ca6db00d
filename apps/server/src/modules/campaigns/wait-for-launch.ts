import type { ConnectionId, WaitingFor, WorkspaceId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'
import { announce } from './announce.ts'
import { findCampaign, saveCampaign, waitingForConnection } from './campaign-store.ts'
import { isUnderWay, type StoredCampaign } from './campaign.ts'
import type { CampaignDeps } from './deps.ts'
import type { LaunchInput } from './begin-launch.ts'
import type { NextTry } from './launch-wait.ts'
import { saveStep } from './object-store.ts'
import { placeOf } from './place-view.ts'

/** A connection that was healed between our failure and our taking note of it needs no second healing. */
const HEALED_SECONDS = 30

/**
 * Ends a round of a launch that has to wait: the campaign says for what, and the job of the next round is enqueued for
 * then. For a reconnection there is no such time; `resumeWaiting` is told when it has happened.
 */
export const createWait =
  (deps: CampaignDeps) =>
  (input: LaunchInput, key: string, tries: number, wait: Extract<NextTry, { do: 'leave' }>): Promise<void> =>
    deps.transactions.inWorkspace(input.workspaceId, async (tx) => {
      const { workspaceId, campaignId } = input
      const campaign = await findCampaign(tx, workspaceId, campaignId, { lock: true })
      if (!campaign || !isUnderWay(campaign, input)) return
      const seconds =
        wait.seconds ?? ((await isConnected(deps, tx, workspaceId, campaign)) ? HEALED_SECONDS : null)
      const now = deps.clock.now()
      const saved = await saveCampaign(tx, workspaceId, {
        ...campaign,
        waitingFor: {
          ...wait.why,
          ...(seconds !== null && { until: new Date(now.getTime() + seconds * 1000).toISOString() }),
        },
        launchRound: campaign.launchRound + 1,
        updatedAt: now,
      })
      if (!saved) throw new Error(`Campaign ${campaignId} changed although it was locked.`)
      await saveStep(tx, workspaceId, campaignId, key, { problem: wait.why.sentence })
      if (seconds !== null) await enqueueRound(deps, tx, workspaceId, saved, { key, tries }, seconds)
      await announce(deps.events, tx, workspaceId, saved)
    })

async function isConnected(
  { connections }: CampaignDeps,
  tx: Tx,
  workspaceId: WorkspaceId,
  { adAccountId, pageId }: StoredCampaign,
): Promise<boolean> {
  const asked = { adAccountId: adAccountId ?? undefined, pageId: pageId ?? undefined }
  return (await connections.target(tx, workspaceId, asked))?.connected === true
}

async function enqueueRound(
  { jobs }: CampaignDeps,
  tx: Tx,
  workspaceId: WorkspaceId,
  campaign: StoredCampaign,
  stuck: LaunchInput['stuck'],
  delaySeconds: number,
): Promise<void> {
  const { id: campaignId, launchAttempt: attempt, launchRound: round } = campaign
  const place = await placeOf(tx, workspaceId, campaignId)
  await jobs.enqueue<LaunchInput>(
    tx,
    'campaigns.launch',
    { workspaceId, campaignId, attempt, round, ...(stuck && { stuck }) },
    {
      key: `${campaignId}:${attempt}:${round}`,
      delaySeconds,
      ...(place && { partition: place.adAccountExternalId }),
    },
  )
}

/** Lets every launch go on that waited for this connection. */
export const createResumeWaiting =
  (deps: CampaignDeps) =>
  async (tx: Tx, workspaceId: WorkspaceId, connectionId: ConnectionId): Promise<void> => {
    for (const id of await waitingForConnection(tx, workspaceId, connectionId)) {
      const campaign = await findCampaign(tx, workspaceId, id, { lock: true })
      if (!campaign || !waitsForReconnect(campaign)) continue
      const saved = await saveCampaign(tx, workspaceId, {
        ...campaign,
        waitingFor: null,
        updatedAt: deps.clock.now(),
      })
      if (!saved) continue
      await enqueueRound(deps, tx, workspaceId, saved, undefined, 0)
      await announce(deps.events, tx, workspaceId, saved)
    }
  }

const waitsForReconnect = ({ state, waitingFor }: { state: string; waitingFor: WaitingFor | null }) =>
  state === 'launching' && waitingFor?.kind === 'reconnect'

/** A round begins: the launch waits for nothing any more. @returns undefined when it is not this round's turn */
export async function beginRound(
  { transactions, clock, events }: CampaignDeps,
  input: LaunchInput,
): Promise<StoredCampaign | undefined> {
  const { workspaceId, campaignId } = input
  return transactions.inWorkspace(workspaceId, async (tx) => {
    const campaign = await findCampaign(tx, workspaceId, campaignId, { lock: true })
    if (!campaign || !isUnderWay(campaign, input)) return undefined
    if (campaign.waitingFor === null) return campaign
    const saved = await saveCampaign(tx, workspaceId, {
      ...campaign,
      waitingFor: null,
      updatedAt: clock.now(),
    })
    if (saved) await announce(events, tx, workspaceId, saved)
    return saved
  })
}
