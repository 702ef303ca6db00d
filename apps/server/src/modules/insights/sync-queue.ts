import type { CampaignId, WorkspaceId } from '@adwright/contract'
import type { Jobs } from '#platform/jobs.ts'
import type { Tx } from '#platform/transaction.ts'
import type { FindSyncTarget } from './sync-target.ts'

export const syncWorkflow = 'insights.sync'
export type SyncInput = { workspaceId: WorkspaceId; campaignId: CampaignId; tries: number }

export type EnqueueSync = (
  tx: Tx,
  workspaceId: WorkspaceId,
  campaignId: CampaignId,
  /** The same reason for the same campaign is one sync. */
  reason: string,
  options?: { delaySeconds?: number; tries?: number },
) => Promise<boolean>

/** Puts a sync in its ad account's line. @returns false when the campaign is not on Meta's side */
export const createEnqueueSync =
  ({ jobs, syncTarget }: { jobs: Pick<Jobs, 'enqueue'>; syncTarget: FindSyncTarget }): EnqueueSync =>
  async (tx, workspaceId, campaignId, reason, { delaySeconds, tries = 0 } = {}) => {
    const target = await syncTarget(tx, workspaceId, campaignId)
    if (!target) return false
    const input: SyncInput = { workspaceId, campaignId, tries }
    await jobs.enqueue(tx, syncWorkflow, input, {
      key: `${campaignId}:${reason}`,
      partition: target.adAccountExternalId,
      ...(delaySeconds !== undefined && { delaySeconds }),
    })
    return true
  }
