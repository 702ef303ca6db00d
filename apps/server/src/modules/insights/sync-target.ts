import type { CampaignId, ConnectionId, Currency, WorkspaceId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'

/** A launched campaign on Meta's side; campaigns answers with it. */
export type SyncTarget = {
  externalId: string
  connectionId: ConnectionId
  adAccountExternalId: string
  timeZone: string
  currency: Currency
  simulated: boolean
  launchedAt: Date
}
export type FindSyncTarget = (
  tx: Tx,
  workspaceId: WorkspaceId,
  campaignId: CampaignId,
) => Promise<SyncTarget | undefined>
