import type { CreateClientWorkspace, Workspace } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import type { AgencyDeps } from './deps.ts'
import { leaderOf } from './leader.ts'
import { countClients, findOrganisation } from './organisation-store.ts'

/**
 * Makes a workspace for a client. Whoever leads the agency is in it at once; the client's people are invited. As the
 * system, since a transaction of the organisation changes nothing inside workspaces. Whoever makes another one at the
 * same moment waits, so that together they do not pass the limit.
 * @throws organisation.not_agency, plan.clients_full, request.invalid for a made-up time zone
 */
export const createCreateClientWorkspace =
  ({ transactions, audit, limits, workspaces }: AgencyDeps) =>
  async (member: Member, { name, timeZone }: CreateClientWorkspace): Promise<Workspace> => {
    const { organisationId, role } = leaderOf(member)
    const limit = await limits.clientWorkspaces(organisationId)
    const workspaceId = await transactions.asSystem(async (tx) => {
      const { kind } = await findOrganisation(tx, organisationId, { lock: true })
      if (kind !== 'agency') throw new AppError('organisation.not_agency')
      const used = await countClients(tx, organisationId)
      if (limit !== null && used >= limit) throw new AppError('plan.clients_full', { limit, used })
      const made = await workspaces.add(tx, organisationId, { name, timeZone })
      await audit.recordOrganisation(tx, member, 'client.created', made, undefined, { name, timeZone })
      return made
    })
    return { id: workspaceId, name, timeZone, role }
  }
