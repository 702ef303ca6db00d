import { isObject, listOf, number, readFields, shape, text } from './answer.ts'
import { parseLossless } from './lossless-json.ts'

/** How much of Meta's limits is used, from the headers of one answer. Use in percent, waits in milliseconds. */
export type Usage = {
  app?: { callCount: number; totalTime: number; totalCpuTime: number }
  business: readonly BusinessUse[]
  adAccount?: { utilization: number; resetAfterMs: number; tier?: string }
  insights?: { appUtilization: number; accountUtilization: number; tier?: string }
}

export type BusinessUse = {
  /** Business or ad account the entry counts for. */
  id: string
  /** `ads_management`, `ads_insights`, `pages`, … */
  type: string
  callCount: number
  totalTime: number
  totalCpuTime: number
  /** 0 while calls are let through. */
  regainAccessAfterMs: number
  tier?: string
}

const MINUTE = 60_000
const SECOND = 1000

/** Reads the four usage headers; `undefined` when none of them is there or readable. */
export function readUsage(headers: Headers): Usage | undefined {
  const app = jsonHeader(headers, 'x-app-usage')
  const business = jsonHeader(headers, 'x-business-use-case-usage')
  const adAccount = jsonHeader(headers, 'x-ad-account-usage')
  const insights = jsonHeader(headers, 'x-fb-ads-insights-throttle')
  if (!app && !business && !adAccount && !insights) return undefined
  return {
    ...(app && { app: readCounters(app) }),
    business: Object.entries(business ?? {}).flatMap(([id, entries]) => readBusinessUse(id, entries)),
    ...(adAccount && { adAccount: readAdAccountUse(adAccount) }),
    ...(insights && { insights: readInsightsUse(insights) }),
  }
}

/** The highest use of any limit, in percent; from about 75 on it is wise to slow down. */
export function peakUse(usage: Usage): number {
  const counters = [...usage.business, ...(usage.app ? [usage.app] : [])]
  return Math.max(
    0,
    ...counters.flatMap((use) => [use.callCount, use.totalTime, use.totalCpuTime]),
    usage.adAccount?.utilization ?? 0,
    usage.insights?.appUtilization ?? 0,
    usage.insights?.accountUtilization ?? 0,
  )
}

/** How long a throttled caller should stay away, as far as the headers tell. */
export function waitFromUsage(usage: Usage | undefined): number | undefined {
  if (!usage) return undefined
  const account = usage.adAccount && usage.adAccount.utilization >= 100 ? usage.adAccount.resetAfterMs : 0
  const wait = Math.max(account, ...usage.business.map((use) => use.regainAccessAfterMs))
  return wait > 0 ? wait : undefined
}

function jsonHeader(headers: Headers, name: string) {
  try {
    const value = parseLossless(headers.get(name) ?? '')
    return isObject(value) ? value : undefined
  } catch {
    return undefined // a header Meta garbles must not fail the call it came with
  }
}

const counters = { call_count: number, total_time: number, total_cputime: number }

function readCounters(value: { readonly [field: string]: unknown }) {
  const found = readFields(value, counters)
  return {
    callCount: found.call_count ?? 0,
    totalTime: found.total_time ?? 0,
    totalCpuTime: found.total_cputime ?? 0,
  }
}

const businessEntry = shape({
  ...counters,
  type: text,
  estimated_time_to_regain_access: number,
  ads_api_access_tier: text,
})

function readBusinessUse(id: string, entries: unknown): BusinessUse[] {
  return (listOf(businessEntry)(entries) ?? []).map((entry) => ({
    id,
    type: entry.type ?? 'unknown',
    ...readCounters(entry),
    regainAccessAfterMs: (entry.estimated_time_to_regain_access ?? 0) * MINUTE, // this header counts minutes …
    ...tierOf(entry),
  }))
}

function readAdAccountUse(value: { readonly [field: string]: unknown }) {
  return {
    utilization: number(value.acc_id_util_pct) ?? 0,
    resetAfterMs: (number(value.reset_time_duration) ?? 0) * SECOND, // … and this one seconds
    ...tierOf(value),
  }
}

function readInsightsUse(value: { readonly [field: string]: unknown }) {
  return {
    appUtilization: number(value.app_id_util_pct) ?? 0,
    accountUtilization: number(value.acc_id_util_pct) ?? 0,
    ...tierOf(value),
  }
}

function tierOf(value: { readonly [field: string]: unknown }): { tier?: string } {
  const tier = text(value.ads_api_access_tier)
  return tier === undefined ? {} : { tier }
}
