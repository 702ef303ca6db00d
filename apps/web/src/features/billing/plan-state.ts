import type { Billing, PaidPlanId, PlanList } from '@adwright/contract'

/** Whether there is something at Stripe that can be changed, cancelled and resumed. */
export const isCharged = ({ price, state }: Billing): boolean => price !== null && state !== 'ended'

/** Whether Stripe knows this organisation, so that there is a page about its payments. */
export const hasPaid = ({ price, paymentProblem }: Billing): boolean =>
  price !== null || paymentProblem !== null

export type PlanBadge = 'trial' | 'active' | 'cancelled' | 'past_due' | 'ended'
export const badgeOf = ({ state, cancelAt }: Billing): PlanBadge =>
  state === 'active' && cancelAt !== null ? 'cancelled' : state

type Offer = PlanList['plans'][number]
/** What pressing a plan's button does. */
export type Way = 'current' | 'checkout' | 'upgrade' | 'downgrade'

export function wayTo(billing: Billing, offer: Offer, offers: readonly Offer[]): Way {
  if (!isCharged(billing)) return 'checkout'
  if (offer.id === billing.plan) return 'current'
  const now = offers.find(({ id }) => id === billing.plan)
  return offer.priceMinor > (now?.priceMinor ?? 0) ? 'upgrade' : 'downgrade'
}

/** The plan to look at first: the next larger one, or the middle of all when nothing is paid yet. */
export function suggested(billing: Billing, offers: readonly Offer[]): PaidPlanId | null {
  if (!isCharged(billing)) return (offers[1]?.id as PaidPlanId | undefined) ?? null // the trial is not among them
  const at = offers.findIndex(({ id }) => id === billing.plan)
  return (offers[at + 1]?.id as PaidPlanId | undefined) ?? null
}

type Limits = Billing['limits']
/** Every limit that would be tighter, with the number before and after. Nothing at all is a feature that is missing. */
export const tighter = (
  from: Limits,
  to: Limits,
): { what: keyof Limits; from: number | null; to: number }[] =>
  (Object.keys(to) as (keyof Limits)[]).flatMap((what) => {
    // the keys of the type
    const [before, after] = [from[what], to[what]]
    return after !== null && after > 0 && (before === null || after < before)
      ? [{ what, from: before, to: after }]
      : []
  })
