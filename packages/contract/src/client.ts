import type { Answer, Sent } from './contract.ts'
import { endpoints, type EndpointName } from './endpoints.ts'
import type { ErrorBody } from './errors.ts'

/** A refusal in the one error envelope; `status` 0 means that no answer came at all. */
export class ApiError extends Error {
  readonly status: number
  readonly body: ErrorBody | undefined
  constructor(status: number, body: ErrorBody | undefined, cause?: unknown) {
    super(body?.message ?? (status === 0 ? 'No answer from the server.' : `The server answered ${status}.`), {
      cause,
    })
    this.name = 'ApiError'
    this.status = status
    this.body = body
  }
}

type ClientOptions = { baseUrl: string; headers?: () => Record<string, string>; fetch?: typeof fetch }
type Loose = {
  params?: Record<string, string>
  query?: Record<string, unknown>
  body?: unknown
  form?: Record<string, string>
}
type Extra = { signal?: AbortSignal; file?: Blob; filename?: string }
/** Routes that take nothing, or nothing that must be there, may be called with nothing. */
type Arguments<Name extends EndpointName> =
  object extends Sent<Name> ? [sent?: Sent<Name> & Extra] : [sent: Sent<Name> & Extra]

export type ApiClient = <Name extends EndpointName>(
  name: Name,
  ...sent: Arguments<Name>
) => Promise<Answer<Name>>

/** The one way that web, CLI and tests speak to the API: `await api('getCampaign', { params: { id } })`. */
export function createApiClient({ baseUrl, headers, fetch: doFetch = fetch }: ClientOptions): ApiClient {
  return async (name, ...[sent]) => {
    const { params = {}, query = {}, body, form, file, filename, signal } = (sent ?? {}) as Loose & Extra // typed at the call
    const [method = 'GET', template = '/'] = endpoints[name].split(' ')
    const path = template.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? ''))
    const search = new URLSearchParams()
    for (const [key, value] of Object.entries(query))
      if (value !== undefined && value !== '') search.set(key, String(value))
    const target = `${baseUrl}${path}${search.size > 0 ? `?${search}` : ''}`
    const answer = await doFetch(target, {
      method,
      credentials: 'same-origin',
      ...(signal && { signal }),
      headers: {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers?.(),
      },
      ...(form
        ? { body: toForm(form, file, filename) }
        : body !== undefined && { body: JSON.stringify(body) }),
    }).catch((cause: unknown) => {
      if (signal?.aborted) throw cause
      throw new ApiError(0, undefined, cause)
    })
    const disposition = answer.headers.get('content-disposition')
    // the server checks its answers against the same contract
    if (answer.ok && disposition?.startsWith('attachment'))
      return (await toFile(answer, disposition)) as never
    const parsed: unknown = await answer.json().catch(() => undefined)
    if (!answer.ok) throw new ApiError(answer.status, isErrorBody(parsed) ? parsed : undefined)
    return parsed as never
  }
}

function toForm(
  fields: Record<string, string>,
  file: Blob | undefined,
  filename: string | undefined,
): FormData {
  const form = new FormData()
  for (const [key, value] of Object.entries(fields)) form.append(key, value)
  if (file) form.append('file', file, filename)
  return form
}

/** A file that came, under the name that the server gave it. */
async function toFile(answer: Response, disposition: string): Promise<File> {
  const [, encoded = ''] = /filename\*=UTF-8''([^;]+)/i.exec(disposition) ?? []
  const body = await answer.blob()
  return new File([body], decodeURIComponent(encoded) || 'download', { type: body.type })
}

function isErrorBody(value: unknown): value is ErrorBody {
  return typeof value === 'object' && value !== null && 'code' in value && 'message' in value
}
