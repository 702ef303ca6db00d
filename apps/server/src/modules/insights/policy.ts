import type { PolicyPart } from '#platform/http/policy.ts'

export const insightsPolicy = {
  getCampaignInsights: 'view',
  syncCampaign: 'publish',
  analyticsDashboard: 'view',
  meDashboard: 'view',
} as const satisfies PolicyPart
