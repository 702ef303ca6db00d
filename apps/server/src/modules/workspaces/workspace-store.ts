import type { Role, UserId, Workspace, WorkspaceId } from '@adwright/contract'
import { sql } from 'kysely'
import { newId } from '#platform/ids.ts'
import type { Member } from '#platform/member.ts'
import type { Tx } from '#platform/transaction.ts'

type Owner = { id: UserId; name: string; businessName: string | null }
type Membership = { workspaceId: WorkspaceId; role: Role }

/** Needs the system role. The lock makes two sign-ins of one person take turns. */
export async function ensureOwnWorkspace(tx: Tx, owner: Owner): Promise<Membership> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`workspace of ${owner.id}`}, 0))`.execute(tx)
  const found = await findMembership(tx, owner.id)
  if (found) return found
  const workspaceId = newId('ws')
  await tx
    .insertInto('workspaces')
    .values({ workspace_id: workspaceId, name: owner.businessName ?? owner.name })
    .execute()
  await tx
    .insertInto('memberships')
    .values({ workspace_id: workspaceId, user_id: owner.id, role: 'owner' })
    .execute()
  return { workspaceId, role: 'owner' }
}

/** Needs the system role: a person's memberships are looked up before a workspace is chosen. */
export async function findMembership(
  tx: Tx,
  userId: UserId,
  workspaceId?: WorkspaceId,
): Promise<Membership | undefined> {
  const row = await tx
    .selectFrom('memberships')
    .select(['workspace_id', 'role'])
    .where('user_id', '=', userId)
    .$if(workspaceId !== undefined, (query) => query.where('workspace_id', '=', workspaceId ?? ''))
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst()
  // Written by us from branded values; the table checks the role.
  return row && { workspaceId: row.workspace_id as WorkspaceId, role: row.role as Role }
}

export async function findWorkspace(tx: Tx, { workspaceId, role }: Member): Promise<Workspace> {
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
