import type { AdAccountId, ConnectionId, Currency, PageId, WorkspaceId } from '@adwright/contract'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#platform/transaction.ts'
import { NOT_SHARED } from './account-status.ts'
import type { ConnectionState, Mode } from './connection.ts'

export type ViewedConnection = {
  id: ConnectionId
  mode: Mode
  userName: string
  status: ConnectionState
  scopes: string[]
  tokenSealed: string
  tokenExpiresAt: Date | null
  createdAt: Date
  adAccounts: ViewedAdAccount[]
  pages: ViewedPage[]
}
type ViewedAdAccount = {
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
type ViewedPage = {
  id: PageId
  externalId: string
  name: string
  tasks: string[]
  instagramExternalId: string | null
  instagramUsername: string | null
  chosen: boolean
}

/** The connections of a workspace (or one of them) with all that belongs to them, newest first; one query. */
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
      'c.token_sealed as tokenSealed',
      'c.token_expires_at as tokenExpiresAt',
      'c.created_at as createdAt',
      jsonArrayFrom(
        c
          .selectFrom('ad_accounts as a')
          .select([
            'a.ad_account_id as id',
            'a.external_id as externalId',
            'a.name',
            'a.currency',
            'a.time_zone as timeZone',
            'a.account_status as status',
            'a.min_daily_budget_minor as minDailyBudgetMinor',
            'a.pixel_id as pixelId',
            'a.chosen',
          ])
          .whereRef('a.connection_id', '=', 'c.connection_id')
          .where('a.workspace_id', '=', workspaceId)
          .where('a.account_status', '<>', NOT_SHARED)
          .orderBy('a.name')
          .orderBy('a.ad_account_id'),
      ).as('adAccounts'),
      jsonArrayFrom(
        c
          .selectFrom('pages as p')
          .select([
            'p.page_id as id',
            'p.external_id as externalId',
            'p.name',
            'p.tasks',
            'p.instagram_external_id as instagramExternalId',
            'p.instagram_username as instagramUsername',
            'p.chosen',
          ])
          .whereRef('p.connection_id', '=', 'c.connection_id')
          .where('p.workspace_id', '=', workspaceId)
          .where('p.token_sealed', '<>', '')
          .orderBy('p.name')
          .orderBy('p.page_id'),
      ).as('pages'),
    ])
    .where('c.workspace_id', '=', workspaceId)
    .where('c.status', '<>', 'revoked')
    .$if(only !== undefined, (query) => query.where('c.connection_id', '=', only ?? ''))
    .orderBy('c.created_at', 'desc')
    .orderBy('c.connection_id', 'desc')
    .execute()
  return rows as ViewedConnection[] // checks and the store's writes vouch for brands and literals
}
