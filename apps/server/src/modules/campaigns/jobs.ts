import type { CampaignId, WorkspaceId } from '@adwright/contract'
import type { Jobs } from '#platform/jobs.ts'
import type { Campaigns } from './index.ts'
import { runLaunch } from './launch-workflow.ts'
import type { LaunchInput } from './launch-campaign.ts'

type One = { workspaceId: WorkspaceId; campaignId: CampaignId }

/** A review usually takes minutes; what takes longer is left to the ten-minute sweep. */
const LOOKS_AFTER_SECONDS = [2, 5, 10, 20, 30, 60, 120, 300]
const EVERY_TEN_MINUTES = '*/10 * * * *'

export function campaignJobs(jobs: Jobs, campaigns: Campaigns): void {
  jobs.define<LaunchInput>({
    name: 'campaigns.launch',
    queue: 'meta',
    run: (run, input) => runLaunch(run, campaigns.launching, input),
  })
  jobs.define<One>({
    name: 'campaigns.watch_review',
    queue: 'light',
    run: async (run, { workspaceId, campaignId }) => {
      for (const [index, seconds] of LOOKS_AFTER_SECONDS.entries()) {
        await run.sleep(seconds)
        const state = await run.step(`look ${index + 1}`, () =>
          campaigns.refreshFromMeta(workspaceId, campaignId),
        )
        if (state !== 'in_review') return
      }
    },
  })
  jobs.define<One>({
    name: 'campaigns.refresh',
    queue: 'meta',
    run: async (run, { workspaceId, campaignId }) => {
      await run.step('look', () => campaigns.refreshFromMeta(workspaceId, campaignId))
    },
  })
  jobs.schedule('campaigns.refresh_all', EVERY_TEN_MINUTES, () => campaigns.refreshAll())
}
