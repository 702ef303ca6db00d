import { describe, expect, test } from 'vitest'
import { MetaError } from '../errors.ts'
import { adSetProblems, type CampaignAbove } from './ad-set-problems.ts'
import { designAdSet, designCampaign, type AdSetDesign } from './campaign-design.ts'
import { campaignProblems } from './campaign-problems.ts'
import { dayPart } from './day-parting.ts'
import * as goals from './delivery-goals.ts'

const app = { applicationId: '4001', objectStoreUrl: 'https://apps.example/a' }
const pixel = { pixelId: '9', customEventType: 'PURCHASE' }

const everyGoal = [
  goals.awareness({ pageId: '1' }),
  goals.awareness({ pageId: '1', goal: 'THRUPLAY' }),
  goals.websiteTraffic(),
  goals.appTraffic(app),
  goals.postEngagement({ pageId: '1' }),
  goals.videoViews({ pageId: '1' }),
  goals.pageLikes({ pageId: '1' }),
  goals.messages({ pageId: '1' }),
  goals.messages({ pageId: '1', destination: 'WHATSAPP', whatsappPhoneNumber: '+49301' }),
  goals.instantFormLeads({ pageId: '1' }),
  goals.websiteLeads({ pixelId: '9', customEventType: 'LEAD' }),
  goals.websiteSales(pixel),
  goals.websiteSales({ ...pixel, goal: 'VALUE' }),
  goals.catalogueSales({ productCatalogId: '5', productSetId: '6' }),
  goals.appPromotion(app),
  goals.appPromotion({ ...app, goal: 'OFFSITE_CONVERSIONS', customEventType: 'PURCHASE' }),
]

const set = (more: Partial<AdSetDesign> = {}): AdSetDesign => ({
  name: 'set',
  campaignId: '7',
  goal: goals.websiteTraffic(),
  targeting: { geo_locations: { countries: ['US'] }, targeting_automation: { advantage_audience: 1 } },
  budget: { from: 'ad_set', daily: 500 },
  ...more,
})

const campaignOf = (goal = goals.websiteTraffic()) =>
  designCampaign({ name: 'c', goal, budget: { on: 'ad_sets', shared: false } })

const cbo = (goal = goals.websiteTraffic(), more: Partial<Parameters<typeof designCampaign>[0]> = {}) =>
  designCampaign({ name: 'c', goal, budget: { on: 'campaign', daily: 900 }, ...more })

const refusal = (work: () => unknown): MetaError => {
  try {
    work()
  } catch (error) {
    if (error instanceof MetaError) return error
  }
  throw new Error('was expected to be refused')
}

test('every goal makes a campaign and an ad set that agree', () => {
  for (const goal of everyGoal) {
    expect(campaignProblems(campaignOf(goal))).toEqual([])
    expect(adSetProblems(designAdSet(set({ goal }), campaignOf(goal)), campaignOf(goal))).toEqual([])
  }
})

test('what is made is paused', () => {
  expect(campaignOf().status).toBe('PAUSED')
  expect(designAdSet(set(), campaignOf()).status).toBe('PAUSED')
})

