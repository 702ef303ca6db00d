import { paidPlanIds, type OrganisationId, type PaidPlanId } from '@adwright/contract'
import type { Change } from './change.ts'

export type OrganisationChange = Change & { organisationId: OrganisationId }

/** A calendar month in UTC. All amounts are what comes in a month, in minor units of one currency. */
export type RevenueMonth = {
  /** Such as `2026-11`. */
  month: string
  /** At its end, or now. */
  mrrMinor: number
  newMinor: number
  /** Of organisations that paid before, left, and came back. */
  returnedMinor: number
  expansionMinor: number
  contractionMinor: number
  churnedMinor: number
  /** Churned and contracted, of what there was when the month began; null when there was nothing. */
  churnRate: number | null
}
export type Revenue = {
  /** Currencies are never added. */
  byCurrency: { currency: string; mrrMinor: number; months: RevenueMonth[] }[]
  /** Organisations that pay, and that were given a plan. */
  byPlan: { plan: PaidPlanId; paying: number; assigned: number }[]
  /** In a trial that goes on. */
  trials: number
  /** Of trials that are over; the rate is null as long as none is. */
  trialConversion: { over: number; converted: number; rate: number | null }
}

/** Revenue over the last so many months, from every change there was. */
export function revenueOf(
  changes: readonly OrganisationChange[],
  { now, months }: { now: Date; months: number },
): Revenue {
  const inOrder = changes.toSorted((a, b) => a.at.getTime() - b.at.getTime())
  const currencies = [...new Set(inOrder.flatMap(({ currency }) => currency ?? []))].toSorted()
  const last = new Map(inOrder.map((change) => [change.organisationId, change]))
  const running = [...last.values()].filter(({ toStatus }) => toStatus !== 'ended' && toStatus !== 'paused')
  return {
    byCurrency: currencies.map((currency) => {
      const own = inOrder.filter((change) => change.currency === currency)
      const all = movesByMonth(own)
      const shown = lastMonths(now, months).map((month) => monthFrom(all, month))
      return { currency, mrrMinor: shown.at(-1)?.mrrMinor ?? 0, months: shown }
    }),
    byPlan: paidPlanIds.map((plan) => {
      const held = running.filter(({ toPlan }) => toPlan === plan)
      const paying = held.filter(({ monthlyMinor }) => monthlyMinor > 0).length
      return { plan, paying, assigned: held.length - paying }
    }),
    trials: running.filter(
      ({ toStatus, trialEndsAt }) => toStatus === 'trialing' && trialEndsAt && trialEndsAt > now,
    ).length,
    trialConversion: conversionOf(inOrder, now),
  }
}

type Kind = 'new' | 'returned' | 'expansion' | 'contraction' | 'churned'
type Move = { month: string; kind: Kind; minor: number }

function movesByMonth(changes: readonly OrganisationChange[]): Move[] {
  const hasPaid = new Set<OrganisationId>()
  return changes.flatMap(({ organisationId, at, fromMonthlyMinor, monthlyMinor }) => {
    const minor = monthlyMinor - fromMonthlyMinor
    if (minor === 0) return []
    const kind = kindOf(fromMonthlyMinor, monthlyMinor, hasPaid.has(organisationId))
    if (monthlyMinor > 0) hasPaid.add(organisationId)
    return [{ month: monthName(at), kind, minor }]
  })
}

function kindOf(from: number, to: number, hasPaid: boolean): Kind {
  if (to === 0) return 'churned'
  if (from === 0) return hasPaid ? 'returned' : 'new'
  return to > from ? 'expansion' : 'contraction'
}

function monthFrom(all: readonly Move[], month: string): RevenueMonth {
  const sum = (moves: readonly Move[]) => moves.reduce((total, { minor }) => total + minor, 0)
  const of = (kind: Kind) => Math.abs(sum(all.filter((move) => move.month === month && move.kind === kind)))
  const before = sum(all.filter((move) => move.month < month))
  const [churnedMinor, contractionMinor] = [of('churned'), of('contraction')]
  return {
    month,
    mrrMinor: sum(all.filter((move) => move.month <= month)),
    newMinor: of('new'),
    returnedMinor: of('returned'),
    expansionMinor: of('expansion'),
    contractionMinor,
    churnedMinor,
    churnRate: before > 0 ? (churnedMinor + contractionMinor) / before : null,
  }
}

function conversionOf(changes: readonly OrganisationChange[], now: Date): Revenue['trialConversion'] {
  const subscribed = new Set(
    changes.filter(({ reason }) => reason === 'subscribed').map(({ organisationId }) => organisationId),
  )
  const trials = new Map(
    changes.flatMap(({ organisationId, toPlan, trialEndsAt }) =>
      toPlan === 'trial' && trialEndsAt ? [[organisationId, trialEndsAt] as const] : [],
    ),
  )
  const over = [...trials].filter(([id, endsAt]) => subscribed.has(id) || endsAt <= now)
  const converted = over.filter(([id]) => subscribed.has(id)).length
  return { over: over.length, converted, rate: over.length > 0 ? converted / over.length : null }
}

const monthName = (at: Date): string => at.toISOString().slice(0, 7)
const lastMonths = (now: Date, count: number): string[] =>
  Array.from({ length: count }, (_, index) =>
    monthName(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - (count - 1 - index)))),
  )
