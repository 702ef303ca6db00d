import { describe, expect, test } from 'vitest'
import { endOf, goalOf, markOfStep, objectOf, planSteps } from './launch-plan.ts'
import { aCreative, someMaterial } from './test-material.ts'

const two = [aCreative(), aCreative()]

test('everything is made before anything is switched on, and the campaign is the last switch', () => {
  const keys = planSteps(two).map((step) => step.key)
  expect(keys.slice(0, 2)).toEqual(['campaign', 'ad_set'])
  expect(keys.slice(2, 8)).toEqual([
    'image:1:square_1x1',
    'image:1:feed_4x5',
    'image:1:story_9x16',
    'image:1:link_1.91x1',
    'creative:1',
    'ad:1',
  ])
  expect(keys.slice(-4)).toEqual(['activate:ad:1', 'activate:ad:2', 'activate:ad_set', 'activate:campaign'])
  const firstSwitch = keys.findIndex((key) => key.startsWith('activate'))
  expect(keys.slice(firstSwitch).every((key) => key.startsWith('activate'))).toBe(true)
})

test('steps of different things have different keys and marks', () => {
  const keys = planSteps(two).map((step) => step.key)
  expect(new Set(keys).size).toBe(keys.length)
  const first = { id: 'cmp_1', launchSeries: 0 }
  const marks = keys.map((key) => markOfStep(first, key))
  expect(new Set(marks).size).toBe(keys.length)
  expect(marks).not.toContain(markOfStep({ ...first, launchSeries: 1 }, 'campaign'))
})

describe('what the ads are optimised for', () => {
  test.each([
    ['awareness', 'px', 'reach'],
    ['awareness', null, 'reach'],
    ['traffic', 'px', 'page_views'],
    ['traffic', null, 'link_clicks'],
    ['engagement', 'px', 'post_engagement'],
    ['engagement', null, 'post_engagement'],
    ['leads', 'px', 'leads'],
    ['leads', null, 'link_clicks'],
    ['sales', 'px', 'purchases'],
    ['sales', null, 'link_clicks'],
  ] as const)('%s with pixel %s: %s', (objective, pixel, goal) => {
    expect(goalOf(objective, pixel).optimiseFor).toBe(goal)
  })
})

test('an object is made from what was made before it', () => {
  const material = someMaterial()
  const [campaign, adSet] = planSteps(material.creatives)
  if (!campaign || !adSet) throw new Error('no plan')
  expect(() => objectOf(adSet, material, new Map(), null)).toThrow(/needs campaign/)
  expect(objectOf(adSet, material, new Map([['campaign', '12']]), null)).toMatchObject({
    kind: 'ad_set',
    campaignExternalId: '12',
    advertiser: 'Bakery Rosa',
    dailyBudgetMinor: 2000,
  })
})

test('a campaign of days ends a little over that many days later, one without never', () => {
  const start = new Date('2026-11-23T09:00:00Z')
  expect(endOf(null, start)).toBeNull()
  // Meta refuses a daily budget with exactly 24 hours
  expect((endOf(1, start)?.getTime() ?? 0) - start.getTime()).toBeGreaterThan(86_400_000)
  expect((endOf(7, start)?.getTime() ?? 0) - start.getTime()).toBeLessThan(7.01 * 86_400_000)
})
