import type { UserId, WorkspaceId } from '@adwright/contract'
import { LRUCache } from 'lru-cache'
import { AppError } from '#platform/errors.ts'
import type { Authenticator, Caller, Credentials } from '#platform/http/authenticator.ts'
import type { Member, Origin, Person } from '#platform/member.ts'
import type { Workspaces } from '#modules/workspaces'
import type { AccessTokens } from './access-token.ts'
import type { Identity } from './identity-store.ts'

type Deps = {
  identity: Identity
  tokens: AccessTokens
  workspaces: Workspaces
  isStaff: (userId: UserId) => Promise<boolean>
}
export type Sessions = Authenticator & {
  /** Forgets what this process remembers of sessions: after one ended here. */
  forget(): void
}
type Session = { userId: UserId; sessionId: string }
const cookieName = /(?:^|;\s*)(?:__Secure-)?adwright\.session_token=([^;]+)/

/** A bearer token or the session cookie, then the role in the workspace that the caller names. */
export function createSessions({ identity, tokens, workspaces, isStaff }: Deps): Sessions {
  const recent = new LRUCache<string, Session>({ max: 10_000, ttl: 5000 })
  const sessionOf = async (cookie: string): Promise<Session | undefined> => {
    const [, signed] = cookieName.exec(cookie) ?? []
    if (signed === undefined) return undefined
    const known = recent.get(signed)
    if (known) return known
    const headers = new Headers({ cookie: cookie.slice(0, 8000) })
    const found = await identity.api.getSession({ headers, query: { disableRefresh: true } })
    if (!found) return undefined
    const session = { userId: found.user.id as UserId, sessionId: found.session.id } // ids are made by newId
    recent.set(signed, session)
    return session
  }
  const callerOf = async (person: Person, workspaceId: WorkspaceId | undefined): Promise<Caller> => {
    const [membership, staff] = await Promise.all([
      workspaces.membershipOf(person.userId, workspaceId),
      isStaff(person.userId),
    ])
    const member: Member | undefined = membership && { ...person, ...membership }
    return { person, member, staff }
  }
  return {
    hasSession: (cookie) => cookie !== undefined && cookieName.test(cookie),
    forget: () => recent.clear(),
    authenticate: async (credentials) => {
      const { authorization, cookie, requestId } = credentials
      const origin = originOf(credentials)
      const named = credentials.workspace
      if (authorization !== undefined) {
        const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization) ?? []
        if (token === undefined) throw new AppError('auth.token_invalid')
        const { userId, workspaceId } = await tokens.verify(token)
        const caller = await callerOf({ userId, requestId, origin }, named ?? workspaceId)
        if (!caller.member && named === undefined) throw new AppError('auth.token_invalid')
        return caller
      }
      const session = cookie === undefined ? undefined : await sessionOf(cookie)
      return session && callerOf({ ...session, requestId, origin }, named)
    },
  }
}

const originOf = ({ ip, userAgent }: Credentials): Origin => ({ ip, userAgent })
