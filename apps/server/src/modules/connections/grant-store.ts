import type { ConnectionId, PageId, WorkspaceId } from '@adwright/contract'
import { newId } from '#platform/ids.ts'
import type { Sealer } from '#platform/sealed.ts'
import type { Tx } from '#platform/transaction.ts'
import { NOT_SHARED } from './account-status.ts'
import { pageTokenPlace, tokenPlace, type Grant, type Mode } from './connection.ts'
import type { NotedFailure } from './noted-failure.ts'
import { missingRequired } from './scopes.ts'

type Saved = {
  mode: Mode
  grant: Grant
  sealer: Sealer
  now: Date
  /** What still holds of what calls ran into. */
  noted: readonly NotedFailure[]
  /** For a token that is new: when it was got, by the connection's own time, and what was asked of its person. */
  signedIn?: { at: Date; askedScopes: readonly string[] }
}

/**
 * Writes what a person granted over what the same person granted before, so that all that hangs on it stays where it
 * is; answers with the connection's id.
 */
export async function saveGrant(
  tx: Tx,
  workspaceId: WorkspaceId,
  { mode, grant, sealer, now, noted, signedIn }: Saved,
): Promise<ConnectionId> {
  const known = await tx
    .selectFrom('connections')
    .select(['connection_id', 'asked_scopes'])
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
    token_kind: grant.tokenKind,
    token_expires_at: grant.tokenExpiresAt,
    data_access_expires_at: grant.dataAccessExpiresAt,
    scopes: grant.scopes,
    granular_scopes: JSON.stringify(grant.granularScopes),
    noted: JSON.stringify(noted),
    status: missingRequired(grant.scopes).length > 0 ? 'needs_reconnect' : 'active',
    checked_at: now,
    ...(signedIn && {
      refreshed_at: signedIn.at,
      asked_scopes: [...new Set([...(known?.asked_scopes ?? []), ...signedIn.askedScopes])],
    }),
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
  // Campaigns may refer to accounts that are no longer shared, so these stay, marked. A chosen one stays chosen: its
  // owner is told, rather than that another account is charged.
  await tx
    .updateTable('ad_accounts')
    .set({ account_status: NOT_SHARED })
    .where('workspace_id', '=', workspaceId)
    .where('connection_id', '=', connectionId)
    .where('external_id', 'not in', orNothing(accounts.map((account) => account.externalId)))
    .execute()
  if (accounts.length === 0) return
  await tx
    .insertInto('ad_accounts')
    .values(
      accounts.map((account) => ({
        ad_account_id: newId('acct'),
        workspace_id: workspaceId,
        connection_id: connectionId,
        external_id: account.externalId,
        name: account.name,
        currency: account.currency,
        time_zone: account.timeZone,
        account_status: account.status,
        min_daily_budget_minor: account.minDailyBudgetMinor,
        pixel_id: account.pixelId ?? null,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['connection_id', 'external_id']).doUpdateSet((eb) => ({
        name: eb.ref('excluded.name'),
        currency: eb.ref('excluded.currency'),
        time_zone: eb.ref('excluded.time_zone'),
        account_status: eb.ref('excluded.account_status'),
        min_daily_budget_minor: eb.ref('excluded.min_daily_budget_minor'),
        pixel_id: eb
          .case()
          .when(eb.ref('excluded.external_id'), 'in', orNothing(unlooked(accounts)))
          .then(eb.ref('ad_accounts.pixel_id'))
          .else(eb.ref('excluded.pixel_id'))
          .end(),
      })),
    )
    .execute()
}
const unlooked = (accounts: Grant['adAccounts']) =>
  accounts.filter(({ pixelId }) => pixelId === undefined).map(({ externalId }) => externalId)

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
    .set({ token_sealed: '', tasks: [] })
    .where('workspace_id', '=', workspaceId)
    .where('connection_id', '=', connectionId)
    .where('external_id', 'not in', orNothing(pages.map((page) => page.externalId)))
    .execute()
  if (pages.length === 0) return
  const rows = pages.map((page) => {
    const id = idByExternal.get(page.externalId) ?? newId('page')
    return {
      page_id: id,
      workspace_id: workspaceId,
      connection_id: connectionId,
      external_id: page.externalId,
      name: page.name,
      tasks: page.tasks,
      token_sealed: sealer.seal(page.token, pageTokenPlace(id)),
      instagram_external_id: page.instagram?.externalId ?? null,
      instagram_username: page.instagram?.username ?? null,
    }
  })
  await tx
    .insertInto('pages')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['connection_id', 'external_id']).doUpdateSet((eb) => ({
        name: eb.ref('excluded.name'),
        tasks: eb.ref('excluded.tasks'),
        token_sealed: eb.ref('excluded.token_sealed'),
        instagram_external_id: eb.ref('excluded.instagram_external_id'),
        instagram_username: eb.ref('excluded.instagram_username'),
      })),
    )
    .execute()
}

// "not in ()" is no SQL.
const orNothing = (ids: string[]) => (ids.length > 0 ? ids : [''])
