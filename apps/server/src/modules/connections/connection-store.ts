import type { AdAccountId, ConnectionId, PageId, WorkspaceId } from '@adwright/contract'
import { sql, type Selectable } from 'kysely'
import type { Connections } from '#platform/database.generated.ts'
import type { Tx } from '#platform/transaction.ts'
import type { Mode, StoredConnection } from './connection.ts'
import { NOT_SHARED } from './account-status.ts'
import { readNoted, type NotedFailure } from './noted-failure.ts'

export async function findConnection(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: ConnectionId,
): Promise<StoredConnection | undefined> {
  const row = await tx
    .selectFrom('connections')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('connection_id', '=', id)
    .executeTakeFirst()
  return row && fromRow(row)
}

/** The connection of a Meta user, whatever its state. */
export async function connectionOf(
  tx: Tx,
  workspaceId: WorkspaceId,
  mode: Mode,
  externalUserId: string,
): Promise<StoredConnection | undefined> {
  const row = await tx
    .selectFrom('connections')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('mode', '=', mode)
    .where('external_user_id', '=', externalUserId)
    .executeTakeFirst()
  return row && fromRow(row)
}

/** Active ones of this mode, newest first. */
export async function activeConnections(
  tx: Tx,
  workspaceId: WorkspaceId,
  mode: Mode,
): Promise<StoredConnection[]> {
  const rows = await tx
    .selectFrom('connections')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('mode', '=', mode)
    .where('status', '=', 'active')
    .orderBy('created_at', 'desc')
    .orderBy('connection_id', 'desc')
    .execute()
  return rows.map(fromRow)
}

/** Those of a workspace that have a token, of either mode. */
export async function connectionsOf(tx: Tx, workspaceId: WorkspaceId): Promise<ConnectionId[]> {
  const rows = await tx
    .selectFrom('connections')
    .select('connection_id')
    .where('workspace_id', '=', workspaceId)
    .where('status', '<>', 'revoked')
    .execute()
  return rows.map((row) => row.connection_id as ConnectionId) // written from one
}

/** All connections of all workspaces that have a token, for the daily check: a dead one may have come back to life. Runs as the system. */
export async function connectionsToCheck(
  tx: Tx,
  mode: Mode,
): Promise<{ workspaceId: WorkspaceId; connectionId: ConnectionId }[]> {
  const rows = await tx
    .selectFrom('connections')
    .select(['workspace_id', 'connection_id'])
    .where('mode', '=', mode)
    .where('status', '<>', 'revoked')
    .execute()
  return rows.map((row) => ({
    workspaceId: row.workspace_id as WorkspaceId, // written from branded ids
    connectionId: row.connection_id as ConnectionId,
  }))
}

/** Whether a connection is there, and whether these are assets of it that are shared with us. */
export async function ownAssets(
  tx: Tx,
  workspaceId: WorkspaceId,
  connectionId: ConnectionId,
  { adAccountId, pageId }: { adAccountId: AdAccountId; pageId: PageId },
): Promise<{ adAccount: boolean; page: boolean } | undefined> {
  const row = await tx
    .selectFrom('connections as c')
    .leftJoin('ad_accounts as a', (on) =>
      on
        .onRef('a.connection_id', '=', 'c.connection_id')
        .on('a.ad_account_id', '=', adAccountId)
        .on('a.account_status', '<>', NOT_SHARED),
    )
    .leftJoin('pages as p', (on) =>
      on
        .onRef('p.connection_id', '=', 'c.connection_id')
        .on('p.page_id', '=', pageId)
        .on('p.token_sealed', '<>', ''),
    )
    .select(['a.ad_account_id', 'p.page_id'])
    .where('c.workspace_id', '=', workspaceId)
    .where('c.connection_id', '=', connectionId)
    .where('c.status', '<>', 'revoked')
    .executeTakeFirst()
  return row && { adAccount: row.ad_account_id !== null, page: row.page_id !== null }
}

/** Chooses one ad account and one Page of a connection, in place of any chosen before. */
export async function choose(
  tx: Tx,
  workspaceId: WorkspaceId,
  connectionId: ConnectionId,
  chosen: { adAccountId?: AdAccountId; pageId?: PageId },
): Promise<void> {
  const { adAccountId, pageId } = chosen
  if (adAccountId)
    await tx
      .updateTable('ad_accounts')
      .set({ chosen: sql<boolean>`ad_account_id = ${adAccountId}` })
      .where('workspace_id', '=', workspaceId)
      .where('connection_id', '=', connectionId)
      .execute()
  if (pageId)
    await tx
      .updateTable('pages')
      .set({ chosen: sql<boolean>`page_id = ${pageId}` })
      .where('workspace_id', '=', workspaceId)
      .where('connection_id', '=', connectionId)
      .execute()
}

