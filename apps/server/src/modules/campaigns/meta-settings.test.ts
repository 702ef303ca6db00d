import { describe, expect, test } from 'vitest'
import { differencesOf } from './drift.ts'
import { adSetUpdate, adUpdate, campaignUpdate, contentOf, heldAdSet, heldCampaign } from './meta-settings.ts'
import { settingsOf } from './settings.ts'

const made = {
  kind: 'ad_set' as const,
  name: 'Butter croissants, DE',
  campaignExternalId: '1',
  objective: 'awareness' as const,
  goal: { optimiseFor: 'reach' as const },
  dailyBudgetMinor: 2000,
  currency: 'EUR',
  country: 'DE',
  endsAt: new Date('2026-11-30T09:05:00Z'),
  page: { externalId: '9', instagramExternalId: '8' },
  pixelId: null,
  advertiser: 'Bakery Rosa',
}
/** As Meta answers for it, with all that it adds. */
const node = {
  name: 'Butter croissants, DE · aw-0123456789',
  status: 'PAUSED' as const,
  daily_budget: '2000',
  bid_strategy: 'LOWEST_COST_WITHOUT_CAP' as const,
  optimization_goal: 'IMPRESSIONS' as const,
  end_time: '2026-11-30T10:05:00+0100',
  targeting: {
    age_max: 65,
    age_min: '18',
    geo_locations: { countries: ['DE'], location_types: ['home', 'recent'] },
    publisher_platforms: ['instagram', 'facebook'],
    brand_safety_content_filter_levels: ['FACEBOOK_STANDARD'],
    targeting_automation: { advantage_audience: '1', individual_setting: { age: 1 } },
  },
  dsa_beneficiary: 'Bakery Rosa',
  dsa_payor: 'Bakery Rosa',
}
const differing = (change: object) =>
  differencesOf(
    [{ level: 'ad_set', externalId: '2', settings: settingsOf(made) }],
    [heldAdSet('2', { ...node, ...change }, 'EUR')],
  ).map(({ field, theirs }) => [field, theirs[field]])

describe('an ad set reads back', () => {
  test('as it was made, whatever Meta adds', () => {
    expect(differing({})).toEqual([])
  })

  test.each<[string, object, unknown]>([
    ['another budget', { daily_budget: '5000' }, [['daily_budget', 5000]]],
    ['no end', { end_time: undefined }, [['ends_at', null]]],
    ['no end, as the beginning of time', { end_time: '1970-01-01T00:00:00+0000' }, [['ends_at', null]]],
    [
      'a city beside the country',
      { targeting: { ...node.targeting, geo_locations: { countries: ['DE'], cities: [{ key: '1' }] } } },
      [['countries', ['DE', 'cities']]],
    ],
    [
      'automatic placements',
      { targeting: { ...node.targeting, publisher_platforms: undefined } },
      [['platforms', []]],
    ],
    ['a word of Meta’s that we do not have', { bid_strategy: 'COST_CAP' }, [['bid_strategy', 'cost_cap']]],
    ['somebody else who pays', { dsa_payor: 'Hugo' }, [['advertiser', 'Bakery Rosa, paid by Hugo']]],
  ])('with %s', (_, change, expected) => {
    expect(differing(change)).toEqual(expected)
  })
})

test('a campaign without special categories reads back as NONE', () => {
  const { settings } = heldCampaign('1', { special_ad_categories: ['NONE'], objective: 'OUTCOME_SALES' })
  expect(settings).toEqual({ special_ad_categories: [], objective: 'sales' })
})

describe('set back', () => {
  const written = (settings: object) => ({
    settings,
    all: settingsOf(made),
    mark: 'aw-0123456789',
    currency: 'EUR',
    longestName: 400,
  })

  test('goes out in Meta’s words, the targeting as a whole', () => {
    expect(
      adSetUpdate(written({ age_min: 18, daily_budget: 2000, optimization_goal: 'page_views' })),
    ).toEqual({
      daily_budget: 2000,
      optimization_goal: 'LANDING_PAGE_VIEWS',
      targeting: {
        geo_locations: { countries: ['DE'] },
        age_min: 18,
        publisher_platforms: ['facebook', 'instagram'],
        targeting_automation: { advantage_audience: 1 },
      },
    })
    expect(adSetUpdate(written({ ends_at: null }))).toEqual({ end_time: 0 })
  })

  test('a name keeps its mark', () => {
    expect(campaignUpdate(written({ name: 'Croissants', status: 'active' }))).toEqual({
      name: 'Croissants · aw-0123456789',
      status: 'ACTIVE',
    })
    expect(adUpdate(written({ creative: '77' }))).toEqual({ creative: { creative_id: '77' } })
  })
})

test('a creative shows the same whether it is an asset feed or a link', () => {
  const feed = contentOf({
    asset_feed_spec: {
      titles: [{ text: 'Warm' }],
      bodies: [{ text: 'At seven.' }],
      link_urls: [{ website_url: 'https://rosa.example.com' }],
      call_to_action_types: ['ORDER_NOW'],
      images: [{ hash: 'b', adlabels: [] }],
    },
  })
  const link = contentOf({
    object_story_spec: {
      page_id: '9',
      link_data: {
        name: 'Warm',
        message: 'At seven.',
        link: 'https://rosa.example.com',
        image_hash: 'b',
        call_to_action: { type: 'ORDER_NOW' },
      },
    },
  })
  expect(feed).toEqual(link)
})
