import {
  MOST_LISTED_ASSETS,
  type AdAccountId,
  type ConnectionId,
  type Currency,
  type PageId,
  type WorkspaceId,
} from '@adwright/contract'
import { sql, type SqlBool } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#platform/transaction.ts'
import { NOT_SHARED } from './account-status.ts'
import type { GranularScope } from './asset-problems.ts'
import type { ConnectionState, Mode, TokenKind } from './connection.ts'
import { readNoted, type NotedFailure } from './noted-failure.ts'

export type ViewedConnection = {
  id: ConnectionId
  mode: Mode
  userName: string
  status: ConnectionState
  scopes: string[]
  askedScopes: string[]
  granularScopes: GranularScope[]
  noted: NotedFailure[]
  tokenSealed: string
  tokenKind: TokenKind
  tokenExpiresAt: Date | null
  dataAccessExpiresAt: Date | null
  refreshedAt: Date | null
  checkedAt: Date
  createdAt: Date
  /** The chosen ones first, at most as many as are listed with a connection; one that is no longer shared only if chosen. */
  adAccounts: ViewedAdAccount[]
  adAccountsTotal: number
  pages: ViewedPage[]
  pagesTotal: number
}
export type ViewedAdAccount = {
  id: AdAccountId
  externalId: string
  name: string
  currency: Currency
  timeZone: string
  status: number
  minDailyBudgetMinor: number
  pixelId: string | null
  chosen: boolean
}
export type ViewedPage = {
  id: PageId
  externalId: string
  name: string
  tasks: string[]
  instagramExternalId: string | null
  instagramUsername: string | null
  /** False when Meta no longer lists it for this person. */
  shared: boolean
  chosen: boolean
}

export const adAccountColumns = [
  'a.ad_account_id as id',
  'a.external_id as externalId',
  'a.name',
  'a.currency',
  'a.time_zone as timeZone',
  'a.account_status as status',
  'a.min_daily_budget_minor as minDailyBudgetMinor',
  'a.pixel_id as pixelId',
  'a.chosen',
] as const
export const pageColumns = [
  'p.page_id as id',
  'p.external_id as externalId',
  'p.name',
  'p.tasks',
  'p.instagram_external_id as instagramExternalId',
  'p.instagram_username as instagramUsername',
  sql<boolean>`p.token_sealed <> ''`.as('shared'),
  'p.chosen',
] as const

/** The connections of a workspace (or one of them) with what belongs to them, newest first; one query. */
export async function viewConnections(
  tx: Tx,
  workspaceId: WorkspaceId,
  only?: ConnectionId,
): Promise<ViewedConnection[]> {
  const rows = await tx
    .selectFrom('connections as c')
    .select((c) => [
      'c.connection_id as id',
      'c.mode',
      'c.user_name as userName',
      'c.status',
      'c.scopes',
      'c.asked_scopes as askedScopes',
      'c.granular_scopes as granularScopes',
      'c.noted',
      'c.token_sealed as tokenSealed',
      'c.token_kind as tokenKind',
      'c.token_expires_at as tokenExpiresAt',
      'c.data_access_expires_at as dataAccessExpiresAt',
      'c.refreshed_at as refreshedAt',
      'c.checked_at as checkedAt',
      'c.created_at as createdAt',
      jsonArrayFrom(
        c
          .selectFrom('ad_accounts as a')
          .select(adAccountColumns)
          .whereRef('a.connection_id', '=', 'c.connection_id')
          .where('a.workspace_id', '=', workspaceId)
          .where(sql<SqlBool>`(a.account_status <> ${NOT_SHARED} or a.chosen)`)
          .orderBy('a.chosen', 'desc')
          .orderBy('a.name')
          .orderBy('a.ad_account_id')
          .limit(MOST_LISTED_ASSETS + 1), // the chosen one may be of those that are not shared
      ).as('adAccounts'),
      c
        .selectFrom('ad_accounts as a')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('a.connection_id', '=', 'c.connection_id')
        .where('a.workspace_id', '=', workspaceId)
        .where('a.account_status', '<>', NOT_SHARED)
        .as('adAccountsTotal'),
      jsonArrayFrom(
        c
          .selectFrom('pages as p')
          .select(pageColumns)
          .whereRef('p.connection_id', '=', 'c.connection_id')
          .where('p.workspace_id', '=', workspaceId)
          .where(sql<SqlBool>`(p.token_sealed <> '' or p.chosen)`)
          .orderBy('p.chosen', 'desc')
          .orderBy('p.name')
          .orderBy('p.page_id')
          .limit(MOST_LISTED_ASSETS + 1),
      ).as('pages'),
      c
        .selectFrom('pages as p')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .whereRef('p.connection_id', '=', 'c.connection_id')
        .where('p.workspace_id', '=', workspaceId)
        .where('p.token_sealed', '<>', '')
        .as('pagesTotal'),
    ])
    .where('c.workspace_id', '=', workspaceId)
    .where('c.status', '<>', 'revoked')
    .$if(only !== undefined, (query) => query.where('c.connection_id', '=', only ?? ''))
    .orderBy('c.created_at', 'desc')
    .orderBy('c.connection_id', 'desc')
    .execute()
  // Checks and the store's writes vouch for brands and literals.
  return rows.map((row) => ({ ...row, noted: readNoted(row.noted) }) as ViewedConnection)
}
