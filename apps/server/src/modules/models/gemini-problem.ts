import { ApiError } from '@google/genai'
import { z } from 'zod'
import { ModelProblem, type ModelProblemKind } from './model-problem.ts'

const provider = 'Google'

/** The body of an error as Google's APIs send it (google.rpc.Status). */
const Status = z.object({
  error: z.object({
    status: z.string().default(''),
    message: z.string().default(''),
    details: z.array(z.looseObject({ '@type': z.string().default('') })).default([]),
  }),
})

/** The SDK's error in our words. What it says of the request is not repeated: prompts stay private. */
export function geminiProblem(error: unknown, signal: AbortSignal): ModelProblem {
  if (error instanceof ModelProblem) return error
  if (signal.aborted) return new ModelProblem(provider, 'timeout', { cause: error })
  if (!(error instanceof ApiError)) {
    // an aborted or timed out call of the SDK's own, and everything that fetch throws
    const kind = error instanceof Error && /abort|timeout/i.test(error.name) ? 'timeout' : 'unreachable'
    return new ModelProblem(provider, kind, { cause: error })
  }
  const { status, message, details } = statusOf(error)
  const retry = details.find((detail) => detail['@type'].endsWith('RetryInfo'))?.['retryDelay']
  const seconds = typeof retry === 'string' ? Number.parseFloat(retry) : Number.NaN
  return new ModelProblem(provider, kindOf(error.status, status, message, details), {
    cause: error,
    ...(Number.isFinite(seconds) ? { retryAfterSeconds: seconds } : {}),
  })
}

type Details = z.infer<typeof Status>['error']['details']

function kindOf(http: number, status: string, message: string, details: Details): ModelProblemKind {
  const reasons = details.map((detail) => String(detail['reason'] ?? ''))
  if (reasons.includes('API_KEY_INVALID') || http === 401) return 'key'
  if (reasons.includes('BILLING_DISABLED') || http === 402) return 'billing'
  if (http === 429) return /billing|prepay|credits/i.test(message) ? 'billing' : 'quota'
  if (http === 403)
    return /billing|service_disabled|not been used/i.test(`${message} ${reasons.join(' ')}`)
      ? 'billing'
      : 'key'
  if (http === 404) return 'retired'
  if (http === 400) {
    // the free tier's regions and prepaid accounts answer this way
    if (status === 'FAILED_PRECONDITION') return 'billing'
    return /api key/i.test(message) ? 'key' : 'invalid'
  }
  if (http === 408 || http === 504) return 'timeout'
  return http >= 500 ? 'overloaded' : 'invalid'
}

function statusOf(error: ApiError): z.infer<typeof Status>['error'] {
  // the SDK puts the answer's JSON into the message
  const from = error.message.indexOf('{')
  try {
    return Status.parse(JSON.parse(error.message.slice(Math.max(0, from)))).error
  } catch {
    return { status: '', message: error.message, details: [] }
  }
}
