import type { CampaignId, ConnectionId, WorkspaceId } from '@adwright/contract'
import type { Clock } from '#platform/clock.ts'
import type { Events } from '#platform/events.ts'
import type { Transactions } from '#platform/transaction.ts'
import { dayAt, daysToRead } from './calendar.ts'
import { readUntil, replaceFigures } from './figures-store.ts'
import type { InsightsReader } from './insights-reader.ts'
import { objectiveOf } from './campaign-view.ts'
import type { FindSyncTarget } from './sync-target.ts'

export type SyncOutcome =
  | { kind: 'synced' }
  | { kind: 'outdated' } // a newer reading was stored while this one was under way
  | { kind: 'not_launched' }
  | { kind: 'gone' }
  | { kind: 'reconnect' }
  | { kind: 'try_later'; seconds: number }

export type SyncDeps = {
  transactions: Transactions
  clock: Clock
  events: Events
  reader: InsightsReader
  syncTarget: FindSyncTarget
  /** The connection's own now. */
  connectionNow(workspaceId: WorkspaceId, connectionId: ConnectionId): Promise<Date>
  connectionFailed(workspaceId: WorkspaceId, connectionId: ConnectionId, error: unknown): Promise<void>
}

/** Reads a campaign's figures and replaces ours. Safe to run twice and at the same time as others. */
export const createSyncCampaign =
  ({ transactions, clock, events, reader, syncTarget, connectionNow, connectionFailed }: SyncDeps) =>
  async (workspaceId: WorkspaceId, campaignId: CampaignId): Promise<SyncOutcome> => {
    const subject = await transactions.inWorkspace(workspaceId, async (tx) => {
      const target = await syncTarget(tx, workspaceId, campaignId)
      const objective = target && (await objectiveOf(tx, workspaceId, campaignId))
      return objective && { ...target, objective, readUntil: await readUntil(tx, workspaceId, campaignId) }
    })
    if (!subject) return { kind: 'not_launched' }
    const { connectionId, timeZone, currency, simulated, objective } = subject
    const launched = dayAt(subject.launchedAt, timeZone)
    const today = dayAt(await connectionNow(workspaceId, connectionId), timeZone)
    const { since, until } = daysToRead({ launched, today, readUntil: subject.readUntil })
    const fetchedAt = clock.now()
    const reading = await reader.read({
      workspaceId,
      connectionId,
      adAccountExternalId: subject.adAccountExternalId,
      campaignExternalId: subject.externalId,
      objective,
      currency,
      since,
      until,
      launched: launched > until ? until : launched,
    })
    if (reading.kind === 'reconnect') {
      await connectionFailed(workspaceId, connectionId, reading.error)
      return { kind: 'reconnect' }
    }
    if (reading.kind !== 'read') return reading
    const fresh = { campaignId, currency, simulated, timeZone, since, until, fetchedAt, ...reading }
    return transactions.inWorkspace(workspaceId, async (tx) => {
      if (!(await replaceFigures(tx, workspaceId, fresh))) return { kind: 'outdated' as const }
      await events.publish(tx, workspaceId, {
        name: 'insights.synced',
        data: { campaignId, fetchedAt: fetchedAt.toISOString() },
      })
      return { kind: 'synced' as const }
    })
  }
