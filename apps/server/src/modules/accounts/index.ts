import { setTimeout as delay } from 'node:timers/promises'
import type { Me, OutboxMail, SignedIn, SignedUp, UserId } from '@adwright/contract'
import type { Clock } from '#platform/clock.ts'
import { AppError } from '#platform/errors.ts'
import type { Authenticator } from '#platform/http/authenticator.ts'
import type { Log } from '#platform/log.ts'
import type { Mail, Mailer } from '#platform/mail.ts'
import type { Member } from '#platform/member.ts'
import type { Transactions } from '#platform/transaction.ts'
import type { Audit } from '#modules/audit'
import type { Workspaces } from '#modules/workspaces'
import { createAccessTokens, emailOfLink } from './access-token.ts'
import { createSessions } from './authenticate.ts'
import { createIdentity, presentUser } from './identity-store.ts'
import { alreadyThereMail, resetMail, verificationMail } from './mails.ts'
import { readMe } from './me-view.ts'
import { refuseWeakPassword } from './password.ts'
import { refusalOf } from './refusal.ts'

export { accountsRoutes } from './routes.ts'

/** What better-auth needs of a request: the cookies that came, who sent it, and where new cookies go. */
export type Visit = {
  cookie: string | undefined
  ip: string
  userAgent: string
  setCookies(values: string[]): void
}
type NewAccount = { email: string; password: string; name: string; businessName?: string | undefined }

