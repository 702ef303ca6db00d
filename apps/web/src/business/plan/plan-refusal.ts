import { useSyncExternalStore } from 'react'
import { ApiError } from '../../lib/api.ts'

const codes = ['plan.limit_reached', 'plan.feature_missing', 'plan.ended'] as const
export type PlanRefusal = { code: (typeof codes)[number]; message: string }

const listeners = new Set<() => void>()
let told: PlanRefusal | null = null

function tell(refusal: PlanRefusal | null): void {
  told = refusal
  for (const listener of listeners) listener()
}

/** What a plan did not allow, of all that can go wrong. */
export function planRefusalOf(error: unknown): PlanRefusal | null {
  const body = error instanceof ApiError ? error.body : undefined
  const code = codes.find((one) => one === body?.code)
  return code && body ? { code, message: body.message } : null
}

/** Whatever was tried and wherever: what the plan did not allow is said in one place, with the way to the plans. */
export function tellPlanRefusal(error: unknown): void {
  const refusal = planRefusalOf(error)
  if (refusal) tell(refusal)
}

export const forgetPlanRefusal = (): void => tell(null)

export const usePlanRefusal = (): PlanRefusal | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => told,
  )
