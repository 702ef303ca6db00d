import { errorCatalogue, type ErrorCode } from '@adwright/contract'
import { AppError } from '../errors.ts'

/** An error as it is stored with a step, so that a recovered workflow meets the same one. */
export type StoredError = {
  name: string
  message: string
  code?: string
  details?: Record<string, unknown>
  retryable?: boolean
}

export function storeError(error: unknown): StoredError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) }
  const extra = error as Error & { code?: unknown; details?: unknown; retryable?: unknown }
  return {
    name: error.name,
    message: error.message,
    ...(typeof extra.code === 'string' && { code: extra.code }),
    ...(typeof extra.details === 'object' && extra.details !== null && { details: { ...extra.details } }),
    ...(typeof extra.retryable === 'boolean' && { retryable: extra.retryable }),
  }
}

/** Codes of the catalogue come back as `AppError`, everything else as an `Error` with the same name, code and details. */
export function reviveError(stored: StoredError): Error {
  if (stored.code !== undefined && stored.code in errorCatalogue)
    return new AppError(stored.code as ErrorCode, stored.details) // just looked up
  const error = new Error(stored.message)
  error.name = stored.name
  const { code, details, retryable } = stored
  return Object.assign(
    error,
    code && { code },
    details && { details },
    retryable !== undefined && { retryable },
  )
}

export const mayRetry = (error: unknown): boolean =>
  !(typeof error === 'object' && error !== null && 'retryable' in error && error.retryable === false)

/** The engine stores errors as JSON of varying shape; people want the sentence. */
export function readableError(text: string): string {
  try {
    return findMessage(JSON.parse(text)) ?? text
  } catch {
    return text
  }
}
function findMessage(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if ('message' in value && typeof value.message === 'string') return value.message
  return 'json' in value ? findMessage(value.json) : undefined
}
