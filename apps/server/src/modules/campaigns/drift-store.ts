import type { CampaignId, WorkspaceId } from '@adwright/contract'
import { z } from 'zod'
import type { Tx } from '#platform/transaction.ts'
import { StoredDifference } from './drift.ts'
import { Level, Settings, type Write } from './settings.ts'

const Accepted = z.object({
  level: Level,
  externalId: z.string(),
  settings: Settings,
  at: z.iso.datetime(),
})
export type StoredDrift = { checkedAt: Date; differences: StoredDifference[]; accepted: Write[] }

/** What differed at the last look, and what of Meta's was accepted so far. */
export async function findDrift(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: CampaignId,
): Promise<StoredDrift | undefined> {
  const row = await tx
    .selectFrom('campaign_drift')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('campaign_id', '=', id)
    .executeTakeFirst()
  return (
    row && {
      checkedAt: row.checked_at,
      differences: z.array(StoredDifference).parse(row.differences),
      accepted: z
        .array(Accepted)
        .parse(row.accepted)
        .map((one) => ({ ...one, at: new Date(one.at) })),
    }
  )
}

export async function saveDrift(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: CampaignId,
  { checkedAt, differences, accepted }: StoredDrift,
): Promise<void> {
  const columns = {
    checked_at: checkedAt,
    differences: JSON.stringify(differences),
    accepted: JSON.stringify(accepted),
  }
  await tx
    .insertInto('campaign_drift')
    .values({ campaign_id: id, workspace_id: workspaceId, ...columns })
    .onConflict((conflict) => conflict.column('campaign_id').doUpdateSet(columns))
    .execute()
}

export async function forgetDrift(tx: Tx, workspaceId: WorkspaceId, id: CampaignId): Promise<void> {
  await tx
    .deleteFrom('campaign_drift')
    .where('workspace_id', '=', workspaceId)
    .where('campaign_id', '=', id)
    .execute()
}
