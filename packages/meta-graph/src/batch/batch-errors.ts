import { MetaError } from '../errors.ts'
import { effectOf, type BatchItem } from './batch-item.ts'

/** Meta gave up before the operation's turn, or while it ran. */
export const notFinished = (item: BatchItem, where: string) =>
  new MetaError({
    kind: effectOf(item) === 'read' ? 'transient' : 'unknown_outcome',
    reason: 'not_finished',
    message: `${where} was not finished`,
    status: 200,
  })

/** Never made, since what it needed is not there; worth another try when that is. */
export const dependencyFailed = (cause: MetaError, where: string) =>
  new MetaError({
    kind: cause.retryable ? 'transient' : 'invalid',
    reason: 'dependency_failed',
    message: `${where} was not made: what it depends on failed`,
    status: 0,
    retryAfterMs: cause.retryAfterMs,
  })

/** The loss of a whole request, for one operation of it: what only reads may be asked for again all the same. */
export function ofWholeBatch(error: MetaError, item: BatchItem): MetaError {
  if (error.kind !== 'unknown_outcome' || effectOf(item) === 'write') return error
  const { message, status, code, subcode, reason, traceId } = error
  return new MetaError({ kind: 'transient', message, status, code, subcode, reason, traceId })
}
