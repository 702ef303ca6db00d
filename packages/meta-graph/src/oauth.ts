import {
  flag,
  isObject,
  listOf,
  number,
  readFields,
  readObject,
  shape,
  text,
  UnexpectedAnswer,
} from './answer.ts'
import type { MetaErrorKind } from './error-table.ts'
import type { Call } from './graph-call.ts'

export type AccessToken = {
  accessToken: string
  tokenType?: string
  /** Absent when Meta does not say: ask `debugToken`. */
  expiresInSeconds?: number
  expiresAt?: Date
}

export type TokenState = {
  valid: boolean
  appId?: string
  type?: string
  userId?: string
  profileId?: string
  issuedAt?: Date
  expiresAt?: Date | 'never'
  dataAccessExpiresAt?: Date | 'never'
  scopes: string[]
  /** A scope without targets is granted for everything; with targets, only for these nodes. */
  granularScopes: { scope: string; targetIds?: string[] }[]
  /** Why an invalid token is invalid. */
  error?: { code: number; subcode?: number }
}

export type DialogRequest = {
  redirectUri: string
  state: string
  scopes: readonly string[]
  /** Ask again for what the person declined before. */
  rerequest?: boolean
}

type Deps = {
  call: Call
  appId: string
  appSecret: string
  version: string
  dialogOrigin: string
  clock: { now(): Date }
}

export type OAuth = {
  /** Where to send the person's browser. */
  dialogUrl(request: DialogRequest): string
  /** A login code becomes a token of one to two hours. The code is spent whether or not the answer arrives. */
  exchangeCode(request: { code: string; redirectUri: string }): Promise<AccessToken>
  /** A short-lived token becomes one of about 60 days. */
  exchangeLongLived(token: string): Promise<AccessToken>
  /** What Meta knows about a token; an invalid one is an answer, not an error. */
  debugToken(token: string): Promise<TokenState>
}

export function createOAuth({ call, appId, appSecret, version, dialogOrigin, clock }: Deps): OAuth {
  const client = { client_id: appId, client_secret: appSecret }
  const readToken = (answer: unknown) => readAccessToken(answer, clock.now())
  return {
    dialogUrl({ redirectUri, state, scopes, rerequest }) {
      const url = new URL(`/${version}/dialog/oauth`, dialogOrigin)
      url.searchParams.set('client_id', appId)
      url.searchParams.set('redirect_uri', redirectUri)
      url.searchParams.set('state', state)
      url.searchParams.set('response_type', 'code')
      url.searchParams.set('scope', scopes.join(','))
      if (rerequest) url.searchParams.set('auth_type', 'rerequest')
      return url.href
    },
    // Both exchanges go by POST: the same endpoint, and neither secret ever stands in a URL.
    exchangeCode: ({ code, redirectUri }) =>
      call(
        {
          method: 'POST',
          path: 'oauth/access_token',
          params: { ...client, redirect_uri: redirectUri, code },
          secrets: [code],
          verdict: wrongSecret,
        },
        readToken,
      ),
    exchangeLongLived: (token) =>
      call(
        {
          method: 'POST',
          path: 'oauth/access_token',
          params: { ...client, grant_type: 'fb_exchange_token', fb_exchange_token: token },
          secrets: [token],
          effect: 'read', // another exchange of the same token is harmless
          verdict: wrongSecret,
        },
        readToken,
      ),
    debugToken: (token) =>
      call(
        {
          method: 'GET',
          path: 'debug_token',
          params: { input_token: token },
          secrets: [token],
          token: `${appId}|${appSecret}`,
          isAppToken: true,
        },
        readTokenState,
      ),
  }
}

// A wrong client secret is reported as code 1, elsewhere "unknown error", but with a 4xx status (undocumented).
const wrongSecret = ({ code, status }: { code: number; status: number }): MetaErrorKind | undefined =>
  code === 1 && status < 500 ? 'config' : undefined

function readAccessToken(answer: unknown, now: Date): AccessToken {
  const found = readFields(readObject(answer), { access_token: text, token_type: text, expires_in: number })
  if (!found.access_token) throw new UnexpectedAnswer('the answer has no access token')
  const seconds = found.expires_in
  return {
    accessToken: found.access_token,
    ...(found.token_type && { tokenType: found.token_type }),
    ...(seconds && { expiresInSeconds: seconds, expiresAt: new Date(now.getTime() + seconds * 1000) }),
  }
}

const tokenFields = {
  is_valid: flag,
  app_id: text,
  type: text,
  user_id: text,
  profile_id: text,
  issued_at: number,
  expires_at: number,
  data_access_expires_at: number,
  scopes: listOf(text),
  granular_scopes: listOf(shape({ scope: text, target_ids: listOf(text) })),
  error: shape({ code: number, subcode: number }),
}

function readTokenState(answer: unknown): TokenState {
  const { data } = readObject(answer)
  if (!isObject(data)) throw new UnexpectedAnswer('the answer has no token data')
  const found = readFields(data, tokenFields)
  return {
    valid: found.is_valid ?? false,
    appId: found.app_id,
    type: found.type,
    userId: found.user_id,
    profileId: found.profile_id,
    issuedAt: found.issued_at === undefined ? undefined : fromUnix(found.issued_at),
    expiresAt: expiry(found.expires_at),
    dataAccessExpiresAt: expiry(found.data_access_expires_at),
    scopes: found.scopes ?? [],
    granularScopes: (found.granular_scopes ?? []).flatMap(({ scope, target_ids }) =>
      scope === undefined ? [] : [{ scope, ...(target_ids && { targetIds: target_ids }) }],
    ),
    ...(found.error && { error: { code: found.error.code ?? 0, subcode: found.error.subcode } }),
  }
}

const fromUnix = (seconds: number) => new Date(seconds * 1000)
const expiry = (seconds: number | undefined) =>
  seconds === undefined ? undefined : seconds === 0 ? ('never' as const) : fromUnix(seconds)
