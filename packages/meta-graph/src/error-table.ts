import type { MetaErrorReason } from './error-reason.ts'
import { errorRows } from './error-rows.ts'
import type { Open } from './open-union.ts'
import { tokenErrorRows } from './token-error-rows.ts'
import { validationErrorRows } from './validation-error-rows.ts'

/**
 * What a caller can do about a failure:
 * `auth` the connection is dead, `permission` a right is missing, `throttled` wait, `transient` try again,
 * `invalid` change the request, `not_found` gone or never visible, `blocked` Meta stopped this actor or action,
 * `config` our own set-up is wrong, `unknown_outcome` a write may have happened: look before doing it again.
 */
export type MetaErrorKind =
  | 'auth'
  | 'permission'
  | 'throttled'
  | 'transient'
  | 'invalid'
  | 'not_found'
  | 'blocked'
  | 'config'
  | 'unknown_outcome'

export type ErrorRow = {
  kind: Exclude<MetaErrorKind, 'unknown_outcome'>
  reason: MetaErrorReason
  /** For people reading logs, never for users. */
  meaning: string
  /** Where it differs from the kind's rule (throttled and transient may be tried again, the rest not). */
  retryable?: boolean
  /** The usual wait, where Meta documents one and sends none. */
  waitMs?: number
  /** Transient, yet a definite "no": nothing was written, so a write's outcome is known. */
  refused?: true
  /** Whose counter is full, when nothing of that owner's may be called for a while; a business use case or: */
  limit?: Open<'app' | 'app_insights' | 'user' | 'account'>
}

const rows: Readonly<Record<string, ErrorRow>> = { ...errorRows, ...tokenErrorRows, ...validationErrorRows }

const ranges: readonly (ErrorRow & { from: number; to: number })[] = [
  { from: 200, to: 299, kind: 'permission', reason: 'permission_missing', meaning: 'permission' },
  {
    from: 80000,
    to: 80014,
    kind: 'throttled',
    reason: 'business_limit',
    meaning: 'business use case limit',
  },
]

/** The most exact row for a code and subcode, or `undefined` for a code this table has never seen. */
export function errorRow(code: number, subcode?: number): ErrorRow | undefined {
  return (
    rows[`${code}/${subcode}`] ??
    rows[`${code}`] ??
    ranges.find((range) => code >= range.from && code <= range.to)
  )
}
