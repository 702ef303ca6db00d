import type { Brief, MediaId } from '@adwright/contract'
import { valuesOf, type BriefValues } from './brief-values.ts'
import type { TypedBrief } from './use-brief-draft.ts'

/** What was typed here and never reached the server wins over what the server knows. */
export function startValues(
  brief: Brief | undefined,
  typed: TypedBrief | undefined,
  idea: string | undefined,
  photoIds: MediaId[],
  fresh: () => BriefValues,
): BriefValues {
  if (brief) return { ...valuesOf(brief), ...(typed?.brief === brief.id && typed.values) }
  if (typed?.brief !== null || photoIds.length > 0) return fresh()
  const budget = typed.values.dailyBudgetMinor ?? Number.NaN // JSON writes NaN as null
  return { ...fresh(), ...typed.values, dailyBudgetMinor: budget, ...(idea && { product: idea }) }
}
