import net from 'node:net'
import Fastify, { type FastifyInstance } from 'fastify'
import { afterEach, expect, test } from 'vitest'
import type { Member } from '#platform/member.ts'
import { endSlowBodies } from './slow-bodies.ts'

let app: FastifyInstance
afterEach(() => app.close())

/** Sends the beginning of a body of ten bytes, then a byte now and then; answers with all that came back. */
function talk(target: string, beginning: string, everyMs?: number, connection = 'close'): Promise<string> {
  const { port } = app.server.address() as net.AddressInfo // it listens at a port
  const socket = net.connect({ port, host: '127.0.0.1' })
  const head = `POST ${target} HTTP/1.1\r\nhost: x\r\nconnection: ${connection}\r\ncontent-type: text/plain\r\ncontent-length: 10`
  socket.write(`${head}\r\n\r\n${beginning}`)
  let left = everyMs === undefined ? 0 : 10 - beginning.length
  const trickle = setInterval(() => {
    if (left-- > 0) socket.write('.')
  }, everyMs)
  let heard = ''
  return new Promise((resolve) => {
    socket.on('data', (chunk) => (heard += chunk.toString()))
    socket.on('error', () => undefined) // cut off while it wrote
    socket.on('close', () => {
      clearInterval(trickle)
      resolve(heard)
    })
  })
}

test('a body that trickles in loses its connection, one that is worked on for long does not', async () => {
  app = Fastify()
  endSlowBodies(app, 150)
  app.post('/', async () => {
    await new Promise((resolve) => setTimeout(resolve, 300))
    return 'answered'
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  expect(await talk('/', '1234567890')).toContain('answered')
  expect(await talk('/', '12')).not.toContain('answered')
})

test('a file may take its time, but only for somebody who is signed in', async () => {
  app = Fastify()
  endSlowBodies(app, 150)
  app.decorateRequest('member', undefined)
  app.addHook('onRequest', async (request, reply) => {
    if (request.url === '/stranger') return reply.code(401).send('who are you?')
    request.member = { workspaceId: 'ws_1' } as Member // nothing else of it is looked at
    return undefined
  })
  for (const url of ['/member', '/stranger'])
    app.post(url, { config: { endpoint: 'uploadMedia' } }, async () => 'kept')
  await app.listen({ port: 0, host: '127.0.0.1' })
  expect(await talk('/member', '12', 50)).toContain('kept')
  const before = performance.now()
  expect(await talk('/stranger', '12', 100, 'keep-alive')).toContain('401')
  expect(performance.now() - before).toBeLessThan(800)
})
