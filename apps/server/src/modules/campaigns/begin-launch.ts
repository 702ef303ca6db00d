import type { CampaignId, WorkspaceId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import type { Tx } from '#platform/transaction.ts'
import { announce } from './announce.ts'
import { saveCampaign } from './campaign-store.ts'
import type { StoredCampaign } from './campaign.ts'
import type { CampaignDeps } from './deps.ts'
import { intentKey } from './intent-key.ts'
import { planSteps } from './launch-steps.ts'
import type { Stuck } from './launch-wait.ts'
import { adsOf, type Material } from './material.ts'
import { insertSteps, saveStep, stepsOf } from './object-store.ts'
import type { Ready } from './ready-to-launch.ts'

export type LaunchInput = {
  workspaceId: WorkspaceId
  campaignId: CampaignId
  attempt: number
  /** Which round after a wait; the first has none. */
  round?: number
  stuck?: Stuck
}

/**
 * Hands what was checked to the launch workflow, in the transaction that locked it. After a failed launch it goes on
 * where that stopped. @throws plan.limit_reached, plan.ended
 */
export async function beginLaunch(
  deps: CampaignDeps,
  tx: Tx,
  member: Member,
  { material, target }: Ready,
  facts: { askedBy?: string } = {},
): Promise<void> {
  const { workspaceId } = member
  const { campaign } = material
  const { id } = campaign
  const attempt = campaign.launchAttempt + 1
  const saved = await saveCampaign(tx, workspaceId, {
    ...campaign,
    connectionId: target.connectionId,
    adAccountId: target.adAccount.id,
    pageId: target.page.id,
    simulated: target.mode === 'twin',
    state: 'launching',
    launchAttempt: attempt,
    launchRound: 0,
    waitingFor: null,
    cancelling: false,
    problems: [],
    updatedAt: deps.clock.now(),
  })
  if (!saved) throw new AppError('campaign.changed_meanwhile')
  await deps.launches.take(tx, workspaceId, id)
  await prepareSteps(deps, tx, workspaceId, saved, material)
  await deps.audit.record(tx, member, 'campaign.launched', id, undefined, {
    adAccount: target.adAccount.externalId,
    dailyBudgetMinor: campaign.dailyBudgetMinor,
    currency: campaign.currency,
    attempt,
    ...facts,
  })
  const input: LaunchInput = { workspaceId, campaignId: id, attempt }
  await deps.jobs.enqueue(tx, 'campaigns.launch', input, {
    key: `${id}:${attempt}`,
    partition: target.adAccount.externalId,
  })
  await announce(deps.events, tx, workspaceId, saved)
}

/**
 * What was refused is made anew, with what was mended; what may have got through is looked for under its old key. A
 * video that arrived and that Meta could not use goes up anew as well.
 */
async function prepareSteps(
  { intents }: CampaignDeps,
  tx: Tx,
  workspaceId: WorkspaceId,
  campaign: StoredCampaign,
  material: Material,
): Promise<void> {
  const { id } = campaign
  await insertSteps(tx, workspaceId, id, planSteps(adsOf(material)))
  const ledger = await intents.list(tx, workspaceId, id)
  const refused = new Set(ledger.filter(({ reason }) => reason === 'refused').map(({ key }) => key))
  const live = new Set(ledger.filter(({ outcome }) => outcome === 'live').map(({ key }) => key))
  for (const step of await stepsOf(tx, workspaceId, id)) {
    if (step.state === 'done') continue
    const isUseless = step.kind === 'video' && step.state === 'failed'
    const again = refused.has(intentKey(campaign, step)) || (isUseless && live.has(intentKey(campaign, step)))
    await saveStep(tx, workspaceId, id, step.key, {
      state: 'waiting',
      problem: null,
      ...(again && { revision: step.revision + 1 }),
    })
  }
}
