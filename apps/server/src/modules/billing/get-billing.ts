import { meters, plans, type Billing, type OrganisationId } from '@adwright/contract'
import type { BillingDeps } from './deps.ts'
import { organisationUsage } from './reservation-store.ts'
import { standingOf } from './standing.ts'
import { findSubscription } from './subscription-store.ts'
import { firstTerms, isCharged, type Subscription } from './subscription.ts'
import { planOfOrganisation } from './plan-view.ts'
import { givenCredit, usageByWorkspace } from './usage-view.ts'

const adSpend =
  'You pay Meta for your ads, directly and through your own ad accounts. A plan pays for Adwright alone and contains no advertising.'

/** Everything about the plan for whoever pays. */
export const createGetBilling =
  ({ transactions, clock, mode }: BillingDeps) =>
  (organisationId: OrganisationId): Promise<Billing> =>
    transactions.inOrganisation(organisationId, async (tx) => {
      const now = clock.now()
      const found = await findSubscription(tx, organisationId)
      const since = (await planOfOrganisation(tx, organisationId))?.since ?? now
      const terms = found ?? firstTerms(mode, since)
      const standing = standingOf(terms, now)
      const { period, resetsAt } = standing
      const usage: Billing['usage'] = []
      for (const meter of meters)
        usage.push({
          meter,
          used: await organisationUsage(tx, meter, period.start),
          limit: standing.limits[meter],
          resetsAt: resetsAt?.toISOString() ?? null,
          perWorkspace: await usageByWorkspace(tx, meter, period.start),
        })
      const given =
        mode.kind === 'self_hosted' ? await givenCredit(tx, organisationId) : (found?.creditMinor ?? 0)
      return {
        mode: mode.kind,
        plan: standing.plan,
        planName: standing.planName,
        state: standing.state,
        trialEndsAt: terms.plan === 'trial' ? (terms.trialEndsAt?.toISOString() ?? null) : null,
        endsAt: standing.endsAt?.toISOString() ?? null,
        period: { start: period.start.toISOString(), end: period.end.toISOString() },
        cancelAt: standing.state === 'ended' ? null : (terms.cancelAt?.toISOString() ?? null),
        price: found?.source === 'stripe' ? found.price : null,
        nextCharge: found ? nextCharge(found) : null,
        limits: { ...standing.limits },
        features: [...standing.features],
        usage,
        paymentProblem: found ? paymentProblem(found) : null,
        credits: { amountMinor: given, currency: found?.price?.currency ?? plans.starter.currency },
        adSpend,
      }
    })

/** After credit; a plan that ends costs nothing more. */
function nextCharge(subscription: Subscription): Billing['nextCharge'] {
  const { price, periodEnd, cancelAt, status, creditMinor } = subscription
  if (!isCharged(subscription) || status !== 'active' || cancelAt !== null || !price || !periodEnd)
    return null
  const { amountMinor, currency } = price
  return { at: periodEnd.toISOString(), amountMinor: Math.max(0, amountMinor - creditMinor), currency }
}

function paymentProblem({
  pastDueSince,
  nextPaymentAt,
  paymentUrl,
}: Subscription): Billing['paymentProblem'] {
  if (pastDueSince === null) return null
  return {
    since: pastDueSince.toISOString(),
    nextTryAt: nextPaymentAt?.toISOString() ?? null,
    invoiceUrl: paymentUrl,
  }
}
