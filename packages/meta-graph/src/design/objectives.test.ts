import { enumValues } from '@adwright/meta-schema'
import { expect, test } from 'vitest'
import { billingEvents, objectiveRows, outcomeOfLegacy, rowsFor, type ObjectiveRow } from './objectives.ts'

const rows: readonly ObjectiveRow[] = Object.values(objectiveRows)

test('the table speaks only words that Meta has', () => {
  const goals = enumValues('adaccountadsets_optimization_goal_enum_param')
  const destinations = enumValues('adaccountadsets_destination_type_enum_param')
  const objectives = enumValues('adaccountcampaigns_objective_enum_param')
  const events = enumValues('adaccountadsets_billing_event_enum_param')
  for (const row of rows) {
    expect(objectives).toContain(row.outcome)
    for (const goal of row.goals) {
      expect(goals).toContain(goal)
      for (const event of billingEvents(goal)) expect(events).toContain(event)
    }
    for (const destination of row.destinations) expect(destinations).toContain(destination)
  }
})

test('every objective of before has its successor, or none', () => {
  const legacy = enumValues('adaccountcampaigns_objective_enum_param')?.filter(
    (name) => !name.startsWith('OUTCOME_'),
  )
  const without = legacy?.filter((name) => outcomeOfLegacy(name) === undefined)
  expect(without).toEqual(['OFFER_CLAIMS'])
  expect(outcomeOfLegacy('CONVERSIONS', 'LEAD')).toBe('OUTCOME_LEADS')
  expect(outcomeOfLegacy('CONVERSIONS', 'CONTENT_VIEW')).toBe('OUTCOME_ENGAGEMENT')
  expect(outcomeOfLegacy('toString')).toBeUndefined()
})

test('a goal can be reached on several ways', () => {
  expect(rowsFor('OUTCOME_SALES', 'OFFSITE_CONVERSIONS')).toHaveLength(2)
  expect(rowsFor('OUTCOME_TRAFFIC', 'PAGE_LIKES')).toHaveLength(0)
})
