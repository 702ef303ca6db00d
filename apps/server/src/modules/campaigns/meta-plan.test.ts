import type { Objective } from '@adwright/contract'
import { assetFeedProblems, creativeFeatures } from '@adwright/meta-graph'
import { describe, expect, test } from 'vitest'
import { objectOf, type AdObject } from './launch-plan.ts'
import { planSteps } from './launch-steps.ts'
import { adsOf } from './material.ts'
import { creativeParams } from './meta-creative.ts'
import { adParams, adSetParams, campaignParams, smallestStep } from './meta-plan.ts'
import { contentOf } from './meta-settings.ts'
import { aCreative, someMaterial, someVideos } from './test-material.ts'

type Material = ReturnType<typeof someMaterial>
function planned<Kind extends AdObject['kind']>(
  kind: Kind,
  material: Material = someMaterial(),
  endsAt: Date | null = null,
): Extract<AdObject, { kind: Kind }> {
  const steps = planSteps(adsOf(material))
  const made = new Map(steps.map((step) => [step.key, `id of ${step.key}`]))
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
    'id of image:1:square_1x1',
    'id of image:1:feed_4x5',
    'id of image:1:story_9x16',
    'id of image:1:link_1.91x1',
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

describe('an ad of videos', () => {
  const withVideos = (...ratios: Parameters<typeof someVideos>[1]) => {
    const film = aCreative()
    return creativeParams(planned('creative', someMaterial({}, {}, [film], someVideos(film, ratios))))
  }

  test('shows each file in the places of its shape, and names one for everything else', () => {
    const { asset_feed_spec: feed, object_story_spec: story } = withVideos('9:16', '4:5', '1:1')
    expect(story).toEqual({ page_id: '100000000000000001', instagram_user_id: '17841400000000001' })
    expect(feed?.ad_formats).toEqual(['SINGLE_VIDEO'])
    expect(feed).not.toHaveProperty('images')
    expect(feed?.videos).toEqual([
      {
        video_id: 'id of video:1:1',
        thumbnail_hash: 'id of image:1:still:1',
        adlabels: [{ name: 'video_story_9x16' }],
      },
      {
        video_id: 'id of video:1:2',
        thumbnail_hash: 'id of image:1:still:2',
        adlabels: [{ name: 'video_feed_4x5' }],
      },
      {
        video_id: 'id of video:1:3',
        thumbnail_hash: 'id of image:1:still:3',
        adlabels: [{ name: 'video_elsewhere' }],
      },
    ])
    expect(feed?.asset_customization_rules).toEqual([
      {
        customization_spec: {
          publisher_platforms: ['facebook', 'instagram'],
          facebook_positions: ['story', 'facebook_reels'],
          instagram_positions: ['story', 'reels'],
        },
        video_label: { name: 'video_story_9x16' },
      },
      {
        customization_spec: {
          publisher_platforms: ['facebook', 'instagram'],
          facebook_positions: ['feed'],
          instagram_positions: ['stream'],
        },
        video_label: { name: 'video_feed_4x5' },
      },
      { customization_spec: {}, video_label: { name: 'video_elsewhere' } },
    ])
    expect(assetFeedProblems(feed ?? {})).toEqual([])
  })

  test('of two files is what Meta takes, whichever they are', () => {
    for (const pair of [
      ['9:16', '4:5'],
      ['9:16', '16:9'],
      ['1:1', '9:16'],
      ['4:5', '1:1'],
    ] as const) {
      const { asset_feed_spec: feed } = withVideos(...pair)
      expect(feed?.videos).toHaveLength(2)
      expect(assetFeedProblems(feed ?? {})).toEqual([])
    }
  })

  test('of one file is a plain video ad with the same words, button and link', () => {
    const { asset_feed_spec: feed, object_story_spec: story } = withVideos('9:16')
    expect(feed).toBeUndefined()
    expect(story?.video_data).toEqual({
      video_id: 'id of video:1:1',
      image_hash: 'id of image:1:still:1',
      message: 'Rolled by hand, baked before you wake up.',
      title: 'Still warm at seven',
      link_description: 'Open from 7',
      call_to_action: { type: 'ORDER_NOW', value: { link: 'https://bakery-rosa.example.com/croissants' } },
    })
  })

  test('that a square one makes needless leaves the wide one out', () => {
    expect(withVideos('1:1', '16:9').object_story_spec?.video_data?.video_id).toBe('id of video:1:1')
  })

  test('Meta may change nothing about a video either', () => {
    const features = withVideos('9:16').degrees_of_freedom_spec?.creative_features_spec ?? {}
    expect(Object.keys(features)).toEqual(expect.arrayContaining(['video_auto_crop', 'text_generation']))
    for (const feature of Object.keys(features)) expect(creativeFeatures).toContain(feature)
  })

  test('with no still of ours shows one of Meta’s, by its address', () => {
    const creative = planned('creative')
    const cover = { url: 'https://scontent.example/still.jpg' }
    const one = { videoId: '7', cover, shownIn: ['elsewhere' as const] }
    expect(creativeParams({ ...creative, videos: [one] }).object_story_spec?.video_data).toMatchObject({
      image_url: cover.url,
    })
    const two = [one, { ...one, videoId: '8', shownIn: ['story_9x16' as const] }]
    expect(creativeParams({ ...creative, videos: two }).asset_feed_spec?.videos?.[0]).toMatchObject({
      thumbnail_url: cover.url,
    })
  })

  test('reads back as what it was made of', () => {
    for (const ratios of [['9:16', '1:1'], ['1:1']] as const)
      expect(contentOf(withVideos(...ratios) as Parameters<typeof contentOf>[0])).toEqual({
        headline: 'Still warm at seven',
        primaryText: 'Rolled by hand, baked before you wake up.',
        description: 'Open from 7',
        cta: 'ORDER_NOW',
        url: 'https://bakery-rosa.example.com/croissants',
        imageHashes: [],
        videoIds: ratios.map((_, index) => `id of video:1:${index + 1}`),
      })
  })
})
