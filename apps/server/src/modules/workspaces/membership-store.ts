import type { OrganisationId, OrganisationRole, Role, UserId, WorkspaceId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'

export type StoredMembership = { userId: UserId; role: Role; joinedAt: Date }
export type Leader = { userId: UserId; role: OrganisationRole; since: Date }

export async function membershipsOf(tx: Tx, workspaceId: WorkspaceId): Promise<StoredMembership[]> {
  const rows = await tx
    .selectFrom('memberships')
    .select(['user_id', 'role', 'created_at'])
    .where('workspace_id', '=', workspaceId)
    .execute()
  return rows.map(present)
}

export async function roleOf(tx: Tx, workspaceId: WorkspaceId, userId: UserId): Promise<Role | undefined> {
  const row = await tx
    .selectFrom('memberships')
    .select('role')
    .where('workspace_id', '=', workspaceId)
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return row?.role as Role | undefined // the table checks it
}

/** Whoever owns it by a membership; a client's workspace may have nobody but those who lead the agency. */
export async function lockOwner(tx: Tx, workspaceId: WorkspaceId): Promise<StoredMembership | undefined> {
  const row = await tx
    .selectFrom('memberships')
    .select(['user_id', 'role', 'created_at'])
    .where('workspace_id', '=', workspaceId)
    .where('role', '=', 'owner')
    .forUpdate()
    .executeTakeFirst()
  return row && present(row)
}

/** Locked until the transaction ends. */
export async function lockMembership(
  tx: Tx,
  workspaceId: WorkspaceId,
  userId: UserId,
): Promise<StoredMembership | undefined> {
  const row = await tx
    .selectFrom('memberships')
    .select(['user_id', 'role', 'created_at'])
    .where('workspace_id', '=', workspaceId)
    .where('user_id', '=', userId)
    .forUpdate()
    .executeTakeFirst()
  return row && present(row)
}

/** @returns false for who is a member already; their role stays */
export async function addMembership(
  tx: Tx,
  workspaceId: WorkspaceId,
  { userId, role, joinedAt }: StoredMembership,
): Promise<boolean> {
  const row = await tx
    .insertInto('memberships')
    .values({ workspace_id: workspaceId, user_id: userId, role, created_at: joinedAt })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'user_id']).doNothing())
    .returning('user_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function saveRole(tx: Tx, workspaceId: WorkspaceId, userId: UserId, role: Role): Promise<void> {
  await tx
    .updateTable('memberships')
    .set({ role })
    .where('workspace_id', '=', workspaceId)
    .where('user_id', '=', userId)
    .execute()
}

export async function removeMembership(tx: Tx, workspaceId: WorkspaceId, userId: UserId): Promise<void> {
  await tx
    .deleteFrom('memberships')
    .where('workspace_id', '=', workspaceId)
    .where('user_id', '=', userId)
    .execute()
}

/** Whoever leads an organisation, in a transaction of that organisation or of the system. */
export async function leadersOf(tx: Tx, organisationId: OrganisationId): Promise<Leader[]> {
  const rows = await tx
    .selectFrom('organisation_members')
    .select(['user_id', 'role', 'created_at'])
    .where('organisation_id', '=', organisationId)
    .execute()
  return rows.map((row) => ({
    userId: row.user_id as UserId, // written by us from branded values; the table checks the role
    role: row.role as OrganisationRole,
    since: row.created_at,
  }))
}

/** Another owner in the place of the one before, who no longer leads it. Needs the system role. */
export async function replaceOrganisationOwner(
  tx: Tx,
  organisationId: OrganisationId,
  userId: UserId,
): Promise<void> {
  await tx
    .deleteFrom('organisation_members')
    .where('organisation_id', '=', organisationId)
    .where('role', '=', 'owner')
    .execute()
  await tx
    .insertInto('organisation_members')
    .values({ organisation_id: organisationId, user_id: userId, role: 'owner' })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'user_id']).doUpdateSet({ role: 'owner' }))
    .execute()
}

const present = (row: { user_id: string; role: string; created_at: Date }): StoredMembership => ({
  // Written by us from branded values; the table checks the role.
  userId: row.user_id as UserId,
  role: row.role as Role,
  joinedAt: row.created_at,
})
