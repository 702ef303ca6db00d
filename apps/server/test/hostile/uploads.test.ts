import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestApp, type TestApp, type TestPerson } from '../index.ts'

/** Planted into every file: it must come back out of none. */
const payload = '<script>alert(document.domain)</script>'
let app: TestApp
let rosa: TestPerson
let photo: Buffer

beforeAll(async () => {
  app = await createTestApp()
  rosa = await app.signUp('Rosa')
  photo = await sharp({ create: { width: 400, height: 300, channels: 3, background: 'orange' } })
    .jpeg()
    .toBuffer()
})
afterAll(() => app.close())

type Answer = { status: number; media?: { id: string; url: string; name: string }; text: string }
async function upload(
  bytes: Uint8Array,
  name: string,
  { type = 'image/jpeg', purpose = 'photo' } = {},
): Promise<Answer> {
  const body = new FormData()
  body.set('purpose', purpose)
  body.set('file', new Blob([new Uint8Array(bytes)], { type }), name)
  const answer = await fetch(`${app.url}/api/media`, { method: 'POST', body, headers: bearer() })
  const text = await answer.text()
  return {
    status: answer.status,
    text,
    ...(answer.status === 201 && { media: JSON.parse(text) as NonNullable<Answer['media']> }),
  }
}
const bearer = () => ({ authorization: `Bearer ${rosa.signedIn.accessToken}` })
const exifWith = (text: string) => ({ IFD0: { ImageDescription: text, Copyright: text } })

/** Files that are two things at once, each a picture for whoever looks only at its beginning. */
const polyglots: [string, () => Promise<Buffer>][] = [
  ['a JPEG with a page behind its end', async () => Buffer.concat([photo, Buffer.from(payload)])],
  ['a JPEG with an archive behind its end', async () => Buffer.concat([photo, Buffer.from('PK\x03\x04'), Buffer.from(payload)])],
  ['a JPEG with a script in a comment', async () => Buffer.concat([photo.subarray(0, 2), comment(payload), photo.subarray(2)])],
  ['a JPEG with a script in its EXIF', () => sharp(photo).withExif(exifWith(payload)).jpeg().toBuffer()],
  ['a PNG with a script in a text chunk', async () => withTextChunk(await sharp(photo).png().toBuffer(), payload)],
  ['a WebP with a script in its XMP', () => sharp(photo).withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${payload}</x:xmpmeta>`).webp().toBuffer()],
] // prettier-ignore

/** So many black pixels each way, in a few kilobytes. */
function blackPng(side: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    return Buffer.concat([uint32(data.length), body, uint32(crc32(body))])
  }
  const header = Buffer.concat([uint32(side), uint32(side), Buffer.from([1, 0, 0, 0, 0])])
  const rows = deflateSync(Buffer.alloc((side / 8 + 1) * side))
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

const comment = (text: string) =>
  Buffer.concat([Buffer.from([0xff, 0xfe, 0, text.length + 2]), Buffer.from(text)])
function withTextChunk(png: Buffer, text: string): Buffer {
  const data = Buffer.from(`Comment\0${text}`)
  // Readers ignore a wrong checksum of a chunk that they do not need.
  return Buffer.concat([
    png.subarray(0, 33),
    uint32(data.length),
    Buffer.from('tEXt'),
    data,
    Buffer.from([0, 0, 0, 0]),
    png.subarray(33),
  ])
}

const accepted = new Set<string>()

describe('a file that is two things at once', () => {
  test.each(polyglots)('comes back as a picture and nothing else, or not at all: %s', async (what, make) => {
    const bytes = await make()
    expect(bytes.includes(payload)).toBe(true)
    for (const purpose of ['photo', 'logo', 'post']) {
      const { status, media } = await upload(bytes, 'cake.jpg', { purpose })
      if (!media) {
        expect(status).toBeGreaterThanOrEqual(400)
        expect(status).toBeLessThan(500)
        continue
      }
      accepted.add(what)
      for (const target of [media.url, `/api/media/${media.id}/download`]) {
        const answer = await fetch(new URL(target, app.url), { headers: bearer() })
        const stored = Buffer.from(await answer.arrayBuffer())
        expect(answer.status).toBe(200)
        expect([
          purpose,
          target.split('?')[0],
          stored.includes(payload),
          stored.includes('PK\x03\x04'),
        ]).toEqual([purpose, target.split('?')[0], false, false])
        expect(answer.headers.get('content-type')).toMatch(/^image\/(jpeg|png|webp)$/)
        expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      }
    }
  })

  test('is mostly taken, so that the above looked at something', () =>
    expect(accepted.size).toBeGreaterThan(3))
})

test.each([
  ['a page', `<!doctype html><html>${payload}</html>`],
  ['an SVG', `<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99">${payload}</svg>`],
  [
    'an SVG behind a declaration',
    `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"><text>&x;</text></svg>`,
  ],
  ['a script', '#!/bin/sh\nid'],
  ['a PDF', '%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj'],
  [
    'a playlist that names files of ours',
    '#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:0\n#EXTINF:10.0,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n',
  ],
  [
    'a list for ImageMagick',
    "push graphic-context\nviewbox 0 0 640 480\nfill 'url(https://127.0.0.1/x)'\npop graphic-context",
  ],
  ['nothing', ''],
])('%s under the name of a picture or a film is refused by what it is', async (_what, text) => {
  for (const [name, type, purpose] of [
    ['cake.jpg', 'image/jpeg', 'photo'],
    ['logo.png', 'image/png', 'logo'],
    ['oven.mp4', 'video/mp4', 'post'],
  ] as const) {
    const { status, text: said } = await upload(Buffer.from(text), name, { type, purpose })
    expect([name, status >= 400 && status < 500]).toEqual([name, true])
    expect(said).not.toContain('root:')
  }
})

