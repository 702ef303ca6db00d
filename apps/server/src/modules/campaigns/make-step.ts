import type { WorkspaceId } from '@adwright/contract'
import { WriteFailure, type Intent, type Outcome } from '#modules/intents'
import { AppError } from '#platform/errors.ts'
import type { Change, Place } from './ad-platform.ts'
import { announce } from './announce.ts'
import { findCampaign, saveCampaign } from './campaign-store.ts'
import type { CampaignDeps } from './deps.ts'
import { intentKey } from './intent-key.ts'
import type { LaunchInput } from './launch-campaign.ts'
import { endOf, markOfStep, objectOf, planSteps, type PlannedStep } from './launch-plan.ts'
import { loadMaterial } from './load-material.ts'
import type { TargetedMaterial } from './material.ts'
import { saveStep, stepsOf, type StoredStep } from './object-store.ts'

/** How one step of a launch ended, as the workflow has to know it. */
export type StepEnd =
  | { kind: 'done' }
  | { kind: 'again'; seconds: number; problem: string }
  | { kind: 'stopped'; problem: string }
  /** Somebody else's launch by now, or none at all. */
  | { kind: 'superseded' }

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
  { workspaceId, campaignId, attempt }: LaunchInput,
  key: string,
): Promise<Loaded | undefined> {
  const material = await loadMaterial(deps, tx, workspaceId, campaignId)
  const { campaign, creatives } = material
  if (campaign.state !== 'launching' || campaign.launchAttempt !== attempt) return undefined
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
  const mark = markOfStep(campaign.id, step.key)
  const base = {
    key: intentKey(campaign.id, step),
    mark,
    kind: step.kind,
    subject: campaign.id,
    connectionId: place.connectionId,
  }
  const made = new Map(steps.flatMap((one) => (one.externalId === null ? [] : [[one.key, one.externalId]])))
  if (plan.kind === 'activate') return { ...base, ...switchOn(metaAds, place, changeOf(plan, made, endsAt)) }
  if (plan.kind === 'image') {
    const creative = creatives[plan.index ?? 0]
    const rendition = creative?.renditions.find((one) => one.placement === plan.placement)
    if (!rendition) throw new WriteFailure('refused', 'This picture is missing. Make the poster again.')
    const bytes = await media.read(rendition.media)
    return {
      ...base,
      // Named by content at Meta: uploading the same bytes again makes nothing new, so there is nothing to look for.
      lookup: async () => undefined,
      create: () => metaAds.uploadImage(place, { filename: rendition.media.name, bytes }),
    }
  }
  const object = objectOf(plan, material, made, endsAt)
  return {
    ...base,
    lookup: () => metaAds.find(place, object.kind, mark),
    create: () => metaAds.make(place, object, mark),
  }
}

function changeOf(plan: PlannedStep, made: ReadonlyMap<string, string>, endsAt: Date | null): Change {
  const level = plan.of ?? 'campaign'
  const key = level === 'ad' ? `ad:${(plan.index ?? 0) + 1}` : level
  const externalId = made.get(key)
  if (externalId === undefined) throw new Error(`${plan.key} needs ${key}, which is not made yet.`)
  // The days count from here, however long the launch took.
  return { kind: 'status', level, externalId, status: 'active', ...(level === 'ad_set' && { endsAt }) }
}

const switchOn = (
  metaAds: CampaignDeps['metaAds'],
  place: Place,
  change: Change,
): Pick<Intent, 'lookup' | 'create'> => ({
  lookup: async (): Promise<Outcome | undefined> =>
    change.kind === 'status' && (await metaAds.holds(place, change))
      ? { externalId: change.externalId }
      : undefined,
  create: () => metaAds.change(place, change),
})

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

function endOfFailure(error: unknown): StepEnd {
  if (error instanceof WriteFailure)
    return error.retryable
      ? { kind: 'again', seconds: error.waitSeconds ?? USUAL_WAIT_SECONDS, problem: error.problem }
      : { kind: 'stopped', problem: error.problem }
  if (error instanceof AppError)
    return error.code === 'meta.unavailable'
      ? { kind: 'again', seconds: USUAL_WAIT_SECONDS, problem: error.message }
      : { kind: 'stopped', problem: error.message }
  throw error
}

/** The steps that are still to be made, in order. */
export async function stepsLeft(
  deps: CampaignDeps,
  { workspaceId, campaignId }: { workspaceId: WorkspaceId; campaignId: LaunchInput['campaignId'] },
): Promise<string[]> {
  const steps = await deps.transactions.inWorkspace(workspaceId, (tx) => stepsOf(tx, workspaceId, campaignId))
  return steps.filter((step) => step.state !== 'done').map((step) => step.key)
}
