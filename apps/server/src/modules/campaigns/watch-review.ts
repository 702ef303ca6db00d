import type { CampaignId, CampaignState, WorkspaceId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'
import type { CampaignDeps } from './deps.ts'

export type WatchReview = { workspaceId: WorkspaceId; campaignId: CampaignId; attempt: number; look: number }

/** A review usually takes minutes; what takes longer is left to the ten-minute sweep. */
const LOOKS_AFTER_SECONDS = [2, 5, 10, 20, 30, 60, 120, 300]

/**
 * Enqueues a look at a campaign in review, for when its time has come. Each look is a job of its own: one that slept between
 * its looks would keep a place in its queue from everybody else for the ten minutes of a review.
 */
export async function enqueueLook(
  jobs: Pick<CampaignDeps['jobs'], 'enqueue'>,
  tx: Tx,
  watch: WatchReview,
): Promise<void> {
  const delaySeconds = LOOKS_AFTER_SECONDS[watch.look]
  if (delaySeconds === undefined) return
  const { campaignId, attempt, look } = watch
  await jobs.enqueue(tx, 'campaigns.watch_review', watch, {
    key: `${campaignId}:${attempt}:${look}`,
    delaySeconds,
  })
}

/** After a look: another one, as long as the review may still be under way. */
export const createWatchOn =
  ({ transactions, jobs }: Pick<CampaignDeps, 'transactions' | 'jobs'>) =>
  async (watch: WatchReview, seen: CampaignState | 'unseen' | null): Promise<void> => {
    if (seen !== 'in_review' && seen !== 'unseen') return
    await transactions.inWorkspace(watch.workspaceId, (tx) =>
      enqueueLook(jobs, tx, { ...watch, look: watch.look + 1 }),
    )
  }
