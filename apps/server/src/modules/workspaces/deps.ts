import type { OrganisationId, UserId, WorkspaceId } from '@adwright/contract'
import type { Clock } from '#platform/clock.ts'
import type { Events } from '#platform/events.ts'
import type { Jobs } from '#platform/jobs.ts'
import type { Mail } from '#platform/mail.ts'
import type { Person } from '#platform/member.ts'
import type { Transactions, Tx } from '#platform/transaction.ts'
import type { Audit } from '#modules/audit'

export type KnownPerson = { id: UserId; name: string; email: string }
/** Who people are is known to the accounts alone; whoever is gone has no entry. */
export type People = {
  find(ids: readonly UserId[]): Promise<ReadonlyMap<UserId, KnownPerson>>
  /** By address, in lower case. */
  findByEmail(emails: readonly string[]): Promise<ReadonlyMap<string, KnownPerson>>
}

/** What the plan of an organisation allows. */
export type TeamLimits = {
  /** How many people and open invitations all its workspaces may hold together, each person once; null: any number. */
  seats(organisationId: OrganisationId): Promise<number | null>
  /** Roles for people who only look on. @throws plan.feature_missing */
  requireTeamRoles(workspaceId: WorkspaceId): Promise<void>
}

export type WorkspacesDeps = {
  transactions: Transactions
  audit: Audit
  events: Pick<Events, 'publish'>
  jobs: Pick<Jobs, 'enqueue'>
  clock: Clock
  mail: { send(mail: Mail): Promise<void> }
  /** Links in mails lead here. */
  address: { readonly publicUrl: string }
  people: People
  /** @throws auth.wrong_password */
  checkPassword(person: Person, password: string): Promise<void>
  limits: TeamLimits
  /** Gives an organisation its first plan, in the transaction that makes it. */
  beginPlan(tx: Tx, organisationId: OrganisationId): Promise<void>
  /** Names of campaigns that spend at Meta, or are about to. */
  runningCampaigns(tx: Tx, workspaceId: WorkspaceId): Promise<string[]>
  /** Stops what would go on by itself: posts that wait, series, connections. In the transaction that deletes. */
  standDown(tx: Tx, workspaceId: WorkspaceId): Promise<void>
  /** Deletes every stored object of a workspace. Repeatable. */
  eraseFiles(workspaceId: WorkspaceId): Promise<void>
  /** Ends what an organisation has elsewhere, such as a subscription, before it goes. Repeatable. */
  beforeErase(organisationId: OrganisationId): Promise<void>
}
