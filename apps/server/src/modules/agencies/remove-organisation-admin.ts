import type { UserId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import type { AgencyDeps } from './deps.ts'
import { leaderOf } from './leader.ts'
import { peopleOf, removePerson } from './organisation-store.ts'

/**
 * Takes an admin, or oneself, out of the lead of the organisation; memberships of single workspaces stay.
 * @throws organisation.admin_not_found, organisation.owner_stays
 */
export const createRemoveOrganisationAdmin =
  ({ transactions, audit, workspaces }: AgencyDeps) =>
  async (member: Member, userId: UserId): Promise<void> => {
    const { organisationId } = leaderOf(member)
    await transactions.inOrganisation(organisationId, async (tx) => {
      const leaders = await peopleOf(tx, organisationId)
      const found = leaders.find((one) => one.userId === userId)
      if (!found) throw new AppError('organisation.admin_not_found')
      if (found.role === 'owner') throw new AppError('organisation.owner_stays')
      await removePerson(tx, organisationId, userId)
      const before = { role: found.role }
      await audit.recordOrganisation(tx, member, 'organisation.admin_removed', userId, before)
    })
    workspaces.forget()
  }
