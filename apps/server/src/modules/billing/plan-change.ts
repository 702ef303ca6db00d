import type { Limits, PaidPlanId, PlanFeature, PlanId } from '@adwright/contract'
import { plans } from '@adwright/contract/plans'

export const directionOf = (from: PlanId, to: PaidPlanId): 'upgrade' | 'downgrade' =>
  plans[to].priceMinor > plans[from].priceMinor ? 'upgrade' : 'downgrade'

/** What an organisation has in use of what plans limit; of meters, what was used in this period. */
export type InUse = Record<keyof Limits, number> & {
  /** People with the roles analyst and client. */
  specialRoles: number
  isAgency: boolean
}

/** Everything that does not fit into a smaller plan, in words: `4 people where 2 fit`. */
export function tooMuchFor(to: PaidPlanId, inUse: InUse): string[] {
  const { limits, features }: { limits: Limits; features: readonly PlanFeature[] } = plans[to]
  const over = (Object.keys(words) as (keyof Limits)[]).flatMap((what) => {
    const limit = limits[what]
    return limit !== null && inUse[what] > limit ? [`${words[what](inUse[what])} where ${limit} fit`] : []
  })
  return [
    ...over,
    ...(inUse.isAgency && !features.includes('agency') ? ['an agency’s organisation'] : []),
    ...(inUse.specialRoles > 0 && !features.includes('teamRoles')
      ? [`${counted(inUse.specialRoles, 'person', 'people')} with the role analyst or client`]
      : []),
  ]
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`
const words: Readonly<Record<keyof Limits, (count: number) => string>> = {
  seats: (count) => counted(count, 'person', 'people'),
  clientWorkspaces: (count) => counted(count, 'client workspace', 'client workspaces'),
  campaigns: (count) => `${counted(count, 'campaign', 'campaigns')} launched in this period`,
  generations: (count) => `${counted(count, 'AI generation', 'AI generations')} used in this period`,
  apiCalls: (count) => `${counted(count, 'API call', 'API calls')} in this period`,
}
