import type { ConnectionId, PageId, WorkspaceId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'
import type { ConnectionState, Mode } from './connection.ts'

/** A Page with what decides whether one can publish on it and on its Instagram account. */
export type PublisherPage = {
  connectionId: ConnectionId
  connectionState: ConnectionState
  /** Whose connection it is. */
  userName: string
  scopes: string[]
  pageId: PageId
  externalId: string
  name: string
  tasks: string[]
  /** False when Meta no longer lists it for this person. */
  shared: boolean
  chosen: boolean
  instagram: { externalId: string; username: string } | null
}

const MOST = 500

/** The Pages of all connections of this mode, the chosen ones first; or some of them, in whatever state they are. */
export async function publisherPages(
  tx: Tx,
  workspaceId: WorkspaceId,
  mode: Mode,
  only?: readonly PageId[],
): Promise<PublisherPage[]> {
  const rows = await tx
    .selectFrom('pages as p')
    .innerJoin('connections as c', 'c.connection_id', 'p.connection_id')
    .select([
      'c.connection_id',
      'c.status',
      'c.user_name',
      'c.scopes',
      'p.page_id',
      'p.external_id',
      'p.name',
      'p.tasks',
      'p.token_sealed',
      'p.chosen',
      'p.instagram_external_id',
      'p.instagram_username',
    ])
    .where('p.workspace_id', '=', workspaceId)
    .where('c.mode', '=', mode)
    .$if(only === undefined, (query) =>
      query.where('c.status', '<>', 'revoked').where('p.token_sealed', '<>', ''),
    )
    .$if(only !== undefined, (query) => query.where('p.page_id', 'in', ['', ...(only ?? [])]))
    .orderBy('p.chosen', 'desc')
    .orderBy('p.name')
    .orderBy('p.page_id')
    .limit(MOST)
    .execute()
  return rows.map((row) => ({
    connectionId: row.connection_id as ConnectionId, // the store writes them from branded ids and checked literals
    connectionState: row.status as ConnectionState,
    userName: row.user_name,
    scopes: row.scopes,
    pageId: row.page_id as PageId,
    externalId: row.external_id,
    name: row.name,
    tasks: row.tasks,
    shared: row.token_sealed !== '',
    chosen: row.chosen,
    instagram:
      row.instagram_external_id === null
        ? null
        : { externalId: row.instagram_external_id, username: row.instagram_username ?? '' },
  }))
}

/** A Page with its token, for the one who speaks as it. */
export async function pageWithToken(
  tx: Tx,
  workspaceId: WorkspaceId,
  id: PageId,
): Promise<
  | {
      connectionId: ConnectionId
      connectionState: ConnectionState
      mode: Mode
      userName: string
      externalId: string
      instagramExternalId: string | null
      tokenSealed: string
    }
  | undefined
> {
  const row = await tx
    .selectFrom('pages as p')
    .innerJoin('connections as c', 'c.connection_id', 'p.connection_id')
    .select([
      'c.connection_id as connectionId',
      'c.status as connectionState',
      'c.mode',
      'c.user_name as userName',
      'p.external_id as externalId',
      'p.instagram_external_id as instagramExternalId',
      'p.token_sealed as tokenSealed',
    ])
    .where('p.workspace_id', '=', workspaceId)
    .where('p.page_id', '=', id)
    .executeTakeFirst()
  return row as Awaited<ReturnType<typeof pageWithToken>> // as above
}
