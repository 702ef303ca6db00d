import { errorRow } from '../error-table.ts'
import type { MetaError } from '../errors.ts'
import type { Usage } from '../usage.ts'
import type { LimitKey, LimitNews } from './limit-store.ts'
import { limitKey, ownerOfUseCase, type Owner } from './owner.ts'

const MINUTE = 60_000
/** A limit said to be full without a word on how long. */
const FULL_MS = MINUTE
/** A refused call, likewise: the longest block Meta documents for a score limit. */
const REFUSED_MS = 5 * MINUTE

export type Counted = {
  appId: string
  userKey: LimitKey | undefined
  owners: readonly Owner[]
  /** Answered at. */
  at: Date
}

/** What the headers of an answer say about limits. */
export function newsOfUsage(usage: Usage, { appId, owners, at }: Counted): LimitNews[] {
  const news = (key: LimitKey, use: number, regainMs: number) => ({
    key,
    use,
    at,
    ...((regainMs > 0 || use >= 100) && { closedUntil: after(at, regainMs || FULL_MS) }),
  })
  const { app, business, adAccount, insights } = usage
  const accounts = owners.filter(({ kind }) => kind === 'account' || kind === 'object')
  return [
    ...(app ? [news(`app:${appId}`, highest(app), 0)] : []),
    ...business.map((entry) =>
      news(
        limitKey(ownerOfUseCase(entry.type, entry.id), entry.type),
        highest(entry),
        entry.regainAccessAfterMs,
      ),
    ),
    // The time until the reset is told at any use, and means a wait only once nothing is left.
    ...(adAccount
      ? accounts.map((owner) =>
          news(
            limitKey(owner),
            adAccount.utilization,
            adAccount.utilization >= 100 ? adAccount.resetAfterMs : 0,
          ),
        )
      : []),
    ...(insights
      ? [
          news(`app:${appId}:ads_insights`, insights.appUtilization, 0),
          ...accounts.map((owner) => news(limitKey(owner, 'ads_insights'), insights.accountUtilization, 0)),
        ]
      : []),
  ]
}

/** Which counters a refusal speaks of; none for limits of a single action and for errors that are no refusal. */
export function newsOfRefusal(error: MetaError, usage: Usage | undefined, counted: Counted): LimitNews[] {
  if (error.kind !== 'throttled') return []
  const row = errorRow(error.code, error.subcode)
  const limit = row ? row.limit : 'account' // a bare 429 names no limit: whatever the call was counted for
  if (limit === undefined) return []
  return keysOf(limit, usage, counted).map((key) => ({
    key,
    use: 100,
    at: counted.at,
    closedUntil: after(counted.at, toldWait(limit, usage, counted) ?? row?.waitMs ?? REFUSED_MS),
  }))
}

function keysOf(limit: string, usage: Usage | undefined, { appId, userKey, owners }: Counted): LimitKey[] {
  if (limit === 'app') return [`app:${appId}`]
  if (limit === 'app_insights') return [`app:${appId}:ads_insights`]
  if (limit === 'user') return userKey ? [userKey] : []
  const full = fullEntries(limit, usage)
  if (full.length > 0) return full.map(({ id }) => limitKey(ownerOfUseCase(limit, id), limit))
  const [kind, useCase] = limit === 'account' ? [limit] : [ownerOfUseCase(limit, '').kind, limit]
  const exact = owners.filter((owner) => owner.kind === kind)
  if (exact.length > 0) return exact.map((owner) => limitKey(owner, useCase))
  // Whose limit it was is not known: hold what was called, and without even that, who called.
  return owners.length > 0 ? owners.map((owner) => limitKey(owner)) : userKey ? [userKey] : []
}

function toldWait(limit: string, usage: Usage | undefined, { owners }: Counted): number | undefined {
  const { adAccount, business = [] } = usage ?? {}
  const entries =
    limit === 'account'
      ? business.filter(({ id }) => owners.some((owner) => owner.id === id))
      : fullEntries(limit, usage)
  const reset = limit === 'account' && adAccount && adAccount.utilization >= 100 ? adAccount.resetAfterMs : 0
  return Math.max(reset, ...entries.map(({ regainAccessAfterMs }) => regainAccessAfterMs)) || undefined
}

// The header lists up to 32 counters, also of accounts that have nothing to do with the refusal.
const fullEntries = (useCase: string, usage: Usage | undefined) =>
  usage?.business.filter(({ type, regainAccessAfterMs }) => type === useCase && regainAccessAfterMs > 0) ?? []

const highest = (use: { callCount: number; totalTime: number; totalCpuTime: number }) =>
  Math.max(use.callCount, use.totalTime, use.totalCpuTime)

const after = (at: Date, ms: number) => new Date(at.getTime() + ms)
