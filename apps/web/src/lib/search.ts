import type { CampaignState } from '@adwright/contract'

/** What the address may say. Anything else is dropped, so a mangled link still opens its page. */
type Raw = Record<string, unknown>

const oneOf = <const Value extends string | number>(value: unknown, allowed: readonly Value[]): Value | undefined =>
  allowed.find((known) => String(known) === String(value))
const text = (value: unknown, most: number): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, most) || undefined : undefined

export const dashboardMetrics = ['spend', 'clicks', 'results', 'roas', 'ctr'] as const
export type DashboardMetric = (typeof dashboardMetrics)[number]
export type DashboardSearch = { days?: 7 | 14 | 30; metric?: DashboardMetric; currency?: string }
export const readDashboardSearch = (raw: Raw): DashboardSearch => ({
  days: oneOf(raw['days'], [7, 14, 30]),
  metric: oneOf(raw['metric'], dashboardMetrics),
  currency: text(raw['currency'], 3),
})

const states = [
  'draft',
  'launching',
  'launch_failed',
  'in_review',
  'active',
  'rejected',
  'paused',
  'with_issues',
  'archived',
] as const satisfies CampaignState[]
export type CampaignSearch = { state?: (typeof states)[number]; q?: string; sort?: 'name' | 'spend' }
export const readCampaignSearch = (raw: Raw): CampaignSearch => ({
  state: oneOf(raw['state'], states),
  q: text(raw['q'], 100),
  sort: oneOf(raw['sort'], ['name', 'spend']),
})

export type DetailSearch = { metric?: 'spend' | 'impressions' | 'clicks' | 'results' }
export const readDetailSearch = (raw: Raw): DetailSearch => ({
  metric: oneOf(raw['metric'], ['spend', 'impressions', 'clicks', 'results']),
})

/** `next` may only lead to a place of our own. */
export type SignInSearch = { next?: string; idea?: string }
export const readSignInSearch = (raw: Raw): SignInSearch => {
  const next = text(raw['next'], 500)
  return {
    next: next && /^\/(?![/\\])/.test(next) ? next : undefined,
    idea: text(raw['idea'], 200),
  }
}
export const readLinkSearch = (raw: Raw): { token?: string } => ({ token: text(raw['token'], 2000) })
