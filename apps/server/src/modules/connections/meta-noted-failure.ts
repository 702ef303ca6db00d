import type { ConnectionProblemCode } from '@adwright/contract'
import { MetaError } from '@adwright/meta-graph'

/** What an error of Meta's means for the connection it came through. */
export type ReadFailure = {
  /** To be kept with the connection. */
  code?: ConnectionProblemCode
  /** How long it lasts by itself; absent: until somebody mends it. */
  waitMs?: number
  /** A look at Meta tells what really holds now. */
  look?: true
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Meta names no end of a block; integrators report hours, sometimes a day. */
const BLOCKED_MS = 6 * HOUR
const SEEN_FOR_MS = 24 * HOUR

// By code/subcode, then by code. Whatever else says that the token is dead counts as withdrawn.
const table: Readonly<Record<string, ReadFailure>> = {
  '190/458': { code: 'token_revoked' },
  '190/459': { code: 'checkpoint' },
  '190/460': { code: 'password_changed' },
  '190/463': { code: 'token_expired' },
  '190/464': { code: 'unconfirmed' },
  '190/467': { code: 'token_revoked' },
  // The person's own token lives on; only the Page's is gone.
  '190/492': { code: 'page_role_lost', look: true },
  '102/459': { code: 'checkpoint' },
  '102/460': { code: 'password_changed' },
  '102/463': { code: 'token_expired' },
  '102/464': { code: 'unconfirmed' },
  '4/2207051': { code: 'action_blocked', waitMs: BLOCKED_MS },
  '368': { code: 'action_blocked', waitMs: BLOCKED_MS },
  '25': { code: 'account_restricted', waitMs: SEEN_FOR_MS },
  '100/1885183': { code: 'app_in_development', waitMs: SEEN_FOR_MS },
}

/** Undefined for errors that say nothing about the connection. */
export function readFailure(error: unknown): ReadFailure | undefined {
  const meta = metaErrorIn(error)
  if (!meta) return undefined
  const row = table[`${meta.code}/${meta.subcode}`] ?? table[`${meta.code}`]
  if (row) return row.waitMs === undefined ? row : { ...row, waitMs: meta.retryAfterMs ?? row.waitMs }
  if (meta.kind === 'auth') return { code: 'token_revoked' }
  if (meta.kind === 'throttled') return { code: 'throttled', waitMs: meta.retryAfterMs ?? 5 * MINUTE }
  if (meta.kind === 'permission') return { look: true }
  return undefined
}

/** The error itself or what caused it. */
function metaErrorIn(error: unknown): MetaError | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if (cause instanceof MetaError) return cause
  return undefined
}
