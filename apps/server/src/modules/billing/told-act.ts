import type { InvoiceCopy } from './account.ts'
import type { Change, ChangeReason } from './change.ts'
import type { Subscription } from './subscription.ts'

/** Something that happened to a plan, as its owners read it in their trail. */
export type ToldAct = { action: string; before?: object; after: object }

const actions: Readonly<Partial<Record<ChangeReason, string>>> = {
  subscribed: 'billing.plan_began',
  upgraded: 'billing.plan_confirmed',
  downgraded: 'billing.plan_confirmed',
  repriced: 'billing.price_changed',
  payment_failed: 'billing.payment_failed',
  recovered: 'billing.payment_recovered',
  ended: 'billing.plan_ended',
}
type Side = Pick<Subscription, 'cancelAt' | 'status'>

/**
 * What a look at the provider found that nobody did here, or that confirms what somebody asked for: plans that began,
 * changed, are to end or ended, and invoices that were paid since the last look.
 */
export function toldActs(
  before: Side,
  after: Side,
  { change, paid }: { change: Change | undefined; paid: readonly InvoiceCopy[] },
): ToldAct[] {
  const action = change && actions[change.reason]
  const plan = change && action !== undefined ? [planAct(action, change)] : []
  const isOver = after.status === 'ended'
  const end =
    isOver || before.cancelAt?.getTime() === after.cancelAt?.getTime()
      ? []
      : after.cancelAt
        ? [{ action: 'billing.end_confirmed', after: { endsAt: after.cancelAt.toISOString() } }]
        : [{ action: 'billing.end_withdrawn', after: { endsAt: null } }]
  const payments = paid.map(({ number, paidMinor, currency }) => ({
    action: 'billing.paid',
    after: { invoice: number, amountMinor: paidMinor, currency },
  }))
  return [...plan, ...end, ...payments]
}

const planAct = (action: string, change: Change): ToldAct => ({
  action,
  before: { plan: change.fromPlan, status: change.fromStatus },
  after: { plan: change.toPlan, status: change.toStatus },
})
