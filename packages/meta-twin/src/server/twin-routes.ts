import type { FastifyInstance, FastifyReply } from 'fastify'
import { readHealth } from '../admin/health.ts'
import { advanceClock, readClock, readState, worldOf } from '../admin/clock-routes.ts'
import type { Faults } from '../admin/faults.ts'
import type { WriteLog } from '../admin/write-log.ts'
import { envelopeOf, GraphError, statusOf } from '../errors/graph-error.ts'
import { previewHtml, previewPolicy } from '../previews/preview-page.ts'
import type { Json } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'
import { isObject } from '../wire/pick.ts'
import { registerControlRoutes } from './control-routes.ts'
import { originOf } from './origin.ts'

const bodyOf = (body: unknown): Json => (isObject(body) ? body : {})

/** Everything under `/_twin/`: what Meta has not. */
export function registerTwinRoutes(app: FastifyInstance, twin: Twin, faults: Faults, log: WriteLog): void {
  const guarded = (reply: FastifyReply, work: () => Json): FastifyReply => {
    try {
      return reply.send(twin.database.transaction(work))
    } catch (error) {
      if (!(error instanceof GraphError)) throw error
      return reply.code(statusOf(error.parts)).send(envelopeOf(error.parts, 'twin'))
    }
  }
  const guardedAsync = async (reply: FastifyReply, work: () => Promise<Json>): Promise<FastifyReply> => {
    try {
      return await reply.send(await work())
    } catch (error) {
      if (!(error instanceof GraphError)) throw error
      return reply.code(statusOf(error.parts)).send(envelopeOf(error.parts, 'twin'))
    }
  }
  app.get('/_twin/health', () => readHealth(twin))
  app.get('/_twin/clock', (request, reply) =>
    guarded(reply, () => readClock(twin, worldOf(twin, request.headers.authorization))),
  )
  app.post('/_twin/clock/advance', (request, reply) =>
    guardedAsync(reply, () =>
      advanceClock(twin, worldOf(twin, request.headers.authorization), bodyOf(request.body)),
    ),
  )
  app.get('/_twin/state', (request, reply) =>
    guarded(reply, () => readState(twin, worldOf(twin, request.headers.authorization))),
  )
  app.get<{ Params: { account: string; file: string } }>('/_twin/images/:account/:file', (request, reply) => {
    const { account, file } = request.params
    const [hash = '', suffix = ''] = file.split('.')
    const bytes = twin.files.imageBytes(`${account}:${hash}`)
    if (!bytes) return reply.code(404).send({ error: 'No such image' })
    return reply
      .type(suffix === 'png' ? 'image/png' : 'image/jpeg')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('cross-origin-resource-policy', 'cross-origin')
      .header('x-content-type-options', 'nosniff')
      .send(Buffer.from(bytes))
  })
  app.get<{ Params: { id: string } }>('/_twin/previews/:id', (request, reply) => {
    const page = twin.files.preview(request.params.id)
    if (!page) return reply.code(404).type('text/plain').send('No such preview')
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', previewPolicy)
      .header('cross-origin-resource-policy', 'cross-origin')
      .send(previewHtml(twin, page, originOf(request)))
  })
  app.get<{ Params: { file: string } }>('/_twin/pictures/:file', (request, reply) => {
    const hue = Number(request.params.file.replaceAll(/\D/g, '').slice(-3)) % 360
    return reply
      .type('image/svg+xml')
      .header('cross-origin-resource-policy', 'cross-origin')
      .send(
        `<svg xmlns="http://www.w3.org/2000/svg" width="50" height="50"><rect width="50" height="50" fill="hsl(${hue} 55% 45%)"/><circle cx="25" cy="25" r="12" fill="#fff" opacity=".85"/></svg>`,
      )
  })
  registerControlRoutes(app, twin)
  if (!twin.admin) return
  app.post('/_twin/faults', (request, reply) => guarded(reply, () => faults.plan(bodyOf(request.body))))
  app.delete('/_twin/faults', (_, reply) =>
    guarded(reply, () => {
      faults.clear()
      return { success: true }
    }),
  )
  app.get('/_twin/log', (_, reply) => reply.send({ data: log.all() }))
}
