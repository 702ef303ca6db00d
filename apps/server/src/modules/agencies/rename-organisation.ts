import type { Member } from '#platform/member.ts'
import type { AgencyDeps } from './deps.ts'
import { leaderOf } from './leader.ts'
import { findOrganisation, saveOrganisation } from './organisation-store.ts'

/** The name that stands on invoices and that clients see; their workspaces keep their own. */
export const createRenameOrganisation =
  ({ transactions, audit }: AgencyDeps) =>
  (member: Member, name: string): Promise<void> => {
    const { organisationId } = leaderOf(member)
    return transactions.inOrganisation(organisationId, async (tx) => {
      const found = await findOrganisation(tx, organisationId, { lock: true })
      if (found.name === name) return
      await saveOrganisation(tx, { ...found, name })
      const [before, after] = [{ name: found.name }, { name }]
      await audit.recordOrganisation(tx, member, 'organisation.renamed', organisationId, before, after)
    })
  }
