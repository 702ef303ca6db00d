import type { ApprovalMode, NotificationTopic, OrganisationId, UserId, WorkspaceId } from '@adwright/contract'
import { sql } from 'kysely'
import type { Tx } from '#platform/transaction.ts'
import type { PersonToTell } from './audience.ts'
import type { Choice } from './topic.ts'

type Row = Pick<PersonToTell, 'userId' | 'role' | 'leads'> & {
  inApp: boolean | null
  email: Choice['email'] | null
}

/** Who belongs to a workspace, and how they want to hear of a topic; for transactions of it and of the system. */
export async function peopleToTell(
  tx: Tx,
  workspaceId: WorkspaceId,
  topic: NotificationTopic,
): Promise<PersonToTell[]> {
  const { rows } = await sql<Row>`
    select user_id as "userId", role, leads, in_app as "inApp", email
    from people_to_tell(${workspaceId}, ${topic})`.execute(tx)
  return rows.map(({ inApp, email, ...person }) => ({
    ...person,
    choice: inApp === null || email === null ? undefined : { inApp, email },
  }))
}

/** Who says yes to posts and campaigns there. */
export async function approvalMode(tx: Tx, workspaceId: WorkspaceId): Promise<ApprovalMode> {
  const row = await tx
    .selectFrom('publishing_settings')
    .select('approval')
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst()
  return (row?.approval ?? 'off') as ApprovalMode // the table's check names the words
}

/** Whoever pays: the leaders of an organisation, and the workspace whose pages show its plan. Runs as the system. */
export async function leadersOf(
  tx: Tx,
  organisationId: OrganisationId,
): Promise<{ userIds: UserId[]; workspaceId: WorkspaceId | null }> {
  const people = await tx
    .selectFrom('organisation_members')
    .select('user_id')
    .where('organisation_id', '=', organisationId)
    .execute()
  const home = await tx
    .selectFrom('workspaces')
    .select('workspace_id')
    .where('organisation_id', '=', organisationId)
    .where('erased_at', 'is', null)
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst()
  return {
    // Written from branded ids.
    userIds: people.map((row) => row.user_id as UserId),
    workspaceId: (home?.workspace_id ?? null) as WorkspaceId | null,
  }
}

/** All that somebody belongs to or leads at this moment. Runs as the system. */
export async function workspacesOf(tx: Tx, userId: UserId): Promise<WorkspaceId[]> {
  const { rows } = await sql<{ workspace_id: WorkspaceId }>`
    select w.workspace_id from workspaces w
    where w.erased_at is null and w.workspace_id in (
      select workspace_id from memberships where user_id = ${userId} union all
      select c.workspace_id from workspaces c join organisation_members l using (organisation_id) where l.user_id = ${userId})`.execute(
    tx,
  )
  return rows.map((row) => row.workspace_id)
}

/** Where the browsers of somebody are most likely open. Runs as the system. */
export async function homeOf(tx: Tx, userId: UserId): Promise<WorkspaceId | undefined> {
  const { rows } = await sql<{ workspace_id: WorkspaceId }>`
    select w.workspace_id from workspaces w
    where w.erased_at is null and w.workspace_id in (
      select workspace_id from memberships where user_id = ${userId} union all
      select c.workspace_id from workspaces c join organisation_members l using (organisation_id) where l.user_id = ${userId})
    order by w.workspace_id = (select home_workspace_id from profiles where user_id = ${userId}) desc nulls last, w.created_at
    limit 1`.execute(tx)
  return rows[0]?.workspace_id
}
