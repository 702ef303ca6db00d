import type { Dashboard } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Jobs } from '#platform/jobs.ts'
import { createWorkspaceMemory } from '#platform/workspace-memory.ts'
import { campaignInsights } from './campaign-insights-view.ts'
import { dashboard } from './dashboard-view.ts'
import type { Insights } from './insights.ts'
import { stateCounts, recentHappenings } from './happenings-view.ts'
import { stateOf } from './campaign-view.ts'
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
const hour = 4 * quarterHour

export function createInsights(deps: InsightsDeps): Insights {
  const { transactions, clock } = deps
  const enqueueSync = createEnqueueSync(deps)
  const remembered = createWorkspaceMemory<Dashboard>({ most: 300, milliseconds: hour })
  const requestSync: Insights['requestSync'] = (workspaceId, campaignId, reason, options) =>
    transactions.inWorkspace(workspaceId, (tx) => enqueueSync(tx, workspaceId, campaignId, reason, options))
  const dashboardOf: Insights['dashboard'] = ({ workspaceId }, query) => {
    const [read, now] = [transactions.reader(workspaceId), clock.now()]
    const question = `${query.days} ${query.currency ?? ''}`
    return remembered({ read, workspaceId, question, now }, () => dashboard(read, workspaceId, query, now))
  }
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
    dashboard: dashboardOf,
    meDashboard: async (member, query) => ({
      dashboard: await dashboardOf(member, query),
      ...(await transactions.inWorkspace(member.workspaceId, async (tx) => ({
        counts: await stateCounts(tx, member.workspaceId),
        recent: await recentHappenings(tx, member.workspaceId),
      }))),
    }),
  }
}
