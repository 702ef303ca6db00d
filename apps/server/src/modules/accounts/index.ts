import type { Me, OutboxMail, SessionId, SignedIn, SignedUp, UserId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Authenticator } from '#platform/http/authenticator.ts'
import type { Member } from '#platform/member.ts'
import { createAccessTokens } from './access-token.ts'
import { listAccounts, type AccountQuery, type ListedAccount } from './accounts-view.ts'
import { createAccountSecurity, type AccountSecurity } from './account-security.ts'
import type { Account } from './account-store.ts'
import { createAuthStores, openAuthPool } from './auth-store.ts'
import { createSessionGate } from './authenticate.ts'
import { createBeginSession } from './begin-session.ts'
import { createCheckPassword, type CheckPassword } from './check-password.ts'
import type { AccountsDeps, Parts } from './deps.ts'
import { createFailedSignIn } from './failed-sign-in.ts'
import { createIdentity } from './identity-store.ts'
import { createImportAccounts, type ImportAccounts } from './import-accounts.ts'
import { alreadyThereMail, resetMail, verificationMail } from './mails.ts'
import { createChangeProfile, createMe, createRename, type ProfileChange } from './profile.ts'
import { createOpenAccount, createPasswordLink } from './open-account.ts'
import { createRequestPasswordReset, createResetPassword } from './reset-password.ts'
import {
  createKeepSession,
  createRefreshToken,
  createSignIn,
  createSignOut,
  type Credentials,
} from './sign-in.ts'
import { createSignUpInvited } from './sign-up-invited.ts'
import { createSignUp, type NewAccount } from './sign-up.ts'
import { createLacksSecondFactor } from './staff-second-factor.ts'
import { createAdmit } from './signed-in.ts'
import { createStandIn, type StandIn } from './stand-in.ts'
import { createResendVerification, createVerifyEmail } from './verify-email.ts'
import type { Visit } from './visit.ts'

export { accountOperations } from './operations.ts'
export { accountsRoutes } from './routes.ts'
export type { Account } from './account-store.ts'
export type { ListedAccount } from './accounts-view.ts'
export type { AccountsDeps } from './deps.ts'
export type { Visit } from './visit.ts'

export type Accounts = {
  /** Who is calling, for the edge of HTTP. */
  authenticator: Authenticator
  /** With an invitation to that address the account joins its workspace. */
  signUp(visit: Visit, account: NewAccount & { invitation?: string | undefined }): Promise<SignedUp>
  signIn(visit: Visit, credentials: Credentials): Promise<SignedIn>
  signOut(visit: Visit): Promise<void>
  refreshToken(visit: Visit): Promise<SignedIn>
  /** Lets the session of somebody who came with a cookie live on. */
  keepSession(userId: UserId, visit: Visit): Promise<void>
  verifyEmail(visit: Visit, token: string): Promise<SignedIn>
  resendVerification(email: string): Promise<void>
  requestPasswordReset(email: string): Promise<void>
  resetPassword(visit: Visit, input: { token: string; password: string }): Promise<void>
  /** For what should not be done by whoever finds a browser open. */
  checkPassword: CheckPassword
  /** Passwords, addresses, sessions, second factors and passkeys of people who are signed in. */
  security: AccountSecurity
  /** Accounts from elsewhere, with their passwords. */
  importAccounts: ImportAccounts
  /** What the staff of this installation do with accounts. */
  forStaff: {
    list(query: AccountQuery): Promise<ListedAccount[]>
    findByEmail(email: string): Promise<Account | undefined>
    endSessions(userId: UserId): Promise<number>
    endSession(session: { id: SessionId; userId: UserId }): Promise<void>
    /** Confirmed and without a password. @throws AppError auth.email_taken */
    openAccount(account: { email: string; name: string }): Promise<UserId>
    /** Sets the first password, once, within an hour; undefined when there is one. */
    passwordLink(userId: UserId): Promise<string | undefined>
    standIn: StandIn
  }
  /** Everything that is known here about one person, without secrets. */
  about(userId: UserId): Promise<Record<string, object[]>>
  /** The account goes, and with it sessions, tokens, passkeys and links. Safe to run twice. */
  erase(userId: UserId): Promise<void>
  me(member: Member): Promise<Me>
  /** Names and e-mails of people; whoever is gone has no entry. */
  people(ids: readonly UserId[]): Promise<ReadonlyMap<UserId, Account>>
  /** The same by address, in lower case. */
  peopleByEmail(emails: readonly string[]): Promise<ReadonlyMap<string, Account>>
  updateMe(member: Member, change: ProfileChange): Promise<Me>
  updateWorkspace(
    member: Member,
    change: { name?: string | undefined; timeZone?: string | undefined },
  ): Promise<Me>
  /** @throws AppError request.not_found when this instance sends its mails. */
  listOutbox(): Promise<OutboxMail[]>
  /** Sessions and links that are over; for a schedule. */
  forgetExpired(): Promise<void>
  close(): Promise<void>
}

