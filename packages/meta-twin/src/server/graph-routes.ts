import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Fault, Faults } from '../admin/faults.ts'
import type { WriteLog } from '../admin/write-log.ts'
import { tokenTextOf } from '../auth/authenticate.ts'
import { envelopeOf, GraphError, statusOf } from '../errors/graph-error.ts'
import { unknownPath } from '../errors/invalid.ts'
import { answerInTransaction, internalError, type GraphAnswer } from '../graph/answer-graph.ts'
import { readGraphPath } from '../graph/graph-path.ts'
import { inspectUploads } from '../images/inspect-image.ts'
import type { Json } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'
import type { UsageMeter } from '../wire/usage-headers.ts'
import { newestVersion } from '../wire/version.ts'
import { shakeHands } from '../webhooks/hand-shake.ts'
import { answerDialog } from './dialog-routes.ts'
import { originOf } from './origin.ts'
import { methodOf, readRequest } from './read-body.ts'

export interface GraphServices {
  twin: Twin
  faults: Faults
  log: WriteLog
  usage: UsageMeter
  onError: (error: unknown) => void
}

const traceId = (): string => `A${randomBytes(15).toString('base64url').replaceAll(/[-_]/g, 'x')}`

/** Every path that is not the twin's own is Graph's. */
export function registerGraphRoutes(app: FastifyInstance, services: GraphServices): void {
  app.all('/*', async (request, reply) => {
    const { pathname } = new URL(request.url, 'http://twin')
    const fault = services.faults.due(request.method, pathname)
    if (fault?.kind === 'delay') await wait(fault.ms)
    if (fault?.kind === 'drop_before') return drop(request, reply)
    if (fault?.kind === 'html') return answerHtml(reply, fault.status)
    const { raw, files } = await readRequest(request)
    if (/^(\/v\d+\.\d+)?\/dialog\/oauth\/?$/.test(pathname))
      return answerDialog(services.twin, request, reply, raw)
    const trace = traceId()
    if (fault?.kind === 'error') return answerFault(reply, fault, trace)

    const started = performance.now()
    const method = methodOf(request, raw)
    const path = readGraphPath(pathname)
    let status = 200
    let body: Json
    let answer: GraphAnswer | undefined
    try {
      if (!path) throw unknownPath(pathname.slice(1))
      if (path.edge === 'subscriptions' && method === 'POST')
        await shakeHands(services.twin, request.headers.authorization, raw)
      const images = path.edge === 'adimages' && method === 'POST' ? await inspectUploads(files, raw) : []
      await letTimePass(services.twin, request.headers.authorization, raw)
      answer = answerInTransaction(services.twin, {
        method,
        path,
        raw,
        authorization: request.headers.authorization,
        images,
        origin: originOf(request),
      })
      await services.twin.database.durable()
      body = answer.body
    } catch (error) {
      if (!(error instanceof GraphError)) services.onError(error)
      const { parts } = error instanceof GraphError ? error : internalError()
      status = statusOf(parts)
      body = envelopeOf(parts, trace)
    }
    if (method !== 'GET') services.log.add(method, pathname, raw, status, services.twin.now())
    if (fault?.kind === 'drop_after_commit') return drop(request, reply)
    if (fault?.kind === 'delay_after_commit') await wait(fault.ms)
    addHeaders(reply, services, answer, { trace, method, milliseconds: performance.now() - started })
    return reply.code(status).type('application/json; charset=UTF-8').send(JSON.stringify(body))
  })
}

/** What has happened in the caller's world until now is written down before the call is answered. */
async function letTimePass(twin: Twin, authorization: string | undefined, raw: Json): Promise<void> {
  const text = tokenTextOf(authorization, raw)
  const world = text === undefined ? undefined : twin.auth.token(text)?.world
  if (world) await twin.time.catchUp(world)
}

function addHeaders(
  reply: FastifyReply,
  { usage, twin }: GraphServices,
  answer: GraphAnswer | undefined,
  facts: { trace: string; method: string; milliseconds: number },
): void {
  reply.headers({
    'x-fb-trace-id': facts.trace,
    'x-fb-request-id': facts.trace,
    'facebook-api-version': answer?.version ?? newestVersion,
    'cache-control': 'private, no-cache, no-store, must-revalidate',
  })
  if (answer?.warning) reply.header('x-ad-api-version-warning', answer.warning)
  if (!answer?.caller) return
  const headers = usage.count({
    ...answer.caller,
    write: facts.method !== 'GET',
    activeAds: 0,
    milliseconds: facts.milliseconds,
    now: twin.now(),
  })
  reply.headers(headers)
}

/** The answer is lost on the way: the connection breaks and the caller never learns what happened. */
function drop(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.hijack()
  request.raw.socket.destroy()
  return reply
}

const answerHtml = (reply: FastifyReply, status: number): FastifyReply =>
  reply
    .code(status)
    .type('text/html; charset=utf-8')
    .send('<!doctype html><html><body><h1>Sorry, something went wrong.</h1></body></html>')

const answerFault = (
  reply: FastifyReply,
  fault: Extract<Fault, { kind: 'error' }>,
  trace: string,
): FastifyReply =>
  reply
    .code(fault.status)
    .type('application/json; charset=UTF-8')
    .send({
      error: { type: 'OAuthException', is_transient: false, fbtrace_id: trace, ...fault.error },
    })
