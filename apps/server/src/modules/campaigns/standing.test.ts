import { describe, expect, test } from 'vitest'
import { problemsOf, stateOf, type ObjectStanding, type Standing } from './standing.ts'

const aStanding = (
  campaign: ObjectStanding,
  adSet: ObjectStanding,
  ads: ObjectStanding[],
  more: { rejections?: string[]; issues?: string[] } = {},
): Standing => ({
  campaign: { standing: campaign, effectiveStatus: '', issues: more.issues ?? [], name: 'x' },
  adSet: { standing: adSet, effectiveStatus: '', issues: [], dailyBudgetMinor: 1, endsAt: null },
  ads: ads.map((standing, index) => ({
    standing,
    effectiveStatus: '',
    issues: [],
    externalId: String(index),
    rejections: standing === 'rejected' ? (more.rejections ?? []) : [],
  })),
})

describe('where a campaign stands', () => {
  test.each([
    ['its ads are being looked at', aStanding('running', 'running', ['in_review', 'in_review']), 'in_review'],
    ['one runs, one is being looked at', aStanding('running', 'running', ['running', 'in_review']), 'active'],
    ['one runs, one was rejected', aStanding('running', 'running', ['running', 'rejected']), 'active'],
    [
      'one was rejected, one is being looked at',
      aStanding('running', 'running', ['rejected', 'in_review']),
      'in_review',
    ],
    ['all were rejected', aStanding('running', 'running', ['rejected', 'rejected']), 'rejected'],
    ['the campaign was switched off', aStanding('paused', 'ready', ['ready']), 'paused'],
    ['the ad set was switched off', aStanding('running', 'paused', ['ready']), 'paused'],
    ['every ad was switched off', aStanding('running', 'running', ['paused', 'archived']), 'paused'],
    ['the campaign has issues', aStanding('issues', 'running', ['running']), 'with_issues'],
    ['its only ad has issues', aStanding('running', 'running', ['issues']), 'with_issues'],
    ['one has issues, one runs', aStanding('running', 'running', ['issues', 'running']), 'active'],
    ['it was archived', aStanding('archived', 'ready', ['ready']), 'archived'],
    ['it is gone', aStanding('deleted', 'running', []), 'deleted'],
    ['all rejected and switched off', aStanding('paused', 'ready', ['rejected']), 'paused'],
  ])('%s', (_, standing, state) => {
    expect(stateOf(standing)).toBe(state)
  })
})

test('a rejection is told with its reason and what to do', () => {
  const [problem] = problemsOf(
    aStanding('running', 'running', ['rejected'], { rejections: ['Alcohol: too tempting.'] }),
  )
  expect(problem).toMatchObject({ level: 'problem', code: 'ad_rejected' })
  expect(problem?.message).toMatch(/The ad was rejected in Meta's review: Alcohol: too tempting\. Change/)
})

test('while another ad runs it is only a warning', () => {
  expect(problemsOf(aStanding('running', 'running', ['running', 'rejected']))[0]?.level).toBe('warning')
})

test('an issue is told once, and nothing wrong is nothing told', () => {
  expect(problemsOf(aStanding('issues', 'issues', ['ready'], { issues: ['Payment failed.'] }))).toHaveLength(
    1,
  )
  expect(problemsOf(aStanding('running', 'running', ['running']))).toEqual([])
})
