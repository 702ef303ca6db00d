import { AppError } from '#platform/errors.ts'
import type { Jobs } from '#platform/jobs.ts'
import { campaignInsights } from './campaign-insights-view.ts'
import { createDashboardMemory } from './dashboard-memory.ts'
import type { Insights } from './insights.ts'
import { stateCounts, recentHappenings } from './happenings-view.ts'
import { stateOf } from './campaign-view.ts'
import { createSharedReading } from './shared-reading.ts'
import { createEnqueueSync } from './sync-queue.ts'
import { createSyncCampaign, type SyncDeps } from './sync-campaign.ts'
import { syncableCampaigns } from './syncable-campaigns-view.ts'

export type { Insights } from './insights.ts'
export type { InsightsReader } from './insights-reader.ts'
export type { SyncOutcome } from './sync-campaign.ts'
export { insightsJobs } from './jobs.ts'
export { toMetrics } from './metrics.ts'
export { createMetaInsightsReader } from './meta-insights-reader.ts'
export { insightsRoutes } from './routes.ts'
export type InsightsDeps = SyncDeps & { jobs: Pick<Jobs, 'enqueue'> }

const quarterHour = 15 * 60_000

export function createInsights(deps: InsightsDeps): Insights {
  const { transactions, clock } = deps
  const enqueueSync = createEnqueueSync(deps)
  const dashboard = createDashboardMemory()
  const shared = createSharedReading()
  const requestSync: Insights['requestSync'] = (workspaceId, campaignId, reason, options) =>
    transactions.inWorkspace(workspaceId, (tx) => enqueueSync(tx, workspaceId, campaignId, reason, options))
  return {
    syncCampaign: createSyncCampaign(deps),
    enqueueSync,
    requestSync,
    requestAllSyncs: async () => {
      const now = clock.now()
      // Every process runs the schedule; the slot in the key makes one sync of it.
      const slot = `every:${Math.floor(now.getTime() / quarterHour)}`
      const workspaces = await transactions.asSystem((tx) => syncableCampaigns(tx, now))
      for (const { workspaceId, campaignIds } of workspaces)
        await transactions.inWorkspace(workspaceId, async (tx) => {
          for (const campaignId of campaignIds) await enqueueSync(tx, workspaceId, campaignId, slot)
        })
    },
    askForSync: (member, campaignId) =>
      transactions.inWorkspace(member.workspaceId, async (tx) => {
        const state = await stateOf(tx, member.workspaceId, campaignId)
        if (state === undefined) throw new AppError('campaign.not_found')
        const asked = await enqueueSync(tx, member.workspaceId, campaignId, `asked:${member.requestId}`)
        if (!asked) throw new AppError('campaign.not_changeable', { state })
      }),
    campaignInsights: (member, campaignId, query) =>
      transactions.inWorkspace(member.workspaceId, (tx) =>
        campaignInsights(tx, member.workspaceId, campaignId, query),
      ),
    dashboard: ({ workspaceId }, query) =>
      shared(`${workspaceId} ${query.days} ${query.currency ?? ''}`, () =>
        transactions.inWorkspace(workspaceId, (tx) => dashboard(tx, workspaceId, query, clock.now())),
      ),
    meDashboard: (member, query) =>
      transactions.inWorkspace(member.workspaceId, async (tx) => ({
        dashboard: await dashboard(tx, member.workspaceId, query, clock.now()),
        counts: await stateCounts(tx, member.workspaceId),
        recent: await recentHappenings(tx, member.workspaceId),
      })),
  }
}
