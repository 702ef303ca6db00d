import type { FastifyInstance } from 'fastify'

/** A request of another machine, as its bytes came: what it is signed with is over these and no others. */
export type RawRequest = {
  bytes: Buffer
  query: URLSearchParams
  header(name: string): string | undefined
  requestId: string
}
/** Text goes out as it is, everything else as JSON. Refusals are AppErrors, as everywhere. */
export type RawAnswer = string | object
type RawAddress = `${'GET' | 'POST'} /${string}`

/** Addresses that others have fixed for us, apart from the contract: platforms that call back, signed and unread. */
export type RawRouter = {
  raw(address: RawAddress, handler: (request: RawRequest) => Promise<RawAnswer>): void
}

/** A thousand changes in one call are Meta's most; 1 MB would be 1 kB for each. */
const mostRawBytes = 4 * 1024 * 1024

export async function addRawRoutes(app: FastifyInstance): Promise<RawRouter> {
  let inner: FastifyInstance = app
  // In a context of its own, so that bodies are parsed everywhere else.
  await app.register(async (context) => {
    context.removeAllContentTypeParsers()
    context.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    inner = context
  })
  return {
    raw: (address, handler) => {
      const [method = 'GET', url = '/'] = address.split(' ')
      inner.route({
        method,
        url,
        bodyLimit: mostRawBytes,
        handler: async (request, reply) => {
          const answer = await handler({
            bytes: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
            query: new URLSearchParams(request.url.split('?')[1] ?? ''),
            header: (name) => {
              const value = request.headers[name.toLowerCase()]
              return Array.isArray(value) ? value[0] : value
            },
            requestId: request.id,
          })
          void reply.header('cache-control', 'no-store')
          return typeof answer === 'string'
            ? reply.type('text/plain; charset=utf-8').send(answer)
            : reply.type('application/json; charset=utf-8').send(answer)
        },
      })
    },
  }
}
