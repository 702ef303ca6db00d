import type { Objective } from '@adwright/contract'
import { describe, expect, test } from 'vitest'
import { objectOf, planSteps, type AdObject } from './launch-plan.ts'
import { adParams, adSetParams, campaignParams, creativeParams, smallestStep } from './meta-plan.ts'
import { someMaterial } from './test-material.ts'

type Material = ReturnType<typeof someMaterial>
function planned<Kind extends AdObject['kind']>(
  kind: Kind,
  material: Material = someMaterial(),
  endsAt: Date | null = null,
): Extract<AdObject, { kind: Kind }> {
  const steps = planSteps(material.creatives)
  const made = new Map(steps.map((step) => [step.key, `id-of-${step.key}`]))
  const step = steps.find((one) => one.kind === kind)
  if (!step) throw new Error('no such step')
  return objectOf(step, material, made, endsAt) as Extract<AdObject, { kind: Kind }> // by its step
}
const adSet = (material?: Material, endsAt?: Date) => adSetParams(planned('ad_set', material, endsAt ?? null))

test('everything is made paused', () => {
  expect(campaignParams(planned('campaign')).status).toBe('PAUSED')
  expect(adSet().status).toBe('PAUSED')
  expect(adParams(planned('ad')).status).toBe('PAUSED')
})

test('the budget stands on the ad set alone, and the campaign says that it shares none', () => {
  const campaign = campaignParams(planned('campaign'))
  expect(campaign).toMatchObject({ is_adset_budget_sharing_enabled: false, special_ad_categories: [] })
  expect(campaign).not.toHaveProperty('daily_budget')
  expect(adSet()).toMatchObject({ daily_budget: 2000, bid_strategy: 'LOWEST_COST_WITHOUT_CAP' })
})

const withPixel = { adAccount: { pixelId: '77' } }
const without = { adAccount: { pixelId: null } }
describe('objectives in Meta’s words', () => {
  test.each([
    ['awareness', withPixel, 'OUTCOME_AWARENESS', 'REACH', undefined, { page_id: '100000000000000001' }],
    ['awareness', without, 'OUTCOME_AWARENESS', 'REACH', undefined, { page_id: '100000000000000001' }],
    ['traffic', withPixel, 'OUTCOME_TRAFFIC', 'LANDING_PAGE_VIEWS', 'WEBSITE', undefined],
    ['traffic', without, 'OUTCOME_TRAFFIC', 'LINK_CLICKS', 'WEBSITE', undefined],
    [
      'engagement',
      withPixel,
      'OUTCOME_ENGAGEMENT',
      'POST_ENGAGEMENT',
      'ON_POST',
      { page_id: '100000000000000001' },
    ],
    [
      'engagement',
      without,
      'OUTCOME_ENGAGEMENT',
      'POST_ENGAGEMENT',
      'ON_POST',
      { page_id: '100000000000000001' },
    ],
    [
      'leads',
      withPixel,
      'OUTCOME_LEADS',
      'OFFSITE_CONVERSIONS',
      'WEBSITE',
      { pixel_id: '77', custom_event_type: 'LEAD' },
    ],
    ['leads', without, 'OUTCOME_LEADS', 'LINK_CLICKS', 'WEBSITE', undefined],
    [
      'sales',
      withPixel,
      'OUTCOME_SALES',
      'OFFSITE_CONVERSIONS',
      'WEBSITE',
      { pixel_id: '77', custom_event_type: 'PURCHASE' },
    ],
    ['sales', without, 'OUTCOME_SALES', 'LINK_CLICKS', 'WEBSITE', undefined],
  ] as const)('%s %j', (objective: Objective, target, outcome, goal, destination, promoted) => {
    const material = someMaterial({ objective }, target)
    expect(campaignParams(planned('campaign', material)).objective).toBe(outcome)
    const params = adSet(material)
    expect(params.optimization_goal).toBe(goal)
    expect(params.destination_type).toBe(destination)
    expect(params.promoted_object).toEqual(promoted)
    expect(params.billing_event).toBe('IMPRESSIONS')
    expect(params.attribution_spec !== undefined).toBe(goal === 'OFFSITE_CONVERSIONS')
  })
})

