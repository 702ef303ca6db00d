import { WriteFailure } from '#modules/intents'
import { AppError } from '#platform/errors.ts'
import type { CampaignId } from '@adwright/contract'
import type { Change, Place } from './ad-platform.ts'
import type { CampaignDeps } from './deps.ts'

/**
 * Makes a change at Meta through the ledger, while a person waits. `version` is the campaign's, claimed for this
 * change alone. @throws meta.refused, meta.unavailable, connection.needs_reconnect
 */
export const createWriteChange =
  ({ intents, metaAds, connections }: Pick<CampaignDeps, 'intents' | 'metaAds' | 'connections'>) =>
  async (place: Place, campaignId: CampaignId, version: number, change: Change): Promise<void> => {
    const externalId = change.kind === 'budget' ? change.adSetExternalId : change.externalId
    try {
      await intents.run(place.workspaceId, {
        key: `${campaignId}/change/${version}/${change.kind}`,
        mark: change.kind === 'name' ? change.mark : '',
        kind: change.kind === 'status' ? change.status : change.kind,
        subject: campaignId,
        connectionId: place.connectionId,
        lookup: async () => ((await metaAds.holds(place, change)) ? { externalId } : undefined),
        create: () => metaAds.change(place, change),
      })
    } catch (cause) {
      await connections.failed(place.workspaceId, place.connectionId, cause)
      if (!(cause instanceof WriteFailure)) throw cause
      if (cause.kind === 'reconnect')
        throw new AppError('connection.needs_reconnect', { name: 'it' }, { cause })
      // A wait that Meta names is for the person to know; without one, Meta is just not there.
      if (cause.retryable && cause.waitSeconds === undefined)
        throw new AppError('meta.unavailable', {}, { cause })
      throw new AppError('meta.refused', { reason: cause.problem }, { cause })
    }
  }
