import type { ApprovalMode, PostingSlot, WorkspaceId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'

export type PublishingSettings = {
  paused: boolean
  slots: PostingSlot[]
  approval: ApprovalMode
}

export async function settingsOf(tx: Tx, workspaceId: WorkspaceId): Promise<PublishingSettings> {
  const row = await tx
    .selectFrom('publishing_settings')
    .select(['paused', 'slots', 'approval'])
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst()
  // Written by this store from these types.
  return row
    ? {
        paused: row.paused,
        slots: row.slots as PostingSlot[],
        approval: row.approval as ApprovalMode,
      }
    : { paused: false, slots: [], approval: 'off' }
}

export async function saveSettings(
  tx: Tx,
  workspaceId: WorkspaceId,
  change: Partial<PublishingSettings>,
  now: Date,
): Promise<void> {
  const values = {
    ...(change.paused !== undefined && { paused: change.paused }),
    ...(change.approval !== undefined && { approval: change.approval }),
    ...(change.slots !== undefined && { slots: JSON.stringify(change.slots) }),
    updated_at: now,
  }
  await tx
    .insertInto('publishing_settings')
    .values({ workspace_id: workspaceId, ...values })
    .onConflict((conflict) => conflict.column('workspace_id').doUpdateSet(values))
    .execute()
}

/** The workspace's calendar. */
export async function timeZoneOf(tx: Tx, workspaceId: WorkspaceId): Promise<string> {
  const row = await tx
    .selectFrom('workspaces')
    .select('time_zone')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst()
  return row?.time_zone ?? 'UTC'
}
