import type { StoredIntent } from '#modules/intents'
import { WriteFailure } from '#modules/intents'
import type { Place } from './ad-platform.ts'
import { findCampaign } from './campaign-store.ts'
import { isUnderWay } from './campaign.ts'
import type { CampaignDeps } from './deps.ts'
import { asFacts, type Change } from './intent-facts.ts'
import { intentKey } from './intent-key.ts'
import type { LaunchInput } from './begin-launch.ts'
import { undoneKey } from './launch-steps.ts'
import type { StepEnd } from './launch-wait.ts'
import { endOfFailure } from './make-step.ts'
import { stepsOf, type StoredStep } from './object-store.ts'
import { placeOf } from './place-view.ts'

type Loaded = { place: Place; step: StoredStep; made: StoredIntent[] }

/**
 * Deletes at Meta, exactly once, what a step of a cancelled launch made. What may have been made and was never heard of
 * is looked for first.
 */
export const createUndoStep =
  (deps: CampaignDeps) =>
  async (input: LaunchInput, key: string): Promise<StepEnd> => {
    const { workspaceId } = input
    const found = await load(deps, input, undoneKey(key))
    if (!found) return { kind: 'superseded' }
    try {
      for (const { id, outcome } of found.made)
        if (outcome === null || outcome === 'unknown') await deps.intents.settle(workspaceId, id)
      const settled = await load(deps, input, undoneKey(key))
      if (!settled) return { kind: 'superseded' }
      const { made, place, step } = settled
      if (made.some(({ outcome }) => outcome === null || outcome === 'unknown'))
        return { kind: 'again', seconds: 30, problem: 'Meta did not show yet whether everything was made.' }
      const ids = made.flatMap(({ externalId }) => externalId ?? [])
      for (const externalId of new Set(step.externalId === null ? ids : [...ids, step.externalId]))
        await remove(deps, input, place, step, externalId)
      return { kind: 'done' }
    } catch (error) {
      await deps.connections.failed(workspaceId, found.place.connectionId, error)
      return endOfFailure(error)
    }
  }

function load(
  { transactions, intents }: CampaignDeps,
  input: LaunchInput,
  key: string,
): Promise<Loaded | undefined> {
  const { workspaceId, campaignId } = input
  return transactions.inWorkspace(workspaceId, async (tx) => {
    const campaign = await findCampaign(tx, workspaceId, campaignId)
    if (!campaign?.cancelling || !isUnderWay(campaign, input)) return undefined
    const step = (await stepsOf(tx, workspaceId, campaignId)).find((one) => one.key === key)
    const place = await placeOf(tx, workspaceId, campaignId)
    if (!step || !place)
      throw new Error(`The cancelled launch of ${campaignId} has no step ${key} or no place.`)
    const keys = new Set(
      Array.from({ length: step.revision + 1 }, (_, revision) => intentKey(campaign, { key, revision })),
    )
    const ledger = await intents.list(tx, workspaceId, campaignId)
    return { place, step, made: ledger.filter((intent) => keys.has(intent.key)) }
  })
}

async function remove(
  { intents, metaAds }: CampaignDeps,
  { workspaceId, campaignId }: LaunchInput,
  place: Place,
  step: StoredStep,
  externalId: string,
): Promise<void> {
  const level = step.kind === 'creative' ? 'creative' : 'campaign'
  const change: Change = { kind: 'status', level, externalId, status: 'deleted' }
  try {
    await intents.run(workspaceId, {
      key: `${campaignId}/undo/${externalId}`,
      mark: '',
      kind: 'ads.change',
      label: level === 'campaign' ? 'Delete what the cancelled launch made' : 'Delete the ad’s creative',
      subject: campaignId,
      connectionId: place.connectionId,
      facts: asFacts({ account: place.adAccountExternalId, change }),
      create: () => metaAds.change(place, change),
    })
  } catch (error) {
    // A creative costs nothing and shows nowhere; Meta keeps some that a (deleted) ad has used.
    const harmless = error instanceof WriteFailure && error.kind === 'refused' && level === 'creative'
    if (!harmless) throw error
  }
}
