import type { AdAccountId, ConnectionId, PageId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import { enqueueCheck, enqueueSubscription } from './check-queue.ts'
import { choose, ownAssets } from './connection-store.ts'
import type { ConnectionDeps } from './deps.ts'

/** @throws connection.not_found, connection.choice_invalid */
export const createChooseAccounts =
  (deps: ConnectionDeps) =>
  (
    member: Member,
    connectionId: ConnectionId,
    chosen: { adAccountId: AdAccountId; pageId: PageId },
  ): Promise<void> => {
    const { transactions, audit, events } = deps
    return transactions.inWorkspace(member.workspaceId, async (tx) => {
      const own = await ownAssets(tx, member.workspaceId, connectionId, chosen)
      if (!own) throw new AppError('connection.not_found')
      if (!own.adAccount)
        throw new AppError('connection.choice_invalid', { what: 'ad account' }, { field: 'adAccountId' })
      if (!own.page) throw new AppError('connection.choice_invalid', { what: 'Page' }, { field: 'pageId' })
      await choose(tx, member.workspaceId, connectionId, chosen)
      await audit.record(tx, member, 'connection.accounts_chosen', connectionId, undefined, chosen)
      // What only concerns what is chosen: its pixel, its webhooks.
      const input = { workspaceId: member.workspaceId, connectionId }
      await enqueueCheck(deps, tx, input, `chosen:${member.requestId}`)
      await enqueueSubscription(deps, tx, input, `chosen:${member.requestId}`)
      await events.publish(tx, member.workspaceId, { name: 'connection.changed', data: { connectionId } })
    })
  }
