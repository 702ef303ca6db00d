import type { FastifyInstance } from 'fastify'
import { originOf } from '../../server/origin.ts'
import type { Twin } from '../../wire/call.ts'
import { controlRoomPage, controlRoomPolicy } from './page.ts'

/** `GET /_twin/`: the twin as a person sees it. */
export function registerControlRoom(app: FastifyInstance, twin: Twin): void {
  app.get('/_twin', (_, reply) => reply.redirect('/_twin/', 302))
  app.get<{ Querystring: { world?: string } }>('/_twin/', async (request, reply) => {
    const asked = request.query.world
    const named = asked === undefined ? undefined : twin.objects.findWorld(asked)
    const world = named ?? twin.objects.worlds().at(-1)
    if (world) await twin.time.catchUp(world.id)
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', controlRoomPolicy)
      .header('cache-control', 'no-store')
      .header('referrer-policy', 'no-referrer')
      .header('x-content-type-options', 'nosniff')
      .send(controlRoomPage(twin, originOf(request), world && twin.objects.world(world.id)))
  })
}
