import type { CampaignId } from '@adwright/contract'
import type { StoredStep } from './object-store.ts'

/** A step's key in the ledger: one write for each time it was mended. */
export const intentKey = (
  campaignId: CampaignId,
  { key, revision }: Pick<StoredStep, 'key' | 'revision'>,
): string => `${campaignId}/${key}/${revision}`
