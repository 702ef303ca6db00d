import type { OrganisationId, OrganisationRole } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'

/** Somebody who leads an organisation, wherever in it they are at the moment. */
export type Leader = { organisationId: OrganisationId; role: OrganisationRole; member: Member }

/** @throws workspace.no_permission for everybody else; the policy has asked the same */
export function leaderOf(member: Member): Leader {
  const { organisation } = member
  if (!organisation?.role) throw new AppError('workspace.no_permission')
  return { organisationId: organisation.id, role: organisation.role, member }
}