export type Accounts = {
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

type Deps = {
  databaseUrl: string
  secret: string
  /** Links in mails lead here. */
  address: { readonly publicUrl: string }
  requireVerification: boolean
  instance: Me['instance']
  transactions: Transactions
  workspaces: Workspaces
  audit: Audit
  mailer: Mailer
  outbox: { list(limit: number): Promise<OutboxMail[]> } | undefined
  clock: Clock
  log: Log
}

/** Answers that must not tell whether an account exists take at least this long. */
const evenMilliseconds = 400

export function createAccounts(deps: Deps): Accounts {
  const { workspaces, log, address } = deps
  const underway = new Set<Promise<void>>()
  /** Mail servers are slow and answers must not be: sent in the background, waited for at shutdown. */
  const send = (mail: Mail): Promise<void> => {
    const sending = deps.mailer
      .send(mail)
      .catch((error: unknown) => log.error({ err: error, subject: mail.subject }, 'a mail could not be sent'))
      .finally(() => underway.delete(sending))
    underway.add(sending)
    return deps.outbox ? sending : Promise.resolve()
  }
  const link = (path: string, token: string) =>
    `${address.publicUrl}${path}?token=${encodeURIComponent(token)}`
  const identity = createIdentity({
    url: deps.databaseUrl,
    poolSize: 5,
    secret: deps.secret,
    publicUrl: address.publicUrl,
    requireVerification: deps.requireVerification,
    warn: (message) => log.warn({ part: 'auth' }, message),
    sendVerification: (to, token) => send(verificationMail(to, link('/verify', token))),
    sendReset: (to, token) => send(resetMail(to, link('/reset', token))),
    sendAlreadyThere: (to) => send(alreadyThereMail(to, `${address.publicUrl}/sign-in`)),
    // A crash or an error here leaves an account without a workspace, which the next sign-in makes.
    onCreated: async (person) => {
      await workspaces
        .ensureOwn(person)
        .catch((error: unknown) => log.error({ err: error, userId: person.id }, 'no workspace yet'))
    },
  })
  const tokens = createAccessTokens({ identity, clock: deps.clock })
  const sessions = createSessions({ identity, tokens, workspaces })

  const signedIn = async (userId: UserId): Promise<SignedIn> => {
    const person = await identity.findPerson(userId)
    if (!person) throw new AppError('auth.required')
    const membership = await workspaces.ensureOwn(person)
    const member: Member = { userId, ...membership, requestId: '' }
    const workspace = await deps.transactions.inWorkspace(membership.workspaceId, (tx) =>
      workspaces.get(tx, member),
    )
    return { ...(await tokens.issue({ userId, ...membership })), user: presentUser(person), workspace }
  }
  const me = async (member: Member): Promise<Me> => {
    const [person, seen] = await Promise.all([
      identity.findPerson(member.userId),
      readMe(deps.transactions, member),
    ])
    if (!person) throw new AppError('auth.required')
    return { user: presentUser(person), ...seen, instance: deps.instance }
  }
  const currentUser = async (visit: Visit) =>
    (await identity.api.getSession({ headers: headersOf(visit), query: { disableRefresh: true } }))?.user.id
  const even = async <T>(work: Promise<T>): Promise<T> =>
    (await Promise.all([work, delay(evenMilliseconds)]))[0]

  return {
    authenticator: sessions,
    me,
    signUp: async (visit, { email, password, name, businessName }) => {
      refuseWeakPassword(password, { email, name })
      const body = { email, password, name, ...(businessName !== undefined && { businessName }) }
      const asked = identity.api.signUpEmail({ body, headers: headersOf(visit), returnHeaders: true })
      const { headers, response } = await (deps.requireVerification ? even(asked) : asked).catch(
        refusalOf({ email }),
      )
      if (deps.requireVerification) return { verificationSent: true }
      visit.setCookies(headers.getSetCookie())
      return { verificationSent: true, signedIn: await signedIn(response.user.id as UserId) } // made by newId
    },
    signIn: async (visit, { email, password }) => {
      const { headers, response } = await identity.api
        .signInEmail({ body: { email, password }, headers: headersOf(visit), returnHeaders: true })
        .catch(refusalOf({ email }))
      const answer = await signedIn(response.user.id as UserId) // made by newId
      visit.setCookies(headers.getSetCookie())
      return answer
    },
    signOut: async (visit) => {
      const { headers } = await identity.api.signOut({ headers: headersOf(visit), returnHeaders: true })
      sessions.forget()
      visit.setCookies(headers.getSetCookie())
    },
    refreshToken: async (visit) => {
      const { headers, response } = await identity.api.getSession({
        headers: headersOf(visit),
        returnHeaders: true,
      })
      if (!response) throw new AppError('auth.required')
      visit.setCookies(headers.getSetCookie())
      return signedIn(response.user.id as UserId) // made by newId
    },
    verifyEmail: async (visit, token) => {
      const { headers } = await identity.api
        .verifyEmail({ query: { token }, headers: headersOf(visit), returnHeaders: true })
        .catch(refusalOf({}))
      const person = await identity.findPersonByEmail(emailOfLink(token))
      const cookies = headers.getSetCookie()
      if (!person) throw new AppError('auth.link_invalid')
      // No cookie: a second click. The address is confirmed already, and the link signs nobody in any more.
      if (cookies.length === 0 && (await currentUser(visit)) !== person.id)
        throw new AppError('auth.link_invalid')
      visit.setCookies(cookies)
      return signedIn(person.id)
    },
    resendVerification: async (email) => {
      await identity.api.sendVerificationEmail({ body: { email } }).catch(refusalOf({ email }))
    },
    requestPasswordReset: async (email) => {
      await even(identity.api.requestPasswordReset({ body: { email } })).catch(refusalOf({ email }))
    },
    resetPassword: async ({ token, password }) => {
      refuseWeakPassword(password)
      await identity.api.resetPassword({ body: { token, newPassword: password } }).catch(refusalOf({}))
      sessions.forget()
    },
    updateMe: async (member, { name }) => {
      if (name !== undefined) {
        const before = await identity.findPerson(member.userId)
        await identity.rename(member.userId, name)
        await deps.transactions.inWorkspace(member.workspaceId, (tx) =>
          deps.audit.record(tx, member, 'account.renamed', member.userId, { name: before?.name }, { name }),
        )
      }
      return me(member)
    },
    updateWorkspace: async (member, change) => {
      await workspaces.update(member, change)
      return me(member)
    },
    listOutbox: async () => {
      if (!deps.outbox) throw new AppError('request.not_found')
      return deps.outbox.list(50)
    },
    forgetExpired: () => identity.forgetExpired(),
    close: async () => {
      await Promise.allSettled(underway)
      await identity.close()
    },
  }
}

const headersOf = ({ cookie, ip, userAgent }: Visit): Headers =>
  new Headers({ 'x-client-ip': ip, 'user-agent': userAgent, ...(cookie !== undefined && { cookie }) })
