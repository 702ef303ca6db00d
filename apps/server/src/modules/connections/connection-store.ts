import type { AdAccountId, ConnectionId, PageId, WorkspaceId } from '@adwright/contract'
import { sql, type Selectable } from 'kysely'
import type { Connections } from '#platform/database.generated.ts'
import type { Tx } from '#platform/transaction.ts'
import type { Mode, StoredConnection } from './connection.ts'

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

/** All active connections of all workspaces, for the daily check. Runs as the system. */
export async function connectionsToCheck(
  tx: Tx,
  mode: Mode,
): Promise<{ workspaceId: WorkspaceId; connectionId: ConnectionId }[]> {
  const rows = await tx
    .selectFrom('connections')
    .select(['workspace_id', 'connection_id'])
    .where('mode', '=', mode)
    .where('status', '=', 'active')
    .execute()
  return rows.map((row) => ({
    workspaceId: row.workspace_id as WorkspaceId, // written from branded ids
    connectionId: row.connection_id as ConnectionId,
  }))
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

/** Answers whether it changed anything. */
export async function markConnection(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: ConnectionId,
  { status, problem, now }: { status: 'active' | 'needs_reconnect'; problem: string | null; now: Date },
): Promise<boolean> {
  const row = await tx
    .updateTable('connections')
    .set({ status, problem, checked_at: now })
    .where('workspace_id', '=', workspaceId)
    .where('connection_id', '=', id)
    .where('status', '<>', 'revoked')
    .where((is) => is.or([is('status', '<>', status), is('problem', 'is distinct from', problem)]))
    .returning('connection_id')
    .executeTakeFirst()
  return row !== undefined
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
    .set({ status: 'revoked', token_sealed: '', problem: null, checked_at: now })
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
  tokenExpiresAt: row.token_expires_at,
  createdAt: row.created_at,
})
