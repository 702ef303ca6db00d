import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { CallFacts } from '../admin/call-log.ts'
import type { Fault } from '../admin/faults.ts'
import { envelopeOf, GraphError, statusOf } from '../errors/graph-error.ts'
import { tokenTextOf } from '../auth/authenticate.ts'
import { readGraphPath } from '../graph/graph-path.ts'
import { answerBatch } from '../batch/answer-batch.ts'
import { runBackground } from '../batch/run-async.ts'
import type { Json } from '../store/records.ts'
import { streamPart, takesVideo } from '../uploads/stream-part.ts'
import type { Twin } from '../wire/call.ts'
import { isObject, objectIn, whole } from '../wire/pick.ts'
import { newestVersion } from '../wire/version.ts'
import { answerDialog } from './dialog-routes.ts'
import { originOf } from './origin.ts'
import { methodOf, readRequest } from './read-body.ts'
import { serveItem, type ServedItem } from './serve-item.ts'

export interface GraphServices {
  twin: Twin
  onError: (error: unknown) => void
}

const traceId = (): string => `A${randomBytes(15).toString('base64url').replaceAll(/[-_]/g, 'x')}`

/** Every path that is not the twin's own is Graph's. */
export function registerGraphRoutes(app: FastifyInstance, services: GraphServices): void {
  app.all('/*', async (request, reply) => {
    const { pathname } = new URL(request.url, 'http://twin')
    const fault = services.twin.faults.due(request.method, pathname)
    const log = logOf(services.twin, {
      authorization: request.headers.authorization,
      pathname,
      bytesIn: Number(request.headers['content-length'] ?? 0),
      fault,
    })
    if (fault?.kind === 'delay') await wait(fault.ms)
    if (fault?.kind === 'drop_before') {
      log(0, { method: request.method })
      return drop(request, reply)
    }
    if (fault?.kind === 'html') {
      log(fault.status, { method: request.method })
      return answerHtml(reply, fault.status)
    }
    const stream = takesVideo(request.method, pathname)
    const { raw, files, streamed } = await readRequest(
      request,
      stream ? (part) => streamPart(services.twin, part) : undefined,
    )
    if (/^(\/v\d+\.\d+)?\/dialog\/oauth\/?$/.test(pathname)) {
      const answered = await answerDialog(services.twin, request, reply, raw)
      log(reply.statusCode, { method: request.method })
      return answered
    }
    const trace = traceId()
    if (fault?.kind === 'error') {
      log(fault.status, { method: request.method, raw, body: fault })
      return answerFault(reply, fault, trace)
    }

    const method = methodOf(request, raw)
    const { authorization } = request.headers
    const around = { origin: originOf(request), trace }
    const path = readGraphPath(pathname)
    const answer =
      path?.rest === '' && raw['batch'] !== undefined && method === 'POST'
        ? await serveBatch(services, { raw, authorization, files, ...around }, path.version)
        : await serveItem(services, {
            method,
            path,
            pathname,
            raw,
            authorization,
            files,
            streamed,
            ...around,
          })
    const sent = JSON.stringify(answer.body)
    log(answer.status, { method, raw, body: answer.body, bytesOut: Buffer.byteLength(sent) })
    if (fault?.kind === 'drop_after_commit') return drop(request, reply)
    if (fault?.kind === 'delay_after_commit') await wait(fault.ms)
    reply.raw.once('close', () => doBackground(services))
    return reply
      .headers(answer.headers)
      .code(answer.status)
      .type('application/json; charset=UTF-8')
      .send(fault?.kind === 'slow_body' ? trickle(sent, fault.ms) : sent)
  })
}

/** Asynchronous requests are done once whoever sent them has their answer. */
function doBackground(services: GraphServices): void {
  const { twin, onError } = services
  runBackground(twin, (item, origin) =>
    serveItem(services, { ...item, pathname: `/${item.path.rest}`, streamed: [], origin, trace: traceId() }),
  ).catch(onError)
}

/** `POST /` with `batch`: every item is served as if it had come alone. */
async function serveBatch(
  services: GraphServices,
  {
    raw,
    authorization,
    files,
    origin,
    trace,
  }: Pick<ServedItem, 'raw' | 'authorization' | 'files' | 'origin' | 'trace'>,
  version: string | undefined,
): Promise<{ status: number; body: unknown; headers: Record<string, string> }> {
  const headers = { 'x-fb-trace-id': trace, 'x-fb-request-id': trace, 'facebook-api-version': newestVersion }
  try {
    const body = await answerBatch(raw, {
      faults: services.twin.faults,
      authorization,
      files,
      trace,
      version,
      answerOne: async (item) => {
        const pathname = `/${item.path.rest}`
        const log = logOf(services.twin, { authorization: item.authorization, pathname })
        const answer = await serveItem(services, { ...item, pathname, streamed: [], origin, trace })
        log(answer.status, { method: item.method, raw: item.raw, body: answer.body })
        return answer
      },
    })
    return { status: 200, body, headers }
  } catch (error) {
    if (!(error instanceof GraphError)) throw error
    return { status: statusOf(error.parts), body: envelopeOf(error.parts, trace), headers }
  }
}

interface Answered {
  method: string
  raw?: Json
  body?: unknown
  bytesOut?: number
}

/** Writes one line about a call into the log: neither its token nor its body. */
function logOf(
  twin: Twin,
  call: {
    authorization: string | undefined
    pathname: string
    bytesIn?: number
    fault?: Fault | undefined
  },
): (status: number, answered: Answered) => void {
  const began = performance.now()
  return (status, { method, raw = {}, body, bytesOut }) => {
    const text = tokenTextOf(call.authorization, raw)
    const token = text === undefined ? undefined : twin.auth.token(text)
    const error = isObject(body) ? objectIn(body, 'error') : undefined
    const facts: CallFacts = {
      code: whole(error, 'code'),
      subcode: whole(error, 'error_subcode'),
      ms: Math.round((performance.now() - began) * 10) / 10,
      ...(call.bytesIn !== undefined && { bytesIn: call.bytesIn }),
      ...(bytesOut !== undefined && { bytesOut }),
      world: token?.world,
      app: token?.app,
      fault: call.fault?.kind,
    }
    twin.log.add(method, call.pathname, raw, status, twin.now(), facts)
  }
}

/** A body that takes its time, in ten pieces. */
function trickle(text: string, ms: number): Readable {
  const bytes = Buffer.from(text)
  const step = Math.max(1, Math.ceil(bytes.length / 10))
  async function* pieces(): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; at += step) {
      await wait(ms / 10)
      yield bytes.subarray(at, at + step)
    }
  }
  return Readable.from(pieces())
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
