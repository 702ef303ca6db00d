import { plans, type OrganisationId, type PlanId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Tx } from '#platform/transaction.ts'
import { createLockSubscription } from './begin-plan.ts'
import { addChange } from './change-store.ts'
import type { BillingDeps } from './deps.ts'
import { standingOf, type Standing } from './standing.ts'
import { saveSubscription } from './subscription-store.ts'
import {
  assignedTerms,
  DAY_MS,
  isCharged,
  trialTerms,
  type Subscription,
  type Terms,
} from './subscription.ts'
import { workspacesOf } from './workspaces-view.ts'

type Given = { before: Standing; after: Standing }
/** Is done in the transaction that gives. */
type Note = (tx: Tx, given: Given) => Promise<void>
export type AssignPlan = (
  organisationId: OrganisationId,
  plan: PlanId,
  options?: { until?: Date | undefined; note?: Note },
) => Promise<Given>
export type ExtendTrial = (organisationId: OrganisationId, days: number, note?: Note) => Promise<Given>

/**
 * Staff give an organisation a plan, for good or until a day; a trial begins anew. What is paid for has to be cancelled
 * first, or it would be charged on. @throws billing.already_subscribed
 */
export const createAssignPlan = (deps: BillingDeps): AssignPlan => {
  const give = createGive(deps)
  return (organisationId, plan, { until, note } = {}) =>
    give(
      organisationId,
      (_, now) =>
        plan === 'trial'
          ? { ...trialTerms(now), ...(until && { trialEndsAt: until }) }
          : assignedTerms(plan, now, until ?? null),
      note,
    )
}

/** So many days more of a trial; of one that is over, from now on. @throws billing.already_subscribed */
export const createExtendTrial = (deps: BillingDeps): ExtendTrial => {
  const give = createGive(deps)
  return (organisationId, days, note) =>
    give(
      organisationId,
      (found, now) => {
        if (found.plan !== 'trial') throw alreadyHas(found)
        const from = Math.max(now.getTime(), found.trialEndsAt?.getTime() ?? 0)
        return { ...trialTerms(found.periodStart), trialEndsAt: new Date(from + days * DAY_MS) }
      },
      note,
    )
}

const alreadyHas = ({ plan }: Subscription) =>
  new AppError('billing.already_subscribed', { plan: plans[plan].name })

function createGive(deps: BillingDeps) {
  const { transactions, clock, events } = deps
  const lock = createLockSubscription(deps)
  return (
    organisationId: OrganisationId,
    choose: (found: Subscription, now: Date) => Terms,
    note?: Note,
  ): Promise<Given> =>
    transactions.asSystem(async (tx) => {
      const now = clock.now()
      const found = await lock(tx, organisationId)
      if (isCharged(found)) throw alreadyHas(found)
      const after: Subscription = {
        ...found,
        ...choose(found, now),
        price: null,
        monthlyMinor: 0,
        nextPaymentAt: null,
        paymentUrl: null,
        subscriptionId: null,
        syncVersion: found.syncVersion + 1,
      }
      await saveSubscription(tx, after, now)
      await addChange(tx, organisationId, {
        at: now,
        fromPlan: found.plan,
        toPlan: after.plan,
        fromStatus: found.status,
        toStatus: after.status,
        fromMonthlyMinor: found.monthlyMinor,
        monthlyMinor: 0,
        currency: found.price?.currency ?? null,
        trialEndsAt: after.trialEndsAt,
        reason: 'assigned',
      })
      for (const workspaceId of await workspacesOf(tx, organisationId))
        await events.publish(tx, workspaceId, { name: 'plan.changed', data: {} })
      const given = { before: standingOf(found, now), after: standingOf(after, now) }
      await note?.(tx, given)
      return given
    })
}
