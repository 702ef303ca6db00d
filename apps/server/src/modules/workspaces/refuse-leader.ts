import type { OrganisationId, UserId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import type { WorkspacesDeps } from './deps.ts'
import { leadersOf, roleOf } from './membership-store.ts'

/**
 * Whoever leads the organisation is in all its workspaces: taking a membership from them would change nothing, so it is
 * refused. Of somebody who is no member here, only those who lead the organisation too learn why.
 * @throws workspace.through_organisation, workspace.member_not_found
 */
export async function refuseLeader(
  { transactions, people }: Pick<WorkspacesDeps, 'transactions' | 'people'>,
  member: Member,
  organisationId: OrganisationId,
  userId: UserId,
): Promise<void> {
  const leaders = await transactions.inOrganisation(organisationId, (tx) => leadersOf(tx, organisationId))
  if (userId === member.userId || !leaders.some((leader) => leader.userId === userId)) return
  const { workspaceId } = member
  const role = await transactions.inWorkspace(workspaceId, (tx) => roleOf(tx, workspaceId, userId))
  // An owner is told what owners are told.
  if (role === 'owner') return
  if (role === undefined && !leaders.some((leader) => leader.userId === member.userId))
    throw new AppError('workspace.member_not_found')
  const name = (await people.find([userId])).get(userId)?.name ?? ''
  throw new AppError('workspace.through_organisation', { name })
}
