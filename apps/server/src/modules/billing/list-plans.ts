import { paidPlanIds, plans, trialDays, type PlanId, type PlanList } from '@adwright/contract'
import type { BillingMode } from './subscription.ts'

/** What is on offer, for everybody. */
export const listPlans = ({ kind }: BillingMode): PlanList => ({
  mode: kind,
  trial: { ...offer('trial'), days: trialDays },
  plans: paidPlanIds.map(offer),
})

const offer = (id: PlanId): PlanList['plans'][number] => {
  const { name, priceMinor, currency, limits, features } = plans[id]
  return { id, name, priceMinor, currency, limits: { ...limits }, features: [...features] }
}
