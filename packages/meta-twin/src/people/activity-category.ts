/** Under which heading each kind of change is found; the first that fits. */
const headings = [
  [/spend_limit|funding|billing|^ad_account|account_spending/, 'ACCOUNT'],
  [/budget|spend_cap|min_spend/, 'BUDGET'],
  [/bid/, 'BID'],
  [/run_status|status$/, 'STATUS'],
  [/schedule|duration|ended$/, 'DATE'],
  [/target/, 'TARGETING'],
  [/keywords/, 'AD_KEYWORDS'],
  [/audience/, 'AUDIENCE'],
  [/ad_set/, 'AD_SET'],
  [/campaign/, 'CAMPAIGN'],
] as const

export const activityCategories = [...headings.map(([, heading]) => heading), 'AD'] as const

/** `update_ad_set_budget` is found under `BUDGET`; what fits nowhere else is about ads. */
export const activityCategory = (event: string): (typeof activityCategories)[number] =>
  headings.find(([pattern]) => pattern.test(event))?.[1] ?? 'AD'