export function createAccounts(deps: AccountsDeps): Accounts {
  const { workspaces, log, address, outbox, mail } = deps
  const link = (path: string, token: string) =>
    `${address.publicUrl}${path}?token=${encodeURIComponent(token)}`
  const pool = openAuthPool({ url: deps.databaseUrl, size: 5 })
  const stores = createAuthStores(pool)
  const identity = createIdentity({
    pool,
    secret: deps.secret,
    publicUrl: address.publicUrl,
    requireVerification: deps.requireVerification,
    warn: (message) => log.warn({ part: 'auth' }, message),
    sendVerification: (to, token) => mail.send(verificationMail(to, link('/verify', token))),
    sendReset: (to, token) => mail.send(resetMail(to, link('/reset', token))),
    sendAlreadyThere: (to) => mail.send(alreadyThereMail(to, `${address.publicUrl}/sign-in`)),
    // A crash or an error here leaves an account without a workspace, which the next sign-in makes.
    onCreated: async (person) => {
      await workspaces
        .ensureOwn(person)
        .catch((error: unknown) => log.error({ err: error, userId: person.id }, 'no workspace yet'))
    },
  })
  const tokens = createAccessTokens({ identity, clock: deps.clock })
  const lacksSecondFactor = createLacksSecondFactor({ ...deps, ...stores })
  const gate = createSessionGate({ ...deps, ...stores, identity, tokens, lacksSecondFactor })
  const admit = createAdmit({ ...deps, accounts: stores.accounts, tokens })
  const shared = { ...deps, identity, stores, gate, admit, lacksSecondFactor }
  const parts: Parts = {
    ...shared,
    beginSession: createBeginSession(shared),
    failedSignIn: createFailedSignIn(shared),
  }
  const signUp = createSignUp(parts)
  const signUpInvited = createSignUpInvited(parts)
  const me = createMe(parts)
  const rename = createRename(parts)
  const changeProfile = createChangeProfile(parts)
  return {
    authenticator: gate,
    signUp: (visit, { invitation, ...account }) =>
      invitation === undefined ? signUp(visit, account) : signUpInvited(visit, account, invitation),
    signIn: createSignIn(parts),
    signOut: createSignOut(parts),
    refreshToken: createRefreshToken(parts),
    keepSession: createKeepSession(parts),
    verifyEmail: createVerifyEmail(parts),
    resendVerification: createResendVerification(parts),
    requestPasswordReset: createRequestPasswordReset(parts),
    resetPassword: createResetPassword(parts),
    checkPassword: createCheckPassword(parts),
    security: createAccountSecurity(parts),
    importAccounts: createImportAccounts(parts),
    forStaff: {
      list: (query) => listAccounts(pool, query),
      findByEmail: (email) => stores.accounts.findByEmail(email),
      endSessions: async (userId) => {
        const ended = await stores.sessions.endOthers(userId, undefined)
        gate.forget()
        return ended
      },
      endSession: async (session) => {
        await stores.sessions.end(session)
        gate.forget()
      },
      openAccount: createOpenAccount(parts),
      passwordLink: createPasswordLink(parts),
      standIn: createStandIn(parts),
    },
    about: (userId) => stores.ownAccount.about(userId),
    erase: async (userId) => {
      await stores.ownAccount.erase(userId)
      gate.forget()
    },
    me,
    people: (ids) => stores.accounts.findMany(ids),
    peopleByEmail: (emails) => stores.accounts.findManyByEmail(emails),
    updateMe: async (member, { name, ...change }) => {
      await changeProfile(member, change)
      if (name !== undefined) await rename(member, name)
      return me(member)
    },
    updateWorkspace: async (member, change) => {
      await workspaces.update(member, change)
      return me(member)
    },
    listOutbox: async () => {
      if (!outbox) throw new AppError('request.not_found')
      return outbox.list(50)
    },
    forgetExpired: () => stores.forgetExpired(),
    close: () => pool.end(),
  }
}
