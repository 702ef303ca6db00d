import type { BriefId, CampaignId } from '@adwright/contract'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { api, apiQuery } from '../../../lib/api.ts'
import type { WizardMemory } from '../wizard-memory.ts'
import { ensureDraft } from './ensure-draft.ts'
import type { LaunchSettings } from './launch-settings.ts'

type Options = {
  briefId: BriefId
  settings: LaunchSettings
  known: CampaignId | undefined
  memory: WizardMemory
}

/** The draft of what is on screen; another one as soon as something on screen changes. */
export function useDraftCampaign({ briefId, settings, known, memory }: Options) {
  const client = useQueryClient()
  return useQuery({
    queryKey: ['wizardDraft', JSON.stringify(settings)],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const draft = await ensureDraft({
        api,
        memory,
        briefId,
        settings,
        known,
        newKey: () => crypto.randomUUID(),
      })
      client.setQueryData(apiQuery('getCampaign', { params: { id: draft.id } }).queryKey, draft)
      return draft
    },
  })
}
