import { createHmac, randomBytes } from 'node:crypto'
import type { Token } from '../store/auth-store.ts'
import type { Twin } from '../wire/call.ts'
import { pageTokenText } from './page-token.ts'

const day = 86_400
const shortLife = 5400
/** What Meta reports for a long-lived user token: sixty days, less a little. */
const longLife = 5_183_944

export interface IssuedToken {
  access_token: string
  token_type: 'bearer'
  expires_in: number
}

export const proofOf = (secret: string, token: string): string =>
  createHmac('sha256', secret).update(token).digest('hex')

/**
 * Issues a user token and, unseen, the Page token that will be read with it: only now is the app secret at hand
 * from which both proofs follow.
 */
export function issueUserToken(
  twin: Twin,
  app: { id: string; secret: string },
  grant: { world: string; scopes: string[]; long: boolean },
): IssuedToken {
  const world = twin.objects.world(grant.world)
  const now = twin.now()
  const text = `EAAT${randomBytes(72).toString('base64url').replaceAll(/[-_]/g, 'Z')}`
  const life = grant.long ? longLife : shortLife
  const token: Token = {
    kind: 'USER',
    app: app.id,
    world: grant.world,
    scopes: grant.scopes,
    issued: now,
    expires: now + life,
    dataExpires: now + 90 * day,
    revoked: false,
    proof: proofOf(app.secret, text),
  }
  twin.auth.saveToken(text, token)
  const { page } = world
  const pageText = pageTokenText(twin, text, page)
  twin.auth.saveToken(pageText, {
    ...token,
    kind: 'PAGE',
    page,
    expires: grant.long ? 0 : token.expires,
    proof: proofOf(app.secret, pageText),
  })
  return { access_token: text, token_type: 'bearer', expires_in: life }
}
