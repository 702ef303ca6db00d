import type { OrganisationId, OrganisationRole, Role, UserId, WorkspaceId } from '@adwright/contract'
import type { Tx } from '#platform/transaction.ts'

// Everything here runs as the system.

/** How many workspaces somebody belongs to themselves. */
export async function countWorkspaces(
  tx: Tx,
  userIds: readonly UserId[],
): Promise<ReadonlyMap<UserId, number>> {
  if (userIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('memberships as m')
    .innerJoin('workspaces as w', 'w.workspace_id', 'm.workspace_id')
    .where('m.user_id', 'in', userIds)
    .where('w.erased_at', 'is', null)
    .groupBy('m.user_id')
    .select(({ fn }) => ['m.user_id', fn.countAll<number>().as('n')])
    .execute()
  return new Map(rows.map((row) => [row.user_id as UserId, Number(row.n)])) // written from one
}

export async function membershipsOf(tx: Tx, userId: UserId) {
  const rows = await tx
    .selectFrom('memberships as m')
    .innerJoin('workspaces as w', 'w.workspace_id', 'm.workspace_id')
    .innerJoin('organisations as o', 'o.organisation_id', 'w.organisation_id')
    .where('m.user_id', '=', userId)
    .where('w.erased_at', 'is', null)
    .orderBy('m.created_at')
    .limit(200)
    .select([
      'w.workspace_id',
      'w.name',
      'o.organisation_id',
      'o.name as organisation_name',
      'm.role',
      'm.created_at',
    ])
    .execute()
  // ids are written from branded ones, roles are the table's own check
  return rows.map((row) => ({
    workspace: { id: row.workspace_id as WorkspaceId, name: row.name },
    organisation: { id: row.organisation_id as OrganisationId, name: row.organisation_name },
    role: row.role as Role,
    since: row.created_at.toISOString(),
  }))
}

export async function organisationsOf(tx: Tx, userId: UserId) {
  const rows = await tx
    .selectFrom('organisation_members as m')
    .innerJoin('organisations as o', 'o.organisation_id', 'm.organisation_id')
    .where('m.user_id', '=', userId)
    .orderBy('o.name')
    .limit(200)
    .select(['o.organisation_id', 'o.name', 'o.kind', 'm.role'])
    .execute()
  return rows.map((row) => ({
    id: row.organisation_id as OrganisationId, // as above
    name: row.name,
    kind: row.kind as 'business' | 'agency',
    role: row.role as OrganisationRole,
  }))
}
