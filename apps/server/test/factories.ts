import type { Role } from '@adwright/contract'
import type { Transactions } from '#platform/transaction.ts'
import { newId } from '#platform/ids.ts'
import type { Member } from '#platform/member.ts'

/** A workspace with one member; answers who that member is. */
export async function aWorkspace(
  db: Transactions,
  { name = 'Bakery Rosa', timeZone = 'Europe/Berlin', role = 'owner' as Role } = {},
): Promise<Member> {
  const member: Member = { userId: newId('user'), workspaceId: newId('ws'), role, requestId: newId('req') }
  await db.inWorkspace(member.workspaceId, async (tx) => {
    await tx
      .insertInto('workspaces')
      .values({ workspace_id: member.workspaceId, name, time_zone: timeZone })
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
  const colleague: Member = { ...member, userId: newId('user'), role, requestId: newId('req') }
  await db.inWorkspace(member.workspaceId, (tx) =>
    tx
      .insertInto('memberships')
      .values({ workspace_id: member.workspaceId, user_id: colleague.userId, role })
      .execute(),
  )
  return colleague
}
