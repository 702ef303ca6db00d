import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { answerCall } from './api.ts'
import type { Faults } from './faults.ts'
import { parseForm } from './form-body.ts'
import { createIdempotency, type Answer } from './idempotency.ts'
import { escapeHtml, htmlPage, type PageAnswer } from './html.ts'
import { newId } from './ids.ts'
import { answerPage } from './pages.ts'
import { StripeError } from './stripe-error.ts'
import { apiVersion, type World } from './world.ts'

/** Both sides of the fake: the API under `/v1/`, the hosted pages beside it. */
export function createListener(world: World, apiKey: string, faults: Faults): RequestListener {
  const idempotency = createIdempotency(world.clock)

  function answerApi(request: IncomingMessage, url: URL, body: string, requestId: string): Answer {
    const method = request.method ?? 'GET'
    if (request.headers.authorization !== `Bearer ${apiKey}`) return answerOf(wrongKey())
    const key = method === 'POST' ? header(request, 'idempotency-key') : undefined
    const fingerprint = `${method} ${url.pathname} ${body}`
    world.request = { id: requestId, idempotency_key: key ?? null }
    try {
      const known = key === undefined ? undefined : idempotency.find(key, fingerprint)
      if (known) return { ...known, replayed: true }
      const params = parseForm(method === 'POST' ? body : url.search.slice(1))
      const answer = { status: 200, body: JSON.stringify(answerCall(world, method, url.pathname, params)) }
      if (key !== undefined) idempotency.keep(key, fingerprint, answer)
      return answer
    } catch (error) {
      const answer = answerOf(error)
      // A refused card is an outcome and stays one; a refused parameter was never tried.
      if (key !== undefined && answer.status === 402) idempotency.keep(key, fingerprint, answer)
      return answer
    } finally {
      world.request = null
    }
  }

  function serveApi(request: IncomingMessage, response: ServerResponse, url: URL, body: string): void {
    const requestId = newId('req')
    const fault = faults.meet(request.method ?? 'GET', url.pathname)
    const {
      status,
      body: json,
      replayed,
    } = fault === 'error' || fault === 'rate_limit'
      ? answerOf(faulty(fault))
      : answerApi(request, url, body, requestId)
    if (fault === 'lost_answer') {
      request.socket.destroy()
      return
    }
    const key = header(request, 'idempotency-key')
    response.writeHead(status, {
      'content-type': 'application/json',
      'request-id': requestId,
      'stripe-version': header(request, 'stripe-version') ?? apiVersion,
      ...(key !== undefined && { 'idempotency-key': key }),
      ...(replayed && { 'idempotent-replayed': 'true' }),
      // A bug of the fake is no better the second time.
      ...(status === 501 && { 'stripe-should-retry': 'false' }),
    })
    response.end(json)
  }

  function servePage(request: IncomingMessage, response: ServerResponse, url: URL, body: string): void {
    const form = request.method === 'POST' ? Object.fromEntries(new URLSearchParams(body)) : undefined
    const { status, type, body: page, location } = pageOf(() => answerPage(world, url.pathname, form))
    response.writeHead(status, { 'content-type': type, ...(location !== undefined && { location }) })
    response.end(page)
  }

  return (request, response) => {
    void readBody(request).then((body) => {
      const url = new URL(request.url ?? '/', world.origin)
      if (url.pathname.startsWith('/v1/')) serveApi(request, response, url, body)
      else servePage(request, response, url, body)
    })
  }
}

/** A page that cannot be answered says why, as the API would. */
function pageOf(answer: () => PageAnswer): PageAnswer {
  try {
    return answer()
  } catch (error) {
    const { status, body } = answerOf(error)
    return htmlPage('Something went wrong', `<p role="alert">${escapeHtml(body)}</p>`, status)
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

const header = (request: IncomingMessage, name: string): string | undefined => {
  const value = request.headers[name]
  return Array.isArray(value) ? value[0] : value
}

const wrongKey = () =>
  new StripeError(401, { type: 'invalid_request_error', message: 'Invalid API Key provided.' })

const faulty = (kind: 'error' | 'rate_limit') =>
  kind === 'error'
    ? new StripeError(500, { type: 'api_error', message: 'An unknown error occurred' })
    : new StripeError(429, {
        type: 'invalid_request_error',
        code: 'rate_limit',
        message: 'Request rate limit exceeded.',
      })

function answerOf(error: unknown): Answer {
  if (error instanceof StripeError)
    return { status: error.status, body: JSON.stringify({ error: error.body }) }
  // A bug of the fake must not look like a fault that was asked for.
  const message = `The fake broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
  return { status: 501, body: JSON.stringify({ error: { type: 'api_error', message } }) }
}
