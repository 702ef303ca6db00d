import { UnexpectedAnswer } from './answer.ts'
import { errorFromEnvelope, readErrorEnvelope } from './error-envelope.ts'
import type { MetaErrorKind } from './error-table.ts'
import { MetaError, type Effect } from './errors.ts'
import type { GraphCall } from './graph-call.ts'
import { parseLossless } from './lossless-json.ts'
import { LARGEST_BODY, OVERSIZED, type Body } from './read-body.ts'
import { waitFromUsage, type Usage } from './usage.ts'

export type RawAnswer = { status: number; headers: Headers; body: Body }

export type CallContext = {
  effect: Effect
  where: string
  redact: (text: string) => string
  verdict: GraphCall['verdict']
}

/** The value of an answer, or the MetaError it amounts to, whatever its status claims. */
export function readAnswer<T>(
  answer: RawAnswer,
  context: CallContext,
  usage: Usage | undefined,
  parse: (answer: unknown) => T,
): T {
  const { status, headers } = answer
  const traceId = traceIdOf(headers)
  if (answer.body === OVERSIZED) throw oversized(answer, context)
  const json = parseBody(answer.body)
  const envelope = readErrorEnvelope(json)
  if (envelope) {
    const verdict = context.verdict?.({ ...envelope, status })
    throw errorFromEnvelope(envelope, { ...context, status, traceId, waitMs: waitFromUsage(usage), verdict })
  }
  if (json === undefined || status < 200 || status >= 300) {
    throw new MetaError({
      kind: context.effect === 'write' ? 'unknown_outcome' : kindOfUnreadable(status),
      reason: 'not_graph',
      message: `${context.where} got an answer that is not Graph's (HTTP ${status})`,
      status,
      traceId,
    })
  }
  try {
    return parse(json)
  } catch (error) {
    if (!(error instanceof UnexpectedAnswer)) throw error
    throw new MetaError({
      kind: context.effect === 'write' ? 'unknown_outcome' : 'config',
      reason: 'unexpected_answer',
      message: `${context.where}: ${error.message}`,
      status,
      traceId,
    })
  }
}

// Asking again would fetch the same flood again; fewer fields, rows or days would not.
function oversized({ status, headers }: RawAnswer, { effect, where }: CallContext): MetaError {
  return new MetaError({
    kind: effect === 'write' ? 'unknown_outcome' : 'invalid',
    reason: 'answer_too_large',
    message: `${where} got an answer of over ${LARGEST_BODY / 2 ** 20} MiB`,
    status,
    traceId: traceIdOf(headers),
  })
}

function parseBody(body: string | undefined): unknown {
  try {
    return body === undefined ? undefined : parseLossless(body)
  } catch {
    return undefined
  }
}

// Not JSON, or JSON without an envelope: a gateway spoke, or the answer was cut.
function kindOfUnreadable(status: number): MetaErrorKind {
  if (status === 429) return 'throttled'
  return status >= 500 || status === 408 || (status >= 200 && status < 300) ? 'transient' : 'config'
}

export function traceIdOf(headers: Headers | undefined): string | undefined {
  return headers?.get('x-fb-trace-id') ?? undefined
}
