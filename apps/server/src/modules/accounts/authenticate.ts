import type { SessionId, UserId, WorkspaceId } from '@adwright/contract'
import { LRUCache } from 'lru-cache'
import { AppError } from '#platform/errors.ts'
import type { Authenticator, Caller, Credentials } from '#platform/http/authenticator.ts'
import type { Member, Origin, Person } from '#platform/member.ts'
import type { Workspaces } from '#modules/workspaces'
import type { AccessTokens } from './access-token.ts'
import type { Identity } from './identity-store.ts'
import { sessionCookieIn } from './session-cookie.ts'
import type { LacksSecondFactor } from './staff-second-factor.ts'
import type { SessionStore } from './session-store.ts'

type Deps = {
  identity: Identity
  sessions: SessionStore
  tokens: AccessTokens
  workspaces: Workspaces
  isStaff: (userId: UserId) => Promise<boolean>
  lacksSecondFactor: LacksSecondFactor
}
export type SessionGate = Authenticator & {
  /** Forgets what this process remembers of sessions: after one ended here. */
  forget(): void
}
type Session = { userId: UserId; sessionId: SessionId }

/**
 * A bearer token or the session cookie, then the role in the workspace that the caller names. A token is as good as
 * the session that it came from; what was found of a session is trusted for five seconds.
 */
export function createSessionGate({
  identity,
  sessions,
  tokens,
  workspaces,
  isStaff,
  lacksSecondFactor,
}: Deps): SessionGate {
  const ofCookies = new LRUCache<string, Session>({ max: 10_000, ttl: 5000 })
  const owners = new LRUCache<SessionId, UserId>({ max: 10_000, ttl: 5000 })
  const lives = async ({ userId, sessionId }: Session): Promise<boolean> => {
    const known = owners.get(sessionId)
    if (known !== undefined) return known === userId
    const owner = await sessions.ownerOf(sessionId)
    if (owner !== undefined) owners.set(sessionId, owner)
    return owner === userId
  }
  const sessionOf = async (cookie: string | undefined): Promise<Session | undefined> => {
    const signed = sessionCookieIn(cookie)
    if (signed === undefined) return undefined
    const known = ofCookies.get(signed)
    if (known) return known
    const headers = new Headers({ cookie: (cookie ?? '').slice(0, 8000) })
    const found = await identity.api.getSession({ headers, query: { disableRefresh: true } })
    if (!found) return undefined
    // ids are made by newId
    const session = { userId: found.user.id as UserId, sessionId: found.session.id as SessionId }
    if (!(await lives(session))) return undefined
    ofCookies.set(signed, session)
    return session
  }
  const callerOf = async (person: Person, workspaceId: WorkspaceId | undefined): Promise<Caller> => {
    const [membership, staff, secondFactorMissing] = await Promise.all([
      workspaces.membershipOf(person.userId, workspaceId),
      isStaff(person.userId),
      lacksSecondFactor(person),
    ])
    const member: Member | undefined = membership && { ...person, ...membership }
    return { person, member, staff, secondFactorMissing }
  }
  return {
    hasSession: (cookie) => sessionCookieIn(cookie) !== undefined,
    forget: () => {
      ofCookies.clear()
      owners.clear()
    },
    authenticate: async (credentials) => {
      const { authorization, cookie, requestId } = credentials
      const origin = originOf(credentials)
      const named = credentials.workspace
      if (authorization !== undefined) {
        const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization) ?? []
        if (token === undefined) throw new AppError('auth.token_invalid')
        const { userId, sessionId, workspaceId } = await tokens.verify(token)
        const session = { userId, sessionId }
        if (!(await lives(session))) throw new AppError('auth.token_invalid')
        const caller = await callerOf({ ...session, requestId, origin }, named ?? workspaceId)
        if (!caller.member && named === undefined) throw new AppError('auth.token_invalid')
        return caller
      }
      const session = await sessionOf(cookie)
      return session && callerOf({ ...session, requestId, origin }, named)
    },
  }
}

const originOf = ({ ip, userAgent }: Credentials): Origin => ({ ip, userAgent })
