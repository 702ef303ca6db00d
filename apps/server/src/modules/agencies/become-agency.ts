import type { Member } from '#platform/member.ts'
import type { AgencyDeps } from './deps.ts'
import { leaderOf } from './leader.ts'
import { findOrganisation, saveOrganisation } from './organisation-store.ts'

/** From now on it has workspaces for clients beside its own. Repeatable. @throws plan.feature_missing */
export const createBecomeAgency =
  ({ transactions, audit, limits }: AgencyDeps) =>
  async (member: Member): Promise<void> => {
    const { organisationId } = leaderOf(member)
    await limits.requireAgency(member.workspaceId)
    await transactions.inOrganisation(organisationId, async (tx) => {
      const found = await findOrganisation(tx, organisationId, { lock: true })
      if (found.kind === 'agency') return
      await saveOrganisation(tx, { ...found, kind: 'agency' })
      const [before, after] = [{ kind: found.kind }, { kind: 'agency' }]
      await audit.recordOrganisation(tx, member, 'organisation.became_agency', organisationId, before, after)
    })
  }
