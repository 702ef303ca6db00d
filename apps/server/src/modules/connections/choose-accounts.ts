import type { AdAccountId, ConnectionId, PageId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import { choose } from './connection-store.ts'
import { viewConnections } from './connection-view.ts'
import type { ConnectionDeps } from './deps.ts'

/** @throws connection.not_found, connection.choice_invalid */
export const createChooseAccounts =
  ({ transactions, audit, events }: ConnectionDeps) =>
  (
    member: Member,
    connectionId: ConnectionId,
    chosen: { adAccountId: AdAccountId; pageId: PageId },
  ): Promise<void> =>
    transactions.inWorkspace(member.workspaceId, async (tx) => {
      const [view] = await viewConnections(tx, member.workspaceId, connectionId)
      if (!view) throw new AppError('connection.not_found')
      if (!view.adAccounts.some((account) => account.id === chosen.adAccountId))
        throw new AppError('connection.choice_invalid', { what: 'ad account' }, { field: 'adAccountId' })
      if (!view.pages.some((page) => page.id === chosen.pageId))
        throw new AppError('connection.choice_invalid', { what: 'Page' }, { field: 'pageId' })
      await choose(tx, member.workspaceId, connectionId, chosen)
      await audit.record(tx, member, 'connection.accounts_chosen', connectionId, undefined, chosen)
      await events.publish(tx, member.workspaceId, { name: 'connection.changed', data: { connectionId } })
    })
