import { minorPerDollar } from '../money/currency.ts'
import { noSpendCap } from '../money/minimum-budgets.ts'
import { contentOf } from '../review/creative-texts.ts'
import { reviewStage } from '../review/review.ts'
import type { Account, Ad, AdSet, Campaign, World } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'
import { text } from '../wire/pick.ts'
import { auctionPrice, audienceSize } from './audience.ts'
import { goalMix, type GoalMix } from './goal-mix.ts'
import { openPlacements, placements as placementList } from './placements.ts'
import { qualityOf, type Quality } from './quality.ts'

/** An ad that may deliver, with everything about it that does not change while the settings stay as they are. */
export interface Runner {
  ad: Ad
  adSet: AdSet
  campaign: Campaign
  /** Delivers only within these instants. */
  from: number
  until: number
  quality: Quality
  mix: GoalMix
  placements: number[]
  audience: number
  /** Minor units per thousand impressions in an average feed. */
  price: number
  /** Minor units in one US dollar's worth of the account's money. */
  basketUnit: number
  website: boolean
  event: string | undefined
  /** Micro minor units owed from earlier hours; below one minor unit unless an hour brought no impression. */
  carry: number
  impressions: number
  results: number
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
  start: number
  end: number | undefined
  schedule: AdSet['adset_schedule']
}

/** Gathers what could deliver; paused, gone, unapproved-for-good and archived things stay out. */
export function lineUp(twin: Twin, world: World, account: Account): Purse[] {
  const ads = twin.objects.list(world.id, 'ad')
  if (!ads.some((ad) => ad.status === 'ACTIVE')) return []
  const adSets = new Map(twin.objects.list(world.id, 'adset').map((adSet) => [adSet.id, adSet]))
  const campaigns = new Map(
    twin.objects.list(world.id, 'campaign').map((campaign) => [campaign.id, campaign]),
  )
  const purses = new Map<string, Purse>()
  const campaignSpent = new Map<string, { total: number }>()
  // Oldest first, so that the order of draws does not depend on how the store lists.
  for (const ad of ads.toReversed()) {
    const adSet = adSets.get(ad.adset)
    const campaign = campaigns.get(ad.campaign)
    if (!adSet || !campaign) continue
    const holder = (campaign.daily_budget ?? campaign.lifetime_budget) === undefined ? adSet : campaign
    let purse = purses.get(holder.id)
    if (!purse) {
      const spent = campaignSpent.get(campaign.id) ?? { total: 0 }
      campaignSpent.set(campaign.id, spent)
      purse = {
        holder,
        campaign,
        runners: [],
        spentByDay: new Map(),
        spentEver: 0,
        campaignSpent: spent,
        start: adSet.start_time,
        end: adSet.end_time,
        schedule: adSet.adset_schedule,
      }
      purses.set(holder.id, purse)
    } else {
      purse.start = Math.min(purse.start, adSet.start_time)
      purse.end =
        purse.end === undefined || adSet.end_time === undefined
          ? undefined
          : Math.max(purse.end, adSet.end_time)
    }
    // What a paused or deleted ad spent still counts against the budget.
    let impressions = 0
    let results = 0
    for (const day of twin.delivery.adDays(ad.id)) {
      purse.spentByDay.set(day.day, (purse.spentByDay.get(day.day) ?? 0) + day.spend)
      purse.spentEver += day.spend
      purse.campaignSpent.total += day.spend
      impressions += day.impressions
      results += day.results
    }
    if (ad.status !== 'ACTIVE' || adSet.status !== 'ACTIVE' || campaign.status !== 'ACTIVE') continue
    const runner = enter(twin, account, ad, adSet, campaign)
    if (runner) purse.runners.push({ ...runner, impressions, results })
  }
  return [...purses.values()].filter((purse) => purse.runners.length > 0)
}

function enter(twin: Twin, account: Account, ad: Ad, adSet: AdSet, campaign: Campaign): Runner | undefined {
  const creative = twin.objects.get('creative', ad.creative)
  if (reviewStage(ad, creative, ad.review_ends) === 'DISAPPROVED') return undefined
  const content = contentOf(creative)
  const withInstagram = content.instagramUserId !== undefined
  const open = openPlacements(adSet.targeting)
  return {
    ad,
    adSet,
    campaign,
    from: Math.max(ad.review_ends, adSet.start_time),
    until: adSet.end_time ?? Number.POSITIVE_INFINITY,
    quality: qualityOf(creative),
    mix: goalMix(adSet.optimization_goal),
    placements: open.filter((at) => withInstagram || !isInstagram(at)),
    audience: audienceSize(adSet),
    price: auctionPrice(adSet.targeting) * minorPerDollar(account.currency),
    basketUnit: minorPerDollar(account.currency),
    website: content.links.some((link) => /^https?:/.test(link) && !/^https?:\/\/fb\.me/.test(link)),
    event: text(adSet.promoted_object, 'custom_event_type'),
    carry: twin.delivery.carry(ad.id),
    impressions: 0,
    results: 0,
  }
}

const isInstagram = (at: number): boolean => placementList[at]?.platform === 'instagram'

export const capOf = (campaign: Campaign): number =>
  campaign.spend_cap === undefined || campaign.spend_cap === noSpendCap
    ? Number.POSITIVE_INFINITY
    : campaign.spend_cap
