import type { CampaignId, ResolveDrift } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import type { Tx } from '#platform/transaction.ts'
import type { Place } from './ad-platform.ts'
import { announce } from './announce.ts'
import { findCampaign, saveCampaign } from './campaign-store.ts'
import { inWords, isLive, type StoredCampaign } from './campaign.ts'
import { writesOf } from './check-drift.ts'
import type { CampaignDeps } from './deps.ts'
import { findDrift, saveDrift, type StoredDrift } from './drift-store.ts'
import { canRestore, keyOf, type StoredDifference } from './drift.ts'
import type { Change } from './intent-facts.ts'
import { markOfStep } from './launch-plan.ts'
import { stepsOf } from './object-store.ts'
import { placeOf } from './place-view.ts'
import { createRefreshCampaign } from './refresh-campaign.ts'
import { expectedSettings, type Held, type Settings } from './settings.ts'
import { createWriteChange } from './write-change.ts'

type Chosen = { campaign: StoredCampaign; drift: StoredDrift; differences: StoredDifference[] }

/**
 * Decides on what was changed at Meta: our record follows, or what we set is written again through the ledger.
 * @throws campaign.not_found, campaign.not_changeable, campaign.drift_changed, campaign.drift_not_restorable,
 *   meta.refused, meta.unavailable, connection.needs_reconnect
 */
export const createResolveDrift = (deps: CampaignDeps) => {
  const restore = createRestore(deps)
  return async (member: Member, id: CampaignId, wish: ResolveDrift): Promise<void> => {
    if (wish.action === 'restore') return restore(member, id, wish.fields)
    await deps.transactions.inWorkspace(member.workspaceId, async (tx) => {
      await accept(deps, tx, member, await choose(tx, member, id, wish.fields))
    })
  }
}

/** The differences that were named, or all. What is not there (any more) was decided on an old look. */
async function choose(tx: Tx, { workspaceId }: Member, id: CampaignId, fields?: string[]): Promise<Chosen> {
  const campaign = await findCampaign(tx, workspaceId, id, { lock: true })
  if (!campaign || campaign.state === 'deleted') throw new AppError('campaign.not_found')
  if (!isLive(campaign.state))
    throw new AppError('campaign.not_changeable', { state: inWords(campaign.state) })
  const drift = await findDrift(tx, workspaceId, id)
  const known = new Map(drift?.differences.map((one) => [keyOf(one), one]))
  const differences = (fields ?? [...known.keys()]).map((key) => known.get(key))
  const found = differences.filter((one) => one !== undefined)
  if (!drift || found.length === 0 || found.length < differences.length)
    throw new AppError('campaign.drift_changed')
  return { campaign, drift, differences: found }
}

async function accept(
  { clock, audit, events }: CampaignDeps,
  tx: Tx,
  member: Member,
  { campaign, drift, differences }: Chosen,
): Promise<void> {
  const at = clock.now()
  const keys = new Set(differences.map(keyOf))
  await saveDrift(tx, member.workspaceId, campaign.id, {
    ...drift,
    differences: drift.differences.filter((one) => !keys.has(keyOf(one))),
    accepted: [
      ...drift.accepted,
      ...differences.map(({ level, externalId, theirs: settings }) => ({ level, externalId, settings, at })),
    ],
  })
  const saved = await saveCampaign(tx, member.workspaceId, {
    ...campaign,
    ...ourRecord(differences),
    updatedAt: at,
  })
  if (!saved) throw new AppError('campaign.changed_meanwhile')
  await record(audit, tx, member, 'campaign.drift_accepted', campaign.id, differences)
  await announce(events, tx, member.workspaceId, saved)
}

/** What of the campaign's own record follows. */
function ourRecord(differences: readonly StoredDifference[]): Partial<StoredCampaign> {
  const theirs = (level: string): Settings =>
    Object.assign(
      {},
      ...differences.filter((one) => one.level === level).map((one) => one.theirs),
    ) as Settings // merged Settings are Settings
  const { name } = theirs('campaign')
  const { daily_budget: budget, ends_at: end } = theirs('ad_set')
  return {
    ...(name !== undefined && { name }),
    // Without a daily budget (it was moved to the campaign) there is no figure to follow.
    ...(budget !== undefined && budget > 0 && { dailyBudgetMinor: budget }),
    ...(end !== undefined && { endsAt: end === null ? null : new Date(end) }),
  }
}

