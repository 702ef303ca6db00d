import { GraphError } from '../errors/graph-error.ts'
import { invalidToken, unreadableToken } from '../errors/denied.ts'
import { badParam } from '../errors/invalid.ts'
import type { Json } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'
import { text } from '../wire/pick.ts'
import { admitApp } from './apps.ts'
import { endless, issueToken, longLived, shortLived, sixtyDays } from './issue-token.ts'
import { tokenFault, tokenNow } from './token-state.ts'

const needed = (raw: Json, name: string): string => {
  const value = text(raw, name)
  if (value === undefined || value === '') throw badParam(`Missing ${name} parameter.`, name)
  return value
}

const codeError = (subcode: number, message: string): GraphError =>
  new GraphError({ code: 100, subcode, message })

/** `/oauth/access_token`: a code, a short-lived token or the app's own credentials become a token. */
export function exchange(twin: Twin, raw: Json): Json {
  const app = admitApp(twin, needed(raw, 'client_id'), needed(raw, 'client_secret'))
  switch (text(raw, 'grant_type')) {
    case 'client_credentials':
      return { access_token: `${app.id}|${app.secret}`, token_type: 'bearer' }
    case 'fb_exchange_token':
      return lengthen(twin, app, raw)
    case undefined:
    case 'authorization_code':
      return redeem(twin, app, needed(raw, 'code'), needed(raw, 'redirect_uri'))
    default:
      throw badParam('Unsupported grant_type', 'grant_type')
  }
}

interface App {
  id: string
  secret: string
}

function redeem(twin: Twin, app: App, codeText: string, redirectUri: string): Json {
  const code = twin.auth.code(codeText)
  if (!code || code.app !== app.id) {
    throw codeError(36_009, 'Error validating verification code. The code is not valid for this application.')
  }
  if (code.used) throw codeError(36_009, 'This authorization code has been used.')
  if (code.expires <= twin.now()) throw codeError(36_007, 'This authorization code has expired.')
  if (code.redirectUri !== redirectUri) {
    throw codeError(
      36_008,
      'Error validating verification code. Please make sure your redirect_uri is identical to the one you used in ' +
        'the OAuth dialog request',
    )
  }
  twin.auth.saveCode(codeText, { ...code, used: true })
  const { world, scopes, targets, kind, user } = code
  const life = kind === 'SYSTEM_USER' ? endless : shortLived
  return { ...issueToken(twin, app, { world, scopes, targets, kind, user, ...life }) }
}

/**
 * A short-lived token becomes one of sixty days, a living long one starts its sixty days anew. System users' tokens
 * are exchanged the same way, by those whose end was asked for.
 */
function lengthen(twin: Twin, app: App, raw: Json): Json {
  const token = twin.auth.token(needed(raw, 'fb_exchange_token'))
  if (!token || token.kind === 'PAGE' || token.kind === 'APP') throw unreadableToken()
  const fault = tokenFault(twin, token)
  if (fault) throw invalidToken(fault.subcode, fault.message)
  if (token.app !== app.id)
    throw badParam('The access token does not belong to application', 'fb_exchange_token')
  const { world, scopes, targets, kind, user } = token
  const ending = /^(true|1)$/.test(text(raw, 'set_token_expires_in_60_days') ?? '')
  const life = kind === 'USER' ? longLived : ending ? sixtyDays : endless
  // Only the person's agreeing again makes their data readable for longer.
  const dataLife = token.dataExpires - tokenNow(twin, token)
  return { ...issueToken(twin, app, { world, scopes, targets, kind, user, dataLife, ...life }) }
}