/** Whether the token is still the one that somebody read before; the row is locked then. */
export async function tokenIsStill(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: ConnectionId,
  sealed: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom('connections')
    .select('connection_id')
    .where('workspace_id', '=', workspaceId)
    .where('connection_id', '=', id)
    .where('token_sealed', '=', sealed)
    .where('status', '<>', 'revoked')
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined
}

/** Keeps what a call ran into; `ends` when nothing may be called any more. Answers whether it changed anything. */
export async function noteFailure(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: ConnectionId,
  ends: boolean,
  add: (noted: readonly NotedFailure[]) => NotedFailure[] | undefined,
): Promise<boolean> {
  const row = await tx
    .selectFrom('connections')
    .select(['noted', 'status'])
    .where('workspace_id', '=', workspaceId)
    .where('connection_id', '=', id)
    .where('status', '<>', 'revoked')
    .forUpdate()
    .executeTakeFirst()
  const noted = row && add(readNoted(row.noted))
  const status = ends ? 'needs_reconnect' : row?.status
  if (!row || (!noted && status === row.status)) return false
  await tx
    .updateTable('connections')
    .set({ ...(noted && { noted: JSON.stringify(noted) }), ...(status && { status }) })
    .where('workspace_id', '=', workspaceId)
    .where('connection_id', '=', id)
    .execute()
  return true
}

/** Puts the token that was made new in place of the one it was made from. */
export async function saveToken(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: ConnectionId,
  { sealed, expiresAt, refreshedAt }: { sealed: string; expiresAt: Date | null; refreshedAt: Date },
): Promise<void> {
  await tx
    .updateTable('connections')
    .set({ token_sealed: sealed, token_expires_at: expiresAt, refreshed_at: refreshedAt })
    .where('workspace_id', '=', workspaceId)
    .where('connection_id', '=', id)
    .execute()
}

/** What is chosen in a connection and still shared with us. */
export async function chosenAssets(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: ConnectionId,
): Promise<{
  adAccount: string | undefined
  page: { id: PageId; externalId: string; tokenSealed: string } | undefined
}> {
  const account = await tx
    .selectFrom('ad_accounts')
    .select('external_id')
    .where('workspace_id', '=', workspaceId)
    .where('connection_id', '=', id)
    .where('chosen', '=', true)
    .where('account_status', '<>', NOT_SHARED)
    .executeTakeFirst()
  const page = await tx
    .selectFrom('pages')
    .select(['page_id', 'external_id', 'token_sealed'])
    .where('workspace_id', '=', workspaceId)
    .where('connection_id', '=', id)
    .where('chosen', '=', true)
    .where('token_sealed', '<>', '')
    .executeTakeFirst()
  return {
    adAccount: account?.external_id,
    page: page && {
      id: page.page_id as PageId, // written from one
      externalId: page.external_id,
      tokenSealed: page.token_sealed,
    },
  }
}

export async function noteSubscribed(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: ConnectionId,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('connections')
    .set({ subscribed_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('connection_id', '=', id)
    .execute()
}

/** Meta's ids of the ad accounts that are chosen or that campaigns run in. */
export async function inUse(tx: Tx, workspaceId: WorkspaceId, id: ConnectionId): Promise<string[]> {
  const rows = await tx
    .selectFrom('ad_accounts')
    .select('external_id')
    .where('workspace_id', '=', workspaceId)
    .where('connection_id', '=', id)
    .where((is) => is.or([is('chosen', '=', true), is('pixel_id', 'is not', null)]))
    .execute()
  return rows.map((row) => row.external_id)
}

/** Forgets every token. The rows stay, because campaigns of the past refer to them. */
export async function eraseTokens(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: ConnectionId,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('connections')
    .set({ status: 'revoked', token_sealed: '', noted: '[]', checked_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('connection_id', '=', id)
    .execute()
  await tx
    .updateTable('pages')
    .set({ token_sealed: '', chosen: false })
    .where('workspace_id', '=', workspaceId)
    .where('connection_id', '=', id)
    .execute()
  await tx
    .updateTable('ad_accounts')
    .set({ chosen: false })
    .where('workspace_id', '=', workspaceId)
    .where('connection_id', '=', id)
    .execute()
}

const fromRow = (row: Selectable<Connections>): StoredConnection => ({
  // The table's checks and this store's writes vouch for the narrower types.
  id: row.connection_id as ConnectionId,
  mode: row.mode as Mode,
  status: row.status as StoredConnection['status'],
  externalUserId: row.external_user_id,
  userName: row.user_name,
  scopes: row.scopes,
  tokenSealed: row.token_sealed,
  tokenKind: row.token_kind as StoredConnection['tokenKind'],
  tokenExpiresAt: row.token_expires_at,
  refreshedAt: row.refreshed_at,
  noted: readNoted(row.noted),
  createdAt: row.created_at,
})
