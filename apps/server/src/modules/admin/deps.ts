import type { UserId, WorkspaceId } from '@adwright/contract'
import type { Accounts } from '#modules/accounts'
import type { Audit } from '#modules/audit'
import type { Billing } from '#modules/billing'
import type { Workspaces } from '#modules/workspaces'
import type { Clock } from '#platform/clock.ts'
import type { JobSystem } from '#platform/jobs/create-jobs.ts'
import type { Transactions, Tx } from '#platform/transaction.ts'
import type { Installation } from './installation.ts'
import type { Flags } from './flags.ts'
import type { People } from './people.ts'

export type AdminDeps = {
  transactions: Transactions
  accounts: Pick<Accounts, 'forStaff' | 'people'>
  workspaces: Pick<Workspaces, 'membershipOf'>
  audit: Pick<Audit, 'record' | 'recordOf' | 'recordOrganisation' | 'recordPerson'>
  billing: Pick<Billing, 'assignPlan' | 'extendTrial' | 'giveCredit' | 'get' | 'standingIn' | 'revenue'>
  jobs: Pick<JobSystem, 'standings' | 'deadLetters' | 'retryDeadLetter' | 'discardDeadLetter'>
  /** Somebody is to hear that one of the staff looked at their account. */
  onLookedIn?: (tx: Tx, looked: { userId: UserId; workspaceId: WorkspaceId; reason: string }) => Promise<void>
  installation: Installation
  clock: Clock
}

/** What the use cases of this module share. */
export type Parts = AdminDeps & { people: People; flags: Flags }
