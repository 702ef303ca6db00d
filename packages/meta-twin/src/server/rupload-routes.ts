import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { tokenTextOf } from '../auth/authenticate.ts'
import { findTarget, type RuploadKind } from '../uploads/rupload-target.ts'
import { takeAddress, takeBytes } from '../uploads/rupload.ts'
import { partialRequest, UploadRefused } from '../uploads/upload-refused.ts'
import type { Twin } from '../wire/call.ts'

interface Address {
  Params: { id: string }
}

/** rupload.facebook.com: raw bytes with their place in headers, for a Page's reels and Instagram's containers. */
export function registerRuploadRoutes(app: FastifyInstance, twin: Twin): void {
  void app.register((scope, _, done) => {
    // Bodies are streams of bytes here, whatever they call themselves.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, payload, parsed) => parsed(null, payload))
    for (const kind of ['video-upload', 'ig-api-upload'] as const) {
      for (const path of [`/${kind}/:version/:id`, `/${kind}/:id`]) {
        scope.post<Address>(path, (request, reply) => receive(kind, request, reply))
        scope.get<Address>(path, (request, reply) => tellOffset(kind, request, reply))
      }
    }
    done()
  })

  async function receive(kind: RuploadKind, request: FastifyRequest<Address>, reply: FastifyReply) {
    const fault = twin.faults.due('POST', request.url)
    if (fault?.kind === 'delay') await wait(fault.ms)
    if (fault?.kind === 'drop_before') return drop(request, reply)
    if (fault?.kind === 'html')
      return reply.code(fault.status).type('text/html').send('<!doctype html><h1>Sorry</h1>')
    if (fault?.kind === 'error') {
      return reply
        .code(fault.status)
        .send({ debug_info: { retriable: true, type: 'ProcessingFailedError', ...fault.error } })
    }
    const { status, body } = await answer(kind, request)
    twin.log.add('POST', request.url, {}, status, twin.now())
    if (fault?.kind === 'drop_after_commit') {
      await twin.database.durable()
      return drop(request, reply)
    }
    return reply.code(status).send(body)
  }

  async function answer(kind: RuploadKind, request: FastifyRequest<Address>) {
    try {
      const target = findTarget(twin, kind, request.params.id, tokenTextOf(request.headers.authorization, {}))
      await twin.time.catchUp(target.world.id)
      const address = request.headers['file_url']
      if (typeof address === 'string') await takeAddress(twin, target, address)
      else {
        const body = request.body as AsyncIterable<Uint8Array> | undefined // the parser above hands the stream on
        const [offset, size] = [headerNumber(request, 'offset') ?? 0, headerNumber(request, 'file_size')]
        if (size === undefined || !body) throw partialRequest()
        await takeBytes(twin, target, { offset, size, body })
      }
      const message = kind === 'ig-api-upload' ? { message: 'Upload successful.' } : {}
      return { status: 200, body: { success: true, ...message } }
    } catch (error) {
      return refusal(error)
    }
  }

  function tellOffset(
    kind: RuploadKind,
    request: FastifyRequest<Address>,
    reply: FastifyReply,
  ): FastifyReply {
    try {
      const target = findTarget(twin, kind, request.params.id, tokenTextOf(request.headers.authorization, {}))
      return reply.send({ offset: target.upload().received })
    } catch (error) {
      const { status, body } = refusal(error)
      return reply.code(status).send(body)
    }
  }
}

const headerNumber = (request: FastifyRequest, name: string): number | undefined => {
  const value = request.headers[name]
  return typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : undefined
}

function refusal(error: unknown) {
  if (!(error instanceof UploadRefused)) throw error
  const { status, retriable, type, message } = error
  return { status, body: { debug_info: { retriable, type, message } } }
}

function drop(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.hijack()
  request.raw.socket.destroy()
  return reply
}
