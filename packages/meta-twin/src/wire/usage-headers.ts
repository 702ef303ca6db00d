import type { Usage, Caller } from '../limits/meter.ts'
import { tierName } from '../limits/tiers.ts'

/** Meta's usage headers of one answer: they say how full the buckets are that also decide the verdict. */
export function usageHeaders(caller: Caller, usage: Usage, milliseconds: number): Record<string, string> {
  const tier = { ads_api_access_tier: tierName[usage.tier] }
  const { useCase, subject } = caller
  if (useCase === undefined) {
    return {
      'x-app-usage': JSON.stringify({ call_count: usage.app, total_time: usage.app, total_cputime: 0 }),
    }
  }
  const ofAds = useCase === 'ads_management' || useCase === 'ads_insights' || useCase === 'custom_audience'
  const headers: Record<string, string> = {
    'x-business-use-case-usage': JSON.stringify({
      [subject]: [
        {
          type: useCase,
          call_count: usage.useCase,
          total_cputime: usage.useCase,
          total_time: Math.max(usage.useCase, Math.min(100, Math.round(milliseconds / 36_000))),
          estimated_time_to_regain_access: usage.regainMinutes,
          ...(ofAds && tier),
        },
      ],
    }),
  }
  if (ofAds) {
    headers['x-ad-account-usage'] = JSON.stringify({
      acc_id_util_pct: usage.score,
      reset_time_duration: usage.resetSeconds,
      ...tier,
    })
  }
  if (useCase === 'ads_insights') {
    headers['x-fb-ads-insights-throttle'] = JSON.stringify({
      app_id_util_pct: usage.insightsApp,
      acc_id_util_pct: usage.useCase,
      ...tier,
    })
  }
  return headers
}
