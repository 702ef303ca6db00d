import type { CampaignId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import { announce } from './announce.ts'
import { deleteCampaignRow, findCampaign, saveCampaign } from './campaign-store.ts'
import { inWords, mayDelete } from './campaign.ts'
import type { CampaignDeps } from './deps.ts'
import { markOfStep } from './launch-plan.ts'
import { placeOf } from './place-view.ts'
import { createWriteChange } from './write-change.ts'

/**
 * Deletes at Meta first, with all that belongs to it, then here. What Meta has known stays as a row, because figures
 * and the audit trail refer to it; what it has not known goes. @throws campaign.not_found, campaign.not_changeable, …
 */
export const createDeleteCampaign = (deps: CampaignDeps) => {
  const { transactions, metaAds, audit, events, clock } = deps
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
    // A launch that stopped without an answer may have made a campaign that we never heard of.
    const lost =
      place && campaign.externalId === null && campaign.state === 'launch_failed'
        ? await metaAds.find(place, 'campaign', markOfStep(id, 'campaign'))
        : undefined
    const externalId = campaign.externalId ?? lost?.externalId ?? null
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
