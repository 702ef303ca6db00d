import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Readable } from 'node:stream'
import S3rver from 's3rver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fakeClock } from '../../../test/index.ts'
import type { ObjectStore } from '../storage.ts'
import { createFolderStorage } from './folder-storage.ts'
import { createS3Storage } from './s3-storage.ts'
import { createUrlSigner } from './url-signature.ts'

const clock = fakeClock('2026-11-23T09:20:00Z')
const signer = createUrlSigner('a secret of this test')
let folder: string
let s3: S3rver
let stores: Record<'folder' | 's3', ObjectStore>

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'adwright-storage-'))
  s3 = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: path.join(folder, 's3'),
    configureBuckets: [{ name: 'adwright', configs: [] }],
  })
  const { port } = await s3.run()
  stores = {
    folder: createFolderStorage({ folder: path.join(folder, 'files'), signer, clock, publicUrl: '' }),
    s3: createS3Storage({
      bucket: 'adwright',
      region: 'us-east-1',
      endpoint: `http://127.0.0.1:${port}`,
      accessKeyId: 'S3RVER',
      secretAccessKey: 'S3RVER',
      forcePathStyle: true,
      clock,
    }),
  }
})
afterAll(async () => {
  await s3.close()
  await rm(folder, { recursive: true, force: true })
})

const textOf = async (body: Readable | undefined) => {
  const chunks: Buffer[] = []
  for await (const chunk of body ?? []) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

describe.each(['folder', 's3'] as const)('the %s driver', (kind) => {
  test('gives back what was put, with its type and size', async () => {
    const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, at) => at % 251))
    await stores[kind].put('ws_1/media_1.png', bytes, 'image/png')
    expect((await stores[kind].read('ws_1/media_1.png')).equals(bytes)).toBe(true)
    const found = await stores[kind].get('ws_1/media_1.png')
    expect(found).toMatchObject({ contentType: 'image/png', bytes: 70_000 })
    found?.body.destroy()
  })

  test('gives a range of it', async () => {
    await stores[kind].put('ws_1/letters.txt', Buffer.from('abcdefghij'), 'text/plain')
    const middle = await stores[kind].get('ws_1/letters.txt', { start: 2, end: 4 })
    expect(middle).toMatchObject({ bytes: 10, range: { start: 2, end: 4 } })
    expect(await textOf(middle?.body)).toBe('cde')
    const rest = await stores[kind].get('ws_1/letters.txt', { start: 7 })
    expect(await textOf(rest?.body)).toBe('hij')
  })

  test.each([
    ['a small file', 70_000],
    ['one of several parts', 33 * 1024 * 1024],
  ])('keeps %s from the disk and brings it back to it', async (_, size) => {
    const [source, back] = [path.join(folder, `${kind}-${size}`), path.join(folder, `${kind}-${size}-back`)]
    const bytes = Buffer.alloc(size, 'every byte in its place')
    await writeFile(source, bytes)
    await stores[kind].putFile('ws_1/movie.mp4', source, 'video/mp4')
    await rm(source)
    const tail = await stores[kind].get('ws_1/movie.mp4', { start: size - 5 })
    expect(tail).toMatchObject({ contentType: 'video/mp4', bytes: size })
    expect(await textOf(tail?.body)).toBe(bytes.subarray(-5).toString())
    await stores[kind].fetchTo('ws_1/movie.mp4', back)
    expect((await readFile(back)).equals(bytes)).toBe(true)
    await rm(back)
    expect(await textOf((await stores[kind].get('ws_1/movie.mp4', { start: 0, end: 4 }))?.body)).toBe('every')
    await expect(stores[kind].fetchTo('ws_1/nothing', back)).rejects.toThrow()
  })

  test('overwrites, deletes, deletes again, and knows nothing of what is not there', async () => {
    await stores[kind].put('ws_1/x', Buffer.from('1'), 'text/plain')
    await stores[kind].put('ws_1/x', Buffer.from('2'), 'text/plain')
    expect((await stores[kind].read('ws_1/x')).toString()).toBe('2')
    await stores[kind].delete('ws_1/x')
    await stores[kind].delete('ws_1/x')
    expect(await stores[kind].get('ws_1/x')).toBeUndefined()
    await expect(stores[kind].read('ws_1/x')).rejects.toThrow()
  })

  test('refuses keys that could mean something else', async () => {
    for (const key of ['../secret', 'a/../../b', '/etc/passwd', 'a//b', '', 'a b', 'a/.hidden', 'x?y'])
      await expect(async () => stores[kind].put(key, Buffer.from('x'), 'text/plain')).rejects.toThrow(
        'Not an object key',
      )
  })

  test('signs the same URL within an hour, valid for at least as long as asked', async () => {
    const first = await stores[kind].signedUrl('ws_1/letters.txt', 3600)
    clock.advance(20 * 60_000)
    expect(await stores[kind].signedUrl('ws_1/letters.txt', 3600)).toBe(first)
    clock.advance(-20 * 60_000)
  })
})

test('a URL of S3 can be fetched and carries no secret', async () => {
  clock.set(new Date()) // the S3 server has a clock of its own
  await stores.s3.put('ws_1/fetched.txt', Buffer.from('hello'), 'text/plain')
  const url = await stores.s3.signedUrl('ws_1/fetched.txt', 3600)
  expect(await (await fetch(url)).text()).toBe('hello')
  const query = new URL(url).searchParams
  expect(query.get('X-Amz-Expires')).toBe('7200')
  expect(query.get('X-Amz-Date')).toMatch(/T\d\d0000Z$/)
  expect(query.get('X-Amz-Signature')).toMatch(/^[0-9a-f]{64}$/)
})

test('a URL of the folder verifies for its own key until it expires', async () => {
  const url = new URL(await stores.folder.signedUrl('ws_1/letters.txt', 600), 'http://x')
  const [expires, signature] = [Number(url.searchParams.get('exp')), url.searchParams.get('sig') ?? '']
  expect(signer.verify('ws_1/letters.txt', expires, signature, clock.now())).toBe(true)
  expect(signer.verify('ws_1/other.txt', expires, signature, clock.now())).toBe(false)
  expect(signer.verify('ws_1/letters.txt', expires + 3600, signature, clock.now())).toBe(false)
  expect(signer.verify('ws_1/letters.txt', expires, signature, new Date((expires + 1) * 1000))).toBe(false)
})

test('writing leaves no drafts behind', async () => {
  await stores.folder.put('ws_2/one', Buffer.from('1'), 'text/plain')
  expect(await readdir(path.join(folder, 'files/objects/ws_2'))).toEqual(['one'])
})
