import { readAccessToken, type AccessToken } from './access-token.ts'
import type { MetaErrorKind } from './error-table.ts'
import type { Call } from './graph-call.ts'
import { readTokenState, type TokenState } from './token-state.ts'

export type DialogRequest = {
  redirectUri: string
  state: string
  /** Ask again for what the person declined before. */
  rerequest?: boolean
  /** Ask for the password again, even of somebody who is logged in. */
  reauthenticate?: boolean
} & (
  | { scopes: readonly string[]; configId?: never; systemUser?: never }
  /** A configuration of Facebook Login for Business, which holds scopes, assets and kind of token itself. */
  | { configId: string; systemUser?: boolean; scopes?: never }
)

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
  /**
   * A long-lived token that still lives becomes one of another 60 days; once it has expired only a new login helps.
   * For system users, whose token is told by `debugToken` as of type `SYSTEM_USER` with an end.
   */
  refresh(token: string, options?: { systemUser?: boolean }): Promise<AccessToken>
  /** What Meta knows about a token; an invalid one is an answer, not an error. */
  debugToken(token: string): Promise<TokenState>
  /** The app's own token, asked for: it shows whether id and secret belong together. */
  appToken(): Promise<AccessToken>
}

export function createOAuth({ call, appId, appSecret, version, dialogOrigin, clock }: Deps): OAuth {
  const client = { client_id: appId, client_secret: appSecret }
  const readToken = (answer: unknown) => readAccessToken(answer, clock.now())
  // All exchanges go by POST: the same endpoint, and no secret ever stands in a URL.
  const exchange = (grant: Record<string, string | boolean>, secrets: string[], effect: 'read' | 'write') =>
    call(
      {
        method: 'POST',
        path: 'oauth/access_token',
        params: { ...client, ...grant },
        secrets,
        effect,
        verdict: wrongSecret,
      },
      readToken,
    )
  // Another exchange of the same token is harmless, so it counts as a read.
  const extend = (token: string, more: Record<string, boolean> = {}) =>
    exchange({ grant_type: 'fb_exchange_token', ...more, fb_exchange_token: token }, [token], 'read')
  return {
    dialogUrl({ redirectUri, state, scopes, configId, systemUser, rerequest, reauthenticate }) {
      const url = new URL(`/${version}/dialog/oauth`, dialogOrigin)
      const ask = [rerequest && 'rerequest', reauthenticate && 'reauthenticate'].filter(Boolean)
      const params = {
        client_id: appId,
        redirect_uri: redirectUri,
        state,
        response_type: 'code',
        ...(scopes ? { scope: scopes.join(',') } : { config_id: configId }),
        // Configurations for system users answer with a code only when told so twice.
        ...(systemUser && { override_default_response_type: 'true' }),
        ...(ask.length > 0 && { auth_type: ask.join(',') }),
      }
      for (const [name, value] of Object.entries(params)) url.searchParams.set(name, value)
      return url.href
    },
    exchangeCode: ({ code, redirectUri }) => exchange({ redirect_uri: redirectUri, code }, [code], 'write'),
    exchangeLongLived: (token) => extend(token),
    refresh: (token, { systemUser = false } = {}) =>
      extend(token, systemUser ? { set_token_expires_in_60_days: true } : {}),
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
    appToken: () => exchange({ grant_type: 'client_credentials' }, [], 'read'),
  }
}

// A wrong client secret is reported as code 1, elsewhere "unknown error", but with a 4xx status (undocumented).
const wrongSecret = ({ code, status }: { code: number; status: number }): MetaErrorKind | undefined =>
  code === 1 && status < 500 ? 'config' : undefined
