import { chanceOf, normal } from '../deterministic.ts'
import { minorPerDollar } from '../money/currency.ts'
import { noSpendCap } from '../money/minimum-budgets.ts'
import { contentOf } from '../review/creative-texts.ts'
import { reviewStage } from '../review/review.ts'
import { isRestricted } from '../rules/special-category-rules.ts'
import { leadsToShop, meanCartDollars } from '../shop/catalogue.ts'
import type { Account, Ad, AdSet, Campaign, World } from '../store/records.ts'
import { dayAt } from '../time/time-zone.ts'
import { text } from '../wire/pick.ts'
import { auctionPrice, audienceSize, poolOf } from './audience.ts'
import { frequencyCapsOf, shareOf, type FrequencyCap, type Share } from './bidding.ts'
import { goalMix, type GoalMix } from './goal-mix.ts'
import { industryOf, type Industry } from './industries.ts'
import { reach, resultsOfAdSet } from './learning.ts'
import { outcomesOf, type Outcome } from './outcome.ts'
import { valueOf } from './parameters.ts'
import { openPlacements, placements as placementList, type Placement } from './placements.ts'
import { qualityOf, type Quality } from './quality.ts'
import type { Stores } from './stores.ts'

/** What the ads of one ad set have in common: money, people, and what has been learnt. */
export interface Crew {
  adSet: AdSet
  /** Impressions and minor units by local day, of every ad it ever had. */
  shownByDay: Map<number, number>
  spentByDay: Map<number, number>
  spentEver: number
  share: Share
  frequencyCaps: FrequencyCap[]
  /** People delivery turns to. */
  pool: number
  /** First local day that counts for learning. */
  edited: number
  resultsByDay: Map<number, number>
  /** Instants at which results already brought about will count, soonest first. */
  toCome: number[]
  /** 0 at first, 1 when the ad set has learnt. */
  progress: number
}

export interface Cell {
  at: number
  placement: Placement
  /** Part of the spend, before the hour's own luck. */
  share: number
  fit: number
}

/** An ad that may deliver, with everything about it that does not change while the settings stay as they are. */
export interface Runner {
  ad: Ad
  crew: Crew
  campaign: Campaign
  /** Delivers only within these instants. */
  from: number
  until: number
  quality: Quality
  mix: GoalMix
  industry: Industry
  cells: Cell[]
  /** Mean clicks per impression over its placements, before everything else. */
  meanClicks: number
  /** How creative and audience suit each other: multiplies clicks, and conversions. */
  suits: { clicks: number; conversions: number }
  special: boolean
  /** Minor units per thousand impressions in an average feed. */
  price: number
  /** Minor units of an average purchase. */
  basket: number
  /** Whether the ad leads to the demo shop, whose prices its purchases have then. */
  demoShop: boolean
  currency: string
  website: boolean
  event: string | undefined
  /** Micro minor units owed from earlier hours; below one minor unit unless an hour brought no impression. */
  carry: number
  /** Impressions by local day, and in all. */
  shownByDay: Map<number, number>
  shown: number
  /** Impressions of the days before `day` that are still remembered. */
  remembered: { day: number; past: number }
}

/** Ads that draw on one budget: a campaign's, or an ad set's. */
export interface Purse {
  holder: Campaign | AdSet
  campaign: Campaign
  runners: Runner[]
  /** Minor units by local day. */
  spentByDay: Map<number, number>
  spentEver: number
  /** All the campaign spent, for its own cap. */
  campaignSpent: { total: number }
  /** Purses that lend each other part of their budgets, this one among them. */
  sharers: Purse[]
  start: number
  end: number | undefined
}

const affinity = valueOf('affinity')
const add = (sums: Map<number, number>, key: number, amount: number): void => {
  sums.set(key, (sums.get(key) ?? 0) + amount)
}

