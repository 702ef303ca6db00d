import { plans } from '@adwright/contract/plans'
import { expect, test } from 'vitest'
import { planPoints } from './plan-points.ts'

test('a plan says what it allows, by the month', () => {
  expect(planPoints(plans.starter)).toEqual([
    '5 campaigns a month',
    '100 AI generations a month',
    '2 people',
    '10,000 API calls a month',
  ])
  expect(planPoints(plans.enterprise)).toEqual([
    'Unlimited campaigns',
    'Unlimited AI generations',
    'As many people as you like',
    'Unlimited API calls',
    'Roles for analysts and clients',
    'Import of many posts from a CSV file',
    'Workspaces for your clients',
  ])
})

test('a trial says what it has in all, and for how many clients', () => {
  const points = planPoints(plans.trial, { inAll: true })
  expect(points).toContain('5 campaigns in all')
  expect(points).toContain('Workspaces for 5 clients')
})
