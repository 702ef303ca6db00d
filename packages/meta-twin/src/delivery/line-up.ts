import { noSpendCap } from '../money/minimum-budgets.ts'
import type { Account, AdSet, Campaign, World } from '../store/records.ts'
import { dayAt } from '../time/time-zone.ts'
import { crewOf, type Crew } from './crew.ts'
import { reach } from './learning.ts'
import { outcomesOf, type Outcome } from './outcome.ts'
import { enter, type Runner } from './runner.ts'
import type { Stores } from './stores.ts'

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
  let outcomes: Map<string, Outcome[]> | undefined
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
      const followed = [...own].flatMap((id) => outcomes?.get(id) ?? [])
      crews.set(adSet.id, (crew = crewOf(twin, world, account, adSet, own, followed)))
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

/** By ad. */
const recentOutcomes = (twin: Stores, world: World, account: Account): Map<string, Outcome[]> => {
  const today = dayAt(account.timezone_name, world.settled)
  return Map.groupBy(outcomesOf(twin, world.id, today - reach, today + 1), ({ ad }) => ad)
}

export const capOf = (campaign: Campaign): number =>
  campaign.spend_cap === undefined || campaign.spend_cap === noSpendCap
    ? Number.POSITIVE_INFINITY
    : campaign.spend_cap
