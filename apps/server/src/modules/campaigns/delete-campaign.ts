import type { CampaignId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import { announce } from './announce.ts'
import { deleteCampaignRow, findCampaign, saveCampaign } from './campaign-store.ts'
import type { Place } from './ad-platform.ts'
import { inWords, mayDelete, type StoredCampaign } from './campaign.ts'
import type { CampaignDeps } from './deps.ts'
import { intentKey } from './intent-key.ts'
import { stepsOf } from './object-store.ts'
import { placeOf } from './place-view.ts'
import { createWriteChange, inWords as failureInWords } from './write-change.ts'

/**
 * Deletes at Meta first, with all that belongs to it, then here. What Meta has known stays as a row, because figures
 * and the audit trail refer to it; what it has not known goes. @throws campaign.not_found, campaign.not_changeable, …
 */
export const createDeleteCampaign = (deps: CampaignDeps) => {
  const { transactions, audit, events, clock } = deps
  const writeChange = createWriteChange(deps)
  return async (member: Member, id: CampaignId): Promise<void> => {
    const { workspaceId } = member
    const { campaign, place } = await transactions.inWorkspace(workspaceId, async (tx) => {
      const read = await findCampaign(tx, workspaceId, id, { lock: true })
      if (!read || read.state === 'deleted') throw new AppError('campaign.not_found')
      if (!mayDelete(read.state))
        throw new AppError('campaign.not_changeable', { state: inWords(read.state) })
      const claimed = await saveCampaign(tx, workspaceId, { ...read, updatedAt: clock.now() })
      if (!claimed) throw new AppError('campaign.changed_meanwhile')
      return { campaign: claimed, place: await placeOf(tx, workspaceId, id) }
    })
    const externalId = campaign.externalId ?? (await lostCampaign(deps, campaign, place))
    if (place && externalId !== null)
      await writeChange(place, id, campaign.version, {
        kind: 'status',
        level: 'campaign',
        externalId,
        status: 'deleted',
      })
    await transactions.inWorkspace(workspaceId, async (tx) => {
      const current = await findCampaign(tx, workspaceId, id, { lock: true })
      if (!current) return
      const before = { name: current.name, state: current.state }
      await audit.record(tx, member, 'campaign.deleted', id, before)
      const gone = { ...current, externalId, state: 'deleted' as const, problems: [], updatedAt: clock.now() }
      await announce(events, tx, workspaceId, gone)
      if (externalId === null) await deleteCampaignRow(tx, workspaceId, id)
      else await saveCampaign(tx, workspaceId, gone)
    })
  }
}

/** A launch that stopped without an answer may have made a campaign that we never heard of. */
async function lostCampaign(
  { transactions, intents }: CampaignDeps,
  campaign: StoredCampaign,
  place: Place | undefined,
): Promise<string | null> {
  if (!place || campaign.state !== 'launch_failed') return null
  const { workspaceId } = place
  const find = () =>
    transactions.inWorkspace(workspaceId, async (tx) => {
      const step = (await stepsOf(tx, workspaceId, campaign.id)).find(({ kind }) => kind === 'campaign')
      const key = step && intentKey(campaign, step)
      return (await intents.list(tx, workspaceId, campaign.id)).find((intent) => intent.key === key)
    })
  const before = await find()
  if (!before) return null
  await intents.settle(workspaceId, before.id).catch((error: unknown) => {
    throw failureInWords(error)
  })
  const intent = await find()
  // Deleting our side only would leave something at Meta that nobody knows of.
  if (intent?.outcome === null || intent?.outcome === 'unknown') throw new AppError('meta.unavailable')
  return intent?.externalId ?? null
}
