import type { ConnectionId } from '@adwright/contract'
import type { Member } from '#platform/member.ts'
import type { Tx } from '#platform/transaction.ts'
import { choose } from './connection-store.ts'
import { viewConnections } from './connection-view.ts'
import { sensibleAdAccount, sensiblePage, type Grant } from './connection.ts'
import type { ConnectionDeps } from './deps.ts'
import { saveGrant } from './grant-store.ts'

/** Keeps a grant, chooses an ad account and a Page where none is chosen, and tells the browsers. */
export async function storeGrant(
  { clock, sealer, mode, audit, events }: ConnectionDeps,
  tx: Tx,
  actor: Member,
  grant: Grant,
): Promise<ConnectionId> {
  const { workspaceId } = actor
  const connectionId = await saveGrant(tx, workspaceId, { mode, grant, sealer, now: clock.now() })
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
  await audit.record(tx, actor, 'connection.connected', connectionId, undefined, {
    userName: grant.userName,
    scopes: grant.scopes,
    mode,
  })
  await events.publish(tx, workspaceId, { name: 'connection.changed', data: { connectionId } })
  return connectionId
}
