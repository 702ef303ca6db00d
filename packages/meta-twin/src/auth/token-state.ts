import type { Token, TokenState } from '../store/auth-store.ts'
import type { Twin } from '../wire/call.ts'
import { worldNow } from '../world/world-clock.ts'

export interface TokenFault {
  subcode: number
  message: string
}

/** Meta's subcode for each, and words like its own, which it changes without notice. */
const reasons: Readonly<Record<TokenState, TokenFault>> = {
  revoked: { subcode: 458, message: 'The user has not authorized application.' },
  checkpoint: {
    subcode: 459,
    message:
      'You cannot access the app till you log in to www.facebook.com and follow the instructions given.',
  },
  password_changed: {
    subcode: 460,
    message:
      'The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.',
  },
  expired: { subcode: 463, message: 'Session has expired.' },
  invalid: { subcode: 467, message: 'The session is invalid because the user logged out.' },
  role_lost: {
    subcode: 492,
    message: 'The session has been invalidated because the user no longer has a role on the Page.',
  },
}

export const tokenStates = Object.keys(reasons)
export const isTokenState = (text: string): text is TokenState => Object.hasOwn(reasons, text)

/** Seconds on the clock a token lives by: signing in takes real seconds, everything after it the world's. */
export const tokenNow = (twin: Twin, token: Token): number =>
  token.clock === 'real' || token.world === '' ? twin.now() : worldNow(twin, twin.objects.world(token.world))

/** Why a token no longer works, in Meta's words and subcode; undefined while it does. */
export function tokenFault(twin: Twin, token: Token): TokenFault | undefined {
  if (token.state !== undefined) return reasons[token.state]
  const now = tokenNow(twin, token)
  if (token.expires === 0 || token.expires > now) return undefined
  const date = (at: number): string => new Date(at * 1000).toUTCString()
  return {
    subcode: 463,
    message: `Session has expired on ${date(token.expires)}. The current time is ${date(now)}.`,
  }
}

/** Ninety days after a person last agreed, the token lives on but reads nothing of theirs. */
export const dataAccessOver = (twin: Twin, token: Token): boolean =>
  token.dataExpires !== 0 && token.dataExpires <= tokenNow(twin, token)

/** Changes the state of a world's tokens; `undefined` makes them work again. Returns how many were meant. */
export function setTokenState(
  twin: Twin,
  world: string,
  state: TokenState | undefined,
  only: { app?: string | undefined; kind?: string | undefined } = {},
): number {
  // Losing a role on a Page ends that Page's tokens alone.
  const kind = only.kind ?? (state === 'role_lost' ? 'PAGE' : undefined)
  const meant = twin.auth
    .tokens(world)
    .filter(
      ({ token }) =>
        (only.app === undefined || token.app === only.app) && (kind === undefined || token.kind === kind),
    )
  for (const { hash, token } of meant) {
    const { state: _, ...alive } = token
    twin.auth.saveTokenByHash(hash, state === undefined ? alive : { ...alive, state })
  }
  return meant.length
}

/** A person who signs in at Meta again passes the checkpoint, and their tokens work as before. */
export function passCheckpoint(twin: Twin, world: string): void {
  for (const { hash, token } of twin.auth.tokens(world)) {
    if (token.state !== 'checkpoint') continue
    const { state: _, ...alive } = token
    twin.auth.saveTokenByHash(hash, alive)
  }
}
