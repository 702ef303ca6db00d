import type { AdAccountId, ConnectionId, Currency, PageId, WorkspaceId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'
import { accountProblem, canDeliver } from './account-status.ts'
import { canAdvertise, type LaunchTarget, type Mode } from './connection.ts'

export type TargetChoice = { adAccountId?: AdAccountId | undefined; pageId?: PageId | undefined }

/**
 * The ad account and Page to launch with: those asked for, or the chosen ones of the newest connection that is active.
 * Both belong to one connection, so a pair of two different ones is no target.
 */
export async function findTarget(
  tx: Tx,
  workspaceId: WorkspaceId,
  mode: Mode,
  { adAccountId, pageId }: TargetChoice,
): Promise<LaunchTarget | undefined> {
  const asked = adAccountId !== undefined || pageId !== undefined
  const row = await tx
    .selectFrom('connections as c')
    .innerJoin('ad_accounts as a', 'a.connection_id', 'c.connection_id')
    .innerJoin('pages as p', 'p.connection_id', 'c.connection_id')
    .select([
      'c.connection_id',
      'c.mode',
      'c.status',
      'a.ad_account_id',
      'a.external_id as account_external_id',
      'a.name as account_name',
      'a.currency',
      'a.time_zone',
      'a.account_status',
      'a.pixel_id',
      'a.min_daily_budget_minor',
      'p.page_id',
      'p.external_id as page_external_id',
      'p.name as page_name',
      'p.tasks',
      'p.instagram_external_id',
      'p.instagram_username',
    ])
    .where('c.workspace_id', '=', workspaceId)
    .where('c.mode', '=', mode)
    .$if(!asked, (query) => query.where('c.status', '=', 'active'))
    .where((is) => (adAccountId ? is('a.ad_account_id', '=', adAccountId) : is('a.chosen', '=', true)))
    .where((is) => (pageId ? is('p.page_id', '=', pageId) : is('p.chosen', '=', true)))
    .orderBy('c.created_at', 'desc')
    .orderBy('c.connection_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    // The store writes these from branded ids and checked literals.
    connectionId: row.connection_id as ConnectionId,
    mode: row.mode as Mode,
    connected: row.status === 'active',
    adAccount: {
      id: row.ad_account_id as AdAccountId,
      externalId: row.account_external_id,
      name: row.account_name,
      currency: row.currency as Currency,
      timeZone: row.time_zone,
      canDeliver: canDeliver(row.account_status),
      problem: accountProblem(row.account_status),
      pixelId: row.pixel_id,
      minDailyBudgetMinor: row.min_daily_budget_minor,
    },
    page: {
      id: row.page_id as PageId,
      externalId: row.page_external_id,
      name: row.page_name,
      canAdvertise: canAdvertise(row.tasks),
      instagram:
        row.instagram_external_id === null
          ? null
          : { externalId: row.instagram_external_id, username: row.instagram_username ?? '' },
    },
  }
}
