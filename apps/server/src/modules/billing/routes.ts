import type { OrganisationId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { RawRouter } from '#platform/http/raw-route.ts'
import type { Router } from '#platform/http/router.ts'
import type { Member } from '#platform/member.ts'
import type { Billing } from './index.ts'

/** What our own pages ask, and the address that is typed in at Stripe. */
export function billingRoutes(
  { router, callbacks }: { router: Router; callbacks: RawRouter },
  billing: Billing,
): void {
  router.route('getBilling', ({ member }) => billing.get(payerOf(member)))
  router.route('getUsage', ({ member }) => billing.usageOf(member))
  router.route('listPlans', async () => billing.plans())
  router.route('startCheckout', ({ member, body }) =>
    billing.startCheckout(member, payerOf(member), body.plan),
  )
  router.route('openPortal', ({ member }) => billing.openPortal(payerOf(member)))
  router.route('previewPlanChange', ({ member, body }) => billing.previewChange(payerOf(member), body.plan))
  router.route('changePlan', ({ member, body }) => billing.changePlan(member, payerOf(member), body))
  router.route('cancelPlan', ({ member }) => billing.cancel(member, payerOf(member)))
  router.route('resumePlan', ({ member }) => billing.resume(member, payerOf(member)))
  router.route('listInvoices', ({ member, query }) => billing.invoices(payerOf(member), query))

  callbacks.raw('POST /api/webhooks/stripe', async ({ bytes, header }) => {
    await billing.receiveEvent(bytes, header('stripe-signature'))
    return { received: true }
  })
}

/** Only those who lead the organisation come here (`bill`), so there is one. */
function payerOf({ organisation }: Member): OrganisationId {
  if (!organisation) throw new AppError('workspace.no_permission')
  return organisation.id
}
