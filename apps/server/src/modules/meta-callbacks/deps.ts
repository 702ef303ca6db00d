import type { CampaignId, ConnectionId, WorkspaceId } from '@adwright/contract'
import type { Audit } from '#modules/audit'
import type { Connections } from '#modules/connections'
import type { Clock } from '#platform/clock.ts'
import type { Events } from '#platform/events.ts'
import type { Jobs } from '#platform/jobs.ts'
import type { Sealer } from '#platform/sealed.ts'
import type { Transactions, Tx } from '#platform/transaction.ts'

export type CallbackDeps = {
  transactions: Transactions
  clock: Clock
  events: Events
  jobs: Pick<Jobs, 'enqueue'>
  sealer: Sealer
  audit: Audit
  connections: Pick<Connections, 'appStanding' | 'checkSoon'>
  app: { mode: 'twin' | 'live'; id: string | undefined; secret: string | undefined }
  /** What Meta has to repeat when the webhook's address is entered. */
  verifyToken: string
  publicUrl: () => string
  /** Something about an ad object changed at Meta by itself: the campaign it belongs to is to be looked at. */
  campaignMoved: (
    tx: Tx,
    workspaceId: WorkspaceId,
    campaign: { id: CampaignId; adAccountExternalId: string },
    reason: string,
  ) => Promise<void>
}

export type Affected = { workspaceId: WorkspaceId; connectionId: ConnectionId }

/** Every address that has to be typed in at Meta. */
export const addressesOf = (publicUrl: string) => ({
  callbackUrl: `${publicUrl}/api/connections/meta/callback`,
  webhookUrl: `${publicUrl}/api/webhooks/meta`,
  deauthorizeUrl: `${publicUrl}/api/meta/deauthorize`,
  dataDeletionUrl: `${publicUrl}/api/meta/data-deletion`,
  privacyUrl: `${publicUrl}/privacy`,
})
