import type { OrganisationId, WorkspaceId } from '@adwright/contract'
import type { Clock } from '#platform/clock.ts'
import type { Transactions } from '#platform/transaction.ts'
import type { Audit } from '#modules/audit'
import type { People, Workspaces } from '#modules/workspaces'

export type AgencyLimits = {
  /** How many workspaces of clients it may have; null: any number. */
  clientWorkspaces(organisationId: OrganisationId): Promise<number | null>
  /** @throws plan.feature_missing when its plan is not one for agencies */
  requireAgency(workspaceId: WorkspaceId): Promise<void>
}

export type AgencyDeps = {
  transactions: Transactions
  audit: Audit
  clock: Clock
  people: People
  workspaces: Pick<Workspaces, 'add' | 'forget'>
  limits: AgencyLimits
}
