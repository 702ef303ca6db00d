import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import sharp from 'sharp'
import { afterEach, expect, it } from 'vitest'
import { createBackgroundRemover } from './background-remover.ts'

type Handler = (request: IncomingMessage, body: Buffer, response: ServerResponse) => void
let close: (() => void) | undefined
afterEach(() => {
  close?.()
  close = undefined
})

async function remover(handle: Handler, timeout = 5000) {
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => handle(request, Buffer.concat(parts), response))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  close = () => {
    server.closeAllConnections()
    server.close()
  }
  const { port } = server.address() as AddressInfo // listening on TCP
  return createBackgroundRemover({ url: `http://127.0.0.1:${port}`, timeout })
}
const plain = (alpha: number) =>
  sharp({ create: { width: 80, height: 60, channels: 4, background: { r: 200, g: 30, b: 40, alpha } } })
const photo = await plain(1).removeAlpha().jpeg().toBuffer()

it('sends the photo as it is and hands back the PNG', async () => {
  const png = await plain(0.5).png().toBuffer()
  const seen: string[] = []
  const { remove } = await remover((request, body, response) => {
    seen.push(`${request.method} ${request.url} ${request.headers['content-type']} ${body.equals(photo)}`)
    response.writeHead(200, { 'content-type': 'image/png' }).end(png)
  })
  expect(await remove(photo)).toEqual({ cutout: { bytes: png, width: 80, height: 60 } })
  expect(seen).toEqual(['POST /remove image/jpeg true'])
})

it('turns a photo upright before it is sent, and sends what is no photo to nobody', async () => {
  const turned = await plain(1).removeAlpha().withMetadata({ orientation: 6 }).jpeg().toBuffer()
  const seen: Buffer[] = []
  const { remove } = await remover((_, body, response) => {
    seen.push(body)
    response.writeHead(503).end()
  })
  await remove(turned)
  expect(await remove(Buffer.from('no photo'))).toEqual({ cutout: undefined, reason: 'refused' })
  const sizes = await Promise.all(seen.map((body) => sharp(body).metadata()))
  expect(sizes.map(({ width, height }) => [width, height])).toEqual([[60, 80]])
})

it.each([
  [413, 'too_large'],
  [422, 'refused'],
  [503, 'busy'],
  [500, 'unreachable'],
])('says why there is none: status %i', async (status, reason) => {
  const { remove } = await remover((_, __, response) => response.writeHead(status).end('no'))
  expect(await remove(photo)).toEqual({ cutout: undefined, reason })
})

it.each<[string, () => Promise<Buffer>]>([
  ['a page', async () => Buffer.from('<html>hello</html>')],
  ['a picture without transparency', () => plain(1).removeAlpha().png().toBuffer()],
  ['another kind of picture', () => plain(0.5).webp().toBuffer()],
  ['half a PNG', async () => (await plain(0.5).png().toBuffer()).subarray(0, 120)],
])('takes no %s for a cut-out', async (_, make) => {
  const bytes = await make()
  const { remove } = await remover((__, ___, response) => response.writeHead(200).end(bytes))
  expect(await remove(photo)).toEqual({ cutout: undefined, reason: 'corrupt' })
})

it('does not wait for ever, follows nobody elsewhere, and sends nothing huge', async () => {
  const silent = await remover(() => undefined, 80)
  expect(await silent.remove(photo)).toEqual({ cutout: undefined, reason: 'timeout' })
  close?.()
  const asked: string[] = []
  const elsewhere = await remover((request, _, response) => {
    asked.push(request.url ?? '')
    response.writeHead(302, { location: '/other' }).end()
  })
  expect(await elsewhere.remove(photo)).toEqual({ cutout: undefined, reason: 'unreachable' })
  expect(await elsewhere.remove(Buffer.alloc(31 * 1024 * 1024))).toEqual({
    cutout: undefined,
    reason: 'too_large',
  })
  expect(asked).toEqual(['/remove'])
})

it('tells whether it is up', async () => {
  const up = await remover((request, _, response) =>
    response.writeHead(request.url === '/health' ? 200 : 404).end('ok'),
  )
  expect(await up.isUp()).toBe(true)
  close?.()
  expect(await up.isUp()).toBe(false)
  expect(await up.remove(photo)).toEqual({ cutout: undefined, reason: 'unreachable' })
})
