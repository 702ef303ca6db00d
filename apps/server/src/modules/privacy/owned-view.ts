import type { OrganisationId, UserId, WorkspaceId } from '@adwright/contract'
import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'

// Everything here runs as the system: what somebody owns is known before a workspace is chosen.

export type Owned = { organisations: OwnedOrganisation[]; workspaces: OwnedWorkspace[] }
type OwnedOrganisation = { id: OrganisationId; name: string; shared: boolean }
type OwnedWorkspace = { id: WorkspaceId; organisationId: OrganisationId; name: string; shared: boolean }

/** What is theirs: organisations, the workspaces of these, and others' workspaces that they own. `shared` with other people. */
export async function ownedBy(tx: Tx, userId: UserId): Promise<Owned> {
  const organisations = await sql<OwnedOrganisation>`
    select o.organisation_id as id, o.name,
      exists (select from organisation_members x where x.organisation_id = o.organisation_id and x.user_id <> ${userId}) as shared
    from organisations o join organisation_members m using (organisation_id)
    where m.user_id = ${userId} and m.role = 'owner' order by o.created_at, 1`.execute(tx)
  const workspaces = await sql<OwnedWorkspace>`
    select w.workspace_id as id, w.organisation_id as "organisationId", w.name,
      exists (select from memberships x where x.workspace_id = w.workspace_id and x.user_id <> ${userId})
        or exists (select from organisation_members x where x.organisation_id = w.organisation_id and x.user_id <> ${userId}) as shared
    from workspaces w
    where w.erased_at is null and (
      exists (select from memberships m where m.workspace_id = w.workspace_id and m.user_id = ${userId} and m.role = 'owner')
      or exists (select from organisation_members m where m.organisation_id = w.organisation_id and m.user_id = ${userId} and m.role = 'owner'))
    order by w.created_at, 1`.execute(tx)
  return { organisations: organisations.rows, workspaces: workspaces.rows }
}

/** Files that a workspace stores. */
export type OwnedFile = { id: string; name: string; storageKey: string; createdAt: Date }
export async function filesAfter(
  tx: Tx,
  workspaceId: WorkspaceId,
  after: string,
  most: number,
): Promise<OwnedFile[]> {
  const rows = await tx
    .selectFrom('media_files')
    .select(['media_id', 'name', 'storage_key', 'created_at'])
    .where('workspace_id', '=', workspaceId)
    .where('media_id', '>', after)
    .orderBy('media_id')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    id: row.media_id,
    name: row.name,
    storageKey: row.storage_key,
    createdAt: row.created_at,
  }))
}
