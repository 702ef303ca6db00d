import type { AdSetParams } from '../ad-sets.ts'
import { attributionFits } from './attribution.ts'
import { billingEvents, objectiveRows, promotedFields, type ObjectiveKind } from './objectives.ts'
import type { Problem } from './problem.ts'

const at = (field: string, message: string, subcode?: number): Problem => ({
  field: [field],
  message,
  subcode,
})

/** What is wrong with an ad set's goal, destination, promoted object, billing and windows under an objective. */
export function goalProblems(adSet: AdSetParams, objective: string): Problem[] {
  const { optimization_goal: goal, destination_type: destination, promoted_object: promoted = {} } = adSet
  const rows = (Object.keys(objectiveRows) as ObjectiveKind[])
    .map((kind) => ({ kind, row: objectiveRows[kind] }))
    .filter(
      ({ row }) =>
        row.outcome === objective &&
        (row.goals as readonly string[]).includes(goal) &&
        (destination === undefined || (row.destinations as readonly string[]).includes(destination)),
    )
  if (rows.length === 0)
    return [
      at(
        'optimization_goal',
        `${goal} at ${destination ?? 'no destination'} is not for ${objective}`,
        1815715,
      ),
    ]
  // Several ways may share goal and destination (a website's sales, a catalogue's): one that is complete will do.
  const missing = rows.map(({ row }) => promotedFields(row, goal).filter((field) => !promoted[field]))
  const least = missing.toSorted((a, b) => a.length - b.length)[0] ?? []
  const spec = adSet.attribution_spec
  return [
    ...least.map((field) => ({
      field: ['promoted_object', field],
      message: `${goal} needs ${field}`,
      subcode: 1885154,
    })),
    ...(billingEvents(goal).includes(adSet.billing_event)
      ? []
      : [at('billing_event', `${goal} is not billed by ${adSet.billing_event}`)]),
    ...(spec && !rows.some(({ kind }) => attributionFits(kind, goal, spec))
      ? [at('attribution_spec', `${goal} is not counted in these windows`)]
      : []),
  ]
}
