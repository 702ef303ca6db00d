import type { FastifyInstance, FastifyRequest } from 'fastify'
import { bodyOf } from '../admin/body-of.ts'
import { advanceClock, readClock } from '../admin/clock-control.ts'
import { readHealth } from '../admin/health.ts'
import { namedWorld, worldOf } from '../admin/world-of.ts'
import { readState } from '../admin/worlds.ts'
import { badParam } from '../errors/invalid.ts'
import { previewHtml, previewPolicy } from '../previews/preview-page.ts'
import { shopUrl } from '../shop/catalogue.ts'
import type { Json } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'
import { isObject } from '../wire/pick.ts'
import { readClocks, registerAdminRoutes } from './admin-routes.ts'
import { registerControlRoutes } from './control-routes.ts'
import { originOf } from './origin.ts'

/** Everything under `/_twin/`: what Meta has not. */
export function registerTwinRoutes(app: FastifyInstance, twin: Twin): void {
  const queryOf = (request: FastifyRequest): Json => (isObject(request.query) ? request.query : {})
  app.get('/_twin/health', () => readHealth(twin))
  app.get('/_twin/clock', async (request) => {
    const world = twin.admin
      ? namedWorld(twin, request.headers.authorization, queryOf(request))
      : worldOf(twin, request.headers.authorization)
    if (!world) return readClocks(twin)
    await twin.time.catchUp(world.id)
    return readClock(twin, twin.objects.world(world.id))
  })
  app.post('/_twin/clock/advance', (request) =>
    advanceClock(
      twin,
      worldOf(twin, request.headers.authorization),
      bodyOf(request.body, ['days', 'hours', 'seconds']),
    ),
  )
  app.get('/_twin/state', (request) => {
    const { authorization } = request.headers
    const world = twin.admin
      ? namedWorld(twin, authorization, queryOf(request))
      : worldOf(twin, authorization)
    if (!world) throw badParam('Send a token, or name a world: GET /_twin/worlds lists them.', 'world')
    return { ...readState(twin, world), shop_url: shopUrl(originOf(request), world.id) }
  })
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
  if (twin.admin) registerAdminRoutes(app, twin)
}
