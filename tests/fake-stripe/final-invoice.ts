import { finalizeAndCollect } from './collect.ts'
import { draftInvoice, pendingOf, takePending } from './invoice.ts'
import type { Subscription } from './records.ts'
import { periodOf } from './subscription.ts'
import type { World } from './world.ts'

/** Invoices the prorations that still wait when a subscription has ended. */
export function invoicePending(world: World, subscription: Subscription): void {
  if (pendingOf(world, subscription.id).length === 0) return
  const invoice = draftInvoice(world, {
    customer: world.customers.get(subscription.customer),
    subscription,
    reason: 'subscription_update',
    lines: takePending(world, subscription.id),
    period: { start: periodOf(subscription).start, end: world.clock.now() },
  })
  subscription.latest_invoice = invoice.id
  finalizeAndCollect(world, invoice)
}
