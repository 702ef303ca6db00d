import { plans, type OrganisationId, type PaidPlanId, type PlanChange } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import { chargedPlan, type Charged } from './charged-plan.ts'
import type { SellingDeps } from './deps.ts'
import { mustFit } from './in-use.ts'
import { directionOf } from './plan-change.ts'
import { standingOf } from './standing.ts'
import type { SyncCustomer } from './sync-customer.ts'

/** How long somebody may think about what a change costs. */
const MOST_THINKING_MS = 30 * 60_000
const CLOCKS_DIFFER_MS = 60_000

/**
 * What a change to another plan would cost now. Larger ones are charged for the rest of the period at once; what is left
 * of larger ones becomes credit at once, and the smaller plan holds from then on.
 * @throws billing.no_subscription, billing.same_plan, billing.payment_open, billing.plan_too_small
 */
export const createPreviewChange =
  (deps: SellingDeps) =>
  async (organisationId: OrganisationId, plan: PaidPlanId): Promise<PlanChange> => {
    const charged = await changeable(deps, organisationId, plan)
    // Whole seconds, as the provider counts them.
    const moment = new Date(Math.floor(deps.clock.now().getTime() / 1000) * 1000)
    const at = moment < charged.periodStart ? charged.periodStart : moment
    const preview = await deps.payments.previewChange(charged.subscriptionId, plan, at)
    const { totalMinor, creditBeforeMinor, dueNowMinor, currency, lines, nextAt } = preview
    const creditAfter = Math.max(0, creditBeforeMinor - totalMinor)
    return {
      plan,
      direction: directionOf(charged.plan, plan),
      dueNowMinor,
      creditMinor: -lines.reduce((sum, { amountMinor }) => sum + Math.min(0, amountMinor), 0),
      nextMinor: Math.max(0, plans[plan].priceMinor - creditAfter),
      nextAt: nextAt.toISOString(),
      currency,
      lines,
      at: at.toISOString(),
    }
  }

/**
 * Changes the plan at the moment that was previewed, for just that price.
 * @throws as the preview; billing.preview_stale, billing.card_declined
 */
export const createChangePlan =
  (deps: SellingDeps, sync: SyncCustomer) =>
  async (
    member: Member,
    organisationId: OrganisationId,
    { plan, prorationAt }: { plan: PaidPlanId; prorationAt?: string | undefined },
  ): Promise<void> => {
    const { transactions, payments, audit, clock } = deps
    const charged = await changeable(deps, organisationId, plan)
    const now = clock.now()
    const at = prorationAt === undefined ? now : new Date(prorationAt)
    const age = now.getTime() - at.getTime()
    if (age > MOST_THINKING_MS || age < -CLOCKS_DIFFER_MS || at < charged.periodStart)
      throw new AppError('billing.preview_stale')
    // The version makes a change back and forth three changes, and one that is asked for again the same one.
    const key = `${charged.subscriptionId}:${charged.syncVersion}:${plan}:${at.getTime()}`
    await payments.changePlan(charged.subscriptionId, plan, { at, key })
    await sync(charged.customerId)
    await transactions.inOrganisation(organisationId, (tx) =>
      audit.recordOrganisation(
        tx,
        member,
        'billing.plan_changed',
        organisationId,
        { plan: charged.plan },
        { plan },
      ),
    )
  }

async function changeable(
  deps: SellingDeps,
  organisationId: OrganisationId,
  plan: PaidPlanId,
): Promise<Charged> {
  const charged = await chargedPlan(deps, organisationId)
  const { name } = plans[plan]
  if (charged.plan === plan) throw new AppError('billing.same_plan', { plan: name })
  if (charged.status === 'past_due') throw new AppError('billing.payment_open', { url: charged.paymentUrl })
  if (directionOf(charged.plan, plan) === 'downgrade')
    await mustFit(deps, organisationId, plan, standingOf(charged, deps.clock.now()).period.start)
  return charged
}
