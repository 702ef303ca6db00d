import { expect, test } from 'vitest'
import { happeningWords, toldActions } from './happenings.ts'

test('everything that is asked for can be told', () => {
  for (const action of toldActions)
    expect(happeningWords({ action, campaignName: 'Autumn', count: 1 }), action).toMatch(/\.$/)
})

test('a campaign is called by its name, and without one it is not told', () => {
  expect(happeningWords({ action: 'state.active', campaignName: 'Autumn', count: 1 })).toBe(
    '“Autumn” went live.',
  )
  expect(happeningWords({ action: 'state.active', campaignName: null, count: 1 })).toBeUndefined()
})

test('posters are counted, and what nobody knows is left out', () => {
  const made = { action: 'generation.done', campaignName: null }
  expect(happeningWords({ ...made, count: 1 })).toBe('A poster was made.')
  expect(happeningWords({ ...made, count: 3 })).toBe('3 posters were made.')
  expect(happeningWords({ ...made, action: 'account.renamed', count: 1 })).toBeUndefined()
})