test('a small file that would unfold to a picture without an end is refused before it does', async () => {
  const bomb = blackPng(40_000)
  expect(bomb.length).toBeLessThan(300_000)
  const before = process.memoryUsage().rss
  const { status } = await upload(bomb, 'black.png')
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(500)
  expect(process.memoryUsage().rss - before).toBeLessThan(600_000_000)
})

test.each([
  '../../etc/passwd.jpg',
  '..\\..\\boot.jpg',
  '/abs/olute.jpg',
  'a\r\nset-cookie: x=1.jpg',
  'a"b;c.jpg',
  '\u202Egpj.exe.jpg',
  '<img src=x onerror=alert(1)>.jpg',
  `${'long'.repeat(300)}.jpg`,
  '.htaccess',
  'con.jpg',
])('a name is only shown, never followed: %j', async (name) => {
  const { status, media } = await upload(photo, name)
  expect(status).toBe(201)
  expect(media?.name).not.toMatch(/[/\\\p{Cc}]/u)
  expect(media?.name.length).toBeLessThanOrEqual(200)
  expect(media?.url).not.toContain('..')
  const answer = await fetch(new URL(`/api/media/${media?.id}/download`, app.url), { headers: bearer() })
  expect(answer.headers.get('content-disposition')).toMatch(
    /^attachment; filename="[^"\r\n]*"; filename\*=UTF-8''[\w.%~-]+$/,
  )
  expect(answer.headers.get('set-cookie')).toBeNull()
})

test('a form with two files, foreign fields, or more than its limits is refused', async () => {
  const form = (fill: (body: FormData) => void) => {
    const body = new FormData()
    body.set('purpose', 'photo')
    fill(body)
    return fetch(`${app.url}/api/media`, { method: 'POST', body, headers: bearer() })
  }
  const file = () => new Blob([new Uint8Array(photo)], { type: 'image/jpeg' })
  const wrong: ((body: FormData) => void)[] = [
    (body) => { body.append('file', file(), 'a.jpg'); body.append('file', file(), 'b.jpg') },
    (body) => body.append('other', file(), 'a.jpg'),
    (body) => { body.append('file', file(), 'a.jpg'); body.append('workspaceId', 'ws_01h455vb4pex5vsknk084sn02q') },
    (body) => { body.append('file', file(), 'a.jpg'); for (let n = 0; n < 40; n++) body.append(`f${n}`, 'x') },
    (body) => body.append('file', 'only text'),
  ] // prettier-ignore
  for (const fill of wrong) expect((await form(fill)).status).toBe(400)
})
