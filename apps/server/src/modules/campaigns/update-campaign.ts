import type { CampaignId, UpdateCampaign, WorkspaceId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import type { Tx } from '#platform/transaction.ts'
import type { Place } from './ad-platform.ts'
import { announce } from './announce.ts'
import { findApproval } from './approval-store.ts'
import { takeBackRequest } from './ask-approval.ts'
import { findCampaign, saveCampaign } from './campaign-store.ts'
import { inWords, isLive, mayBecome, mayChange, type StoredCampaign } from './campaign.ts'
import type { CampaignDeps } from './deps.ts'
import type { Change } from './intent-facts.ts'
import { markOfStep } from './launch-plan.ts'
import { targetOf } from './load-material.ts'
import { smallestStep } from './meta-plan.ts'
import { stepsOf } from './object-store.ts'
import { placeOf } from './place-view.ts'
import { money } from './money-words.ts'
import { createRefreshCampaign } from './refresh-campaign.ts'
import { createWriteChange } from './write-change.ts'

/** One part of what was asked: what to do at Meta, if it is there, and what to remember. */
type Part = {
  action: string
  at: Change | undefined
  ours: Partial<StoredCampaign>
  before: unknown
  after: unknown
}
type Claim = { campaign: StoredCampaign; place: Place | undefined; parts: Part[] }

/**
 * Renames, changes the budget, pauses, resumes, archives. What Meta has is changed there first, part by part, and
 * each part is kept as soon as Meta took it. What waits for a yes to a launch waits no longer: that was to what stood there.
 * @throws campaign.not_found, campaign.transition_refused, campaign.not_changeable, campaign.changed_meanwhile,
 *   request.invalid (a budget the account does not take), meta.refused, meta.unavailable, connection.needs_reconnect
 */
export const createUpdateCampaign = (deps: CampaignDeps) => {
  const { transactions, clock, audit, events } = deps
  const writeChange = createWriteChange(deps)
  const refresh = createRefreshCampaign(deps)
  return async (member: Member, id: CampaignId, wish: UpdateCampaign): Promise<void> => {
    const { workspaceId } = member
    const { campaign, place, parts } = await transactions.inWorkspace(workspaceId, (tx) =>
      claim(deps, tx, member, id, wish),
    )
    for (const part of parts) {
      if (part.at && place) await writeChange(place, id, campaign.version, part.at)
      await transactions.inWorkspace(workspaceId, async (tx) => {
        const current = await findCampaign(tx, workspaceId, id, { lock: true })
        if (!current) throw new AppError('campaign.not_found')
        const saved = await saveCampaign(tx, workspaceId, {
          ...current,
          ...part.ours,
          updatedAt: clock.now(),
        })
        if (!saved) throw new AppError('campaign.changed_meanwhile')
        await audit.record(tx, member, part.action, id, part.before, part.after)
        await announce(events, tx, workspaceId, saved)
      })
    }
    // Meta has the last word, also when two people changed it at the same time. Its silence undoes nothing.
    if (isLive(campaign.state)) await refresh(workspaceId, id).catch(() => undefined)
  }
}

/** Checks what is asked and takes the next version for it, so that two requests at once cannot mix. */
async function claim(
  deps: CampaignDeps,
  tx: Tx,
  member: Member,
  id: CampaignId,
  wish: UpdateCampaign,
): Promise<Claim> {
  const { workspaceId } = member
  const found = await findCampaign(tx, workspaceId, id, { lock: true })
  if (!found || found.state === 'deleted') throw new AppError('campaign.not_found')
  const asked = found.state === 'awaiting_approval' ? await findApproval(tx, workspaceId, id) : undefined
  const read: StoredCampaign = asked ? { ...found, state: asked.stood } : found
  const steps = await stepsOf(tx, workspaceId, id)
  const adSet = steps.find((step) => step.kind === 'ad_set')?.externalId ?? null
  const parts = [
    ...statusPart(read, wish.status),
    ...namePart(read, wish.name),
    ...(await budgetPart(deps, tx, workspaceId, read, wish.dailyBudgetMinor, adSet)),
  ]
  if (parts.length === 0) return { campaign: read, place: undefined, parts }
  if (asked) await takeBackRequest(deps, tx, member, found, asked)
  const campaign = await saveCampaign(tx, workspaceId, { ...read, updatedAt: deps.clock.now() })
  if (!campaign) throw new AppError('campaign.changed_meanwhile')
  return { campaign, place: await placeOf(tx, workspaceId, id), parts }
}

function statusPart({ state, externalId }: StoredCampaign, wish: UpdateCampaign['status']): Part[] {
  if (wish === undefined || wish === state) return []
  if (!mayBecome(state, wish))
    throw new AppError('campaign.transition_refused', { from: inWords(state), to: inWords(wish) })
  const at: Change | undefined =
    externalId === null ? undefined : { kind: 'status', level: 'campaign', externalId, status: wish }
  return [
    {
      action: { active: 'campaign.resumed', paused: 'campaign.paused', archived: 'campaign.archived' }[wish],
      at,
      ours: { state: wish },
      before: { state },
      after: { state: wish },
    },
  ]
}

function namePart(campaign: StoredCampaign, wish: string | undefined): Part[] {
  const { state, name, externalId } = campaign
  if (wish === undefined || wish === name) return []
  if (!mayChange(state)) throw new AppError('campaign.not_changeable', { state: inWords(state) })
  const mark = markOfStep(campaign, 'campaign')
  const at: Change | undefined =
    externalId === null ? undefined : { kind: 'name', externalId, name: wish, mark }
  return [{ action: 'campaign.renamed', at, ours: { name: wish }, before: { name }, after: { name: wish } }]
}

async function budgetPart(
  deps: CampaignDeps,
  tx: Tx,
  workspaceId: WorkspaceId,
  campaign: StoredCampaign,
  wish: number | undefined,
  adSetExternalId: string | null,
): Promise<Part[]> {
  const { state, currency, dailyBudgetMinor } = campaign
  if (wish === undefined || wish === dailyBudgetMinor) return []
  if (!mayChange(state)) throw new AppError('campaign.not_changeable', { state: inWords(state) })
  const target = isLive(state) ? await targetOf(deps, tx, workspaceId, campaign) : undefined
  const least = target?.adAccount.minDailyBudgetMinor ?? 0
  const step = smallestStep(currency)
  const field = { field: 'dailyBudgetMinor' }
  if (wish < least)
    throw new AppError(
      'request.invalid',
      { reason: `this ad account takes at least ${money(least, currency)} a day` },
      field,
    )
  if (wish % step !== 0)
    throw new AppError('request.invalid', { reason: `Meta counts ${currency} in whole units` }, field)
  return [
    {
      action: 'campaign.budget_changed',
      at:
        adSetExternalId === null
          ? undefined
          : { kind: 'budget', adSetExternalId, dailyBudgetMinor: wish, currency },
      ours: { dailyBudgetMinor: wish },
      before: { dailyBudgetMinor },
      after: { dailyBudgetMinor: wish },
    },
  ]
}
