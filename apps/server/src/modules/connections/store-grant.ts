import type { ConnectionId } from '@adwright/contract'
import type { Member } from '#platform/member.ts'
import type { Tx } from '#platform/transaction.ts'
import { enqueueSubscription } from './check-queue.ts'
import { choose, connectionOf } from './connection-store.ts'
import { viewConnections } from './connection-view.ts'
import { sensibleAdAccount, sensiblePage, type Grant } from './connection.ts'
import type { ConnectionDeps } from './deps.ts'
import { saveGrant } from './grant-store.ts'
import { stillNoted } from './noted-failure.ts'

/** Keeps a grant, chooses an ad account and a Page where none is chosen, and tells the browsers. */
export async function storeGrant(
  deps: ConnectionDeps,
  tx: Tx,
  actor: Member,
  grant: Grant,
  signedIn: { at: Date; askedScopes: readonly string[] },
): Promise<ConnectionId> {
  const { clock, sealer, mode, audit, events } = deps
  const { workspaceId } = actor
  const known = await connectionOf(tx, workspaceId, mode, grant.externalUserId)
  const noted = stillNoted(known?.noted ?? [], signedIn.at, true)
  const connectionId = await saveGrant(tx, workspaceId, {
    mode, grant, sealer, now: clock.now(), noted, signedIn,
  }) // prettier-ignore
  const [view] = await viewConnections(tx, workspaceId, connectionId)
  const { adAccounts = [], pages = [] } = view ?? {}
  const adAccount = adAccounts.some((one) => one.chosen) ? undefined : sensibleAdAccount(adAccounts)
  const page = pages.some((one) => one.chosen)
    ? undefined
    : sensiblePage(pages.map((one) => ({ ...one, instagram: one.instagramExternalId })))
  await choose(tx, workspaceId, connectionId, {
    ...(adAccount && { adAccountId: adAccount.id }),
    ...(page && { pageId: page.id }),
  })
  await audit.record(
    tx,
    actor,
    known ? 'connection.reconnected' : 'connection.connected',
    connectionId,
    undefined,
    {
      userName: grant.userName,
      scopes: grant.scopes,
      mode,
    },
  )
  // Whatever had stopped may go on: a token, a permission or an asset is there again.
  if (known) await deps.onReconnected(tx, workspaceId, connectionId)
  await enqueueSubscription(deps, tx, { workspaceId, connectionId }, actor.requestId)
  await events.publish(tx, workspaceId, { name: 'connection.changed', data: { connectionId } })
  return connectionId
}
