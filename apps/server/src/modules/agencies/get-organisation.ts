import type { Organisation } from '@adwright/contract'
import type { Member } from '#platform/member.ts'
import type { AgencyDeps } from './deps.ts'
import { leaderOf } from './leader.ts'
import { countWorkspaces, findOrganisation, peopleOf } from './organisation-store.ts'

/** The organisation and who leads it; only they see it. */
export const createGetOrganisation =
  ({ transactions, people }: AgencyDeps) =>
  async (member: Member): Promise<Organisation> => {
    const { organisationId } = leaderOf(member)
    const found = await transactions.inOrganisation(organisationId, async (tx) => ({
      ...(await findOrganisation(tx, organisationId)),
      workspaces: await countWorkspaces(tx, organisationId),
      leaders: await peopleOf(tx, organisationId),
    }))
    const { leaders, ...organisation } = found
    const known = await people.find(leaders.map(({ userId }) => userId))
    return {
      ...organisation,
      people: leaders.map(({ userId, role }) => {
        const { name = '', email = '' } = known.get(userId) ?? {}
        return { userId, name, email, role }
      }),
    }
  }
