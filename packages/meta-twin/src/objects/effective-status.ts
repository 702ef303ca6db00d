import { reviewStage } from '../review/review.ts'
import type { Ad, AdSet, Campaign, Creative } from '../store/records.ts'

/** Configured status is what the advertiser set; effective status also weighs parents and the review. */
export const campaignStatus = (campaign: Campaign): string => campaign.status

export function adSetStatus(adSet: AdSet, campaign: Campaign): string {
  if (adSet.status === 'DELETED' || campaign.status === 'DELETED') return 'DELETED'
  if (adSet.status === 'ARCHIVED' || campaign.status === 'ARCHIVED') return 'ARCHIVED'
  if (adSet.status === 'PAUSED') return 'PAUSED'
  return campaign.status === 'PAUSED' ? 'CAMPAIGN_PAUSED' : 'ACTIVE'
}

export function adStatus(ad: Ad, adSet: AdSet, campaign: Campaign, creative: Creative, now: number): string {
  const statuses = [ad.status, adSet.status, campaign.status]
  if (statuses.includes('DELETED')) return 'DELETED'
  if (statuses.includes('ARCHIVED')) return 'ARCHIVED'
  const stage = reviewStage(ad, creative, now)
  if (stage !== 'APPROVED') return stage
  if (ad.status === 'PAUSED') return 'PAUSED'
  if (campaign.status === 'PAUSED') return 'CAMPAIGN_PAUSED'
  return adSet.status === 'PAUSED' ? 'ADSET_PAUSED' : 'ACTIVE'
}

export const isGone = (status: string): boolean => status === 'DELETED' || status === 'ARCHIVED'
