import type { Router } from '#platform/http/router.ts'
import type { Insights } from './insights.ts'

export function insightsRoutes(router: Router, insights: Insights): void {
  router.route('getCampaignInsights', ({ member, params, query }) =>
    insights.campaignInsights(member, params.id, query),
  )
  router.route('syncCampaign', async ({ member, params }) => {
    await insights.askForSync(member, params.id)
    return { done: true }
  })
  router.route('analyticsDashboard', ({ member, query }) => insights.dashboard(member, query))
  router.route('meDashboard', ({ member, query }) => insights.meDashboard(member, query))
}
