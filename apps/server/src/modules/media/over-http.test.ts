import { appendFile, copyFile, mkdtemp, readdir, readFile, rm, stat, truncate } from 'node:fs/promises'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import http from 'node:http'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { ErrorBody, Media } from '@adwright/contract'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestApp, until, type TestApp } from '../../../test/index.ts'
import { aMovie } from '../../../test/test-movie.ts'

const MB = 1024 * 1024
let app: TestApp
let folder: string
let movie: string
let token: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'adwright-uploads-'))
  movie = await aMovie(folder)
  app = await createTestApp({ env: { DATA_DIR: path.join(folder, 'data') } })
  token = (await app.signUp()).signedIn.accessToken
})
afterAll(async () => {
  await app.close()
  await rm(folder, { recursive: true })
})

const authorization = () => `Bearer ${token}`
const send = (parts: [string, string | Blob, string?][]) => {
  const form = new FormData()
  for (const [name, value, filename] of parts)
    if (typeof value === 'string') form.append(name, value)
    else form.append(name, value, filename)
  return fetch(`${app.url}/api/media`, {
    method: 'POST',
    body: form,
    headers: { authorization: authorization() },
  })
}
const file = (bytes: Uint8Array<ArrayBuffer>) => new Blob([bytes])
const refusal = async (answer: Response) => {
  const { code, message } = (await answer.json()) as ErrorBody
  return [answer.status, code, message]
}
const nothingLeft = () =>
  until(async () => (await readdir(path.join(folder, 'data/temp'))).length === 0, {
    seconds: 5,
    what: 'an empty folder for uploads',
  })

test('a video comes whole, wherever its purpose stands in the form, and is served in ranges with a still', async () => {
  const bytes = new Uint8Array(await readFile(movie))
  const before = await send([['purpose', 'post'], ['file', file(bytes), 'oven.mp4']]) // prettier-ignore
  const after = await send([['file', file(bytes), 'oven.mp4'], ['purpose', 'post']]) // prettier-ignore
  const [media, same] = [(await before.json()) as Media, (await after.json()) as Media]
  expect([before.status, after.status, same.id]).toEqual([201, 201, media.id])
  expect(media).toMatchObject({ contentType: 'video/mp4', durationMs: 1000, width: 240, height: 426 })
  const part = await fetch(new URL(media.url, app.url), { headers: { range: 'bytes=4-11' } })
  expect([part.status, part.headers.get('content-type')]).toEqual([206, 'video/mp4'])
  expect(Buffer.from(await part.arrayBuffer()).toString('latin1', 0, 4)).toBe('ftyp')
  const still = await fetch(new URL(media.stillUrl ?? '', app.url))
  expect((await sharp(Buffer.from(await still.arrayBuffer())).metadata()).width).toBe(240)
  await nothingLeft()
})

test('files are downloaded under their own names, in another format, or together', async () => {
  const api = app.as(token)
  type Paint = { r: number; g: number; b: number; alpha: number }
  const paint = (background: Paint) =>
    sharp({ create: { width: 300, height: 260, channels: 4, background } })
      .png()
      .toBuffer()
  const upload = async (name: string, background: Paint) =>
    api('uploadMedia', {
      form: { purpose: 'post' },
      file: file(new Uint8Array(await paint(background))),
      filename: name,
    })
  const half = await upload('Crème brûlée.png', { r: 200, g: 30, b: 30, alpha: 0.5 })
  const same = await upload('crème brûlée.png', { r: 20, g: 30, b: 30, alpha: 0.5 })
  const [as, original] = [
    (format: 'jpeg' | 'webp') => api('downloadMedia', { params: { id: half.id }, query: { as: format } }),
    await api('downloadMedia', { params: { id: half.id } }),
  ]
  expect([original.name, original.type, original.size]).toEqual(['Crème brûlée.png', 'image/png', half.bytes])
  const jpeg = await as('jpeg')
  const pixel = await sharp(Buffer.from(await jpeg.arrayBuffer())).extract({ left: 9, top: 9, width: 1, height: 1 }).raw().toBuffer() // prettier-ignore
  expect([jpeg.name, jpeg.type, pixel.length]).toEqual(['Crème brûlée.jpg', 'image/jpeg', 3])
  expect(pixel[1]).toBeGreaterThan(130) // half of it is the white that it stands on
  const webp = await sharp(Buffer.from(await (await as('webp')).arrayBuffer())).metadata()
  expect([webp.format, webp.width, webp.height, webp.hasAlpha]).toEqual(['webp', 300, 260, true])

  const film = await (await send([['purpose', 'post'], ['file', file(new Uint8Array(await readFile(movie))), 'oven.mp4']])).json() as Media // prettier-ignore
  await expect(api('downloadMedia', { params: { id: film.id }, query: { as: 'png' } })).rejects.toMatchObject(
    { status: 409, body: { code: 'media.not_convertible', field: 'as' } },
  )
  const zip = await api('downloadManyMedia', { body: { ids: [film.id, half.id, same.id, half.id] } })
  expect([zip.type, zip.name]).toEqual(['application/zip', expect.stringMatching(/^library 20\d\d-.*\.zip$/)])
  const packed = Buffer.from(await zip.arrayBuffer())
  expect(entriesOf(packed)).toEqual([
    ['oven.mp4', film.bytes],
    ['Crème brûlée.png', half.bytes],
    ['crème brûlée (2).png', same.bytes],
  ])
  expect(packed.includes(Buffer.from(await original.arrayBuffer()))).toBe(true)
})

