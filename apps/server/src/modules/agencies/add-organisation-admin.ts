import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import type { AgencyDeps } from './deps.ts'
import { leaderOf } from './leader.ts'
import { addAdmin, isInWorkspaceOf } from './organisation-store.ts'

/**
 * Lets a member of one of its workspaces lead the organisation too. Nobody else can be added: they have said yes to an
 * invitation before, and an address without an account is answered like one whose owner is not here.
 * @throws organisation.person_unknown
 */
export const createAddOrganisationAdmin =
  ({ transactions, audit, people, workspaces, clock }: AgencyDeps) =>
  async (member: Member, email: string): Promise<void> => {
    const { organisationId } = leaderOf(member)
    const account = (await people.findByEmail([email])).get(email)
    await transactions.inOrganisation(organisationId, async (tx) => {
      if (!account || !(await isInWorkspaceOf(tx, organisationId, account.id)))
        throw new AppError('organisation.person_unknown', { email }, { field: 'email' })
      if (!(await addAdmin(tx, organisationId, { userId: account.id, at: clock.now() }))) return
      const after = { role: 'admin' }
      await audit.recordOrganisation(tx, member, 'organisation.admin_added', account.id, undefined, after)
    })
    workspaces.forget()
  }
