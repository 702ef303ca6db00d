import { chanceOf, normal } from '../deterministic.ts'
import { minorPerDollar } from '../money/currency.ts'
import { contentOf } from '../review/creative-texts.ts'
import { reviewStage } from '../review/review.ts'
import { isRestricted } from '../rules/special-category-rules.ts'
import { leadsToShop, meanCartDollars } from '../shop/catalogue.ts'
import type { Account, Ad, AdSet, Campaign, World } from '../store/records.ts'
import { text } from '../wire/pick.ts'
import { auctionPrice } from './audience.ts'
import type { Crew } from './crew.ts'
import { goalMix, type GoalMix } from './goal-mix.ts'
import { industryOf, type Industry } from './industries.ts'
import { valueOf } from './parameters.ts'
import { openPlacements, placements as placementList, type Placement } from './placements.ts'
import { qualityOf, type Quality } from './quality.ts'
import type { Stores } from './stores.ts'

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

const affinity = valueOf('affinity')

/** Readies an ad for delivery; undefined when its review has ended badly. What it has shown so far is not in it. */
export function enter(
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
    // It takes no videos.
    if (placement.target === 'right_hand_column' && content.videoIds.length > 0) return []
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
