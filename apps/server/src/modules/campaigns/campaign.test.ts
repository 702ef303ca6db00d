import { CampaignState } from '@adwright/contract'
import { describe, expect, test } from 'vitest'
import { inWords, mayBecome, mayChange, mayDelete } from './campaign.ts'

describe('what a member may ask for', () => {
  test.each([
    ['paused', 'active', true],
    ['draft', 'active', false], // launching is not a wish
    ['archived', 'active', false],
    ['active', 'paused', true],
    ['in_review', 'paused', true],
    ['rejected', 'paused', true],
    ['with_issues', 'paused', true],
    ['draft', 'paused', false],
    ['launching', 'paused', false],
    ['draft', 'archived', true],
    ['launch_failed', 'archived', true],
    ['launching', 'archived', false],
    ['archived', 'archived', false],
    ['deleted', 'archived', false],
  ] as const)('%s → %s: %s', (state, wish, allowed) => {
    expect(mayBecome(state, wish)).toBe(allowed)
  })
})

test('while a launch is under way nothing changes and nothing is deleted', () => {
  expect(mayChange('launching')).toBe(false)
  expect(mayDelete('launching')).toBe(false)
})

test('what is over cannot be changed, but an archived campaign can be deleted', () => {
  expect(CampaignState.options.filter((state) => !mayChange(state))).toEqual([
    'launching',
    'archived',
    'deleted',
  ])
  expect(mayDelete('archived')).toBe(true)
})

test('every state has words', () => {
  for (const state of CampaignState.options) expect(inWords(state)).not.toBe('')
})
