import { tidyMinor } from './currency.ts'

/** Smallest daily budgets in minor units, by how the ad set is billed. */
export interface MinimumBudget {
  currency: string
  min_daily_budget_imp: number
  min_daily_budget_video_views: number
  min_daily_budget_high_freq: number
  min_daily_budget_low_freq: number
}

export const minimumBudget = (currency: string): MinimumBudget => ({
  currency,
  min_daily_budget_imp: tidyMinor(1, currency),
  min_daily_budget_video_views: tidyMinor(1, currency),
  min_daily_budget_high_freq: tidyMinor(5, currency),
  min_daily_budget_low_freq: tidyMinor(40, currency),
})

export function minimumDaily(currency: string, billingEvent: string): number {
  const minimum = minimumBudget(currency)
  switch (billingEvent) {
    case 'LINK_CLICKS':
      return minimum.min_daily_budget_high_freq
    case 'THRUPLAY':
      return minimum.min_daily_budget_video_views
    default:
      return minimum.min_daily_budget_imp
  }
}

/** The smallest account or campaign spending limit: about 100 US dollars. */
export const minimumSpendCap = (currency: string): number => tidyMinor(100, currency)

/** Sent as `spend_cap` to say "no limit". */
export const noSpendCap = 922_337_203_685_478
