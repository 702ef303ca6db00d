import { describe, expect, test } from 'vitest'
import { endOf, goalOf, markOfStep, objectOf } from './launch-plan.ts'
import { planSteps } from './launch-steps.ts'
import { adsOf } from './material.ts'
import { aCreative, someMaterial, someVideos } from './test-material.ts'

const pictures = (count: number) =>
  adsOf({ creatives: Array.from({ length: count }, () => aCreative()), videos: [] })
const two = pictures(2)

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
  const [campaign, adSet] = planSteps(adsOf(material))
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

describe('an ad of videos', () => {
  const film = aCreative()
  const keysOf = (material: Parameters<typeof adsOf>[0]) => planSteps(adsOf(material)).map(({ key }) => key)

  test('uploads each file that is shown with its cover, and none of the pictures', () => {
    const poster = aCreative()
    const videos = someVideos(film, ['16:9', '1:1', '9:16'])
    const steps = planSteps(adsOf({ creatives: [film, poster], videos }))
    expect(steps.filter(({ index, of }) => index === 0 && !of).map(({ key }) => key)).toEqual([
      'video:1:1',
      'image:1:still:1',
      'video:1:2',
      'image:1:still:2',
      'creative:1',
      'ad:1',
    ])
    expect(steps.filter(({ kind }) => kind === 'video').map(({ label }) => label)).toEqual([
      'Upload the story and reel video of ad 1',
      'Upload the main video of ad 1',
    ])
    expect(steps.filter(({ index, kind }) => index === 1 && kind === 'image')).toHaveLength(4)
  })

  test('a file that two ads show goes up once, and both show it', () => {
    const other = aCreative()
    const videos = [...someVideos(film, ['9:16', '1:1']), ...someVideos(other, ['1:1'])]
    const material = someMaterial({}, {}, [film, other], videos)
    expect(keysOf(material).filter((key) => key.startsWith('video'))).toEqual(['video:1:1', 'video:1:2'])
    const made = new Map(keysOf(material).map((key) => [key, `id of ${key}`]))
    const creative = planSteps(adsOf(material)).find(({ key }) => key === 'creative:2')
    if (!creative) throw new Error('no plan')
    expect(objectOf(creative, material, made, null)).toMatchObject({
      imageHashes: {},
      videos: [
        {
          videoId: 'id of video:1:2',
          cover: { hash: 'id of image:1:still:2' },
          shownIn: ['elsewhere'],
        },
      ],
    })
  })

  test('every chosen file is in one place of the plan, and keys stay different', () => {
    const other = aCreative()
    const videos = [...someVideos(film, ['9:16', '4:5', '1:1']), ...someVideos(other, ['9:16', '16:9'])]
    const keys = keysOf({ creatives: [film, other], videos })
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.filter((key) => key.startsWith('video'))).toEqual([
      'video:1:1',
      'video:1:2',
      'video:1:3',
      'video:2:2',
    ])
  })
})
