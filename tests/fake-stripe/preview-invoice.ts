import { periodEnd } from './billing-period.ts'
import { itemChangeShape, planned } from './change-subscription.ts'
import { newId } from './ids.ts'
import { draftTime, pendingOf } from './invoice.ts'
import { invoiceRecord } from './invoice-record.ts'
import { object, text, type Fields } from './params.ts'
import type { Invoice, Period, Subscription } from './records.ts'
import { wholePeriod } from './renew.ts'
import { missingParam, StripeError } from './stripe-error.ts'
import { isOver, periodOf, soldIn } from './subscription.ts'
import type { World } from './world.ts'

export const previewShape = {
  customer: text,
  subscription: text,
  subscription_details: object(itemChangeShape),
}

/** The invoice that a change would make now, or else the next renewal's; nothing is kept. */
export function previewInvoice(world: World, input: Fields<typeof previewShape>): Invoice {
  const subscription = subscriptionFor(world, input)
  const details = input.subscription_details
  const change = details?.items && planned(world, subscription, details, 'subscription_details[items]')
  const lines = [...pendingOf(world, subscription.id).map(({ line }) => line), ...(change?.lines ?? [])]
  const period = change?.period ?? periodOf(subscription)
  const renews = !change?.invoiceNow
  if (isOver(subscription)) throw nothingUpcoming(subscription)
  if (renews && !subscription.cancel_at_period_end) {
    lines.push(wholePeriod(world, subscription, nextPeriod(subscription, period, change?.to), change?.to))
  }
  // One that ends with its period still pays for the prorations that wait.
  if (lines.length === 0) throw nothingUpcoming(subscription)
  const invoice = invoiceRecord(world, newId('upcoming_in'), {
    customer: world.customers.get(subscription.customer),
    subscription,
    reason: 'upcoming',
    lines,
    period: renews ? period : { start: periodOf(subscription).start, end: world.clock.now() },
    prorationDate: change?.prorationDate,
  })
  return {
    ...invoice,
    created: renews ? period.end : world.clock.now(),
    next_payment_attempt: renews ? period.end + draftTime : null,
  }
}

function subscriptionFor(
  world: World,
  { subscription, customer }: Fields<typeof previewShape>,
): Subscription {
  if (subscription !== undefined) return world.subscriptions.get(subscription, 'subscription')
  if (customer === undefined) throw missingParam('subscription')
  const owner = world.customers.get(customer, 'customer')
  const running = world.subscriptions.newest().find((one) => one.customer === owner.id && !isOver(one))
  if (!running) throw noUpcoming(owner.id)
  return running
}

function nextPeriod(subscription: Subscription, { end }: Period, to = soldIn(subscription)): Period {
  return { start: end, end: periodEnd(subscription.billing_cycle_anchor, to.price.recurring, end) }
}

const nothingUpcoming = ({ customer }: Subscription) => noUpcoming(customer)

const noUpcoming = (customer: string) =>
  new StripeError(404, {
    type: 'invalid_request_error',
    code: 'invoice_upcoming_none',
    message: `No upcoming invoices for customer: ${customer}`,
  })
