/** Points a score bucket holds for an account with full access, and the seconds over which it empties. */
const scoreLimit = 9000
const scoreWindow = 300
const hour = 3600
/** Two hundred calls an hour for each of fifty daily users. */
const coreLimit = 10_000

interface Bucket {
  score: number
  at: number
  calls: number[]
}

export interface UsageMeter {
  /** Counts one call and returns the headers Meta would send with its answer. */
  count(call: UsageCall): Record<string, string>
}
export interface UsageCall {
  app: string
  accountId: string
  write: boolean
  insights: boolean
  marketing: boolean
  activeAds: number
  milliseconds: number
  now: number
}

/** Keeps the arithmetic of Meta's usage headers in memory: a restart forgives, as an hour's wait would. */
export function createUsageMeter(): UsageMeter {
  const buckets = new Map<string, Bucket>()
  const bucketOf = (key: string, now: number): Bucket => {
    let bucket = buckets.get(key)
    if (!bucket) buckets.set(key, (bucket = { score: 0, at: now, calls: [] }))
    bucket.score = Math.max(0, bucket.score - (scoreLimit / scoreWindow) * (now - bucket.at))
    bucket.at = now
    while ((bucket.calls[0] ?? now) < now - hour) bucket.calls.shift()
    return bucket
  }
  const percent = (part: number, full: number): number => Math.min(100, Math.round((part / full) * 100))
  return {
    count({ app, accountId, write, insights, marketing, activeAds, milliseconds, now }) {
      if (!marketing) {
        const bucket = bucketOf(`app:${app}`, now)
        bucket.calls.push(now)
        const share = percent(bucket.calls.length, coreLimit)
        return { 'x-app-usage': JSON.stringify({ call_count: share, total_time: share, total_cputime: 0 }) }
      }
      const type = insights ? 'ads_insights' : 'ads_management'
      const useCase = bucketOf(`${type}:${accountId}`, now)
      useCase.calls.push(now)
      const allowed = insights ? 190_000 + 400 * activeAds : 100_000 + 40 * activeAds
      const account = bucketOf(`score:${accountId}`, now)
      account.score += write ? 3 : 1
      const tier = { ads_api_access_tier: 'standard_access' }
      const share = percent(useCase.calls.length, allowed)
      const accountShare = Math.round((account.score / scoreLimit) * 10_000) / 100
      const throttle = JSON.stringify({ app_id_util_pct: share, acc_id_util_pct: accountShare, ...tier })
      const headers: Record<string, string> = {
        'x-business-use-case-usage': JSON.stringify({
          [accountId]: [
            {
              type,
              call_count: share,
              total_cputime: share,
              total_time: Math.max(share, percent(milliseconds, 3_600_000)),
              estimated_time_to_regain_access: 0,
              ...tier,
            },
          ],
        }),
        'x-ad-account-usage': JSON.stringify({
          acc_id_util_pct: accountShare,
          reset_time_duration: Math.ceil(account.score / (scoreLimit / scoreWindow)),
          ...tier,
        }),
      }
      if (insights) headers['x-fb-ads-insights-throttle'] = throttle
      return headers
    },
  }
}
