import type { BriefId, Campaign, CampaignId } from '@adwright/contract'
import { isNotFound, type api } from '../../../lib/api.ts'
import type { WizardMemory } from '../wizard-memory.ts'
import { isSameDraft, type LaunchSettings } from './launch-settings.ts'

type Options = {
  api: typeof api
  memory: WizardMemory
  briefId: BriefId
  settings: LaunchSettings
  /** The campaign that the address names. */
  known: CampaignId | undefined
  newKey: () => string
}

/**
 * The draft with exactly these settings, made when there is none. The key is kept before the request leaves, so
 * a reload in between finds the same campaign instead of making a second one.
 */
export async function ensureDraft({
  api,
  memory,
  briefId,
  settings,
  known,
  newKey,
}: Options): Promise<Campaign> {
  const content = JSON.stringify(settings)
  const { draft } = memory.ofBrief(briefId)
  const earlier = await findCampaign(api, draft?.campaignId ?? known)
  if (earlier && isSameDraft(earlier, settings)) return earlier
  const isUnanswered = draft?.settings === content && draft.campaignId === undefined
  const key = isUnanswered ? draft.key : newKey()
  memory.rememberBrief(briefId, { draft: { settings: content, key } })
  const campaign = await api('createCampaign', { body: { ...settings, idempotencyKey: key } })
  memory.rememberBrief(briefId, { draft: { settings: content, key, campaignId: campaign.id } })
  if (earlier?.state === 'draft' && earlier.id !== campaign.id)
    // Its settings are gone from the screen: a leftover in the list would only puzzle.
    await api('deleteCampaign', { params: { id: earlier.id } }).catch(() => undefined)
  return campaign
}

async function findCampaign(call: typeof api, id: CampaignId | undefined): Promise<Campaign | undefined> {
  if (!id) return undefined
  try {
    return await call('getCampaign', { params: { id } })
  } catch (error) {
    if (isNotFound(error)) return undefined
    throw error
  }
}
