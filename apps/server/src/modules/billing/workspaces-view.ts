import type { OrganisationId, WorkspaceId } from '@adwright/contract'
import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'
import type { InUse } from './plan-change.ts'

/** Runs as the system, or in the organisation. */
export async function workspacesOf(tx: Tx, organisationId: OrganisationId): Promise<WorkspaceId[]> {
  const rows = await tx
    .selectFrom('workspaces')
    .select('workspace_id')
    .where('organisation_id', '=', organisationId)
    .where('erased_at', 'is', null)
    .execute()
  return rows.map((row) => row.workspace_id as WorkspaceId) // written from one
}

/** Runs as the system: the name that is written on bills. */
export async function organisationName(tx: Tx, organisationId: OrganisationId): Promise<string> {
  const row = await tx
    .selectFrom('organisations')
    .select('name')
    .where('organisation_id', '=', organisationId)
    .executeTakeFirstOrThrow()
  return row.name
}

/**
 * People and workspaces of an organisation, as plans count them: each person once, in however many workspaces, and each
 * mailbox that was invited. Runs as the system.
 */
export async function peopleInUse(
  tx: Tx,
  organisationId: OrganisationId,
  now: Date,
): Promise<Pick<InUse, 'seats' | 'clientWorkspaces' | 'specialRoles' | 'isAgency'>> {
  const { rows } = await sql<{ seats: number; clients: number; special: number; kind: string }>`
    with own as (select workspace_id, for_client from workspaces where organisation_id = ${organisationId} and erased_at is null),
    everybody as (
      select user_id as who, role from memberships where workspace_id in (select workspace_id from own)
      union all
      select email, role from invitations
        where workspace_id in (select workspace_id from own) and state = 'pending' and expires_at > ${now})
    select kind,
      (select count(distinct who) from everybody)::int as seats,
      (select count(distinct who) from everybody where role in ('analyst', 'client'))::int as special,
      (select count(*) from own where for_client)::int as clients
    from organisations where organisation_id = ${organisationId}`.execute(tx)
  const [row] = rows
  if (!row) throw new Error(`There is no organisation ${organisationId}.`)
  return {
    seats: row.seats,
    clientWorkspaces: row.clients,
    specialRoles: row.special,
    isAgency: row.kind === 'agency',
  }
}
