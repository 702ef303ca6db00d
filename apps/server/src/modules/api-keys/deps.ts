import type { OrganisationId, UserId } from '@adwright/contract'
import type { Clock } from '#platform/clock.ts'
import type { Log } from '#platform/log.ts'
import type { Transactions } from '#platform/transaction.ts'
import type { Audit } from '#modules/audit'
import type { Workspaces } from '#modules/workspaces'

export type ApiKeyDeps = {
  transactions: Transactions
  workspaces: Pick<Workspaces, 'membershipOf'>
  audit: Audit
  /** What people are called; whoever is gone has no entry. */
  people(userIds: readonly UserId[]): Promise<ReadonlyMap<UserId, { name: string }>>
  /** Counts a call against the plan. @throws plan.limit_reached */
  countCall(organisationId: OrganisationId): Promise<void>
  clock: Clock
  log: Log
}
