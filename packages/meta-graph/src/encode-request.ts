import type { GraphCall, RawBody } from './graph-call.ts'

type EncodedRequest = {
  method: string
  body?: NonNullable<RequestInit['body']>
  /** Said beside every streamed body, and by its own name: browsers' types of a request do not know it. */
  duplex?: 'half'
  headers?: Readonly<Record<string, string>>
}

const LONGEST_QUERY = 4000

/** Puts the parameters where they belong: in the query of `url`, in a form, or beside a file. */
export function encodeRequest(call: GraphCall, url: URL, pairs: [string, string][]): EncodedRequest {
  const form = new URLSearchParams(pairs)
  if (call.raw) {
    url.search = form.toString()
    return rawRequest(call.raw)
  }
  if (call.method === 'POST') return { method: 'POST', body: call.file ? multipart(pairs, call.file) : form }
  if (!call.secrets?.length && form.toString().length <= LONGEST_QUERY) {
    url.search = form.toString()
    return { method: call.method }
  }
  // Graph takes any method as a POST with the real one in `method`: for secrets and for specs too long for a URL.
  form.set('method', call.method.toLowerCase())
  return { method: 'POST', body: form }
}

function rawRequest({ body, contentType, size, headers }: RawBody): EncodedRequest {
  return {
    method: 'POST',
    body: body as NonNullable<RequestInit['body']>, // Node's fetch streams whatever can be iterated
    duplex: 'half',
    headers: {
      ...headers,
      'content-type': contentType,
      ...(size !== undefined && { 'content-length': String(size) }),
    },
  }
}

function multipart(pairs: [string, string][], file: NonNullable<GraphCall['file']>): FormData {
  const form = new FormData()
  for (const [name, value] of pairs) form.set(name, value)
  form.set(file.field, new Blob([file.bytes], { type: file.contentType }), file.filename)
  return form
}
