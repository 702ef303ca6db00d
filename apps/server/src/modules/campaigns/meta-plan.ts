import type { Objective } from '@adwright/contract'
import { toMetaMinor, type AdParams, type AdSetParams, type CampaignParams } from '@adwright/meta-graph'
import { adultAge, needsAdvertiserNamed } from './countries.ts'
import type { AdObject, Goal } from './launch-plan.ts'

type Of<Kind extends AdObject['kind']> = Extract<AdObject, { kind: Kind }>

const objectives: Readonly<Record<Objective, CampaignParams['objective']>> = {
  awareness: 'OUTCOME_AWARENESS',
  traffic: 'OUTCOME_TRAFFIC',
  engagement: 'OUTCOME_ENGAGEMENT',
  leads: 'OUTCOME_LEADS',
  sales: 'OUTCOME_SALES',
}

/**
 * The budget stands on the ad set and is shared with nobody: there is one ad set, so a campaign budget would deliver
 * the same, and the figure a shop owner agreed to stays the figure of the thing that spends it, next to its end date.
 */
export const campaignParams = ({ name, objective }: Of<'campaign'>): CampaignParams => ({
  name,
  objective: objectives[objective],
  special_ad_categories: [],
  is_adset_budget_sharing_enabled: false,
  buying_type: 'AUCTION',
  status: 'PAUSED',
})

const optimizationGoals: Readonly<Record<Goal['optimiseFor'], AdSetParams['optimization_goal']>> = {
  reach: 'REACH',
  link_clicks: 'LINK_CLICKS',
  page_views: 'LANDING_PAGE_VIEWS',
  post_engagement: 'POST_ENGAGEMENT',
  purchases: 'OFFSITE_CONVERSIONS',
  leads: 'OFFSITE_CONVERSIONS',
}

export function adSetParams(set: Of<'ad_set'>): AdSetParams {
  return {
    name: set.name,
    campaign_id: set.campaignExternalId,
    daily_budget: toMetaMinor(set.dailyBudgetMinor, set.currency),
    // Always said: left out, Meta reads a bid cap without a bid and refuses.
    bid_strategy: 'LOWEST_COST_WITHOUT_CAP',
    billing_event: 'IMPRESSIONS',
    optimization_goal: optimizationGoals[set.goal.optimiseFor],
    ...destination(set),
    ...(set.endsAt && { end_time: unixSeconds(set.endsAt) }),
    targeting: {
      geo_locations: { countries: [set.country] },
      age_min: adultAge(set.country),
      targeting_automation: { advantage_audience: 1 },
      // What the posters are made for, and what we promise. Without an Instagram account ads there would run in the
      // name of a stand-in that the Page's owner has never seen.
      publisher_platforms: set.page.instagramExternalId ? ['facebook', 'instagram'] : ['facebook'],
    },
    ...(needsAdvertiserNamed(set.country) && { dsa_beneficiary: set.advertiser, dsa_payor: set.advertiser }),
    status: 'PAUSED',
  }
}

/** Where a click leads and what is counted; conversions are counted up to a week after a click, a day after a view. */
function destination(
  set: Of<'ad_set'>,
): Pick<AdSetParams, 'destination_type' | 'promoted_object' | 'attribution_spec'> {
  const pageId = { page_id: set.page.externalId }
  switch (set.goal.optimiseFor) {
    case 'reach':
      return { promoted_object: pageId }
    case 'post_engagement':
      return { destination_type: 'ON_POST', promoted_object: pageId }
    case 'link_clicks':
    case 'page_views':
      return { destination_type: 'WEBSITE' }
    case 'purchases':
    case 'leads':
      return {
        destination_type: 'WEBSITE',
        promoted_object: {
          ...(set.pixelId !== null && { pixel_id: set.pixelId }),
          custom_event_type: set.goal.optimiseFor === 'purchases' ? 'PURCHASE' : 'LEAD',
        },
        attribution_spec: [
          { event_type: 'CLICK_THROUGH', window_days: 7 },
          { event_type: 'VIEW_THROUGH', window_days: 1 },
        ],
      }
  }
}

export const adParams = (ad: Of<'ad'>): AdParams => ({
  name: ad.name,
  adset_id: ad.adSetExternalId,
  creative: { creative_id: ad.creativeExternalId },
  ...(ad.pixelId !== null && {
    tracking_specs: [{ 'action.type': ['offsite_conversion'], fb_pixel: [ad.pixelId] }],
  }),
  status: 'PAUSED',
})

export const unixSeconds = (at: Date): number => Math.floor(at.getTime() / 1000)

/** The smallest amount Meta can count in a currency, in our minor units. */
export { metaStep as smallestStep } from '@adwright/meta-graph'
