import type { ConnectionId, WorkspaceId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Tx } from '#platform/transaction.ts'
import { createConnectionFailed } from './connection-failed.ts'
import { healthOf } from './connection-health.ts'
import { findConnection, inUse, saveToken, tokenIsStill } from './connection-store.ts'
import { viewConnections } from './connection-view.ts'
import { dueForRenewal, tokenPlace, type StoredConnection } from './connection.ts'
import type { ConnectionDeps } from './deps.ts'
import { saveGrant } from './grant-store.ts'
import { stillNoted } from './noted-failure.ts'
import { ownNow } from './open-connection.ts'
import { factsOf } from './present-connection.ts'

/**
 * Looks again what a connection may do, and whether it still may; a token that is due is made new first. A refusal is
 * kept with the connection and is no error.
 * @throws connection.not_found, connection.needs_reconnect (of the other mode), meta.unavailable
 */
export const createRefreshConnection = (deps: ConnectionDeps) => {
  const failed = createConnectionFailed(deps)
  const { transactions, sealer, mode, login } = deps
  return async (workspaceId: WorkspaceId, connectionId: ConnectionId): Promise<void> => {
    const { stored, used } = await transactions.inWorkspace(workspaceId, async (tx) => ({
      stored: await findConnection(tx, workspaceId, connectionId),
      used: await inUse(tx, workspaceId, connectionId),
    }))
    if (!stored || stored.status === 'revoked') throw new AppError('connection.not_found')
    if (stored.mode !== mode) throw new AppError('connection.needs_reconnect', { name: stored.userName })
    const known = {
      sealed: stored.tokenSealed,
      token: sealer.open(stored.tokenSealed, tokenPlace(connectionId)),
    }
    const now = await ownNow(deps, known.token)
    let held = known
    try {
      if (dueForRenewal(stored, now)) held = await renewed(deps, workspaceId, stored, known, now)
      const grant = await login().look(held.token, used)
      await transactions.inWorkspace(workspaceId, async (tx) => {
        // Whoever signed in meanwhile brought a newer token, and looked with it.
        if (!(await tokenIsStill(tx, workspaceId, connectionId, held.sealed))) return
        const noted = stillNoted(stored.noted, now, true)
        await saveGrant(tx, workspaceId, { mode, grant, sealer, now: deps.clock.now(), noted })
        await goOn(deps, tx, workspaceId, stored, now)
      })
    } catch (error) {
      await failed(workspaceId, connectionId, error, held.sealed)
      if (!(error instanceof AppError && error.code === 'connection.needs_reconnect')) throw error
    }
  }
}

type Held = { sealed: string; token: string }

/** The token made new, or the old one when Meta is not in the mood: it is good for weeks yet. */
async function renewed(
  { transactions, login, sealer }: ConnectionDeps,
  workspaceId: WorkspaceId,
  { id, tokenKind }: StoredConnection,
  known: Held,
  now: Date,
): Promise<Held> {
  try {
    const { token, expiresAt } = await login().renew(known.token, tokenKind)
    const sealed = sealer.seal(token, tokenPlace(id))
    return await transactions.inWorkspace(workspaceId, async (tx) => {
      if (!(await tokenIsStill(tx, workspaceId, id, known.sealed))) return known
      await saveToken(tx, workspaceId, id, { sealed, expiresAt, refreshedAt: now })
      return { sealed, token }
    })
  } catch (error) {
    if (error instanceof AppError && error.code !== 'connection.needs_reconnect') return known
    throw error
  }
}

/** Tells the browsers; and when the connection had stopped and is well now, whoever waited for it. */
async function goOn(
  { events, onReconnected }: ConnectionDeps,
  tx: Tx,
  workspaceId: WorkspaceId,
  before: StoredConnection,
  now: Date,
): Promise<void> {
  const [view] = await viewConnections(tx, workspaceId, before.id)
  const hadStopped = before.status !== 'active' || before.noted.some(({ until }) => until === undefined)
  if (view && hadStopped && healthOf(factsOf(view), now).state !== 'broken')
    await onReconnected(tx, workspaceId, before.id)
  await events.publish(tx, workspaceId, { name: 'connection.changed', data: { connectionId: before.id } })
}
