import type {
  OrganisationId,
  OrganisationKind,
  OrganisationRole,
  Role,
  UserId,
  Workspace,
  WorkspaceId,
} from '@adwright/contract'
import { sql } from 'kysely'
import { newId } from '#platform/ids.ts'
import type { Member } from '#platform/member.ts'
import type { Tx } from '#platform/transaction.ts'
import type { WorkspacesDeps } from './deps.ts'
import { strongestRole } from './role.ts'

export type Owner = { id: UserId; name: string; businessName: string | null }
/** Where somebody may go, and what they are there: by a membership, or because they lead the organisation that owns it. */
export type Membership = {
  workspaceId: WorkspaceId
  role: Role
  organisation: { id: OrganisationId; role: OrganisationRole | null }
}

/** Needs the system role. The lock makes two sign-ins of one person take turns. */
export async function ensureOwnWorkspace(
  tx: Tx,
  owner: Owner,
  { beginPlan }: Pick<WorkspacesDeps, 'beginPlan'>,
): Promise<Membership & { isNew: boolean }> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`workspace of ${owner.id}`}, 0))`.execute(tx)
  const found = await findMembership(tx, owner.id)
  if (found) return { ...found, isNew: false }
  const empty = await emptyAgencyOf(tx, owner.id)
  if (empty) {
    const workspaceId = await insertWorkspace(tx, empty)
    const organisation = { id: empty.organisationId, role: 'owner' as const }
    return { workspaceId, role: 'owner', organisation, isNew: true }
  }
  const name = owner.businessName ?? owner.name
  const organisationId = newId('org')
  await tx.insertInto('organisations').values({ organisation_id: organisationId, name }).execute()
  await tx
    .insertInto('organisation_members')
    .values({ organisation_id: organisationId, user_id: owner.id, role: 'owner' })
    .execute()
  await beginPlan(tx, organisationId)
  const workspaceId = await insertWorkspace(tx, { organisationId, name })
  await tx
    .insertInto('memberships')
    .values({ workspace_id: workspaceId, user_id: owner.id, role: 'owner' })
    .execute()
  return { workspaceId, role: 'owner', organisation: { id: organisationId, role: 'owner' }, isNew: true }
}

/** An agency outlives the last of its clients: its owner begins again there, and under its plan. */
async function emptyAgencyOf(
  tx: Tx,
  userId: UserId,
): Promise<{ organisationId: OrganisationId; name: string } | undefined> {
  const row = await tx
    .selectFrom('organisations as o')
    .innerJoin('organisation_members as m', 'm.organisation_id', 'o.organisation_id')
    .select(['o.organisation_id', 'o.name'])
    .where('m.user_id', '=', userId)
    .where('m.role', '=', 'owner')
    .where('o.kind', '=', 'agency')
    .orderBy('o.created_at')
    .limit(1)
    .executeTakeFirst()
  return row && { organisationId: row.organisation_id as OrganisationId, name: row.name } // written from one
}

/** Needs the system role. Without a membership: whoever leads the organisation is there by that. */
export async function insertWorkspace(
  tx: Tx,
  {
    organisationId,
    name,
    timeZone = 'UTC',
    forClient = false,
  }: { organisationId: OrganisationId; name: string; timeZone?: string; forClient?: boolean },
): Promise<WorkspaceId> {
  const workspaceId = newId('ws')
  await tx
    .insertInto('workspaces')
    .values({
      workspace_id: workspaceId,
      organisation_id: organisationId,
      name,
      time_zone: timeZone,
      for_client: forClient,
    })
    .execute()
  return workspaceId
}

/**
 * Needs the system role: a person's workspaces are looked up before one is chosen. Without a workspace: the one they
 * were in last, or else the first they ever had.
 */
export async function findMembership(
  tx: Tx,
  userId: UserId,
  workspaceId?: WorkspaceId,
): Promise<Membership | undefined> {
  const { rows } = await sql<AccessRow>`
    select w.workspace_id, w.organisation_id, m.role, o.role as organisation_role
    from workspaces w
    left join memberships m on m.workspace_id = w.workspace_id and m.user_id = ${userId}
    left join organisation_members o on o.organisation_id = w.organisation_id and o.user_id = ${userId}
    where w.erased_at is null and (m.role is not null or o.role is not null)
      and w.workspace_id in (
        select workspace_id from memberships where user_id = ${userId} union all
        select c.workspace_id from workspaces c join organisation_members l using (organisation_id) where l.user_id = ${userId})
      and (${workspaceId ?? null}::text is null or w.workspace_id = ${workspaceId ?? null})
    order by w.workspace_id = (select home_workspace_id from profiles where user_id = ${userId}) desc nulls last,
      m.created_at nulls last, w.created_at
    limit 1`.execute(tx)
  return rows[0] && presentAccess(rows[0])
}

type AccessRow = {
  workspace_id: string
  organisation_id: string
  role: Role | null
  organisation_role: OrganisationRole | null
}
const presentAccess = (row: AccessRow): Membership => ({
  // Written by us from branded values; the tables check the roles.
  workspaceId: row.workspace_id as WorkspaceId,
  role: strongestRole(row.role, row.organisation_role),
  organisation: { id: row.organisation_id as OrganisationId, role: row.organisation_role },
})

export async function findWorkspace(
  tx: Tx,
  { workspaceId, role }: Pick<Member, 'workspaceId' | 'role'>,
): Promise<Workspace> {
  const row = await tx
    .selectFrom('workspaces')
    .select(['name', 'time_zone'])
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow()
  return { id: workspaceId, name: row.name, timeZone: row.time_zone, role }
}

export async function saveWorkspace(
  tx: Tx,
  workspaceId: WorkspaceId,
  { name, timeZone }: { name: string; timeZone: string },
): Promise<void> {
  await tx
    .updateTable('workspaces')
    .set({ name, time_zone: timeZone })
    .where('workspace_id', '=', workspaceId)
    .execute()
}

export type WorkspaceFacts = {
  name: string
  organisation: { id: OrganisationId; name: string; kind: OrganisationKind }
}
/**
 * What a workspace and its owner are called. Needs the system role. `lock` waits for whoever is putting something into
 * it, and keeps others from doing so until the transaction ends. @returns undefined for one that is erased
 */
export async function findFacts(
  tx: Tx,
  workspaceId: WorkspaceId,
  { lock = false } = {},
): Promise<WorkspaceFacts | undefined> {
  const row = await tx
    .selectFrom('workspaces as w')
    .innerJoin('organisations as o', 'o.organisation_id', 'w.organisation_id')
    .select(['w.name', 'o.organisation_id', 'o.name as organisation_name', 'o.kind'])
    .where('w.workspace_id', '=', workspaceId)
    .where('w.erased_at', 'is', null)
    .$if(lock, (query) => query.forUpdate('w'))
    .executeTakeFirst()
  return (
    row && {
      name: row.name,
      organisation: {
        id: row.organisation_id as OrganisationId, // written from branded values; the table checks the kind
        name: row.organisation_name,
        kind: row.kind as OrganisationKind,
      },
    }
  )
}

/** Remembers where somebody is, in a transaction of theirs or of the system. */
export async function saveHome(tx: Tx, userId: UserId, workspaceId: WorkspaceId, now: Date): Promise<void> {
  const home = { home_workspace_id: workspaceId, updated_at: now }
  await tx
    .insertInto('profiles')
    .values({ user_id: userId, ...home })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet(home))
    .execute()
}

/** From here on nobody finds it. */
export async function markErased(tx: Tx, workspaceId: WorkspaceId, at: Date): Promise<void> {
  await tx
    .updateTable('workspaces')
    .set({ erased_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('erased_at', 'is', null)
    .execute()
}
