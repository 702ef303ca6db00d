import type { ConnectionId, WorkspaceId } from '@adwright/contract'
import type { Audit } from '#modules/audit'
import type { Clock } from '#platform/clock.ts'
import type { Events } from '#platform/events.ts'
import type { Jobs } from '#platform/jobs.ts'
import type { Sealer } from '#platform/sealed.ts'
import type { Transactions, Tx } from '#platform/transaction.ts'
import type { Mode } from './connection.ts'
import type { MetaLogin } from './login.ts'
import type { RehearsalClock } from './rehearsal-clock.ts'
import type { MetaSubscriptions } from './subscriptions.ts'

export type ConnectionDeps = {
  transactions: Transactions
  clock: Clock
  sealer: Sealer
  events: Events
  jobs: Pick<Jobs, 'enqueue'>
  audit: Audit
  mode: Mode
  /** @throws connection.not_configured */
  login: () => MetaLogin
  /** @throws connection.not_configured */
  subscriptions: () => MetaSubscriptions
  /** Where Meta tells us what changes, and what it has to repeat to be believed. */
  webhooks: () => { url: string; verifyToken: string }
  rehearsalClock: RehearsalClock
  /** The address that Meta sends browsers back to. */
  callbackUrl: () => string
  /** Names of the campaigns that run, or are being launched, through a connection. */
  runningCampaigns: (tx: Tx, workspaceId: WorkspaceId, connectionId: ConnectionId) => Promise<string[]>
  /** A connection that did not work works again: what waited for it may go on. */
  onReconnected: (tx: Tx, workspaceId: WorkspaceId, connectionId: ConnectionId) => Promise<void>
  /**
   * Moments on the way of a leap through simulated time at which something of ours is to happen, and what to do when
   * one is reached: without them everything would happen at its end.
   */
  onTheWay: {
    moments(tx: Tx, workspaceId: WorkspaceId, connectionId: ConnectionId, until: Date): Promise<Date[]>
    reached(workspaceId: WorkspaceId, connectionId: ConnectionId): Promise<void>
  }
  /**
   * A Meta user is being forgotten: what other rooms got through this connection and keep goes as well. In a transaction
   * of the system.
   */
  onPersonForgotten?: (tx: Tx, workspaceId: WorkspaceId, connectionId: ConnectionId) => Promise<void>
  /** After a fast-forward: everything that came from Meta is out of date. */
  onTimePassed: (tx: Tx, workspaceId: WorkspaceId, connectionId: ConnectionId) => Promise<void>
}
