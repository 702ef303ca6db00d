import type { OrganisationId, WorkspaceId } from '@adwright/contract'
import type { Accounts } from '#modules/accounts'
import type { Audit } from '#modules/audit'
import type { Notifications } from '#modules/notifications'
import type { Clock } from '#platform/clock.ts'
import type { Jobs } from '#platform/jobs.ts'
import type { Mailer } from '#platform/mail.ts'
import type { Member } from '#platform/member.ts'
import type { Sealer } from '#platform/sealed.ts'
import type { ObjectStore } from '#platform/storage.ts'
import type { TempFolders } from '#platform/storage/temp-folder.ts'
import type { Transactions, Tx } from '#platform/transaction.ts'

export type PrivacyDeps = {
  transactions: Transactions
  clock: Clock
  jobs: Pick<Jobs, 'enqueue'>
  storage: Pick<ObjectStore, 'get' | 'putFile' | 'delete'>
  temp: TempFolders
  sealer: Sealer
  mailer: Mailer
  accounts: Pick<Accounts, 'people' | 'checkPassword' | 'about' | 'erase'>
  audit: Pick<Audit, 'recordPerson' | 'forgetPerson'>
  notifications: Pick<Notifications, 'notifyPeople'>
  /** Campaigns that spend, or are about to, in all workspaces of an organisation. Runs as the system. */
  runningCampaigns(tx: Tx, organisationId: OrganisationId): Promise<{ name: string }[]>
  /** From here on nobody sees the workspace, and nothing of it goes out any more. Runs as the system. */
  closeWorkspace(tx: Tx, owner: Member): Promise<void>
  /** Erases a closed workspace with its files; of a business, the organisation goes as well. Safe to run twice. */
  eraseWorkspace(workspaceId: WorkspaceId): Promise<void>
  /** Before an organisation goes: nobody is charged for it any more. Safe to run twice. */
  beforeErase(organisationId: OrganisationId): Promise<void>
  publicUrl: () => string
}
