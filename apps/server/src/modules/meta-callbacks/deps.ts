import type { CampaignId, WorkspaceId } from '@adwright/contract'
import type { Connections } from '#modules/connections'
import type { Clock } from '#platform/clock.ts'
import type { Jobs } from '#platform/jobs.ts'
import type { Sealer } from '#platform/sealed.ts'
import type { Transactions, Tx } from '#platform/transaction.ts'
import type { MetaSignals } from './meta-signals.ts'

export type CallbackDeps = {
  transactions: Transactions
  clock: Clock
  jobs: Pick<Jobs, 'enqueue'>
  sealer: Sealer
  connections: Pick<Connections, 'appStanding' | 'checkSoon' | 'personRemovedApp' | 'forgetPerson'>
  signals: MetaSignals
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

/** Every address that has to be typed in at Meta. */
export const addressesOf = (publicUrl: string) => ({
  callbackUrl: `${publicUrl}/api/connections/meta/callback`,
  webhookUrl: `${publicUrl}/api/webhooks/meta`,
  deauthorizeUrl: `${publicUrl}/api/meta/deauthorize`,
  dataDeletionUrl: `${publicUrl}/api/meta/data-deletion`,
  privacyUrl: `${publicUrl}/privacy`,
})
