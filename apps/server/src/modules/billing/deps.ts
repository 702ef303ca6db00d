import type { CampaignId, OrganisationId, UserId, WorkspaceId } from '@adwright/contract'
import type { Audit } from '#modules/audit'
import type { Clock } from '#platform/clock.ts'
import type { Events } from '#platform/events.ts'
import type { Log } from '#platform/log.ts'
import type { Transactions, Tx } from '#platform/transaction.ts'
import type { OnThreshold } from './create-meters.ts'
import type { Payments } from './payments.ts'
import type { BillingMode } from './subscription.ts'

export type RunningCampaign = { id: CampaignId; name: string; workspace: { id: WorkspaceId; name: string } }

export type BillingDeps = {
  transactions: Transactions
  clock: Clock
  events: Pick<Events, 'publish'>
  audit: Pick<Audit, 'recordOf' | 'recordOrganisation'>
  log: Log
  mode: BillingMode
  /** There are some exactly where `mode` is Stripe. */
  payments?: Payments | undefined
  publicUrl: () => string
  /** Where bills go: the mailbox of whoever pays first. */
  emailOf: (userId: UserId) => Promise<string | undefined>
  /** Campaigns that spend, or are about to, in all workspaces of an organisation. Runs as the system. */
  runningCampaigns: (tx: Tx, organisationId: OrganisationId) => Promise<RunningCampaign[]>
  /** Somebody is to hear that a limit comes near or was reached. */
  onThreshold?: OnThreshold
}
/** Where something is sold. */
export type SellingDeps = BillingDeps & { payments: Payments }
