import type { Open } from './open-union.ts'

export type BidStrategy = Open<
  'LOWEST_COST_WITHOUT_CAP' | 'LOWEST_COST_WITH_BID_CAP' | 'COST_CAP' | 'LOWEST_COST_WITH_MIN_ROAS'
>
