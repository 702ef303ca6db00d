import type { Campaign, CampaignPage, UpdateCampaign } from '../campaigns.ts'
import type { ApiClient } from '../client.ts'
import type { Sent } from '../contract.ts'

/** Campaigns: planned, listed, switched on and off. */
export const campaignService = (api: ApiClient) => ({
  /** A draft: nothing reaches Meta before `launchCampaign`. @throws ApiError */
  createCampaign: (campaign: Sent<'createCampaign'>['body']): Promise<Campaign> =>
    api('createCampaign', { body: campaign }),

  /** A page, newest first. @throws ApiError */
  getCampaigns: (query: NonNullable<Sent<'listCampaigns'>['query']> = {}): Promise<CampaignPage> =>
    api('listCampaigns', { query }),

  /** Resumes, pauses or archives a launched campaign. @throws ApiError `campaign.transition_refused` for a draft */
  updateCampaignStatus: (
    id: Campaign['id'],
    status: NonNullable<UpdateCampaign['status']>,
  ): Promise<Campaign> => api('updateCampaign', { params: { id }, body: { status } }),
})
