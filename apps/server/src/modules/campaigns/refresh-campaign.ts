import type { CampaignId, CampaignState, WorkspaceId } from '@adwright/contract'
import { isDeepStrictEqual } from 'node:util'
import { withoutMark, type StoredIntent } from '#modules/intents'
import type { Tx } from '#platform/transaction.ts'
import type { Place } from './ad-platform.ts'
import { announce } from './announce.ts'
import { findCampaign, saveCampaign } from './campaign-store.ts'
import { isLive, type StoredCampaign } from './campaign.ts'
import { checkDrift } from './check-drift.ts'
import type { CampaignDeps } from './deps.ts'
import { findDrift, saveDrift, type StoredDrift } from './drift-store.ts'
import type { StoredDifference } from './drift.ts'
import { saveStep, stepsOf, type StoredStep } from './object-store.ts'
import { placeOf } from './place-view.ts'
import { problemsOf, stateOf, type Standing } from './standing.ts'

type Loaded = {
  campaign: StoredCampaign
  steps: StoredStep[]
  place: Place & { externalId: string }
  ledger: StoredIntent[]
  drift: StoredDrift | undefined
}

/**
 * Reads how a launched campaign stands at Meta and makes ours say the same, and what is wrong in words. What was set
 * there otherwise than the ledger says is kept as a difference for a member to decide on; our record of it stays.
 * Tells the browsers only when something changed. @returns the state it is in then
 */
export const createRefreshCampaign =
  (deps: CampaignDeps) =>
  async (workspaceId: WorkspaceId, campaignId: CampaignId): Promise<CampaignState | undefined> => {
    const { transactions, connections, metaAds, events, clock } = deps
    const loaded = await transactions.inWorkspace(workspaceId, (tx) =>
      load(deps, tx, workspaceId, campaignId),
    )
    if (!loaded) return undefined
    const { campaign, steps, place, ledger } = loaded
    if (!isLive(campaign.state)) return campaign.state
    const idsOf = (kind: string) =>
      steps.flatMap((step) => (step.kind === kind && step.externalId !== null ? [step.externalId] : []))
    const ids = {
      campaign: place.externalId,
      adSet: idsOf('ad_set')[0] ?? null,
      ads: idsOf('ad'),
      currency: campaign.currency,
    }
    const reported = async (error: unknown): Promise<never> => {
      await connections.failed(workspaceId, place.connectionId, error)
      throw error
    }
    const standing = await metaAds.standing(place, ids).catch(reported)
    const drift = await checkDrift(deps, place, ledger, loaded.drift, standing.held).catch(reported)
    const fresh = brought(campaign, standing, drift.differences)
    return transactions.inWorkspace(workspaceId, async (tx) => {
      const current = await findCampaign(tx, workspaceId, campaignId, { lock: true })
      // Somebody changed it while we read: their change asks for a look of its own.
      if (current?.version !== campaign.version) return current?.state
      await noteStatuses(tx, workspaceId, campaignId, steps, standing)
      await saveDrift(tx, workspaceId, campaignId, drift)
      const told = isDeepStrictEqual(drift.differences, loaded.drift?.differences ?? [])
      if (same(campaign, fresh) && told) return campaign.state
      const saved = await saveCampaign(tx, workspaceId, { ...fresh, updatedAt: clock.now() })
      if (!saved) return current.state
      await announce(events, tx, workspaceId, saved)
      return saved.state
    })
  }

async function load(
  { intents }: CampaignDeps,
  tx: Tx,
  workspaceId: WorkspaceId,
  campaignId: CampaignId,
): Promise<Loaded | undefined> {
  const campaign = await findCampaign(tx, workspaceId, campaignId)
  const place = await placeOf(tx, workspaceId, campaignId)
  if (!campaign || !place?.externalId) return undefined
  const { externalId } = place
  return {
    campaign,
    place: { ...place, externalId },
    steps: await stepsOf(tx, workspaceId, campaignId),
    ledger: await intents.list(tx, workspaceId, campaignId),
    drift: await findDrift(tx, workspaceId, campaignId),
  }
}

/** The campaign as Meta has it, but for what somebody set otherwise there. */
function brought(
  campaign: StoredCampaign,
  standing: Standing,
  differences: readonly StoredDifference[],
): StoredCampaign {
  const { name } = standing.campaign
  const differs = (level: string, field: string) =>
    differences.some((one) => one.level === level && one.field === field)
  const { adSet } = standing
  return {
    ...campaign,
    state: stateOf(standing),
    problems: problemsOf(standing),
    ...(name !== null && !differs('campaign', 'name') && { name: withoutMark(name) }),
    ...(adSet?.dailyBudgetMinor &&
      !differs('ad_set', 'daily_budget') && {
        dailyBudgetMinor: adSet.dailyBudgetMinor,
      }),
    ...(adSet && !differs('ad_set', 'ends_at') && { endsAt: adSet.endsAt }),
  }
}

const same = (a: StoredCampaign, b: StoredCampaign) =>
  a.state === b.state &&
  a.name === b.name &&
  a.dailyBudgetMinor === b.dailyBudgetMinor &&
  a.endsAt?.getTime() === b.endsAt?.getTime() &&
  JSON.stringify(a.problems.map((one) => [one.level, one.message])) ===
    JSON.stringify(b.problems.map((one) => [one.level, one.message]))

async function noteStatuses(
  tx: Tx,
  workspaceId: WorkspaceId,
  campaignId: CampaignId,
  steps: readonly StoredStep[],
  { campaign, adSet, ads }: Standing,
): Promise<void> {
  const byId = new Map(ads.map((ad) => [ad.externalId, ad.effectiveStatus]))
  for (const step of steps) {
    const status =
      step.kind === 'campaign'
        ? campaign.effectiveStatus
        : step.kind === 'ad_set'
          ? adSet?.effectiveStatus
          : step.kind === 'ad'
            ? byId.get(step.externalId ?? '')
            : undefined
    if (status !== undefined && status !== step.effectiveStatus)
      await saveStep(tx, workspaceId, campaignId, step.key, { effectiveStatus: status })
  }
}
