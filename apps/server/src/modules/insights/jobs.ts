import type { Jobs } from '#platform/jobs.ts'
import type { Insights } from './insights.ts'
import { syncWorkflow, type SyncInput } from './sync-queue.ts'

const mostTries = 3

export function insightsJobs(jobs: Jobs, insights: Insights): void {
  jobs.define<SyncInput>({
    name: syncWorkflow,
    queue: 'meta',
    run: async (run, { workspaceId, campaignId, tries }) => {
      const outcome = await run.step('sync', () => insights.syncCampaign(workspaceId, campaignId))
      if (outcome.kind !== 'try_later' || tries + 1 >= mostTries) return
      // A new job later, not a sleep here: launches wait in the same ad account's line.
      await run.step('later', () =>
        insights.requestSync(workspaceId, campaignId, `after:${run.id}`, {
          delaySeconds: outcome.seconds,
          tries: tries + 1,
        }),
      )
    },
  })
  jobs.schedule('insights.sync-all', '*/15 * * * *', () => insights.requestAllSyncs())
}
