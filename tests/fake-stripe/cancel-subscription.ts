import { invoicePending } from './final-invoice.ts'
import { addPending } from './invoice.ts'
import { unusedTime } from './proration.ts'
import type { Subscription } from './records.ts'
import { missingResource } from './stripe-error.ts'
import { endSubscription, isOver, productName, soldIn } from './subscription.ts'
import type { World } from './world.ts'

export interface Cancellation {
  prorate?: boolean | undefined
  invoice_now?: boolean | undefined
  cancellation_details?: { comment?: string; feedback?: string } | undefined
}

/** Ends a subscription at once; what is left of its period is credited and invoiced only when that is asked for. */
export function cancelSubscription(world: World, subscription: Subscription, how: Cancellation): void {
  if (isOver(subscription)) throw missingResource('subscription', subscription.id, 'id')
  const sold = soldIn(subscription)
  const credit = how.prorate
    ? unusedTime(subscription, sold, productName(world, sold.price), world.clock.now())
    : undefined
  if (credit) addPending(world, credit)
  endSubscription(world, subscription, 'cancellation_requested', how.cancellation_details)
  if (how.invoice_now) invoicePending(world, subscription)
}
