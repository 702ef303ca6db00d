import type { Limits, PlanFeature } from '@adwright/contract'
import { planWords } from './words.ts'

const t = planWords

/** What a plan has, a line each, from the data that also decides what it allows. `inAll` for what is never renewed. */
export function planPoints(
  plan: { limits: Limits; features: readonly PlanFeature[] },
  { inAll = false }: { inAll?: boolean } = {},
): string[] {
  const { campaigns, generations, seats, apiCalls, clientWorkspaces } = plan.limits
  const each = inAll ? t.points.inAll : t.points.month
  const features = plan.features.map((feature) =>
    feature === 'agency' && clientWorkspaces !== null
      ? t.points.clientWorkspaces(clientWorkspaces)
      : t.feature[feature],
  )
  return [
    t.points.campaigns(campaigns, each),
    t.points.generations(generations, each),
    t.points.seats(seats),
    t.points.apiCalls(apiCalls, each),
    ...features,
  ]
}
