import { finalizeAndCollect } from './collect.ts'
import { newId } from './ids.ts'
import { addPending, draftInvoice, pendingOf, takePending } from './invoice.ts'
import { useBalance } from './invoice-record.ts'
import { flag, integer, list, mergeMetadata, metadata, object, oneOf, text, type Fields } from './params.ts'
import { declined } from './payments.ts'
import { recurringPrice } from './prices.ts'
import { planChange, type PlanChange, type Sold } from './proration.ts'
import { endTrialNow } from './renew.ts'
import type { Subscription } from './records.ts'
import { cardError, invalid } from './stripe-error.ts'
import {
  isOver,
  itemOf,
  itemsWith,
  periodOf,
  productName,
  soldIn,
  updateSubscription,
} from './subscription.ts'
import type { World } from './world.ts'

const behaviours = oneOf('create_prorations', 'always_invoice', 'none')

export const itemChangeShape = {
  items: list(object({ id: text, price: text, quantity: integer })),
  proration_behavior: behaviours,
  proration_date: integer,
}

const cancellationDetails = object({ comment: text, feedback: text })

export const subscriptionChangeShape = {
  ...itemChangeShape,
  cancel_at_period_end: flag,
  cancellation_details: cancellationDetails,
  metadata,
  description: text,
  default_payment_method: text,
  payment_behavior: oneOf('allow_incomplete', 'error_if_incomplete'),
  billing_cycle_anchor: oneOf('unchanged'),
  trial_end: oneOf('now'),
  off_session: flag,
}

export interface PlannedChange extends PlanChange {
  to: Sold
  prorationDate: number
}

/** What a change of the item means now; nothing is changed, so a preview asks the same. */
export function planned(
  world: World,
  subscription: Subscription,
  { items, ...input }: Fields<typeof itemChangeShape>,
  param = 'items',
): PlannedChange {
  const [wanted, ...others] = items ?? []
  const item = itemOf(subscription)
  if (others.length > 0 || wanted?.id !== item.id) {
    // Stripe adds an item when the id is left out, which is hardly ever meant.
    throw invalid(`The fake keeps one item in a subscription: pass its id, '${item.id}'.`, {
      param: `${param}[0][id]`,
    })
  }
  const from = soldIn(subscription)
  const to = {
    price:
      wanted.price === undefined ? from.price : recurringPrice(world, wanted.price, `${param}[0][price]`),
    quantity: wanted.quantity ?? from.quantity,
  }
  if (to.price.currency !== subscription.currency) {
    throw invalid('The price specified only supports another currency than the subscription.', {
      param: `${param}[0][price]`,
    })
  }
  const now = world.clock.now()
  const at = input.proration_date ?? now
  const { start, end } = periodOf(subscription)
  if (at < start || at > end) {
    throw invalid('Cannot specify a proration date outside of the current period.', {
      param: 'proration_date',
    })
  }
  const names = { from: productName(world, from.price), to: productName(world, to.price) }
  const change = planChange(
    subscription,
    { from, to, names },
    input.proration_behavior ?? 'create_prorations',
    { at, now },
  )
  return { ...change, to, prorationDate: at }
}

export function changeSubscription(
  world: World,
  subscription: Subscription,
  input: Fields<typeof subscriptionChangeShape>,
  { present = false }: { present?: boolean } = {},
): void {
  if (isOver(subscription)) {
    throw invalid('A canceled subscription can only update its cancellation_details and metadata.')
  }
  if (input.default_payment_method)
    world.paymentMethods.get(input.default_payment_method, 'default_payment_method')
  const change = input.items && planned(world, subscription, input)
  if (change?.invoiceNow && input.payment_behavior === 'error_if_incomplete')
    mustBePayable(world, subscription, change)
  const invoice = change && invoiceFor(world, subscription, change)
  updateSubscription(world, subscription, {
    ...(change && { items: itemsWith(subscription, change.to, change.period) }),
    ...(change?.restarts && { billing_cycle_anchor: change.period.start }),
    ...(invoice && { latest_invoice: invoice.id }),
    ...cancelling(world, subscription, input, change),
    ...(input.description !== undefined && { description: input.description || null }),
    ...(input.default_payment_method !== undefined && {
      default_payment_method: input.default_payment_method || null,
    }),
    metadata: mergeMetadata(subscription.metadata, input.metadata),
  })
  if (invoice) finalizeAndCollect(world, invoice, { present })
  if (input.trial_end === 'now' && subscription.status === 'trialing') endTrialNow(world, subscription)
}

function invoiceFor(world: World, subscription: Subscription, change: PlannedChange) {
  if (change.invoiceNow) {
    return draftInvoice(
      world,
      {
        customer: world.customers.get(subscription.customer),
        subscription,
        reason: 'subscription_update',
        lines: [...takePending(world, subscription.id), ...change.lines],
        period: { start: periodOf(subscription).start, end: world.clock.now() },
        prorationDate: change.prorationDate,
      },
      newId('in'),
    )
  }
  for (const line of change.lines) addPending(world, line)
  return undefined
}

function mustBePayable(world: World, subscription: Subscription, change: PlannedChange): void {
  const lines = [...pendingOf(world, subscription.id).map(({ line }) => line), ...change.lines]
  const total = lines.reduce((sum, { amount }) => sum + amount, 0)
  const { due } = useBalance(total, world.customers.get(subscription.customer).balance)
  if (due > 0 && (world.cards.get(subscription.customer) ?? 'pays') !== 'pays')
    throw cardError({ ...declined })
}

function cancelling(
  world: World,
  subscription: Subscription,
  input: Fields<typeof subscriptionChangeShape>,
  change: PlannedChange | undefined,
): Partial<Subscription> {
  const { end } = change?.period ?? periodOf(subscription)
  const wanted = input.cancel_at_period_end
  const details = {
    comment: input.cancellation_details?.comment ?? subscription.cancellation_details?.comment ?? null,
    feedback: input.cancellation_details?.feedback ?? subscription.cancellation_details?.feedback ?? null,
    feedback_option: null,
  }
  if (wanted ?? subscription.cancel_at_period_end) {
    return {
      cancel_at_period_end: true,
      cancel_at: end,
      canceled_at: subscription.canceled_at ?? world.clock.now(),
      cancellation_details: { ...details, reason: 'cancellation_requested' },
    }
  }
  return {
    cancel_at_period_end: false,
    cancel_at: null,
    canceled_at: null,
    cancellation_details: { ...details, reason: null },
  }
}
