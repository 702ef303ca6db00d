import { ApiError } from '@google/genai'
import { z } from 'zod'
import { isTooLarge } from './bounded-fetch.ts'
import { isSafetyRefusal } from './gemini-safety.ts'
import { ModelProblem, type ModelProblemKind } from './model-problem.ts'

const provider = 'Google'

/** The body of an error as Google's APIs send it (google.rpc.Status); the Interactions API has words for codes. */
const Status = z.object({
  error: z.object({
    code: z.union([z.string(), z.number()]).default(''),
    status: z.string().default(''),
    message: z.string().default(''),
    details: z.array(z.looseObject({ '@type': z.string().default('') })).default([]),
  }),
})

/** The SDK's error in our words. What it says of the request is not repeated: prompts stay private. */
export function geminiProblem(error: unknown, signal: AbortSignal): ModelProblem {
  if (error instanceof ModelProblem) return error
  if (signal.aborted) return new ModelProblem(provider, 'timeout', { cause: error })
  const failure = httpFailure(error)
  if (!failure) {
    if (isTooLarge(error))
      return new ModelProblem(provider, 'corrupt', { cause: error, detail: 'far too large' })
    // an aborted or timed out call of the SDK's own, and everything that fetch throws
    const kind = error instanceof Error && /abort|timeout/i.test(error.name) ? 'timeout' : 'unreachable'
    return new ModelProblem(provider, kind, { cause: error })
  }
  const { code, status, message, details } = statusOf(failure.text)
  const retry = details.find((detail) => detail['@type'].endsWith('RetryInfo'))?.['retryDelay']
  const seconds = typeof retry === 'string' ? Number.parseFloat(retry) : Number.NaN
  const refused = failure.http === 400 && isSafetyRefusal({ code, status, message })
  const kind = refused ? 'refused' : kindOf(failure.http, status, message, details)
  return new ModelProblem(provider, kind, {
    cause: error,
    ...(Number.isFinite(seconds) ? { retryAfterSeconds: seconds } : {}),
  })
}

/** The HTTP status of what Google answered, with its text; undefined where there was no answer. */
export function httpFailure(error: unknown): { http: number; text: string } | undefined {
  // the SDK puts the answer's JSON into the message
  if (error instanceof ApiError)
    return { http: error.status, text: error.message.slice(Math.max(0, error.message.indexOf('{'))) }
  // what its Interactions half throws is of a class that it does not export
  const parsed = InteractionFailure.safeParse(error)
  return parsed.success ? { http: parsed.data.status, text: parsed.data.body } : undefined
}
const InteractionFailure = z.object({ status: z.number(), body: z.string() })

type Details = z.infer<typeof Status>['error']['details']

function kindOf(http: number, status: string, message: string, details: Details): ModelProblemKind {
  if (http < 400) return 'corrupt'
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

function statusOf(text: string): z.infer<typeof Status>['error'] {
  try {
    const body: unknown = JSON.parse(text)
    // Google's front end wraps its own errors in a list
    return Status.parse(Array.isArray(body) ? body[0] : body).error
  } catch {
    return { code: '', status: '', message: text, details: [] }
  }
}
