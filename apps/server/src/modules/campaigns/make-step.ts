import { WriteFailure, type Intent, type Outcome } from '#modules/intents'
import { AppError } from '#platform/errors.ts'
import type { Place } from './ad-platform.ts'
import { announce } from './announce.ts'
import { findCampaign, saveCampaign } from './campaign-store.ts'
import { isUnderWay } from './campaign.ts'
import type { CampaignDeps } from './deps.ts'
import { asFacts, type Change } from './intent-facts.ts'
import { intentKey } from './intent-key.ts'
import type { LaunchInput } from './launch-campaign.ts'
import { endOf, markOfStep, objectOf, planSteps, undoSteps, type PlannedStep } from './launch-plan.ts'
import type { StepEnd } from './launch-wait.ts'
import { loadMaterial } from './load-material.ts'
import type { TargetedMaterial } from './material.ts'
import { saveStep, stepsOf, type StoredStep } from './object-store.ts'
import { settingsOf } from './settings.ts'
import { beginRound } from './wait-for-launch.ts'

type Loaded = {
  material: TargetedMaterial
  place: Place
  steps: StoredStep[]
  step: StoredStep
  plan: PlannedStep
}

/** Makes one object at Meta, or switches one on, exactly once; safe to run again after any interruption. */
export const createMakeStep = (deps: CampaignDeps) => {
  const { transactions, intents, connections } = deps
  return async (input: LaunchInput, key: string): Promise<StepEnd> => {
    const { workspaceId } = input
    const loaded = await transactions.inWorkspace(workspaceId, (tx) => load(deps, tx, input, key))
    if (!loaded) return { kind: 'superseded' }
    if (loaded.step.state === 'done') return { kind: 'done' }
    const { connectionId } = loaded.place
    try {
      const now = await connections.now(workspaceId, connectionId)
      const endsAt = endOf(loaded.material.campaign.days, now)
      const outcome = await intents.run(workspaceId, await intentOf(deps, loaded, endsAt))
      await keep(deps, input, loaded, outcome)
      return { kind: 'done' }
    } catch (error) {
      await connections.failed(workspaceId, connectionId, error)
      return endOfFailure(error)
    }
  }
}

async function load(
  deps: CampaignDeps,
  tx: Parameters<typeof findCampaign>[0],
  input: LaunchInput,
  key: string,
): Promise<Loaded | undefined> {
  const { workspaceId, campaignId } = input
  const material = await loadMaterial(deps, tx, workspaceId, campaignId)
  const { campaign, creatives } = material
  if (!isUnderWay(campaign, input)) return undefined
  const target = await deps.connections.target(tx, workspaceId, {
    adAccountId: campaign.adAccountId ?? undefined,
    pageId: campaign.pageId ?? undefined,
  })
  const steps = await stepsOf(tx, workspaceId, campaignId)
  const step = steps.find((one) => one.key === key)
  const plan = planSteps(creatives).find((one) => one.key === key)
  if (!target || !step || !plan)
    throw new Error(`The launch of ${campaignId} has no step ${key} or no target.`)
  if (step.state !== 'done') {
    await saveStep(tx, workspaceId, campaignId, key, { state: 'doing' })
    await announce(deps.events, tx, workspaceId, campaign)
  }
  const { connectionId } = target
  return {
    material: { ...material, target },
    place: { workspaceId, connectionId, adAccountExternalId: target.adAccount.externalId },
    steps,
    step,
    plan,
  }
}

