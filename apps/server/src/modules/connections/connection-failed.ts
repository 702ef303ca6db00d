import type { ConnectionId, WorkspaceId } from '@adwright/contract'
import { enqueueCheck } from './check-queue.ts'
import { findConnection, noteFailure, tokenIsStill } from './connection-store.ts'
import { tokenPlace, type StoredConnection } from './connection.ts'
import type { ConnectionDeps } from './deps.ts'
import { readFailure } from './meta-noted-failure.ts'
import { isTokenEnding, withNoted, type NotedFailure } from './noted-failure.ts'
import { ownNow } from './open-connection.ts'

/**
 * Files what an error of a call means for its connection: a dead token ends it until its owner comes, a block or a
 * throttle is kept with the time when it is over, a missing right asks for a look. Errors that mean nothing for it
 * leave it as it is.
 */
export const createConnectionFailed =
  (deps: ConnectionDeps) =>
  async (
    workspaceId: WorkspaceId,
    connectionId: ConnectionId,
    error: unknown,
    /** The token that was refused, sealed, when it is known: its end is not that of a newer one. */
    tokenSealed?: string,
  ): Promise<void> => {
    const { transactions, events, clock } = deps
    const failure = readFailure(error)
    if (!failure?.code && !failure?.look) return
    const { code, waitMs, look, instagram } = failure
    const stored = await transactions.inWorkspace(workspaceId, (tx) =>
      findConnection(tx, workspaceId, connectionId),
    )
    if (!stored || stored.status === 'revoked') return
    const now = waitMs === undefined ? clock.now() : await timeOf(deps, stored)
    const fresh: NotedFailure | undefined = code && {
      code,
      at: now,
      ...(instagram && { instagram }),
      ...(waitMs !== undefined && { until: new Date(now.getTime() + waitMs) }),
    }
    const ends = fresh !== undefined && isTokenEnding(fresh.code)
    await transactions.inWorkspace(workspaceId, async (tx) => {
      if (tokenSealed !== undefined && !(await tokenIsStill(tx, workspaceId, connectionId, tokenSealed)))
        return
      const changed =
        fresh !== undefined &&
        (await noteFailure(tx, workspaceId, connectionId, ends, (noted) => withNoted(noted, fresh)))
      // A call that began before its person came back ends with the old token: a look sets that right.
      if (look || (ends && tokenSealed === undefined))
        await enqueueCheck(deps, tx, { workspaceId, connectionId }, slotOf(clock.now()))
      if (changed)
        await events.publish(tx, workspaceId, { name: 'connection.changed', data: { connectionId } })
    })
  }

const timeOf = (deps: ConnectionDeps, stored: StoredConnection) =>
  ownNow(deps, deps.sealer.open(stored.tokenSealed, tokenPlace(stored.id)))

// What stays wrong is run into by every call; one look in ten minutes is enough to tell.
const slotOf = (now: Date) => `failed:${Math.floor(now.getTime() / 600_000)}`
