import type { SessionId, UserId, WorkspaceId } from '@adwright/contract'
import { createLocalJWKSet, decodeJwt, errors, jwtVerify, type JSONWebKeySet } from 'jose'
import { LRUCache } from 'lru-cache'
import type { Clock } from '#platform/clock.ts'
import { AppError } from '#platform/errors.ts'
import type { Identity } from './identity-store.ts'
import { tokenIssuer } from './identity-store.ts'

/** Whose token, from which session, and the workspace of whoever names none. */
type TokenSubject = { userId: UserId; sessionId: SessionId; workspaceId: WorkspaceId }
export type AccessTokens = {
  issue(subject: TokenSubject): Promise<{ accessToken: string; expiresAt: string }>
  /**
   * That we signed it and that its time is not over; whether its session is, is asked by authenticate.ts.
   * @throws AppError auth.token_expired or auth.token_invalid
   */
  verify(token: string): Promise<TokenSubject>
}
const secondsValid = 30 * 60
/** Keys change when somebody rotates them: an unknown one is looked for at most this often. */
const reloadMilliseconds = 10_000

/** 30-minute EdDSA tokens, verified here with the public keys; a verified one is remembered until it expires. */
export function createAccessTokens({ identity, clock }: { identity: Identity; clock: Clock }): AccessTokens {
  const verified = new LRUCache<string, TokenSubject & { expires: number }>({ max: 10_000 })
  let keys: ReturnType<typeof createLocalJWKSet> | undefined
  let loadedAt = -reloadMilliseconds
  const load = async () => {
    loadedAt = performance.now()
    keys = createLocalJWKSet((await identity.api.getJwks()) as JSONWebKeySet) // better-auth's own type is looser
    return keys
  }
  const check = async (token: string) => {
    const rules = {
      issuer: tokenIssuer,
      audience: tokenIssuer,
      algorithms: ['EdDSA'],
      currentDate: clock.now(),
    }
    try {
      return await jwtVerify(token, keys ?? (await load()), rules)
    } catch (error) {
      const unknownKey = error instanceof errors.JWKSNoMatchingKey
      if (!unknownKey || performance.now() - loadedAt < reloadMilliseconds) throw error
      return jwtVerify(token, await load(), rules)
    }
  }
  return {
    issue: async ({ userId, sessionId, workspaceId }) => {
      const iat = Math.floor(clock.now().getTime() / 1000)
      const exp = iat + secondsValid
      const { token } = await identity.api.signJWT({
        body: { payload: { sub: userId, sid: sessionId, ws: workspaceId, iat, exp } },
      })
      return { accessToken: token, expiresAt: new Date(exp * 1000).toISOString() }
    },
    verify: async (token) => {
      const known = verified.get(token)
      if (known && known.expires > clock.now().getTime() / 1000) return known
      try {
        const { payload } = await check(token)
        const { sub, sid, ws, exp } = payload
        if (typeof sub !== 'string' || typeof sid !== 'string' || typeof ws !== 'string' || exp === undefined)
          throw new AppError('auth.token_invalid')
        // We signed it, so these are the ids that `issue` put in.
        const subject = { userId: sub as UserId, sessionId: sid as SessionId, workspaceId: ws as WorkspaceId }
        verified.set(token, { ...subject, expires: exp })
        return subject
      } catch (error) {
        if (error instanceof AppError) throw error
        if (error instanceof errors.JWTExpired) throw new AppError('auth.token_expired')
        if (error instanceof errors.JOSEError) throw new AppError('auth.token_invalid')
        throw error
      }
    },
  }
}

/** The e-mail that a verification link is about; only for links that were found good. */
export function emailOfLink(token: string): string {
  const { email } = decodeJwt(token)
  return typeof email === 'string' ? email : ''
}
