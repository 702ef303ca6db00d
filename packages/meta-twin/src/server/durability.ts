import type { FastifyInstance } from 'fastify'
import { envelopeOf, GraphError } from '../errors/graph-error.ts'
import type { Twin } from '../wire/call.ts'
import { isObject } from '../wire/pick.ts'

/**
 * Every answer says that it is simulated, the twin's own also in its payload.
 * No request is begun while the database is away, and no answer leaves before what it tells of would outlive a crash;
 * that goes for reads too, which may have seen what another request has only just changed.
 */
export function answerWhenDurable(app: FastifyInstance, twin: Twin): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-adwright-simulated', 'true')
    if (!request.url.startsWith('/_twin/health')) await twin.database.ready()
  })
  app.addHook('preSerialization', async (request, _, payload) =>
    request.url.startsWith('/_twin/') && isObject(payload) ? { ...payload, simulated: true } : payload,
  )
  app.addHook('onSend', async (request, reply, payload) => {
    if (request.url.startsWith('/_twin/health')) return payload
    try {
      await twin.database.durable()
      return payload
    } catch (error) {
      if (!(error instanceof GraphError)) throw error
      reply
        .code(503)
        .type('application/json; charset=UTF-8')
        .removeHeader('location')
        .removeHeader('set-cookie')
      return JSON.stringify(envelopeOf(error.parts, 'twin'))
    }
  })
}
