import type { MetaErrorReason } from './error-reason.ts'
import { errorRow, type MetaErrorKind } from './error-table.ts'

export type MetaErrorDetails = {
  kind: MetaErrorKind
  message: string
  /** HTTP status; 0 when no answer came. */
  status: number
  /** Meta's code and subcode; 0 when the failure did not come as Meta's error envelope. */
  code?: number
  subcode?: number
  /** By default what the table knows of code and subcode. */
  reason?: MetaErrorReason
  retryable?: boolean
  userTitle?: string
  userMessage?: string
  blame?: string[][]
  uploadRange?: { start: number; end: number }
  traceId?: string
  retryAfterMs?: number
}

/**
 * Every way a call can fail. `retryable` says that the same call may be made again (after `retryAfterMs`, if given);
 * it is false for `unknown_outcome`, where the caller must first look whether the write happened.
 * Carries no token, in no field.
 */
export class MetaError extends Error {
  override readonly name = 'MetaError'
  readonly kind: MetaErrorKind
  readonly status: number
  readonly code: number
  readonly subcode: number | undefined
  /** A stable name for what went wrong; `undefined` for codes nobody has described. */
  readonly reason: MetaErrorReason | undefined
  readonly retryable: boolean
  /** Meta's own words for the person at the screen, in the token's language. */
  readonly userTitle: string | undefined
  readonly userMessage: string | undefined
  /** Paths of the parameters at fault, such as `['targeting', 'geo_locations']`. */
  readonly blame: string[][]
  /** The bytes of a file that Meta waits for, when it was sent others. */
  readonly uploadRange: { start: number; end: number } | undefined
  readonly traceId: string | undefined
  /** Not before this; beside `retryable: false` (an action blocked for hours) it is for the person, not for a retry. */
  readonly retryAfterMs: number | undefined

  constructor(details: MetaErrorDetails) {
    super(details.message)
    this.kind = details.kind
    this.status = details.status
    this.code = details.code ?? 0
    this.subcode = details.subcode
    this.reason = details.reason ?? errorRow(this.code, details.subcode)?.reason
    this.retryable = details.retryable ?? retryableByKind(details.kind)
    this.userTitle = details.userTitle
    this.userMessage = details.userMessage
    this.blame = details.blame ?? []
    this.uploadRange = details.uploadRange
    this.traceId = details.traceId
    this.retryAfterMs = details.retryAfterMs
  }
}

/** The same error, with another time to wait. */
export function withWait(error: MetaError, retryAfterMs: number): MetaError {
  return new MetaError({ ...error, message: error.message, retryAfterMs })
}

export function retryableByKind(kind: MetaErrorKind): boolean {
  return kind === 'throttled' || kind === 'transient'
}

export type Effect = 'read' | 'write'

/** A write that Meta may or may not have carried out is neither failed nor repeatable. */
export function afterSending(kind: MetaErrorKind, effect: Effect, refused = false): MetaErrorKind {
  return effect === 'write' && kind === 'transient' && !refused ? 'unknown_outcome' : kind
}
