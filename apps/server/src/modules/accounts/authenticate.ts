import type { UserId } from '@adwright/contract'
import { LRUCache } from 'lru-cache'
import { AppError } from '#platform/errors.ts'
import type { Authenticator } from '#platform/http/authenticator.ts'
import type { Workspaces } from '#modules/workspaces'
import type { AccessTokens } from './access-token.ts'
import type { Identity } from './identity-store.ts'

type Deps = { identity: Identity; tokens: AccessTokens; workspaces: Workspaces }
export type Sessions = Authenticator & {
  /** Forgets what this process remembers of sessions: after one ended here. */
  forget(): void
}
const cookieName = /(?:^|;\s*)(?:__Secure-)?adwright\.session_token=([^;]+)/

/** A bearer token or the session cookie, then the role in its workspace. */
export function createSessions({ identity, tokens, workspaces }: Deps): Sessions {
  const recent = new LRUCache<string, UserId>({ max: 10_000, ttl: 5000 })
  const userOf = async (cookie: string): Promise<UserId | undefined> => {
    const [, session] = cookieName.exec(cookie) ?? []
    if (session === undefined) return undefined
    const known = recent.get(session)
    if (known) return known
    const headers = new Headers({ cookie: cookie.slice(0, 8000) })
    const found = await identity.api.getSession({ headers, query: { disableRefresh: true } })
    const userId = found?.user.id as UserId | undefined // ids are made by newId
    if (userId) recent.set(session, userId)
    return userId
  }
  return {
    hasSession: (cookie) => cookie !== undefined && cookieName.test(cookie),
    forget: () => recent.clear(),
    authenticate: async ({ authorization, cookie, requestId }) => {
      if (authorization !== undefined) {
        const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization) ?? []
        if (token === undefined) throw new AppError('auth.token_invalid')
        const { userId, workspaceId } = await tokens.verify(token)
        const membership = await workspaces.membershipOf(userId, workspaceId)
        if (!membership) throw new AppError('auth.token_invalid')
        return { userId, ...membership, requestId }
      }
      const userId = cookie === undefined ? undefined : await userOf(cookie)
      const membership = userId && (await workspaces.membershipOf(userId))
      return userId && membership ? { userId, ...membership, requestId } : undefined
    },
  }
}