/** Gathers what could deliver in an ad account; paused, gone, unapproved-for-good and archived things stay out. */
export function lineUp(twin: Stores, world: World, account: Account): Purse[] {
  const ads = twin.objects.list(world.id, 'ad').filter((ad) => ad.account === account.id)
  if (!ads.some((ad) => ad.status === 'ACTIVE')) return []
  const adSets = new Map(twin.objects.list(world.id, 'adset').map((adSet) => [adSet.id, adSet]))
  const campaigns = new Map(
    twin.objects.list(world.id, 'campaign').map((campaign) => [campaign.id, campaign]),
  )
  const adsOf = Map.groupBy(ads, (ad) => ad.adset)
  const purses = new Map<string, Purse>()
  const crews = new Map<string, Crew>()
  const campaignSpent = new Map<string, { total: number }>()
  let outcomes: Outcome[] | undefined
  // Oldest first, so that the order of draws does not depend on how the store lists.
  for (const ad of ads.toReversed()) {
    const adSet = adSets.get(ad.adset)
    const campaign = campaigns.get(ad.campaign)
    if (!adSet || !campaign) continue
    const purse = purseFor(purses, campaignSpent, adSet, campaign)
    let crew = crews.get(adSet.id)
    if (!crew) {
      outcomes ??= recentOutcomes(twin, world, account)
      const own = new Set(adsOf.get(adSet.id)?.map(({ id }) => id))
      crews.set(adSet.id, (crew = crewOf(twin, world, account, adSet, own, outcomes)))
    }
    // What a paused or deleted ad spent still counts against the budget.
    const shownByDay = new Map<number, number>()
    let shown = 0
    for (const { day, spend, impressions } of twin.delivery.adDays(ad.id)) {
      add(purse.spentByDay, day, spend)
      purse.spentEver += spend
      purse.campaignSpent.total += spend
      add(crew.spentByDay, day, spend)
      crew.spentEver += spend
      add(crew.shownByDay, day, impressions)
      add(shownByDay, day, impressions)
      shown += impressions
    }
    if (ad.status !== 'ACTIVE' || adSet.status !== 'ACTIVE' || campaign.status !== 'ACTIVE') continue
    const runner = enter(twin, world, account, ad, crew, campaign)
    if (runner) purse.runners.push({ ...runner, shownByDay, shown, remembered: { day: Number.NaN, past: 0 } })
  }
  const running = [...purses.values()].filter((purse) => purse.runners.length > 0)
  for (const purse of running) {
    if (purse.holder.kind === 'campaign' || !purse.campaign.is_adset_budget_sharing_enabled) continue
    purse.sharers = running.filter(
      ({ holder, campaign }) => campaign.id === purse.campaign.id && holder.daily_budget !== undefined,
    )
  }
  return running
}

function purseFor(
  purses: Map<string, Purse>,
  campaignSpent: Map<string, { total: number }>,
  adSet: AdSet,
  campaign: Campaign,
): Purse {
  const holder = (campaign.daily_budget ?? campaign.lifetime_budget) === undefined ? adSet : campaign
  const known = purses.get(holder.id)
  if (known) {
    known.start = Math.min(known.start, adSet.start_time)
    known.end =
      known.end === undefined || adSet.end_time === undefined
        ? undefined
        : Math.max(known.end, adSet.end_time)
    return known
  }
  const spent = campaignSpent.get(campaign.id) ?? { total: 0 }
  campaignSpent.set(campaign.id, spent)
  const purse: Purse = {
    holder,
    campaign,
    runners: [],
    spentByDay: new Map(),
    spentEver: 0,
    campaignSpent: spent,
    sharers: [],
    start: adSet.start_time,
    end: adSet.end_time,
  }
  purses.set(holder.id, purse)
  return purse
}

const recentOutcomes = (twin: Stores, world: World, account: Account): Outcome[] => {
  const today = dayAt(account.timezone_name, world.settled)
  return outcomesOf(twin, world.id, today - reach, today + 1)
}

