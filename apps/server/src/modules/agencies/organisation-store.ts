import type { OrganisationId, OrganisationKind, OrganisationRole, UserId } from '@adwright/contract'
import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'

export type StoredOrganisation = { id: OrganisationId; name: string; kind: OrganisationKind }
export type OrganisationPerson = { userId: UserId; role: OrganisationRole }

/** In a transaction of the organisation, like all here that does not say otherwise. */
export async function findOrganisation(
  tx: Tx,
  id: OrganisationId,
  { lock = false } = {},
): Promise<StoredOrganisation> {
  const row = await tx
    .selectFrom('organisations')
    .select(['name', 'kind'])
    .where('organisation_id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirstOrThrow()
  return { id, name: row.name, kind: row.kind as OrganisationKind } // the table checks the kind
}

export async function saveOrganisation(tx: Tx, { id, name, kind }: StoredOrganisation): Promise<void> {
  await tx.updateTable('organisations').set({ name, kind }).where('organisation_id', '=', id).execute()
}

const workspacesOf = (tx: Tx, id: OrganisationId) =>
  tx
    .selectFrom('workspaces')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('organisation_id', '=', id)
    .where('erased_at', 'is', null)

export const countWorkspaces = async (tx: Tx, id: OrganisationId): Promise<number> =>
  (await workspacesOf(tx, id).executeTakeFirstOrThrow()).n

/** Without the one that the agency works in itself. */
export const countClients = async (tx: Tx, id: OrganisationId): Promise<number> =>
  (await workspacesOf(tx, id).where('for_client', '=', true).executeTakeFirstOrThrow()).n

/** The owner first, then in the order in which they came. */
export async function peopleOf(tx: Tx, id: OrganisationId): Promise<OrganisationPerson[]> {
  const rows = await tx
    .selectFrom('organisation_members')
    .select(['user_id', 'role'])
    .where('organisation_id', '=', id)
    .orderBy(sql`role = 'owner'`, 'desc')
    .orderBy('created_at')
    .orderBy('user_id')
    .execute()
  return rows.map((row) => ({
    userId: row.user_id as UserId, // written by us from branded values; the table checks the role
    role: row.role as OrganisationRole,
  }))
}

/** Whether somebody is a member of one of its workspaces. */
export async function isInWorkspaceOf(tx: Tx, id: OrganisationId, userId: UserId): Promise<boolean> {
  const row = await tx
    .selectFrom('memberships as m')
    .innerJoin('workspaces as w', 'w.workspace_id', 'm.workspace_id')
    .select('m.user_id')
    .where('w.organisation_id', '=', id)
    .where('w.erased_at', 'is', null)
    .where('m.user_id', '=', userId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** @returns false for who leads it already */
export async function addAdmin(
  tx: Tx,
  id: OrganisationId,
  { userId, at }: { userId: UserId; at: Date },
): Promise<boolean> {
  const row = await tx
    .insertInto('organisation_members')
    .values({ organisation_id: id, user_id: userId, role: 'admin', created_at: at })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'user_id']).doNothing())
    .returning('user_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function removePerson(tx: Tx, id: OrganisationId, userId: UserId): Promise<void> {
  await tx
    .deleteFrom('organisation_members')
    .where('organisation_id', '=', id)
    .where('user_id', '=', userId)
    .execute()
}
