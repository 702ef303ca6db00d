/**
 * What can be bought, and what each plan allows: the one place that says so. Plain data, so that the landing page can
 * load it without anything else. Null is no limit; money is in minor units.
 */
export const meters = ['campaigns', 'generations', 'apiCalls'] as const
/** What is counted by the period: launched campaigns, pictures and films that were made, calls with an API key. */
export type Meter = (typeof meters)[number]
export type Limits = Readonly<Record<Meter | 'seats' | 'clientWorkspaces', number | null>>

export const planFeatures = ['teamRoles', 'bulkTools', 'agency'] as const
/** teamRoles: analysts and clients of a business; bulkTools: posts from a CSV file; agency: workspaces of clients. */
export type PlanFeature = (typeof planFeatures)[number]

export const paidPlanIds = ['starter', 'professional', 'enterprise'] as const
export type PaidPlanId = (typeof paidPlanIds)[number]
export type PlanId = 'trial' | PaidPlanId

export type Plan = {
  id: PlanId
  name: string
  /** A month. */
  priceMinor: number
  currency: 'USD'
  limits: Limits
  features: readonly PlanFeature[]
  /** Under which its price is found at Stripe. */
  stripeLookupKey: string | null
}

export const trialDays = 14

/** From the smallest to the largest. */
export const plans = {
  trial: {
    id: 'trial',
    name: 'Trial',
    priceMinor: 0,
    currency: 'USD',
    limits: { campaigns: 5, generations: 100, apiCalls: 10_000, seats: 10, clientWorkspaces: 5 },
    features: planFeatures,
    stripeLookupKey: null,
  },
  starter: {
    id: 'starter',
    name: 'Starter',
    priceMinor: 49_99,
    currency: 'USD',
    limits: { campaigns: 5, generations: 100, apiCalls: 10_000, seats: 2, clientWorkspaces: 0 },
    features: [],
    stripeLookupKey: 'adwright_starter_monthly',
  },
  professional: {
    id: 'professional',
    name: 'Professional',
    priceMinor: 149_99,
    currency: 'USD',
    limits: { campaigns: 25, generations: 500, apiCalls: 100_000, seats: 5, clientWorkspaces: 0 },
    features: [],
    stripeLookupKey: 'adwright_professional_monthly',
  },
  enterprise: {
    id: 'enterprise',
    name: 'Enterprise',
    priceMinor: 399_99,
    currency: 'USD',
    limits: { campaigns: null, generations: null, apiCalls: null, seats: null, clientWorkspaces: null },
    features: planFeatures,
    stripeLookupKey: 'adwright_enterprise_monthly',
  },
} as const satisfies Record<PlanId, Plan>
