import type { ConnectionId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import { enqueueCheck } from './check-queue.ts'
import { activeConnections, findConnection } from './connection-store.ts'
import { tokenPlace } from './connection.ts'
import type { ConnectionDeps } from './deps.ts'

/** Lets days go by in a rehearsal. @throws rehearsal.only, connection.not_found, connection.needs_reconnect */
export const createFastForward =
  (deps: ConnectionDeps) =>
  async (
    member: Member,
    { connectionId, days }: { connectionId?: ConnectionId | undefined; days: number },
  ): Promise<{ connectionId: ConnectionId; now: string }> => {
    const { transactions, sealer, rehearsalClock, audit, events, onTimePassed } = deps
    const { workspaceId } = member
    const stored = await transactions.inWorkspace(workspaceId, async (tx) => {
      if (connectionId) return findConnection(tx, workspaceId, connectionId)
      const [twin] = await activeConnections(tx, workspaceId, 'twin')
      return twin ?? (await activeConnections(tx, workspaceId, 'live'))[0]
    })
    if (!stored || stored.status === 'revoked') throw new AppError('connection.not_found')
    if (stored.mode !== 'twin') throw new AppError('rehearsal.only')
    if (stored.status !== 'active')
      throw new AppError('connection.needs_reconnect', { name: stored.userName })
    const { id } = stored
    const now = await rehearsalClock.advance(sealer.open(stored.tokenSealed, tokenPlace(id)), days)
    await transactions.inWorkspace(workspaceId, async (tx) => {
      await onTimePassed(tx, workspaceId, id)
      // A week may have gone by for the token as well.
      await enqueueCheck(deps, tx, { workspaceId, connectionId: id }, `forward:${now.getTime()}`)
      await audit.record(tx, member, 'rehearsal.fast_forwarded', id, undefined, { days })
      await events.publish(tx, workspaceId, { name: 'connection.changed', data: { connectionId: id } })
    })
    return { connectionId: id, now: now.toISOString() }
  }
