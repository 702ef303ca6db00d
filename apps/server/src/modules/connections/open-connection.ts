import type { ConnectionId, WorkspaceId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import { findConnection } from './connection-store.ts'
import { tokenPlace, type StoredConnection } from './connection.ts'
import type { ConnectionDeps } from './deps.ts'

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

/** The connection's own time. A rehearsal that does not answer, or not to this token, is told ours. */
export const ownNow = (
  { mode, rehearsalClock, clock }: Pick<ConnectionDeps, 'mode' | 'rehearsalClock' | 'clock'>,
  token: string,
): Promise<Date> =>
  mode === 'twin' ? rehearsalClock.now(token).catch(() => clock.now()) : Promise.resolve(clock.now())
