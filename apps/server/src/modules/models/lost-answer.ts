import { geminiProblem, httpFailure } from './gemini-problem.ts'
import { ModelProblem } from './model-problem.ts'

/** What a socket says that was never open: the order did not leave this machine. */
const notSent = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/

/**
 * What went wrong with a call that costs money as soon as it arrives. Where the answer was lost on its way, or the
 * server broke while it worked, the thing may have been made and billed: that is `timeout`, never "try again".
 */
export function costlyProblem(error: unknown, signal: AbortSignal): ModelProblem {
  const problem = geminiProblem(error, signal)
  const http = httpFailure(error)?.http ?? 0
  // 503 is said by a server that did not take the order
  const lost = http >= 500 ? http !== 503 : problem.kind === 'unreachable' && !wasNotSent(error)
  if (!lost && problem.kind !== 'timeout') return problem
  return new ModelProblem('Google', 'timeout', {
    cause: error,
    detail: 'it may have been made and billed all the same',
  })
}

function wasNotSent(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return notSent.test(code) || wasNotSent(error.cause)
}
