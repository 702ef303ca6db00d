import type { CampaignId, ConnectionId, WorkspaceId } from '@adwright/contract'
import { sql, type SqlBool } from 'kysely'
import type { Tx } from '#platform/transaction.ts'
import type { Mode } from './connection.ts'

/** A connection wherever it is. Everything in this file runs as the system: Meta knows people, not workspaces. */
export type Whereabouts = { workspaceId: WorkspaceId; connectionId: ConnectionId; userName: string }

/** The connections of a Meta user in all workspaces; with `before`, only those whose token is not younger. */
export async function connectionsOfPerson(
  tx: Tx,
  mode: Mode,
  externalUserId: string,
  { before, alsoRevoked = false }: { before?: Date | undefined; alsoRevoked?: boolean } = {},
): Promise<Whereabouts[]> {
  const rows = await tx
    .selectFrom('connections')
    .select(['workspace_id', 'connection_id', 'user_name'])
    .where('mode', '=', mode)
    .where('external_user_id', '=', externalUserId)
    .$if(!alsoRevoked, (query) => query.where('status', '<>', 'revoked'))
    .$if(before !== undefined, (query) =>
      query.where((is) => is.or([is('refreshed_at', 'is', null), is('refreshed_at', '<=', before ?? null)])),
    )
    .orderBy('connection_id')
    .execute()
  return rows.map((row) => ({
    workspaceId: row.workspace_id as WorkspaceId, // written from branded ids
    connectionId: row.connection_id as ConnectionId,
    userName: row.user_name,
  }))
}

/**
 * Takes everything about the person out of a connection. The rows that campaigns of the past refer to stay, without a
 * name or an id of Meta's.
 */
export async function anonymise(
  tx: Tx,
  { workspaceId, connectionId }: Whereabouts,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('connections')
    .set({
      external_user_id: `deleted:${connectionId}`,
      user_name: 'Deleted Meta user',
      token_sealed: '',
      token_expires_at: null,
      data_access_expires_at: null,
      refreshed_at: null,
      scopes: [],
      asked_scopes: [],
      granular_scopes: '[]',
      noted: '[]',
      status: 'revoked',
      checked_at: now,
    })
    .where('workspace_id', '=', workspaceId)
    .where('connection_id', '=', connectionId)
    .execute()
  await tx
    .deleteFrom('ad_accounts')
    .where('connection_id', '=', connectionId)
    .where(
      sql<SqlBool>`not exists (select from campaigns c where c.ad_account_id = ad_accounts.ad_account_id)`,
    )
    .execute()
  await tx
    .updateTable('ad_accounts')
    .set({
      external_id: sql<string>`'deleted:' || ad_account_id`,
      name: 'Deleted ad account',
      pixel_id: null,
      chosen: false,
    })
    .where('connection_id', '=', connectionId)
    .execute()
  await tx
    .deleteFrom('pages')
    .where('connection_id', '=', connectionId)
    .where(sql<SqlBool>`not exists (select from campaigns c where c.page_id = pages.page_id)`)
    .execute()
  await tx
    .updateTable('pages')
    .set({
      external_id: sql<string>`'deleted:' || page_id`,
      name: 'Deleted Page',
      tasks: [],
      token_sealed: '',
      instagram_external_id: null,
      instagram_username: null,
      chosen: false,
    })
    .where('connection_id', '=', connectionId)
    .execute()
}

/** Campaigns that were launched with a connection: their launches name its ad account. */
export async function campaignsThrough(tx: Tx, connectionId: ConnectionId): Promise<CampaignId[]> {
  const rows = await tx
    .selectFrom('campaigns')
    .select('campaign_id')
    .where('connection_id', '=', connectionId)
    .execute()
  return rows.map((row) => row.campaign_id as CampaignId) // written from one
}
