import { WriteFailure, type Outcome } from '#modules/intents'
import { AppError } from '#platform/errors.ts'
import { announce } from './announce.ts'
import { findCampaign, saveCampaign } from './campaign-store.ts'
import { isUnderWay } from './campaign.ts'
import type { CampaignDeps } from './deps.ts'
import type { LaunchInput } from './begin-launch.ts'
import { endOf } from './launch-plan.ts'
import { planSteps, undoSteps } from './launch-steps.ts'
import type { StepEnd } from './launch-wait.ts'
import { loadMaterial } from './load-material.ts'
import { makeCover, makeVideo, type MadeOrNot } from './make-video.ts'
import { adsOf } from './material.ts'
import { saveStep, stepsOf } from './object-store.ts'
import { intentOf, type StepAtHand } from './step-intent.ts'
import { beginRound } from './wait-for-launch.ts'

/** Makes one object at Meta, or switches one on, exactly once; safe to run again after any interruption. */
export const createMakeStep = (deps: CampaignDeps) => {
  const { transactions, connections } = deps
  return async (input: LaunchInput, key: string): Promise<StepEnd> => {
    const { workspaceId } = input
    const loaded = await transactions.inWorkspace(workspaceId, (tx) => load(deps, tx, input, key))
    if (!loaded) return { kind: 'superseded' }
    if (loaded.step.state === 'done') return { kind: 'done' }
    const { connectionId } = loaded.place
    try {
      const end = await make(deps, loaded)
      if (end.kind !== 'made') {
        if (end.kind === 'again') await say(deps, input, loaded, end.problem)
        return end
      }
      await keep(deps, input, loaded, end.outcome)
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
): Promise<StepAtHand | undefined> {
  const { workspaceId, campaignId } = input
  const material = await loadMaterial(deps, tx, workspaceId, campaignId)
  const { campaign } = material
  if (!isUnderWay(campaign, input)) return undefined
  const target = await deps.connections.target(tx, workspaceId, {
    adAccountId: campaign.adAccountId ?? undefined,
    pageId: campaign.pageId ?? undefined,
  })
  const steps = await stepsOf(tx, workspaceId, campaignId)
  const step = steps.find((one) => one.key === key)
  const plans = planSteps(adsOf(material))
  const plan = plans.find((one) => one.key === key)
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
    plans,
    plan,
    steps,
    step,
  }
}

/** Meta has it now, or why not yet. @throws what the write throws */
async function make(deps: CampaignDeps, at: StepAtHand): Promise<MadeOrNot> {
  const { kind, nth } = at.plan
  if (kind === 'video') return makeVideo(deps, at)
  if (kind === 'image' && nth !== undefined) return makeCover(deps, at)
  const { workspaceId, connectionId } = at.place
  const now = await deps.connections.now(workspaceId, connectionId)
  const intent = await intentOf(deps, at, endOf(at.material.campaign.days, now))
  return { kind: 'made', outcome: await deps.intents.run(workspaceId, intent) }
}

/** So that whoever watches reads why a step takes so long. */
async function say(
  { transactions, events }: CampaignDeps,
  { workspaceId, campaignId }: LaunchInput,
  { step, material }: StepAtHand,
  problem: string,
): Promise<void> {
  if (step.problem === problem) return
  await transactions.inWorkspace(workspaceId, async (tx) => {
    await saveStep(tx, workspaceId, campaignId, step.key, { problem })
    await announce(events, tx, workspaceId, material.campaign)
  })
}

async function keep(
  { transactions, events, clock }: CampaignDeps,
  { workspaceId, campaignId }: LaunchInput,
  { step }: StepAtHand,
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
