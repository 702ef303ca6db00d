import { contract } from '@adwright/contract'
import type { FastifyInstance } from 'fastify'

/** A gigabyte over a slow line. The server has one limit for all requests, so it is that of the slowest. */
export const mostUploadMs = 2 * 3_600_000
const mostBodyMs = 60_000

/** Gives every body but a file a minute to arrive: whoever trickles one in only means to hold the connection. */
export function endSlowBodies(app: FastifyInstance, mostMs = mostBodyMs): void {
  app.addHook('onRequest', ({ raw, routeOptions }, _reply, done) => {
    const { endpoint } = routeOptions.config
    const takesFile = endpoint !== undefined && 'form' in contract[endpoint]
    const hasBody = 'transfer-encoding' in raw.headers || Number(raw.headers['content-length']) > 0
    if (hasBody && !takesFile) {
      const late = setTimeout(() => {
        if (!raw.complete) raw.destroy()
      }, mostMs)
      raw.once('close', () => clearTimeout(late))
    }
    done()
  })
}