async function intentOf(
  { metaAds, media }: CampaignDeps,
  { material, place, steps, step, plan }: Loaded,
  endsAt: Date | null,
): Promise<Intent> {
  const { campaign, creatives } = material
  const mark = markOfStep(campaign, step.key)
  const account = place.adAccountExternalId
  const base = {
    key: intentKey(campaign, step),
    mark,
    label: step.label,
    subject: campaign.id,
    connectionId: place.connectionId,
  }
  const made = new Map(steps.flatMap((one) => (one.externalId === null ? [] : [[one.key, one.externalId]])))
  if (plan.kind === 'activate') {
    const change = changeOf(plan, made, endsAt)
    return {
      ...base,
      kind: 'ads.change',
      facts: asFacts({ account, change }),
      create: () => metaAds.change(place, change),
    }
  }
  if (plan.kind === 'image') {
    const creative = creatives[plan.index ?? 0]
    const rendition = creative?.renditions.find((one) => one.placement === plan.placement)
    if (!rendition) throw new WriteFailure('refused', 'This picture is missing. Make the poster again.')
    const bytes = await media.read(rendition.media)
    const filename = `${plan.placement}-${mark}.jpg`
    return {
      ...base,
      kind: 'ads.image',
      facts: asFacts({ account, name: filename, step: step.key }),
      create: () => metaAds.uploadImage(place, { filename, bytes }),
    }
  }
  const object = objectOf(plan, material, made, endsAt)
  return {
    ...base,
    kind: 'ads.object',
    facts: asFacts({ account, object: object.kind, step: step.key, set: settingsOf(object) }),
    create: () => metaAds.make(place, object, mark),
  }
}

function changeOf(plan: PlannedStep, made: ReadonlyMap<string, string>, endsAt: Date | null): Change {
  const level = plan.of ?? 'campaign'
  const key = level === 'ad' ? `ad:${(plan.index ?? 0) + 1}` : level
  const externalId = made.get(key)
  if (externalId === undefined) throw new Error(`${plan.key} needs ${key}, which is not made yet.`)
  // The days count from here, however long the launch took.
  return {
    kind: 'status',
    level,
    externalId,
    status: 'active',
    ...(level === 'ad_set' && { endsAt: endsAt?.toISOString() ?? null }),
  }
}

async function keep(
  { transactions, events, clock }: CampaignDeps,
  { workspaceId, campaignId }: LaunchInput,
  { step }: Loaded,
  { externalId }: Outcome,
): Promise<void> {
  await transactions.inWorkspace(workspaceId, async (tx) => {
    await saveStep(tx, workspaceId, campaignId, step.key, { state: 'done', externalId, problem: null })
    const campaign = await findCampaign(tx, workspaceId, campaignId, { lock: true })
    if (!campaign) return
    if (step.kind === 'campaign')
      await saveCampaign(tx, workspaceId, { ...campaign, externalId, updatedAt: clock.now() })
    await announce(events, tx, workspaceId, campaign)
  })
}

const USUAL_WAIT_SECONDS = 5

/** An error of a write, as the workflow has to know it. Throws on what is none. */
export function endOfFailure(error: unknown): StepEnd {
  if (error instanceof WriteFailure) {
    const { kind, problem, waitSeconds: seconds = USUAL_WAIT_SECONDS } = error
    if (kind === 'reconnect') return { kind: 'reconnect', problem }
    if (kind === 'refused') return { kind: 'stopped', problem }
    return { kind: 'again', seconds, problem, limit: error.limited }
  }
  if (error instanceof AppError) {
    if (error.code === 'meta.unavailable')
      return { kind: 'again', seconds: USUAL_WAIT_SECONDS, problem: error.message }
    const kind = error.code === 'connection.needs_reconnect' ? 'reconnect' : 'stopped'
    return { kind, problem: error.message }
  }
  throw error
}

/** The steps that are still to be made or, after a cancellation, to be undone, in order. */
export async function stepsLeft(deps: CampaignDeps, input: LaunchInput): Promise<string[]> {
  const { workspaceId, campaignId } = input
  const campaign = await beginRound(deps, input)
  if (!campaign) return []
  const steps = await deps.transactions.inWorkspace(workspaceId, (tx) => stepsOf(tx, workspaceId, campaignId))
  if (campaign.cancelling) return undoSteps(steps)
  return steps.filter((step) => step.state !== 'done').map((step) => step.key)
}
