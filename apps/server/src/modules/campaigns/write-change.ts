import { WriteFailure } from '#modules/intents'
import { AppError } from '#platform/errors.ts'
import type { CampaignId } from '@adwright/contract'
import type { Place } from './ad-platform.ts'
import type { CampaignDeps } from './deps.ts'
import { asFacts, type Change } from './intent-facts.ts'

/**
 * Makes a change at Meta through the ledger, while a person waits. `version` is the campaign's, claimed for this
 * change alone. @throws meta.refused, meta.unavailable, connection.needs_reconnect
 */
export const createWriteChange =
  ({ intents, metaAds, connections }: Pick<CampaignDeps, 'intents' | 'metaAds' | 'connections'>) =>
  async (place: Place, campaignId: CampaignId, version: number, change: Change): Promise<void> => {
    const what = change.kind === 'settings' ? `settings/${change.externalId}` : change.kind
    try {
      await intents.run(place.workspaceId, {
        key: `${campaignId}/change/${version}/${what}`,
        mark: change.kind === 'name' || change.kind === 'settings' ? change.mark : '',
        kind: 'ads.change',
        label: labelOf(change),
        subject: campaignId,
        connectionId: place.connectionId,
        facts: asFacts({ account: place.adAccountExternalId, change }),
        create: () => metaAds.change(place, change),
      })
    } catch (cause) {
      await connections.failed(place.workspaceId, place.connectionId, cause)
      throw inWords(cause)
    }
  }

/** A failed call to Meta as the person who waits for it reads it. */
export function inWords(cause: unknown): unknown {
  if (!(cause instanceof WriteFailure)) return cause
  if (cause.kind === 'reconnect') return new AppError('connection.needs_reconnect', { name: 'it' }, { cause })
  // A wait that Meta names is for the person to know; without one, Meta is just not there.
  if (cause.retryable && cause.waitSeconds === undefined)
    return new AppError('meta.unavailable', {}, { cause })
  return new AppError('meta.refused', { reason: cause.problem }, { cause })
}

const statusLabels = {
  active: 'Switch the campaign on',
  paused: 'Pause the campaign',
  archived: 'Archive the campaign',
  deleted: 'Delete the campaign',
} as const
function labelOf(change: Change): string {
  switch (change.kind) {
    case 'status':
      return statusLabels[change.status]
    case 'name':
      return `Rename the campaign to “${change.name}”`
    case 'budget':
      return 'Change the daily budget'
    case 'settings':
      return 'Set back what was changed at Meta'
  }
}
