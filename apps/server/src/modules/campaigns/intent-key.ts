import type { StoredCampaign } from './campaign.ts'
import type { StoredStep } from './object-store.ts'

/** A step's key in the ledger: one write for each time it was mended or taken back. */
export const intentKey = (
  { id, launchSeries }: Pick<StoredCampaign, 'id' | 'launchSeries'>,
  { key, revision }: Pick<StoredStep, 'key' | 'revision'>,
): string => `${id}/${key}/${revision}${launchSeries === 0 ? '' : `/after-${launchSeries}`}`
