import type {
  AdAccountGetDeliveryEstimateParams,
  AdAccountGetReachestimateParams,
} from '@adwright/meta-schema'
import type { OptimizationGoal, PromotedObject } from '../ad-sets.ts'
import {
  flag,
  isObject,
  listOf,
  number,
  readFields,
  readObject,
  text,
  UnexpectedAnswer,
  type FieldsOf,
} from '../answer.ts'
import type { Call } from '../graph-call.ts'
import { collectRows } from '../paging.ts'
import type { ParamsOf } from '../params-of.ts'
import type { Targeting } from '../targeting.ts'
import { adAccountNode, nodeId } from '../wire-params.ts'

/** People a month, as a range; -1 or nothing where Meta does not tell. Not yet `ready` right after a change. */
export type AudienceSize = { ready: boolean; from?: number; to?: number }

const minimumFields = {
  currency: text,
  min_daily_budget_imp: number,
  min_daily_budget_video_views: number,
  min_daily_budget_high_freq: number,
  min_daily_budget_low_freq: number,
}
/** The least daily budget by what is paid for, in Meta's minor units. */
export type MinimumBudget = FieldsOf<typeof minimumFields>

export type Estimates = {
  /** Of an audience, for a goal. */
  delivery(
    adAccountId: string,
    of: { targeting: Targeting; goal: OptimizationGoal; promoted?: PromotedObject },
  ): Promise<AudienceSize>
  /** Of an ad set as it stands. */
  deliveryOfAdSet(adSetId: string): Promise<AudienceSize>
  /** Of an audience, whatever the goal. */
  reach(adAccountId: string, targeting: Targeting): Promise<AudienceSize>
  /** One row for each currency. */
  minimumBudgets(adAccountId: string): Promise<MinimumBudget[]>
}

type DeliveryParams = ParamsOf<
  AdAccountGetDeliveryEstimateParams,
  { targeting_spec: Targeting; optimization_goal: OptimizationGoal; promoted_object?: PromotedObject }
>
type ReachParams = ParamsOf<AdAccountGetReachestimateParams, { targeting_spec: Targeting }>

export const createEstimates = (call: Call): Estimates => ({
  delivery: async (adAccountId, { targeting, goal, promoted }) => {
    const params: DeliveryParams = {
      targeting_spec: targeting,
      optimization_goal: goal,
      promoted_object: promoted,
    }
    return call(
      { method: 'GET', path: `${adAccountNode(adAccountId)}/delivery_estimate`, params },
      readDelivery,
    )
  },
  deliveryOfAdSet: async (adSetId) =>
    call({ method: 'GET', path: `${nodeId(adSetId)}/delivery_estimate` }, readDelivery),
  reach: async (adAccountId, targeting) => {
    const params: ReachParams = { targeting_spec: targeting }
    return call({ method: 'GET', path: `${adAccountNode(adAccountId)}/reachestimate`, params }, readReach)
  },
  minimumBudgets: async (adAccountId) =>
    collectRows(call, { path: `${adAccountNode(adAccountId)}/minimum_budgets` }, (row) =>
      readFields(readObject(row), minimumFields),
    ),
})

const estimateFields = {
  estimate_ready: flag,
  estimate_mau_lower_bound: number,
  estimate_mau_upper_bound: number,
  users_lower_bound: number,
  users_upper_bound: number,
}

function readDelivery(answer: unknown): AudienceSize {
  const [row] = listOf((item) => (isObject(item) ? item : undefined))(readObject(answer).data) ?? []
  if (!row) throw new UnexpectedAnswer('the answer has no estimate')
  const found = readFields(row, estimateFields)
  return sizeOf(found.estimate_ready, found.estimate_mau_lower_bound, found.estimate_mau_upper_bound)
}

function readReach(answer: unknown): AudienceSize {
  const { data } = readObject(answer)
  // An object where all other edges have a list.
  if (!isObject(data)) throw new UnexpectedAnswer('the answer has no estimate')
  const found = readFields(data, estimateFields)
  return sizeOf(found.estimate_ready, found.users_lower_bound, found.users_upper_bound)
}

const sizeOf = (ready = false, from?: number, to?: number): AudienceSize => ({
  ready,
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
})
