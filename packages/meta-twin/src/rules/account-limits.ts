import { badParam } from '../errors/invalid.ts'
import type { Campaign } from '../store/records.ts'
import type { Call } from '../wire/call.ts'

const adSetsInCampaign = 200
const campaignsInAccount = 5000
/** A campaign budget over more ad sets than this can no longer be given back to them. */
const adSetsInFrozenCampaign = 70

const living = ({ status }: { status: string }): boolean => status === 'ACTIVE' || status === 'PAUSED'

export function checkRoomForCampaign(call: Call): void {
  const campaigns = call.twin.objects
    .list(call.world.id, 'campaign')
    .filter((campaign) => campaign.account === call.account.id && living(campaign))
  if (campaigns.length >= campaignsInAccount)
    throw badParam(`An ad account holds at most ${campaignsInAccount} campaigns.`, 'name')
}

export function checkRoomForAdSet(campaign: Campaign, call: Call): void {
  if (adSetsOf(campaign, call) >= adSetsInCampaign)
    throw badParam(`A campaign holds at most ${adSetsInCampaign} ad sets.`, 'campaign_id')
}

export function checkNotFrozen(campaign: Campaign, call: Call): void {
  if (adSetsOf(campaign, call) > adSetsInFrozenCampaign)
    throw badParam(
      `The budget of a campaign with more than ${adSetsInFrozenCampaign} ad sets cannot be moved to them.`,
      'adset_budgets',
    )
}

const adSetsOf = (campaign: Campaign, call: Call): number =>
  call.twin.objects
    .list(call.world.id, 'adset')
    .filter((adSet) => adSet.campaign === campaign.id && living(adSet)).length
