import type { Me, OutboxMail, SignedIn, SignedUp, UserId } from '@adwright/contract'
import { AppError } from '#platform/errors.ts'
import type { Authenticator } from '#platform/http/authenticator.ts'
import type { Member } from '#platform/member.ts'
import { createAccessTokens } from './access-token.ts'
import { createSessions } from './authenticate.ts'
import { createBackgroundMail } from './background-mail.ts'
import type { AccountsDeps, Parts } from './deps.ts'
import { createIdentity, type Person } from './identity-store.ts'
import { alreadyThereMail, resetMail, verificationMail } from './mails.ts'
import { createMe, createRename } from './profile.ts'
import { createRequestPasswordReset, createResetPassword } from './reset-password.ts'
import { createRefreshToken, createSignIn, createSignOut } from './sign-in.ts'
import { createSignUp, type NewAccount } from './sign-up.ts'
import { createAdmit } from './signed-in.ts'
import { createResendVerification, createVerifyEmail } from './verify-email.ts'
import type { Visit } from './visit.ts'

export { accountsRoutes } from './routes.ts'
export type { AccountsDeps } from './deps.ts'

export type Accounts = {
  /** Who is calling, for the edge of HTTP. */
  authenticator: Authenticator
  signUp(visit: Visit, account: NewAccount): Promise<SignedUp>
  signIn(visit: Visit, credentials: { email: string; password: string }): Promise<SignedIn>
  signOut(visit: Visit): Promise<void>
  refreshToken(visit: Visit): Promise<SignedIn>
  verifyEmail(visit: Visit, token: string): Promise<SignedIn>
  resendVerification(email: string): Promise<void>
  requestPasswordReset(email: string): Promise<void>
  resetPassword(input: { token: string; password: string }): Promise<void>
  me(member: Member): Promise<Me>
  /** Names and e-mails of people; whoever is gone has no entry. */
  people(ids: readonly UserId[]): Promise<ReadonlyMap<UserId, Person>>
  updateMe(member: Member, change: { name?: string | undefined }): Promise<Me>
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
  const { workspaces, log, address, outbox } = deps
  const mail = createBackgroundMail({ mailer: deps.mailer, log, wait: outbox !== undefined })
  const link = (path: string, token: string) =>
    `${address.publicUrl}${path}?token=${encodeURIComponent(token)}`
  const identity = createIdentity({
    url: deps.databaseUrl,
    poolSize: 5,
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
  const sessions = createSessions({ identity, tokens, workspaces, isStaff: deps.isStaff })
  const parts: Parts = { ...deps, identity, sessions, admit: createAdmit({ ...deps, identity, tokens }) }
  const me = createMe(parts)
  const rename = createRename(parts)
  return {
    authenticator: sessions,
    signUp: createSignUp(parts),
    signIn: createSignIn(parts),
    signOut: createSignOut(parts),
    refreshToken: createRefreshToken(parts),
    verifyEmail: createVerifyEmail(parts),
    resendVerification: createResendVerification(parts),
    requestPasswordReset: createRequestPasswordReset(parts),
    resetPassword: createResetPassword(parts),
    me,
    people: (ids) => identity.findPeople(ids),
    updateMe: async (member, { name }) => {
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
    forgetExpired: () => identity.forgetExpired(),
    close: async () => {
      await mail.settled()
      await identity.close()
    },
  }
}