const record = (
  audit: CampaignDeps['audit'],
  tx: Tx,
  member: Member,
  action: string,
  id: CampaignId,
  differences: readonly StoredDifference[],
) => {
  const side = (of: 'ours' | 'theirs') => Object.fromEntries(differences.map((one) => [keyOf(one), one[of]]))
  return action === 'campaign.drift_accepted'
    ? audit.record(tx, member, action, id, side('ours'), side('theirs'))
    : audit.record(tx, member, action, id, side('theirs'), side('ours'))
}

type Plan = { campaign: StoredCampaign; place: Place; changes: Change[]; differences: StoredDifference[] }

const createRestore = (deps: CampaignDeps) => {
  const { transactions, audit } = deps
  const writeChange = createWriteChange(deps)
  const refresh = createRefreshCampaign(deps)
  return async (member: Member, id: CampaignId, fields?: string[]): Promise<void> => {
    const { workspaceId } = member
    const plan = await transactions.inWorkspace(workspaceId, (tx) =>
      planRestore(deps, tx, member, id, fields),
    )
    for (const change of plan.changes) {
      await writeChange(plan.place, id, plan.campaign.version, change)
      const done = plan.differences.filter(
        ({ externalId }) => change.kind === 'settings' && externalId === change.externalId,
      )
      await transactions.inWorkspace(workspaceId, (tx) =>
        record(audit, tx, member, 'campaign.drift_restored', id, done),
      )
    }
    // What Meta reads back now is what counts; its silence undoes nothing.
    await refresh(workspaceId, id).catch(() => undefined)
  }
}

async function planRestore(
  { intents, clock }: CampaignDeps,
  tx: Tx,
  member: Member,
  id: CampaignId,
  fields: string[] | undefined,
): Promise<Plan> {
  const { workspaceId } = member
  const { campaign, drift, differences } = await choose(tx, member, id, fields)
  const possible = differences.filter(canRestore)
  const refused = differences.filter((one) => !canRestore(one))
  if (possible.length === 0 || (fields && refused.length > 0))
    throw new AppError('campaign.drift_not_restorable', {
      fields: refused.map(({ field }) => field.replaceAll('_', ' ')).join(', '),
    })
  const claimed = await saveCampaign(tx, workspaceId, { ...campaign, updatedAt: clock.now() })
  const place = await placeOf(tx, workspaceId, id)
  if (!claimed || !place) throw new AppError('campaign.changed_meanwhile')
  const ledger = await intents.list(tx, workspaceId, id)
  const steps = await stepsOf(tx, workspaceId, id)
  const expected = expectedSettings(writesOf(ledger, drift.accepted))
  const byObject = Map.groupBy(possible, ({ externalId }) => externalId)
  const changes = [...byObject].flatMap(([externalId, of]): Change[] => {
    const held = expected.find((one) => one.externalId === externalId)
    const step = steps.find((one) => one.externalId === externalId && one.kind !== 'activate')
    return held ? [changeBack(claimed, held, of, step?.key ?? held.level)] : []
  })
  return { campaign: claimed, place, changes: changes.toSorted(byRisk), differences: possible }
}

function changeBack(
  campaign: StoredCampaign,
  { level, externalId, settings: all }: Held,
  differences: readonly StoredDifference[],
  step: string,
): Change {
  return {
    kind: 'settings',
    level,
    externalId,
    settings: Object.assign({}, ...differences.map(({ ours }) => ours)) as Settings, // merged Settings are Settings
    all,
    mark: markOfStep(campaign, step),
    currency: campaign.currency,
  }
}

/** What stops something goes first, what sets something going last, the campaign after what is below it. */
function byRisk(a: Change, b: Change): number {
  return rank(a) - rank(b)
}
const levels = { ad_set: 1, ad: 2, campaign: 3, creative: 0 } as const
const rank = (change: Change): number =>
  change.kind !== 'settings' || change.settings.status === 'paused' ? 0 : levels[change.level]
