import { timingSafeEqual } from 'node:crypto'
import { GraphError } from '../errors/graph-error.ts'
import { invalidToken, missingToken, unreadableToken } from '../errors/denied.ts'
import { badParam } from '../errors/invalid.ts'
import type { Token } from '../store/auth-store.ts'
import type { Json } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'
import { admitApp } from './apps.ts'
import { proofOf } from './issue-token.ts'
import { tokenFault } from './token-state.ts'

/** The token text of a request: the `Authorization` header wins over the parameter. */
export function tokenTextOf(authorization: string | undefined, raw: Json): string | undefined {
  const header = /^(?:Bearer|OAuth)\s+(\S+)$/i.exec(authorization ?? '')?.[1]
  const param = raw['access_token']
  return header ?? (typeof param === 'string' && param !== '' ? param : undefined)
}

/** Reads a token of any kind, the literal `app|secret` included. */
export function readToken(twin: Twin, text: string): Token {
  const stored = twin.auth.token(text)
  if (stored) return stored
  const bar = text.indexOf('|')
  if (bar > 0) {
    const app = admitApp(twin, text.slice(0, bar), text.slice(bar + 1))
    return {
      kind: 'APP',
      app: app.id,
      world: '',
      scopes: [],
      clock: 'real',
      issued: twin.now(),
      expires: 0,
      dataExpires: 0,
      proof: proofOf(app.secret, text),
    }
  }
  throw unreadableToken()
}

/** The working token of a request, its proof checked. */
export function authenticate(twin: Twin, text: string | undefined, raw: Json): Token {
  if (text === undefined) throw missingToken()
  const token = readToken(twin, text)
  const fault = tokenFault(twin, token)
  if (fault) throw invalidToken(fault.subcode, fault.message)
  checkProof(twin, token, raw['appsecret_proof'])
  return token
}

function checkProof(twin: Twin, token: Token, proof: unknown): void {
  if (proof === undefined || proof === '') {
    if (!twin.requireProof) return
    throw new GraphError({
      code: 100,
      type: 'GraphMethodException',
      message: 'API calls from the server require an appsecret_proof argument',
    })
  }
  const expected = Buffer.from(token.proof)
  const given = Buffer.from(String(proof))
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) {
    throw badParam('Invalid appsecret_proof provided in the API argument')
  }
}
