import type { ConnectionId, WorkspaceId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import { findConnection, markConnection } from './connection-store.ts'
import { expiryWarning, tokenPlace, type Grant, type StoredConnection } from './connection.ts'
import type { ConnectionDeps } from './deps.ts'
import { saveGrant } from './grant-store.ts'
import { authProblem, isAuthFailure } from './meta-auth-failure.ts'

/** A connection with its token in the clear. @throws connection.not_found, connection.needs_reconnect */
export const createOpenConnection =
  ({ transactions, sealer, mode }: ConnectionDeps) =>
  async (workspaceId: WorkspaceId, id: ConnectionId): Promise<StoredConnection & { token: string }> => {
    const stored = await transactions.inWorkspace(workspaceId, (tx) => findConnection(tx, workspaceId, id))
    if (!stored || stored.status === 'revoked') throw new AppError('connection.not_found')
    // An instance that changed sides must not speak to the one with tokens of the other.
    if (stored.status !== 'active' || stored.mode !== mode)
      throw new AppError('connection.needs_reconnect', { name: stored.userName })
    return { ...stored, token: sealer.open(stored.tokenSealed, tokenPlace(id)) }
  }

/** Takes note when Meta said that the token is dead; any other error leaves the connection as it is. */
export const createConnectionFailed =
  ({ transactions, events, clock }: ConnectionDeps) =>
  async (workspaceId: WorkspaceId, connectionId: ConnectionId, error: unknown): Promise<void> => {
    if (!isAuthFailure(error)) return
    const problem = authProblem(error)
    await transactions.inWorkspace(workspaceId, async (tx) => {
      const end = { status: 'needs_reconnect' as const, problem, now: clock.now() }
      if (await markConnection(tx, workspaceId, connectionId, end))
        await events.publish(tx, workspaceId, { name: 'connection.changed', data: { connectionId } })
    })
  }

/**
 * Looks again what a connection may do, and whether it still may.
 * @throws connection.needs_reconnect after taking note of it; connection.missing_permissions; meta.unavailable
 */
export const createRefreshConnection = (deps: ConnectionDeps) => {
  const failed = createConnectionFailed(deps)
  const { transactions, events, clock, sealer, mode, login, rehearsalClock } = deps
  return async (workspaceId: WorkspaceId, connectionId: ConnectionId): Promise<void> => {
    const stored = await transactions.inWorkspace(workspaceId, (tx) =>
      findConnection(tx, workspaceId, connectionId),
    )
    if (!stored || stored.status === 'revoked') throw new AppError('connection.not_found')
    if (stored.mode !== mode) throw new AppError('connection.needs_reconnect', { name: stored.userName })
    const token = sealer.open(stored.tokenSealed, tokenPlace(connectionId))
    let grant: Grant
    try {
      grant = await login().look(token)
    } catch (error) {
      await failed(workspaceId, connectionId, error)
      if (error instanceof AppError && error.code === 'connection.needs_reconnect')
        throw new AppError('connection.needs_reconnect', { name: stored.userName }, { cause: error })
      throw error
    }
    const now = mode === 'twin' ? await rehearsalClock.now(token) : clock.now()
    await transactions.inWorkspace(workspaceId, async (tx) => {
      await saveGrant(tx, workspaceId, { mode, grant, sealer, now: clock.now() })
      const problem = expiryWarning(grant.tokenExpiresAt, now)
      await markConnection(tx, workspaceId, connectionId, { status: 'active', problem, now: clock.now() })
      await events.publish(tx, workspaceId, { name: 'connection.changed', data: { connectionId } })
    })
  }
}
