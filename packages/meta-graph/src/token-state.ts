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
import type { Open } from './open-union.ts'

export type TokenState = {
  valid: boolean
  appId?: string
  type?: Open<'USER' | 'PAGE' | 'SYSTEM_USER' | 'APP'>
  userId?: string
  profileId?: string
  issuedAt?: Date
  expiresAt?: Date | 'never'
  /** When Meta stops giving out the person's data, though the token lives: 90 days after they last used the app. */
  dataAccessExpiresAt?: Date | 'never'
  scopes: string[]
  /** A scope without targets is granted for everything; with targets, only for these nodes. */
  granularScopes: { scope: string; targetIds?: string[] }[]
  /** Why an invalid token is invalid. */
  error?: { code: number; subcode?: number }
}

const tokenFields = {
  is_valid: flag,
  app_id: text,
  type: text<Open<'USER' | 'PAGE' | 'SYSTEM_USER' | 'APP'>>,
  user_id: text,
  profile_id: text,
  issued_at: number,
  expires_at: number,
  data_access_expires_at: number,
  scopes: listOf(text),
  granular_scopes: listOf(shape({ scope: text, target_ids: listOf(text) })),
  error: shape({ code: number, subcode: number }),
}

/** `debug_token`'s answer; an invalid token is told in it, not by an error. */
export function readTokenState(answer: unknown): TokenState {
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
