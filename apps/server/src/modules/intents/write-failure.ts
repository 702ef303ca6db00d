/**
 * How a write to a provider can end badly, in the words the ledger decides by:
 * - `refused`: nothing was made, and the same request would be refused again
 * - `reconnect`: nothing was made, and only the owner of the connection can help
 * - `later`: nothing was made, the provider wants us to wait
 * - `unknown`: the answer was lost; it may or may not have been made
 */
export type WriteFailureKind = 'refused' | 'reconnect' | 'later' | 'unknown'

type Extra = {
  cause?: unknown
  waitSeconds?: number
  /** The provider's stable name for what went wrong, for callers who can do something about one of them. */
  reason?: string | undefined
  /** The provider limits us, which is another thing than being out of order. */
  limited?: boolean
  /** The provider's own id of the call. */
  traceId?: string | undefined
}

/** Adapters turn their provider's errors into this one. `problem` is a sentence for the person at the screen. */
export class WriteFailure extends Error {
  readonly kind: WriteFailureKind
  readonly problem: string
  readonly retryable: boolean
  readonly waitSeconds: number | undefined
  readonly reason: string | undefined
  readonly limited: boolean
  readonly traceId: string | undefined
  constructor(kind: WriteFailureKind, problem: string, extra: Extra = {}) {
    super(problem, { cause: extra.cause })
    this.name = 'WriteFailure'
    this.kind = kind
    this.problem = problem
    this.retryable = kind === 'later' || kind === 'unknown'
    this.waitSeconds = extra.waitSeconds
    this.reason = extra.reason
    this.limited = extra.limited ?? false
    this.traceId = extra.traceId
  }
}