/** Names and sizes as a ZIP's own list of contents says them. */
function entriesOf(zip: Buffer): [string, number][] {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  let at = zip.readUInt32LE(end + 16)
  return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
    const [size, name, more] = [
      zip.readUInt32LE(at + 24),
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
    ]
    const entry: [string, number] = [zip.toString('utf8', at + 46, at + 46 + name), size]
    at += 46 + name + more + zip.readUInt16LE(at + 32)
    return entry
  })
}

test('a file that is no video is refused by its name', async () => {
  const html = file(new TextEncoder().encode('<!doctype html><p>Please sign in</p>'.padEnd(3000)))
  const [status, code, message] = await refusal(await send([['purpose', 'post'], ['file', html, 'ad.mp4']])) // prettier-ignore
  expect([status, code]).toEqual([400, 'media.not_video'])
  expect(message).toMatch(/^The file ad\.mp4 cannot be used as a video: .*web page/)
  await nothingLeft()
})

describe('what is too large', () => {
  test.each([
    [
      'a photo, its purpose known first',
      [
        ['purpose', 'photo'],
        ['file', 13],
      ],
      '12 MB',
    ],
    [
      'a photo, its purpose known last',
      [
        ['file', 13],
        ['purpose', 'photo'],
      ],
      '12 MB',
    ],
    [
      'a picture for a post',
      [
        ['purpose', 'post'],
        ['file', 31],
      ],
      '30 MB',
    ],
  ] as const)('is refused: %s', async (_, parts, limit) => {
    const answer = await send(
      parts.map(([name, value]) =>
        typeof value === 'number' ? [name, file(new Uint8Array(value * MB)), 'wall.png'] : [name, value],
      ),
    )
    expect(await refusal(answer)).toEqual([
      413,
      'request.too_large',
      `That is too large: the limit is ${limit}.`,
    ])
    await nothingLeft()
  })

  test('is told before it is sent when it says how large it is', async () => {
    const request = http.request(`${app.url}/api/media`, {
      method: 'POST',
      headers: {
        authorization: authorization(),
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': 3 * 1024 * MB,
      },
    })
    request.write('--x\r\n')
    const [answer] = (await once(request, 'response')) as [http.IncomingMessage]
    const { message } = JSON.parse(Buffer.concat(await Array.fromAsync(answer)).toString()) as ErrorBody
    request.on('error', () => undefined).destroy() // most of it was never sent
    expect([answer.statusCode, message]).toEqual([413, 'That is too large: the limit is 1 GB.'])
  })
})

test('a sender who goes away in the middle leaves nothing', async () => {
  const { port, hostname } = new URL(app.url)
  const socket = net.connect(Number(port), hostname)
  socket.write(
    `POST /api/media HTTP/1.1\r\nhost: x\r\nauthorization: ${authorization()}\r\ncontent-length: 9000000\r\n` +
      'content-type: multipart/form-data; boundary=x\r\n\r\n' +
      `--x\r\ncontent-disposition: form-data; name="file"; filename="a.mp4"\r\n\r\n${'a'.repeat(300_000)}`,
  )
  await until(async () => (await readdir(path.join(folder, 'data/temp'))).length === 1, { what: 'an upload' })
  socket.destroy()
  await nothingLeft()
})

test('40 MB pass through without being held in memory', async () => {
  const large = path.join(folder, 'large.mp4')
  await copyFile(movie, large)
  const [free, head] = [40 * MB, Buffer.alloc(8)]
  head.writeUInt32BE(free)
  head.write('free', 4, 'latin1')
  await appendFile(large, head)
  const { size } = await stat(large)
  await truncate(large, size + free - head.length) // a hole in the file, which costs no disk
  const before = held()
  let [most, over] = [0, false]
  const looking = (async () => {
    while (!over) {
      const began = performance.now()
      most = Math.max(most, held() - before)
      await delay(30 + 3 * (performance.now() - began)) // the upload needs the time more
    }
  })()
  const media = await sendPieceByPiece(large)
  over = true
  await looking
  expect(media.bytes).toBeGreaterThan(free)
  expect(most / MB).toBeLessThan(20)
})

/** As browsers do it. Node's own fetch reads a form into memory as fast as the disk gives it. */
async function sendPieceByPiece(large: string): Promise<Media> {
  const headers = { authorization: authorization(), 'content-type': 'multipart/form-data; boundary=x' }
  const request = http.request(`${app.url}/api/media`, { method: 'POST', headers })
  const answered = once(request, 'response')
  await pipeline(async function* () {
    yield '--x\r\ncontent-disposition: form-data; name="purpose"\r\n\r\npost\r\n'
    yield '--x\r\ncontent-disposition: form-data; name="file"; filename="large.mp4"\r\n\r\n'
    yield* createReadStream(large)
    yield '\r\n--x--\r\n'
  }, request)
  const [answer] = (await answered) as [http.IncomingMessage]
  return JSON.parse(Buffer.concat(await Array.fromAsync(answer)).toString()) as Media
}

// Resident memory also counts what waits for the collector, which is as much as the machine has room for.
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
/** Bytes outside the heap that somebody still holds, sender and server together. */
function held(): number {
  collect()
  return process.memoryUsage().arrayBuffers
}
