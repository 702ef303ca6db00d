import { contract } from '@adwright/contract'
import type { FastifyInstance } from 'fastify'

/** A gigabyte over a slow line. The server has one limit for all requests, so it is that of the slowest. */
export const mostUploadMs = 2 * 3_600_000
const mostBodyMs = 60_000

/**
 * Gives every body but a member's file a minute to arrive: whoever trickles one in only means to hold the connection,
 * and may do so long after the answer.
 */
export function endSlowBodies(app: FastifyInstance, mostMs = mostBodyMs): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const { raw, routeOptions } = request
    const { endpoint } = routeOptions.config
    const takesFile = endpoint !== undefined && 'form' in contract[endpoint]
    if ('transfer-encoding' in raw.headers || Number(raw.headers['content-length']) > 0) {
      const late = setTimeout(() => {
        // Who is asking is only known by now.
        const mayTakeLong = takesFile && request.member !== undefined
        if (!raw.complete && !mayTakeLong) raw.destroy()
      }, mostMs)
      raw.once('close', () => clearTimeout(late))
    }
    done()
  })
}
