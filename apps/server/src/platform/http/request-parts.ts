import type { Endpoint } from '@adwright/contract'
import type { FastifyRequest } from 'fastify'
import { AppError } from '#platform/errors.ts'
import { refusals, type Refusal } from './plain-reason.ts'
import type { ReceivedForm } from './upload.ts'

export type RequestParts = { params?: unknown; query?: unknown; body?: unknown; form?: unknown }

/** Checks everything a request brought against the route's schemas; what no schema asks for must be empty. */
export function readParts(
  endpoint: Endpoint,
  request: FastifyRequest,
  upload: ReceivedForm | undefined,
): RequestParts {
  const parts: RequestParts = {}
  const refused: Refusal[] = []
  const read = (part: keyof RequestParts, value: unknown) => {
    const schema = endpoint[part]
    if (!schema) {
      for (const key of Object.keys(objectOf(value)).slice(0, 20))
        refused.push({ field: key.slice(0, 60), reason: 'is not a known field' })
      return
    }
    const result = schema.safeParse(value)
    if (result.success) parts[part] = result.data
    else refused.push(...refusals(result.error))
  }
  if (endpoint.params) read('params', request.params)
  const { workspace: _, ...query } = objectOf(request.query) as Record<string, unknown> // read by callerOf
  read('query', query)
  if (endpoint.form) read('form', upload?.fields ?? {})
  else read('body', request.body === undefined ? {} : request.body)
  const [first] = refused
  if (first)
    throw new AppError(
      'request.invalid',
      { reason: `${first.field || 'the request'} ${first.reason}.`, issues: refused },
      first.field ? { field: first.field } : {},
    )
  return parts
}

const objectOf = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {})
