import type { FastifyInstance } from 'fastify'
import { worldOf } from '../admin/world-of.ts'
import type { Twin } from '../wire/call.ts'
import type { Visitors } from './visitors.ts'

/** `GET /_twin/visits`: what the simulated people of the bearer token's world have been up to. */
export function registerVisitRoutes(app: FastifyInstance, twin: Twin, visitors: Visitors | undefined): void {
  app.get('/_twin/visits', (request) => {
    const world = worldOf(twin, request.headers.authorization)
    return visitors ? { on: true, ...visitors.report(world) } : { on: false, data: [] }
  })
}
