import type { Ad, AdSet, Campaign, Creative, World } from '../store/records.ts'
import { dayAt } from '../time/time-zone.ts'
import { countsFrom, outcomesOf } from './outcome.ts'
import { settle } from './settle.ts'
import type { Stores } from './stores.ts'

export interface SimulatedCampaign {
  seed: string
  /** Days to let pass, from Monday 1 June 2026 in New York. */
  days: number
  objective?: 'OUTCOME_SALES' | 'OUTCOME_LEADS' | 'OUTCOME_TRAFFIC'
  /** US cents a day. */
  dailyBudget?: number
  /** Name of the business, which gives its trade away. */
  business?: string
  /** Ads; those with the same words are the same creative. */
  ads?: readonly { headline: string; message: string }[]
  targeting?: AdSet['targeting']
  settings?: Partial<AdSet>
}

/** What Meta reports of one ad after all days. Money in US cents. */
export interface SimulatedFigures {
  impressions: number
  spend: number
  clicks: number
  links: number
  /** Purchases and leads within 7 days of a click or one of a view. */
  results: number
  value: number
}

const start = Date.UTC(2026, 5, 1, 4) / 1000

/**
 * Lets one campaign deliver on a store of its own, without a server: for the calibration and for measuring how many
 * campaign-days a second the model computes. Figures are in the order of the ads.
 */
export function simulateCampaignDays(stores: Stores, wish: SimulatedCampaign): SimulatedFigures[] {
  const world = found(stores, wish)
  const account = stores.objects.get('account', world.account)
  const ads = enlist(stores, world, wish)
  const end = start + wish.days * 86_400
  for (let now = start; now < end; now += 2 * 86_400)
    settle(stores, stores.objects.world(world.id), account, Math.min(end, now + 2 * 86_400), false)
  const first = dayAt(account.timezone_name, start)
  const last = first + wish.days
  const outcomes = outcomesOf(stores, world.id, first, last)
  return ads.map(({ id }) => {
    const figures: SimulatedFigures = { impressions: 0, spend: 0, clicks: 0, links: 0, results: 0, value: 0 }
    for (const row of stores.delivery.rows(world.id, first, last, 'day')) {
      if (row.ad !== id) continue
      figures.impressions += row.impressions
      figures.spend += row.spend
      figures.clicks += row.clicks
      figures.links += row.link_clicks
      figures.results += row.leads
    }
    for (const outcome of outcomes) {
      if (outcome.ad !== id || !outcome.pixel || countsFrom(outcome) > end || outcome.kind === 'refund')
        continue
      if (outcome.via === 'click' && outcome.at - outcome.from > 7 * 86_400) continue
      figures.results += outcome.count
      figures.value += outcome.value
    }
    return figures
  })
}

function found({ objects }: Stores, { seed, business = 'A shop' }: SimulatedCampaign): World {
  // A world is known by the ids of what belongs to it, so the seed in them decides every draw.
  const own = (name: string): string => `${name}-${seed}`
  // The store's own bookkeeping of a world (its clock) plays no part in delivery.
  const world = {
    id: own('world'),
    user: own('user'),
    business: own('business'),
    account: `act_${seed}`,
    page: own('page'),
    instagram: own('ig'),
    pixel: own('pixel'),
    born: start,
    settled: start,
  } as World
  objects.saveWorld(world)
  objects.save({
    kind: 'account',
    id: world.account,
    world: world.id,
    account_id: seed,
    name: business,
    currency: 'USD',
    timezone_name: 'America/New_York',
    country: 'US',
    created: start,
  })
  objects.save({
    kind: 'page',
    id: world.page,
    world: world.id,
    name: business,
    category: 'Product/service',
    instagram: world.instagram,
  })
  return world
}

function enlist({ objects }: Stores, world: World, wish: SimulatedCampaign): Ad[] {
  const { objective = 'OUTCOME_SALES', dailyBudget = 5000 } = wish
  const shared = { world: world.id, account: world.account, status: 'ACTIVE', created: start } as const
  const changed = { updated: start, extra: {} }
  const campaign: Campaign = {
    ...shared,
    ...changed,
    kind: 'campaign',
    id: `campaign-${wish.seed}`,
    name: 'Campaign',
    objective,
    buying_type: 'AUCTION',
    special_ad_categories: [],
    budget_day: 0,
  }
  const adSet: AdSet = {
    ...shared,
    ...changed,
    kind: 'adset',
    id: `adset-${wish.seed}`,
    campaign: campaign.id,
    name: 'Ad set',
    optimization_goal: objective === 'OUTCOME_TRAFFIC' ? 'LANDING_PAGE_VIEWS' : 'OFFSITE_CONVERSIONS',
    billing_event: 'IMPRESSIONS',
    bid_strategy: 'LOWEST_COST_WITHOUT_CAP',
    promoted_object: { custom_event_type: objective === 'OUTCOME_LEADS' ? 'LEAD' : 'PURCHASE' },
    targeting: wish.targeting ?? { geo_locations: { countries: ['US'] } },
    daily_budget: dailyBudget,
    budget_day: 0,
    budget_changes: [],
    start_time: start,
    is_dynamic_creative: false,
    significant_edit: start,
    ...wish.settings,
  }
  objects.save(campaign)
  objects.save(adSet)
  const words = wish.ads ?? [{ headline: 'Autumn is here', message: 'Good things from round the corner.' }]
  return words.map(({ headline, message }, at) => {
    const creative: Creative = {
      ...shared,
      kind: 'creative',
      id: `creative-${wish.seed}-${at}`,
      name: 'Creative',
      object_story_spec: {
        page_id: world.page,
        instagram_user_id: world.instagram,
        link_data: {
          link: `https://shop.example/${wish.seed}`,
          message,
          name: headline,
          call_to_action: { type: 'SHOP_NOW' },
        },
      },
      extra: {},
    }
    const ad: Ad = {
      ...shared,
      ...changed,
      kind: 'ad',
      id: `ad-${wish.seed}-${at}`,
      campaign: campaign.id,
      adset: adSet.id,
      creative: creative.id,
      name: 'Ad',
      review_began: start,
      review_ends: start,
    }
    objects.save(creative)
    objects.save(ad)
    return ad
  })
}
