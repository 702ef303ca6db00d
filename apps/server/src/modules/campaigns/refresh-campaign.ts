import type { CampaignId, CampaignState, WorkspaceId } from '@adwright/contract'
import { withoutMark } from '#modules/intents'
import type { Tx } from '#platform/transaction.ts'
import type { Place } from './ad-platform.ts'
import { announce } from './announce.ts'
import { findCampaign, saveCampaign } from './campaign-store.ts'
import { isLive, type StoredCampaign } from './campaign.ts'
import type { CampaignDeps } from './deps.ts'
import { saveStep, stepsOf, type StoredStep } from './object-store.ts'
import { placeOf } from './place-view.ts'
import { problemsOf, stateOf, type Standing } from './standing.ts'

type Loaded = { campaign: StoredCampaign; steps: StoredStep[]; place: Place & { externalId: string } }

/**
 * Reads how a launched campaign stands at Meta and makes ours say the same: state, name, budget, end, and what is
 * wrong in words. Tells the browsers only when something changed. @returns the state it is in then
 */
export const createRefreshCampaign =
  (deps: CampaignDeps) =>
  async (workspaceId: WorkspaceId, campaignId: CampaignId): Promise<CampaignState | undefined> => {
    const { transactions, connections, metaAds, events, clock } = deps
    const loaded = await transactions.inWorkspace(workspaceId, (tx) => load(tx, workspaceId, campaignId))
    if (!loaded) return undefined
    const { campaign, steps, place } = loaded
    if (!isLive(campaign.state)) return campaign.state
    const idsOf = (kind: string) =>
      steps.flatMap((step) => (step.kind === kind && step.externalId !== null ? [step.externalId] : []))
    const ids = {
      campaign: place.externalId,
      adSet: idsOf('ad_set')[0] ?? null,
      ads: idsOf('ad'),
      currency: campaign.currency,
    }
    const standing = await metaAds.standing(place, ids).catch(async (error: unknown) => {
      await connections.failed(workspaceId, place.connectionId, error)
      throw error
    })
    const fresh = brought(campaign, standing)
    return transactions.inWorkspace(workspaceId, async (tx) => {
      await noteStatuses(tx, workspaceId, campaignId, steps, standing)
      if (same(campaign, fresh)) return campaign.state
      // Somebody changed it while we read: their change asks for a look of its own.
      const saved = await saveCampaign(tx, workspaceId, { ...fresh, updatedAt: clock.now() })
      if (!saved) return (await findCampaign(tx, workspaceId, campaignId))?.state
      await announce(events, tx, workspaceId, saved)
      return saved.state
    })
  }

async function load(tx: Tx, workspaceId: WorkspaceId, campaignId: CampaignId): Promise<Loaded | undefined> {
  const campaign = await findCampaign(tx, workspaceId, campaignId)
  const place = await placeOf(tx, workspaceId, campaignId)
  if (!campaign || !place?.externalId) return undefined
  const { externalId } = place
  return { campaign, steps: await stepsOf(tx, workspaceId, campaignId), place: { ...place, externalId } }
}

/** The campaign as Meta has it. */
function brought(campaign: StoredCampaign, standing: Standing): StoredCampaign {
  const { name } = standing.campaign
  return {
    ...campaign,
    state: stateOf(standing),
    problems: problemsOf(standing),
    name: name === null ? campaign.name : withoutMark(name),
    dailyBudgetMinor: standing.adSet?.dailyBudgetMinor ?? campaign.dailyBudgetMinor,
    endsAt: standing.adSet ? standing.adSet.endsAt : campaign.endsAt,
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
