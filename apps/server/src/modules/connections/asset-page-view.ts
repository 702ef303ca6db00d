import type { ConnectionId, WorkspaceId } from '@adwright/contract'
import { sql, type SqlBool } from 'kysely'
import type { Tx } from '#platform/transaction.ts'
import { NOT_SHARED } from './account-status.ts'
import { adAccountColumns, pageColumns, type ViewedAdAccount, type ViewedPage } from './connection-view.ts'

/** Where a page of a list begins: after this name and id. */
export type After = { name: string; id: string }
export type AssetQuery = { q?: string | undefined; after?: After | undefined; limit: number }
type Listed<Asset> = { rows: Asset[]; total: number }

/** Ad accounts of a connection by name, one more than asked for when there are more; `total` is of all that match. */
export async function listAdAccounts(
  tx: Tx,
  workspaceId: WorkspaceId,
  connectionId: ConnectionId,
  { q, after, limit }: AssetQuery,
): Promise<Listed<ViewedAdAccount>> {
  const matching = tx
    .selectFrom('ad_accounts as a')
    .where('a.workspace_id', '=', workspaceId)
    .where('a.connection_id', '=', connectionId)
    .where('a.account_status', '<>', NOT_SHARED)
    .$if(Boolean(q), (query) =>
      query.where((is) => is.or([is('a.name', 'ilike', like(q)), is('a.external_id', 'like', like(q))])),
    )
  const rows = await matching
    .select(adAccountColumns)
    .$if(after !== undefined, (query) =>
      query.where(sql<SqlBool>`(a.name, a.ad_account_id) > (${after?.name}, ${after?.id})`),
    )
    .orderBy('a.name')
    .orderBy('a.ad_account_id')
    .limit(limit + 1)
    .execute()
  const { n } = await matching.select(({ fn }) => fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  return { rows: rows as ViewedAdAccount[], total: n } // the store writes them from branded ids
}

/** The same for Pages. */
export async function listPages(
  tx: Tx,
  workspaceId: WorkspaceId,
  connectionId: ConnectionId,
  { q, after, limit }: AssetQuery,
): Promise<Listed<ViewedPage>> {
  const matching = tx
    .selectFrom('pages as p')
    .where('p.workspace_id', '=', workspaceId)
    .where('p.connection_id', '=', connectionId)
    .where('p.token_sealed', '<>', '')
    .$if(Boolean(q), (query) =>
      query.where((is) =>
        is.or([is('p.name', 'ilike', like(q)), is('p.instagram_username', 'ilike', like(q))]),
      ),
    )
  const rows = await matching
    .select(pageColumns)
    .$if(after !== undefined, (query) =>
      query.where(sql<SqlBool>`(p.name, p.page_id) > (${after?.name}, ${after?.id})`),
    )
    .orderBy('p.name')
    .orderBy('p.page_id')
    .limit(limit + 1)
    .execute()
  const { n } = await matching.select(({ fn }) => fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  return { rows: rows as ViewedPage[], total: n } // the store writes them from branded ids
}

const like = (q: string | undefined) => `%${(q ?? '').replace(/[\\%_]/g, '\\$&')}%`