describe('a budget', () => {
  test('on the campaign brings the strategy there and leaves the ad set its limits', () => {
    const campaign = cbo()
    expect(campaign).toMatchObject({ daily_budget: 900, bid_strategy: 'LOWEST_COST_WITHOUT_CAP' })
    expect(campaign).not.toHaveProperty('is_adset_budget_sharing_enabled')
    const adSet = designAdSet(set({ budget: { from: 'campaign', least: 100, most: 400 } }), campaign)
    expect(adSet).toMatchObject({ daily_min_spend_target: 100, daily_spend_cap: 400 })
    expect(adSet).not.toHaveProperty('bid_strategy')
  })

  test('of a lifetime on the campaign needs an end of every ad set', () => {
    const budget = { on: 'campaign', lifetime: 90_000 } as const
    const campaign = designCampaign({ name: 'c', goal: goals.websiteTraffic(), budget })
    const open = set({ budget: { from: 'campaign' } })
    expect(refusal(() => designAdSet(open, campaign)).blame).toEqual([['end_time']])
    expect(designAdSet({ ...open, endTime: 2_000_000_000 }, campaign).end_time).toBe(2_000_000_000)
  })

  test('on the ad sets has to say whether it is shared, and then how all bid', () => {
    expect(campaignOf()).toMatchObject({ is_adset_budget_sharing_enabled: false })
    const shared = designCampaign({
      name: 'c',
      goal: goals.websiteTraffic(),
      budget: { on: 'ad_sets', shared: true },
    })
    expect(shared.bid_strategy).toBe('LOWEST_COST_WITHOUT_CAP')
    const unlike = set({ bidding: { strategy: 'COST_CAP', bidAmount: 3 } })
    expect(refusal(() => designAdSet(unlike, shared)).subcode).toBe(4834009)
  })

  test('cannot stand on both levels', () => {
    expect(refusal(() => designAdSet(set(), cbo()))).toMatchObject({
      kind: 'invalid',
      code: 100,
      subcode: 1885621,
      status: 0,
    })
  })

  test('of a lifetime needs an end, of a day more than a day', () => {
    expect(
      refusal(() => designAdSet(set({ budget: { from: 'ad_set', lifetime: 9 } }), campaignOf())).blame,
    ).toEqual([['end_time']])
    const short = set({ startTime: 1_000_000, endTime: 1_000_000 + 86_400 })
    expect(refusal(() => designAdSet(short, campaignOf())).blame).toEqual([['end_time']])
  })
})

describe('a bid', () => {
  test('cap and cost cap need an amount, a minimum ROAS needs value', () => {
    const value = goals.websiteSales({ ...pixel, goal: 'VALUE' })
    const roas = set({ goal: value, bidding: { strategy: 'LOWEST_COST_WITH_MIN_ROAS', roasFloor: 1.5 } })
    expect(designAdSet(roas, campaignOf(value)).bid_constraints).toEqual({ roas_average_floor: 15_000 })
    expect(refusal(() => designAdSet({ ...roas, goal: goals.websiteTraffic() }, campaignOf())).subcode).toBe(
      1815857,
    )
    const capped = set({ bidding: { strategy: 'LOWEST_COST_WITH_BID_CAP', bidAmount: 0 } })
    expect(refusal(() => designAdSet(capped, campaignOf())).blame).toEqual([['bid_amount']])
  })
})

