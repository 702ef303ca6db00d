import type { ConnectionId, WorkspaceId } from '@adwright/contract'
import { setTimeout as delay } from 'node:timers/promises'
import type { Tx } from '#platform/transaction.ts'
import { announcePost } from './announce.ts'
import type { ConnectionClock } from './connection-clock.ts'
import type { PublishingDeps } from './deps.ts'
import { dueUntil, hasDue, simulatedWaiting } from './due-view.ts'
import { publishedThrough } from './measure-store.ts'
import { releasePlaces } from './place-store.ts'
import { settingsOf } from './settings-store.ts'
import { moveWakes, wakeReconnected } from './publication-store.ts'

const MOST_MOMENTS = 30
/** Videos and containers take a minute or so of simulated time. */
const SEEN_TO_MS = 90_000
const PATIENCE_MS = 3_000

/** What follows when the clock of a rehearsal was moved, and when a connection that was dead lives again. */
export const createMoveClock = (deps: PublishingDeps, clocks: ConnectionClock) => {
  const { transactions, events, clock, jobs } = deps
  return {
    timePassed: async (tx: Tx, workspaceId: WorkspaceId, connectionId: ConnectionId): Promise<void> => {
      clocks.forget(connectionId)
      await moveWakes(tx, workspaceId, connectionId, await clocks.ahead(workspaceId, connectionId))
      const reason = `time-passed:${clock.now().getTime()}`
      for (const publicationId of await publishedThrough(tx, workspaceId, connectionId))
        await jobs.enqueue(
          tx,
          'publishing.measure',
          { workspaceId, publicationId },
          { key: `${publicationId}:${reason}`, partition: connectionId },
        )
    },
    reconnected: async (tx: Tx, workspaceId: WorkspaceId, connectionId: ConnectionId): Promise<void> => {
      await releasePlaces(tx, workspaceId, connectionId)
      const woken = new Set(await wakeReconnected(tx, workspaceId, connectionId, clock.now()))
      for (const id of woken) await announcePost(events, tx, workspaceId, id)
    },
    onTheWay: {
      /** When posts are due, each followed by the moment at which Meta has seen to it. */
      moments: async (
        tx: Tx,
        workspaceId: WorkspaceId,
        connectionId: ConnectionId,
        until: Date,
      ): Promise<Date[]> => {
        if ((await settingsOf(tx, workspaceId)).paused) return []
        const due = await dueUntil(tx, workspaceId, connectionId, until, MOST_MOMENTS)
        return due
          .flatMap((at) => [at, new Date(at.getTime() + SEEN_TO_MS)])
          .toSorted((a, b) => a.getTime() - b.getTime())
      },
      /** Waits until the workers have done what is due by now. */
      reached: async (workspaceId: WorkspaceId, connectionId: ConnectionId): Promise<void> => {
        clocks.forget(connectionId)
        const ahead = await clocks.ahead(workspaceId, connectionId)
        await transactions.inWorkspace(workspaceId, (tx) => moveWakes(tx, workspaceId, connectionId, ahead))
        const giveUpAt = performance.now() + PATIENCE_MS
        const isBusy = () =>
          transactions.inWorkspace(workspaceId, (tx) => hasDue(tx, workspaceId, connectionId, clock.now()))
        while (performance.now() < giveUpAt && (await isBusy())) await delay(100)
      },
    },
    /** Rehearsals whose clocks were moved elsewhere, such as in the control room. */
    followClocks: async (): Promise<void> => {
      for (const { workspaceId, connectionId } of await transactions.asSystem(simulatedWaiting)) {
        const id = connectionId as ConnectionId // written from one
        const ahead = await clocks.ahead(workspaceId, id).catch(() => undefined)
        if (ahead !== undefined)
          await transactions.inWorkspace(workspaceId, (tx) => moveWakes(tx, workspaceId, id, ahead))
      }
    },
  }
}
