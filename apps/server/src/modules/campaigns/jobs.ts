import type { CampaignId, CampaignState, WorkspaceId } from '@adwright/contract'
import { WriteFailure } from '#modules/intents'
import { AppError } from '#platform/errors.ts'
import type { Jobs } from '#platform/jobs.ts'
import type { Campaigns } from './index.ts'
import { runLaunch } from './launch-workflow.ts'
import type { LaunchInput } from './begin-launch.ts'
import type { WatchReview } from './watch-review.ts'

type One = { workspaceId: WorkspaceId; campaignId: CampaignId }

const EVERY_TEN_MINUTES = '*/10 * * * *'

export function campaignJobs(jobs: Jobs, campaigns: Campaigns): void {
  jobs.define<LaunchInput>({
    name: 'campaigns.launch',
    queue: 'meta',
    run: (run, input) => runLaunch(run, campaigns.launching, input),
  })
  jobs.define<WatchReview>({
    name: 'campaigns.watch_review',
    queue: 'light',
    run: async (run, watch) => {
      const seen = await run.step('look', () => look(campaigns, watch))
      await run.step('look again later', () => campaigns.watchOn(watch, seen))
    },
  })
  jobs.define<One>({
    name: 'campaigns.refresh',
    queue: 'meta',
    run: async (run, { workspaceId, campaignId }) => {
      await run.step('look', () => look(campaigns, { workspaceId, campaignId }))
    },
  })
  jobs.schedule('campaigns.refresh_all', EVERY_TEN_MINUTES, () => campaigns.refreshAll())
}

/** Meta away, or a connection that waits for its owner, is no failure of the job: there will be another look. */
async function look(
  campaigns: Campaigns,
  { workspaceId, campaignId }: One,
): Promise<CampaignState | 'unseen' | null> {
  try {
    return (await campaigns.refreshFromMeta(workspaceId, campaignId)) ?? null
  } catch (error) {
    const expected = error instanceof WriteFailure || (error instanceof AppError && error.code !== 'internal')
    if (!expected) throw error
    return 'unseen'
  }
}