describe('an ad set', () => {
  const problemsOf = (more: Partial<AdSetDesign>, campaign: CampaignAbove = campaignOf()) =>
    refusal(() => designAdSet(set(more), campaign))

  test('is refused a goal of another objective', () => {
    expect(problemsOf({ goal: goals.pageLikes({ pageId: '1' }) }).subcode).toBe(1815715)
  })

  test('for the EU names who profits and pays', () => {
    const targeting = {
      geo_locations: { countries: ['DE'] },
      targeting_automation: { advantage_audience: 1 },
    } as const
    expect(problemsOf({ targeting }).subcode).toBe(3858152)
    const named = { targeting, advertiser: { beneficiary: 'Bakery', payor: 'Bakery' } }
    expect(designAdSet(set(named), campaignOf())).toMatchObject({ dsa_beneficiary: 'Bakery' })
    expect(designAdSet(set({ targeting }), campaignOf(), { accountNamesAdvertiser: true })).toBeDefined()
  })

  test('under a special category reaches everybody', () => {
    const housing = designCampaign({
      name: 'c',
      goal: goals.websiteTraffic(),
      budget: { on: 'ad_sets', shared: false },
      special: { categories: ['HOUSING'], countries: ['US'] },
    })
    const narrow = {
      geo_locations: {
        zips: [{ key: 'US:94304' }],
        cities: [{ key: '1', radius: 10, distance_unit: 'mile' }],
      },
      genders: [2],
      age_min: 30,
      targeting_automation: { advantage_audience: 0 },
    } as const
    const { blame, subcode } = problemsOf({ targeting: narrow }, housing)
    expect(subcode).toBe(2909034)
    expect(blame.map((path) => path.join('.'))).toEqual([
      'targeting.age_min',
      'targeting.genders',
      'targeting.geo_locations.zips',
      'targeting.geo_locations',
    ])
    const wide = { geo_locations: { countries: ['US'] } }
    expect(problemsOf({ targeting: wide }, housing).subcode).toBe(1870227)
  })

  test('with Advantage+ audience has no upper age', () => {
    const targeting = {
      geo_locations: { countries: ['US'] },
      age_max: 40,
      targeting_automation: { advantage_audience: 1 },
    } as const
    expect(problemsOf({ targeting }).subcode).toBe(1870189)
    expect(problemsOf({ targeting: { geo_locations: { countries: ['US'] }, genders: [1] } }).subcode).toBe(
      1870227,
    )
  })

  test('is shown by day parts only from a lifetime budget', () => {
    const dayParts = [dayPart([1, 2, 3, 4, 5], 9, 18)]
    expect(problemsOf({ dayParts }).blame).toEqual([['lifetime_budget']])
    const fits = set({ dayParts, budget: { from: 'ad_set', lifetime: 90_000 }, endTime: 2_000_000_000 })
    expect(designAdSet(fits, campaignOf())).toMatchObject({
      pacing_type: ['day_parting'],
      adset_schedule: [{ start_minute: 540, end_minute: 1080 }],
    })
    expect(problemsOf({ ...fits, dayParts: [dayPart([7], 9, 18)] }).blame).toEqual([['adset_schedule', '0']])
  })

  test('counts only in windows the goal has', () => {
    const attribution = [{ event_type: 'VIEW_THROUGH', window_days: 7 }]
    expect(problemsOf({ attribution }).blame).toEqual([['attribution_spec']])
  })

  test('caps frequency for reach only', () => {
    const frequencyCap = { views: 2, days: 7 }
    expect(problemsOf({ frequencyCap }).blame).toEqual([['frequency_control_specs']])
    const reach = goals.awareness({ pageId: '1' })
    expect(designAdSet(set({ goal: reach, frequencyCap }), campaignOf(reach))).toMatchObject({
      frequency_control_specs: [{ event: 'IMPRESSIONS', interval_days: 7, max_frequency: 2 }],
    })
  })

  test('picks placements that exist together', () => {
    const placed = (targeting: object) =>
      problemsOf({
        targeting: {
          geo_locations: { countries: ['US'] },
          targeting_automation: { advantage_audience: 1 },
          ...targeting,
        },
      }).blame.map(([, field]) => field)
    expect(placed({ publisher_platforms: ['instagram'], instagram_positions: ['explore'] })).toEqual([
      'instagram_positions',
    ])
    expect(placed({ publisher_platforms: ['facebook'], facebook_positions: ['marketplace'] })).toEqual([
      'facebook_positions',
    ])
    expect(placed({ publisher_platforms: ['audience_network'] })).toEqual(['publisher_platforms'])
  })
})

test('a special category needs its countries, and political ads are over in the EU', () => {
  const declare = (categories: string[], countries: string[]) =>
    refusal(() =>
      designCampaign({
        name: 'c',
        goal: goals.websiteTraffic(),
        budget: { on: 'ad_sets', shared: false },
        special: { categories, countries },
      }),
    ).blame
  expect(declare(['EMPLOYMENT'], [])).toEqual([['special_ad_category_country']])
  expect(declare(['ISSUES_ELECTIONS_POLITICS'], ['FR'])).toEqual([['special_ad_category_country']])
})
