import type { FastifyInstance } from 'fastify'
import { bodyOf } from '../admin/body-of.ts'
import { worldOf } from '../admin/world-of.ts'
import { badParam } from '../errors/invalid.ts'
import type { Json, World } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'
import { worldNow } from '../world/world-clock.ts'
import { settledAfterDays } from './parameters.ts'
import { restate } from './restate.ts'

export const restateNames = ['days', 'factor'] as const

/** Reads `{days, factor}` and restates the world's last days. Needs a transaction. */
export function restateFrom(twin: Twin, world: World, body: Json): Json {
  const [days, factor] = [Number(body['days'] ?? 7), Number(body['factor'])]
  if (!Number.isInteger(days) || days < 1 || days > settledAfterDays)
    throw badParam(`days must be 1 to ${settledAfterDays}: older figures are settled.`, 'days')
  if (!Number.isFinite(factor) || factor < 0 || factor > 3)
    throw badParam('factor must be between 0 and 3; 1 changes nothing.', 'factor')
  return { ...restate(twin, world, { days, factor }, worldNow(twin, world)), simulated: true }
}

/** `POST /_twin/restate {days, factor}`: Meta corrects the purchases and leads of the last days, on demand. */
export function registerRestateRoute(app: FastifyInstance, twin: Twin): void {
  app.post('/_twin/restate', (request) => {
    const body = bodyOf(request.body, restateNames)
    const world = worldOf(twin, request.headers.authorization)
    return twin.database.transaction(() => restateFrom(twin, world, body))
  })
}
