import { createHmac, randomBytes } from 'node:crypto'
import type { Token } from '../store/auth-store.ts'
import type { Twin } from '../wire/call.ts'
import { worldNow } from '../world/world-clock.ts'
import { pageTokenText } from './page-token.ts'

const day = 86_400
const shortLife = 5400
/** What Meta reports for a long-lived user token: sixty days, less a little. */
const longLife = 5_183_944

export interface IssuedToken {
  access_token: string
  token_type: 'bearer'
  /** Absent for a token without an end. */
  expires_in?: number
}

export const proofOf = (secret: string, token: string): string =>
  createHmac('sha256', secret).update(token).digest('hex')

export interface Grant {
  world: string
  scopes: string[]
  targets?: Record<string, string[]> | undefined
  kind: 'USER' | 'SYSTEM_USER'
  /** Whose token it is, when not the world's person. */
  user?: string | undefined
  /** Seconds the token lives, 0 for ever; by the world's clock, but for those that only bridge a sign-in. */
  life: number
  clock: 'real' | 'world'
  /** Seconds for which the person's agreement still counts; default ninety days, as right after signing in. */
  dataLife?: number
}

export const shortLived = { life: shortLife, clock: 'real' } as const
export const longLived = { life: longLife, clock: 'world' } as const
export const sixtyDays = { life: 60 * day, clock: 'world' } as const
export const endless = { life: 0, clock: 'world' } as const

/**
 * Issues a token and, unseen, the Page tokens that will be read with it: only now is the app secret at hand from which
 * all their proofs follow. A Page token read with a long-lived token has no end of its own.
 */
export function issueToken(twin: Twin, app: { id: string; secret: string }, grant: Grant): IssuedToken {
  const { world, scopes, targets, kind, user, life, clock, dataLife = 90 * day } = grant
  const text = `EAAT${randomBytes(72).toString('base64url').replaceAll(/[-_]/g, 'Z')}`
  const now = clock === 'real' ? twin.now() : worldNow(twin, twin.objects.world(world))
  const token: Token = {
    kind,
    app: app.id,
    world,
    scopes,
    clock,
    issued: now,
    expires: life === 0 ? 0 : now + life,
    // What a system user may read does not depend on a person agreeing again.
    dataExpires: kind === 'SYSTEM_USER' ? 0 : now + dataLife,
    proof: proofOf(app.secret, text),
    ...(targets && { targets }),
    ...(user !== undefined && { user }),
  }
  twin.auth.saveToken(text, token)
  for (const page of twin.objects.list(world, 'page')) {
    const pageText = pageTokenText(twin, text, page.id)
    twin.auth.saveToken(pageText, {
      ...token,
      kind: 'PAGE',
      page: page.id,
      expires: clock === 'world' ? 0 : token.expires,
      proof: proofOf(app.secret, pageText),
    })
  }
  return {
    access_token: text,
    token_type: 'bearer',
    ...(life !== 0 && { expires_in: life }),
  }
}
