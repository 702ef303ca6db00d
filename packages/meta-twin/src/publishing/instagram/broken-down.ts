import { apportion } from '../../deterministic.ts'
import type { Json } from '../../store/records.ts'

export interface Split {
  values: readonly string[]
  weights: readonly number[]
}

/** A total in its parts, as Instagram lists them; they add up to it. */
export function brokenDown(by: string, { values, weights }: Split, total: number): Json {
  const parts = apportion(total, weights)
  return {
    dimension_keys: [by],
    results: values.map((value, at) => ({ dimension_values: [value], value: parts[at] ?? 0 })),
  }
}
