import type { ConnectionId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import type { Tx } from '#platform/transaction.ts'
import { eraseTokens, findConnection } from './connection-store.ts'
import { tokenPlace } from './connection.ts'
import type { ConnectionDeps } from './deps.ts'

/** Forgets a connection here and, as far as Meta answers, there. @throws connection.not_found, connection.in_use */
export const createDisconnect =
  ({ transactions, sealer, login, mode, clock, audit, events, runningCampaigns }: ConnectionDeps) =>
  async (member: Member, connectionId: ConnectionId): Promise<void> => {
    const { workspaceId } = member
    const idle = async (tx: Tx) => {
      const stored = await findConnection(tx, workspaceId, connectionId)
      if (!stored || stored.status === 'revoked') throw new AppError('connection.not_found')
      const running = await runningCampaigns(tx, workspaceId, connectionId)
      if (running.length > 0) throw new AppError('connection.in_use', { campaigns: running.join(', ') })
      return stored
    }
    const token = await transactions.inWorkspace(workspaceId, async (tx) => {
      const stored = await idle(tx)
      await eraseTokens(tx, workspaceId, connectionId, clock.now())
      await audit.record(tx, member, 'connection.disconnected', connectionId, { userName: stored.userName })
      await events.publish(tx, workspaceId, { name: 'connection.changed', data: { connectionId } })
      return stored.mode === mode ? sealer.open(stored.tokenSealed, tokenPlace(connectionId)) : undefined
    })
    // Our copy is gone already. Meta's side is a courtesy: a dead token or a silent Meta must not keep a person here.
    if (token !== undefined)
      await login()
        .revoke(token)
        .catch(() => undefined)
  }
