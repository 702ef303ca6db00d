import type { Role } from '@adwright/contract'
import type { Transactions } from '#platform/transaction.ts'
import { newId } from '#platform/ids.ts'
import type { Member } from '#platform/member.ts'

/** A workspace with one member; answers who that member is. */
export async function aWorkspace(
  db: Transactions,
  { name = 'Bakery Rosa', timeZone = 'Europe/Berlin', role = 'owner' as Role } = {},
): Promise<Member> {
  const organisationId = newId('org')
  const member: Member = {
    userId: newId('user'),
    workspaceId: newId('ws'),
    role,
    organisation: { id: organisationId, role: role === 'owner' ? 'owner' : null },
    requestId: newId('req'),
  }
  await db.inOrganisation(organisationId, async (tx) => {
    await tx.insertInto('organisations').values({ organisation_id: organisationId, name }).execute()
    if (role === 'owner')
      await tx
        .insertInto('organisation_members')
        .values({ organisation_id: organisationId, user_id: member.userId, role: 'owner' })
        .execute()
  })
  await db.inWorkspace(member.workspaceId, async (tx) => {
    await tx
      .insertInto('workspaces')
      .values({
        workspace_id: member.workspaceId,
        organisation_id: organisationId,
        name,
        time_zone: timeZone,
      })
      .execute()
    await tx
      .insertInto('memberships')
      .values({ workspace_id: member.workspaceId, user_id: member.userId, role })
      .execute()
  })
  return member
}

/** A colleague in the same workspace, for roles and permissions. */
export async function aColleague(db: Transactions, member: Member, role: Role): Promise<Member> {
  const colleague: Member = {
    ...member,
    userId: newId('user'),
    role,
    ...(member.organisation && { organisation: { id: member.organisation.id, role: null } }),
    requestId: newId('req'),
  }
  await db.inWorkspace(member.workspaceId, (tx) =>
    tx
      .insertInto('memberships')
      .values({ workspace_id: member.workspaceId, user_id: colleague.userId, role })
      .execute(),
  )
  return colleague
}
