import type { OrganisationId } from '@adwright/contract'
import type { Clock } from '#platform/clock.ts'
import { AppError } from '#platform/errors.ts'
import type { Transactions } from '#platform/transaction.ts'
import { addToCounter, lockCounter } from './counter-store.ts'
import { mustAllow, newNotice, type OnThreshold } from './create-meters.ts'
import type { HeldPlans } from './held-plan.ts'

export type ApiCalls = {
  /** Counts one call of a program. @throws plan.limit_reached, plan.ended */
  count(organisationId: OrganisationId): Promise<void>
  /** Gives back what this process took and did not use. */
  giveBack(): Promise<void>
}

/** Calls that a process takes from the database at a time: one query for so many, and that much slack. */
const LEASE = 25
/** A plan that changes is noticed after so long. */
const LEASE_MS = 30_000
const REFUSAL_MS = 5_000
const MOST_LEASES = 20_000

/** What a process may still let through; with `refusal`, nothing until then. */
type Lease = { left: number; until: number; periodStart: Date; refusal?: AppError }

type Deps = {
  transactions: Pick<Transactions, 'inOrganisation'>
  clock: Clock
  plans: Pick<HeldPlans, 'of'>
  onThreshold?: OnThreshold
}

/** Exact across processes but for the calls that each of them holds: near the limit, they are the last ones there are. */
export function createApiCalls({ transactions, clock, plans, onThreshold }: Deps): ApiCalls {
  const leases = new Map<OrganisationId, Lease>()
  // Callers that arrive together while a lease is taken share it, or each would take a whole one.
  const taking = new Map<OrganisationId, Promise<Lease>>()
  const now = () => clock.now().getTime()

  const take = (organisationId: OrganisationId, held: Lease | undefined): Promise<Lease> =>
    transactions.inOrganisation(organisationId, async (tx) => {
      const plan = await plans.of(tx, organisationId)
      const { period, limits } = plan.standing
      const counter = { organisationId, meter: 'apiCalls', periodStart: period.start } as const
      const used = await lockCounter(tx, counter)
      const kept = held && +held.periodStart === +period.start ? held.left : 0
      try {
        mustAllow(plan, { meter: 'apiCalls', used, wanted: kept === 0 ? 1 : 0 })
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        return { left: 0, until: now() + REFUSAL_MS, periodStart: period.start, refusal: error }
      }
      const more = Math.max(0, Math.min(LEASE - kept, (limits.apiCalls ?? Infinity) - used))
      await addToCounter(tx, counter, more)
      const notice = await newNotice(tx, plan, { meter: 'apiCalls', used, wanted: more }, clock.now())
      if (notice) await onThreshold?.(tx, { ...notice, workspaceId: null })
      const until = Math.min(now() + LEASE_MS, period.end.getTime())
      return { left: kept + more, until, periodStart: period.start }
    })
  const renew = (organisationId: OrganisationId, held: Lease | undefined): Promise<Lease> => {
    const underway = taking.get(organisationId)
    if (underway) return underway
    if (leases.size > MOST_LEASES) leases.clear()
    const fresh = take(organisationId, held)
      .then((lease) => {
        leases.set(organisationId, lease)
        return lease
      })
      .finally(() => taking.delete(organisationId))
    taking.set(organisationId, fresh)
    return fresh
  }
  return {
    count: async (organisationId) => {
      for (;;) {
        const held = leases.get(organisationId)
        const isGood = held !== undefined && held.until > now()
        if (isGood && held.refusal) throw held.refusal
        if (isGood && held.left > 0) {
          held.left -= 1
          return
        }
        await renew(organisationId, held)
      }
    },
    giveBack: async () => {
      const held = [...leases].filter(([, { left }]) => left > 0)
      leases.clear()
      for (const [organisationId, { left, periodStart }] of held)
        await transactions.inOrganisation(organisationId, (tx) =>
          addToCounter(tx, { organisationId, meter: 'apiCalls', periodStart }, -left),
        )
    },
  }
}
