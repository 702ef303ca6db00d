import net from 'node:net'
import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { endSlowBodies } from './slow-bodies.ts'

test('a body that trickles in loses its connection, one that is worked on for long does not', async () => {
  const app = Fastify()
  endSlowBodies(app, 150)
  app.post('/', async () => {
    await new Promise((resolve) => setTimeout(resolve, 300))
    return 'answered'
  })
  const { port } = new URL(await app.listen({ port: 0, host: '127.0.0.1' }))
  const talk = (body: string) =>
    new Promise<string>((resolve) => {
      let heard = ''
      const socket = net.connect({ port: Number(port), host: '127.0.0.1' }, () =>
        socket.write(
          `POST / HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: text/plain\r\ncontent-length: 5\r\n\r\n${body}`,
        ),
      )
      socket.on('data', (chunk) => (heard += chunk.toString())).on('close', () => resolve(heard))
    })
  expect(await talk('12345')).toContain('answered')
  expect(await talk('12')).not.toContain('answered')
  await app.close()
})