function crewOf(
  twin: Stores,
  world: World,
  account: Account,
  adSet: AdSet,
  ads: ReadonlySet<string>,
  outcomes: readonly Outcome[],
): Crew {
  const zone = account.timezone_name
  const { byDay, toCome, learned } = resultsOfAdSet(twin, adSet, ads, outcomes, zone, world.settled)
  return {
    adSet,
    shownByDay: new Map(),
    spentByDay: new Map(),
    spentEver: 0,
    share: shareOf(adSet),
    frequencyCaps: frequencyCapsOf(adSet),
    pool: poolOf(audienceSize(adSet)),
    edited: dayAt(zone, adSet.significant_edit),
    resultsByDay: byDay,
    toCome,
    progress: learned ? 1 : 0,
  }
}

function enter(
  twin: Stores,
  world: World,
  account: Account,
  ad: Ad,
  crew: Crew,
  campaign: Campaign,
): Omit<Runner, 'shown' | 'shownByDay' | 'remembered'> | undefined {
  const { adSet } = crew
  const creative = twin.objects.get('creative', ad.creative)
  if (reviewStage(ad, creative, ad.review_ends) !== 'APPROVED') return undefined
  const content = contentOf(creative)
  const quality = qualityOf(creative, twin)
  const withInstagram = content.instagramUserId !== undefined
  const page = twin.objects.findOf('page', content.pageId ?? world.page)
  const words = [...content.bodies, ...content.titles, ...content.descriptions, ...content.links]
  const industry = industryOf([page?.name ?? '', page?.category ?? '', ...words])
  const cells = openPlacements(adSet.targeting).flatMap((at): Cell[] => {
    const placement = placementList[at]
    if (!placement || (placement.platform === 'instagram' && !withInstagram)) return []
    const fit = quality.fits[placement.shape]
    return [{ at, placement, fit, share: placement.share * fit ** 2 }]
  })
  const shares = cells.reduce((sum, { share }) => sum + share, 0)
  const taste = chanceOf('suits', world.id, audienceKey(adSet), ...content.imageHashes, ...words)
  const currency = minorPerDollar(account.currency)
  const demoShop = content.links.some((link) => leadsToShop(link, world.id))
  const shop = 0.7 + 0.6 * chanceOf('shop', ad.world)()
  return {
    ad,
    crew,
    campaign,
    from: Math.max(ad.review_ends, adSet.start_time),
    until: adSet.end_time ?? Number.POSITIVE_INFINITY,
    quality,
    mix: goalMix(adSet.optimization_goal),
    industry,
    cells,
    meanClicks:
      cells.reduce((sum, { placement, share, fit }) => sum + share * placement.clickRate * fit, 0) /
      Math.max(shares, 1e-9),
    suits: { clicks: Math.exp(affinity * normal(taste)), conversions: Math.exp(affinity * normal(taste)) },
    special: isRestricted(campaign),
    price: auctionPrice(adSet.targeting) * industry.price * currency,
    basket: demoShop ? meanCartDollars * currency : industry.basket * shop * currency,
    demoShop,
    currency: account.currency,
    website: content.links.some((link) => /^https?:/.test(link) && !/^https?:\/\/fb\.me/.test(link)),
    event: text(adSet.promoted_object, 'custom_event_type'),
    carry: twin.delivery.carry(ad.id),
  }
}

/** Who is meant, in words that are the same for the same audience. */
const audienceKey = ({ targeting }: AdSet): string =>
  JSON.stringify(
    ['geo_locations', 'age_min', 'age_max', 'genders', 'flexible_spec', 'custom_audiences'].map(
      (name) => targeting[name],
    ),
  )

export const capOf = (campaign: Campaign): number =>
  campaign.spend_cap === undefined || campaign.spend_cap === noSpendCap
    ? Number.POSITIVE_INFINITY
    : campaign.spend_cap
