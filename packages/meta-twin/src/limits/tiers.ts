/** Meta's arithmetic of rate limits, by access tier. Sizes are of one hour unless said otherwise. */
export type Tier = 'development' | 'standard'

export const isTier = (value: unknown): value is Tier => value === 'development' || value === 'standard'

/** As the usage headers name them. */
export const tierName = { development: 'development_access', standard: 'standard_access' } as const

/** Points an ad account may collect (a read is one, a write three), how they run off and how long a block lasts. */
export const scoreLimits = {
  development: { most: 60, decaySeconds: 300, blockSeconds: 300 },
  standard: { most: 9000, decaySeconds: 300, blockSeconds: 60 },
} as const

export const useCases = [
  'ads_management',
  'ads_insights',
  'custom_audience',
  'pages',
  'instagram',
  'leadgen',
] as const
export type UseCase = (typeof useCases)[number]

/** Codes by use case; those of an ad account carry subcode 2446079. */
export const useCaseCodes: Readonly<Record<UseCase, { code: number; subcode?: number }>> = {
  ads_insights: { code: 80_000, subcode: 2446079 },
  pages: { code: 80_001 },
  instagram: { code: 80_002 },
  custom_audience: { code: 80_003, subcode: 2446079 },
  ads_management: { code: 80_004, subcode: 2446079 },
  leadgen: { code: 80_005 },
}

export interface Crowd {
  activeAds: number
  audiences: number
  leads: number
}

/** Calls a use case allows within its window, and the window in seconds. */
export function allowance(useCase: UseCase, tier: Tier, crowd: Crowd): { calls: number; window: number } {
  const full = tier === 'standard'
  const hour = 3600
  const day = 86_400
  switch (useCase) {
    case 'ads_management':
      return { calls: (full ? 100_000 : 300) + 40 * crowd.activeAds, window: hour }
    case 'ads_insights':
      return { calls: (full ? 190_000 : 600) + 400 * crowd.activeAds, window: hour }
    case 'custom_audience':
      return { calls: Math.min(700_000, (full ? 190_000 : 5000) + 40 * crowd.audiences), window: hour }
    // The model's Page has a hundred engaged people a day, and its Instagram account as many who saw it.
    case 'pages':
    case 'instagram':
      return { calls: 4800 * 100, window: day }
    case 'leadgen':
      return { calls: 4800 * Math.max(1, crowd.leads), window: day }
  }
}

/** Two hundred calls an hour for each of fifty daily users. */
export const appCalls = 200 * 50
/** Writes of one app to one ad account within one second. */
export const mutationsASecond = 100
/** Insights calls of an app, over all its accounts, in proportion to what one account may make. */
export const insightsAppFactor = 10