test.each([
  ['DE', 'Bakery Rosa'],
  ['NO', 'Bakery Rosa'],
  ['US', undefined],
  ['GB', undefined],
])('in %s the advertiser is named: %s', (country, named) => {
  const params = adSet(someMaterial({ country }))
  expect([params.dsa_beneficiary, params.dsa_payor]).toEqual([named, named])
})

test.each([
  ['EUR', 2000, 2000],
  ['JPY', 2000, 2000],
  ['HUF', 200000, 2000], // ISO counts fillér, Meta forint
  ['CLP', 5000, 5000],
] as const)('%s %i reaches Meta as %i', (currency, minor, meta) => {
  expect(adSet(someMaterial({ currency, dailyBudgetMinor: minor })).daily_budget).toBe(meta)
})

test('forint have no hundredths at Meta', () => {
  expect([smallestStep('HUF'), smallestStep('EUR'), smallestStep('JPY')]).toEqual([100, 1, 1])
})

test.each([
  ['DE', 18],
  ['TH', 20],
  ['ID', 21],
])('adults in %s are %i', (country, age) => {
  expect(adSet(someMaterial({ country })).targeting).toMatchObject({
    geo_locations: { countries: [country] },
    age_min: age,
    targeting_automation: { advantage_audience: 1 },
  })
})

test('without an Instagram account nothing mentions Instagram', () => {
  const material = someMaterial({}, { page: { instagram: null } })
  expect(adSet(material).targeting.publisher_platforms).toEqual(['facebook'])
  const creative = creativeParams(planned('creative', material))
  expect(creative.object_story_spec).toEqual({ page_id: '100000000000000001' })
  expect(JSON.stringify(creative.asset_feed_spec)).not.toContain('instagram')
})

test('an end reaches Meta in seconds', () => {
  expect(adSet(undefined, new Date('2026-12-01T00:00:00Z')).end_time).toBe(1_796_083_200)
  expect(adSet()).not.toHaveProperty('end_time')
})

test('every placement shows the picture made for its shape, and every rule points at one', () => {
  const { asset_feed_spec: feed } = creativeParams(planned('creative'))
  const labels = feed?.images?.map((image) => image.adlabels?.[0]?.name)
  expect(feed?.images?.map((image) => image.hash)).toEqual([
    'id-of-image:1:square_1x1',
    'id-of-image:1:feed_4x5',
    'id-of-image:1:story_9x16',
    'id-of-image:1:link_1.91x1',
  ])
  const rules = feed?.asset_customization_rules ?? []
  expect(rules.length).toBeGreaterThan(1)
  for (const rule of rules) expect(labels).toContain(rule.image_label?.name)
  expect(rules.at(-1)).toMatchObject({ customization_spec: {}, image_label: { name: 'picture_square_1x1' } })
  const story = rules.find((rule) => rule.image_label?.name === 'picture_story_9x16')
  expect(story?.customization_spec).toMatchObject({ instagram_positions: ['story', 'reels'] })
})

test('Meta may change nothing about a poster', () => {
  const { degrees_of_freedom_spec: freedom, contextual_multi_ads: multi } = creativeParams(
    planned('creative'),
  )
  const features = freedom?.creative_features_spec ?? {}
  expect(Object.keys(features)).toContain('image_background_gen')
  expect(Object.keys(features)).not.toContain('standard_enhancements')
  expect(Object.values(features).every((feature) => feature.enroll_status === 'OPT_OUT')).toBe(true)
  expect(multi).toEqual({ enroll_status: 'OPT_OUT' })
})

test('words without a description send none, and clicks are tagged', () => {
  const material = someMaterial()
  const [creative] = material.creatives
  if (creative) creative.words = { ...creative.words, description: '' }
  const params = creativeParams(planned('creative', material))
  expect(params.asset_feed_spec).not.toHaveProperty('descriptions')
  expect(params.url_tags).toContain('utm_campaign={{campaign.id}}')
})
