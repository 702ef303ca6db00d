import type { BriefId, Campaign, CampaignId } from '@adwright/contract'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, apiQuery, isNotFound } from '../../../lib/api.ts'
import type { WizardMemory } from '../wizard-memory.ts'
import { isSameDraft, type LaunchSettings } from './launch-settings.ts'

type Options = {
  briefId: BriefId
  settings: LaunchSettings
  known: CampaignId | undefined
  memory: WizardMemory
}

/**
 * The draft with exactly these settings, made when there is none. The key is kept before the request leaves, so
 * a reload in between finds the same campaign instead of making a second one.
 */
export function useDraftCampaign({ briefId, settings, known, memory }: Options) {
  const client = useQueryClient()
  const content = JSON.stringify(settings)
  return useQuery({
    queryKey: ['wizardDraft', content],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    placeholderData: keepPreviousData,
    queryFn: async (): Promise<Campaign> => {
      const { draft } = memory.ofBrief(briefId)
      const earlier = await findCampaign(draft?.campaignId ?? known)
      if (earlier && isSameDraft(earlier, settings)) return earlier
      const isUnanswered = draft?.settings === content && draft.campaignId === undefined
      const key = isUnanswered ? draft.key : crypto.randomUUID()
      memory.rememberBrief(briefId, { draft: { settings: content, key } })
      const campaign = await api('createCampaign', { body: { ...settings, idempotencyKey: key } })
      memory.rememberBrief(briefId, { draft: { settings: content, key, campaignId: campaign.id } })
      client.setQueryData(apiQuery('getCampaign', { params: { id: campaign.id } }).queryKey, campaign)
      if (earlier?.state === 'draft' && earlier.id !== campaign.id)
        // Its settings are gone from the screen: a leftover in the list would only puzzle.
        await api('deleteCampaign', { params: { id: earlier.id } }).catch(() => undefined)
      return campaign
    },
  })
}

async function findCampaign(id: CampaignId | undefined): Promise<Campaign | undefined> {
  if (!id) return undefined
  try {
    return await api('getCampaign', { params: { id } })
  } catch (error) {
    if (isNotFound(error)) return undefined
    throw error
  }
}
