import type { ConnectionProblemCode } from '@adwright/contract'
import { MetaError } from '@adwright/meta-graph'

/** What an error of Meta's means for the connection it came through. */
export type ReadFailure = {
  /** To be kept with the connection. */
  code?: ConnectionProblemCode
  /** How long it lasts by itself; absent: until somebody mends it. */
  waitMs?: number
  /** It is about the Instagram account rather than the person. */
  instagram?: true
  /** A look at Meta tells what really holds now. */
  look?: true
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Meta names no end of a block; integrators report hours, sometimes a day. */
const BLOCKED_MS = 6 * HOUR
const SEEN_FOR_MS = 24 * HOUR

const byReason: Readonly<Partial<Record<string, ReadFailure>>> = {
  app_removed: { code: 'token_revoked' },
  revoked: { code: 'token_revoked' },
  token_invalid: { code: 'token_revoked' },
  checkpoint: { code: 'checkpoint' },
  password_changed: { code: 'password_changed' },
  expired: { code: 'token_expired' },
  unconfirmed: { code: 'unconfirmed' },
  // The person's own token lives on; only the Page's is gone.
  page_role_lost: { code: 'page_role_lost', look: true },
  action_blocked: { code: 'action_blocked', waitMs: BLOCKED_MS },
  account_restricted: { code: 'account_restricted', waitMs: SEEN_FOR_MS, instagram: true },
  advertising_restricted: { code: 'account_restricted', waitMs: SEEN_FOR_MS },
  app_in_development: { code: 'app_in_development', waitMs: SEEN_FOR_MS },
  // Of one ad set, one account's cap, one day's posts: whoever met it is told, the connection is well.
  budget_changes: {},
  spend_limit_changes: {},
  ad_creation_limit: {},
  quota: {},
}

/** Undefined for errors that say nothing about the connection. */
export function readFailure(error: unknown): ReadFailure | undefined {
  const meta = metaErrorIn(error)
  if (!meta) return undefined
  const row = byReason[meta.reason ?? '']
  if (row) return row.waitMs === undefined ? row : { ...row, waitMs: meta.retryAfterMs ?? row.waitMs }
  if (meta.kind === 'auth') return { code: 'token_revoked' }
  if (meta.kind === 'permission') return { look: true }
  const waitMs = meta.retryAfterMs ?? 5 * MINUTE
  return meta.kind === 'throttled' && waitMs >= MINUTE ? { code: 'throttled', waitMs } : undefined
}

/** The error itself or what caused it. */
function metaErrorIn(error: unknown): MetaError | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if (cause instanceof MetaError) return cause
  return undefined
}
