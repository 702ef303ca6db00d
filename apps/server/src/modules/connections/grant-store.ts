import type { ConnectionId, PageId, WorkspaceId } from '@adwright/contract'
import { newId } from '#platform/ids.ts'
import type { Sealer } from '#platform/sealed.ts'
import type { Tx } from '#platform/transaction.ts'
import { NOT_SHARED } from './account-status.ts'
import { pageTokenPlace, tokenPlace, type Grant, type Mode } from './connection.ts'

/** Writes what a person granted over what the same person granted before; answers with the connection's id. */
export async function saveGrant(
  tx: Tx,
  workspaceId: WorkspaceId,
  { mode, grant, sealer, now }: { mode: Mode; grant: Grant; sealer: Sealer; now: Date },
): Promise<ConnectionId> {
  const known = await tx
    .selectFrom('connections')
    .select('connection_id')
    .where('workspace_id', '=', workspaceId)
    .where('provider', '=', 'meta')
    .where('mode', '=', mode)
    .where('external_user_id', '=', grant.externalUserId)
    .forUpdate()
    .executeTakeFirst()
  const id = (known?.connection_id ?? newId('conn')) as ConnectionId // ours, or a new one
  const values = {
    user_name: grant.userName,
    token_sealed: sealer.seal(grant.token, tokenPlace(id)),
    token_expires_at: grant.tokenExpiresAt,
    data_access_expires_at: grant.dataAccessExpiresAt,
    scopes: grant.scopes,
    status: 'active',
    problem: null,
    checked_at: now,
  }
  if (known)
    await tx
      .updateTable('connections')
      .set(values)
      .where('workspace_id', '=', workspaceId)
      .where('connection_id', '=', id)
      .execute()
  else
    await tx
      .insertInto('connections')
      .values({
        ...values,
        connection_id: id,
        workspace_id: workspaceId,
        provider: 'meta',
        mode,
        external_user_id: grant.externalUserId,
        created_at: now,
      })
      .execute()
  await saveAdAccounts(tx, workspaceId, id, grant.adAccounts)
  await savePages(tx, workspaceId, id, grant.pages, sealer)
  return id
}

async function saveAdAccounts(
  tx: Tx,
  workspaceId: WorkspaceId,
  connectionId: ConnectionId,
  accounts: Grant['adAccounts'],
): Promise<void> {
  // Campaigns may refer to accounts that are no longer shared, so these stay, marked.
  await tx
    .updateTable('ad_accounts')
    .set({ account_status: NOT_SHARED, chosen: false })
    .where('workspace_id', '=', workspaceId)
    .where('connection_id', '=', connectionId)
    .where('external_id', 'not in', orNothing(accounts.map((account) => account.externalId)))
    .execute()
  for (const account of accounts)
    await tx
      .insertInto('ad_accounts')
      .values({
        ad_account_id: newId('acct'),
        workspace_id: workspaceId,
        connection_id: connectionId,
        external_id: account.externalId,
        name: account.name,
        currency: account.currency,
        time_zone: account.timeZone,
        account_status: account.status,
        min_daily_budget_minor: account.minDailyBudgetMinor,
        pixel_id: account.pixelId,
      })
      .onConflict((conflict) =>
        conflict.columns(['connection_id', 'external_id']).doUpdateSet({
          name: account.name,
          currency: account.currency,
          time_zone: account.timeZone,
          account_status: account.status,
          min_daily_budget_minor: account.minDailyBudgetMinor,
          pixel_id: account.pixelId,
        }),
      )
      .execute()
}

async function savePages(
  tx: Tx,
  workspaceId: WorkspaceId,
  connectionId: ConnectionId,
  pages: Grant['pages'],
  sealer: Sealer,
): Promise<void> {
  const known = await tx
    .selectFrom('pages')
    .select(['page_id', 'external_id'])
    .where('workspace_id', '=', workspaceId)
    .where('connection_id', '=', connectionId)
    .execute()
  const idByExternal = new Map(known.map((row) => [row.external_id, row.page_id as PageId])) // written from PageIds
  await tx
    .updateTable('pages')
    .set({ token_sealed: '', tasks: [], chosen: false })
    .where('workspace_id', '=', workspaceId)
    .where('connection_id', '=', connectionId)
    .where('external_id', 'not in', orNothing(pages.map((page) => page.externalId)))
    .execute()
  for (const page of pages) {
    const id = idByExternal.get(page.externalId) ?? newId('page')
    const values = {
      name: page.name,
      tasks: page.tasks,
      token_sealed: sealer.seal(page.token, pageTokenPlace(id)),
      instagram_external_id: page.instagram?.externalId ?? null,
      instagram_username: page.instagram?.username ?? null,
    }
    await tx
      .insertInto('pages')
      .values({
        ...values,
        page_id: id,
        workspace_id: workspaceId,
        connection_id: connectionId,
        external_id: page.externalId,
      })
      .onConflict((conflict) => conflict.columns(['connection_id', 'external_id']).doUpdateSet(values))
      .execute()
  }
}

// "not in ()" is no SQL.
const orNothing = (ids: string[]) => (ids.length > 0 ? ids : [''])
