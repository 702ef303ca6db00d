import type { Me, OutboxMail, UserId } from '@adwright/contract'
import type { Clock } from '#platform/clock.ts'
import type { Log } from '#platform/log.ts'
import type { Transactions } from '#platform/transaction.ts'
import type { Audit } from '#modules/audit'
import type { Workspaces } from '#modules/workspaces'
import type { AuthStores } from './auth-store.ts'
import type { SessionGate } from './authenticate.ts'
import type { BackgroundMail } from '#platform/mail/background-mail.ts'
import type { BeginSession } from './begin-session.ts'
import type { FailedSignIn } from './failed-sign-in.ts'
import type { Identity } from './identity-store.ts'
import type { LacksSecondFactor } from './staff-second-factor.ts'
import type { Admit } from './signed-in.ts'

export type AccountsDeps = {
  databaseUrl: string
  secret: string
  /** Links in mails lead here, and passkeys belong to it. */
  address: { readonly publicUrl: string }
  requireVerification: boolean
  instance: Me['instance']
  transactions: Transactions
  workspaces: Workspaces
  /** Whether somebody is of the staff who run this installation. */
  isStaff: (userId: UserId) => Promise<boolean>
  /** Whether the administration waits until they came with two factors. */
  staffNeedSecondFactor: boolean
  /** Whether the staff closed this account. */
  isBlocked: (userId: UserId) => Promise<boolean>
  /** Whether anybody may open an account, and not only who is invited. */
  isSignUpOpen: () => Promise<boolean>
  audit: Audit
  mail: BackgroundMail
  /** Mails of an instance that sends none, for whoever develops on it. */
  outbox: { list(limit: number): Promise<OutboxMail[]> } | undefined
  clock: Clock
  log: Log
}

/** What the use cases of this module share. */
export type Parts = Pick<
  AccountsDeps,
  | 'transactions'
  | 'workspaces'
  | 'audit'
  | 'requireVerification'
  | 'instance'
  | 'isStaff'
  | 'isSignUpOpen'
  | 'address'
  | 'secret'
  | 'clock'
  | 'log'
  | 'mail'
> & {
  identity: Identity
  stores: AuthStores
  gate: SessionGate
  admit: Admit
  beginSession: BeginSession
  failedSignIn: FailedSignIn
  lacksSecondFactor: LacksSecondFactor
}
