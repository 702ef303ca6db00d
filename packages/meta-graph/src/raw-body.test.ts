import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { hang, raw, recorded, rejection, startStubGraph, TOKEN } from './__fixtures__/stub-graph.ts'
import { readSuccess } from './answer.ts'
import { createGovernor } from './governor/governor.ts'
import { createMemoryLimitStore } from './index.ts'
import { createCall } from './request.ts'
import { resolveHosts } from './hosts.ts'

const callAt = (origin: string, timeoutMs = 5000) => {
  const call = createCall({
    governor: createGovernor({
      appId: '9',
      limits: createMemoryLimitStore(),
      clock: { now: () => new Date() },
      random: () => 0.5,
    }),
    appSecret: 'app-secret-0',
    version: 'v26.0',
    hosts: resolveHosts({ graph: origin, rupload: origin }),
    fetch: globalThis.fetch,
    timeoutMs,
    uploadTimeoutMs: timeoutMs,
    sleep: async () => {},
    random: () => 0.5,
  })
  return (raw: Parameters<typeof call>[0]['raw']) =>
    call({ method: 'POST', path: 'video-upload/77', host: 'rupload', token: TOKEN, raw }, readSuccess)
}

test('a stream goes to rupload as it is, with its headers and the older scheme', async () => {
  const { origin, seen } = await startStubGraph([recorded('success')])
  async function* bytes() {
    yield new Uint8Array([1, 2, 3])
    yield new Uint8Array([4, 5])
  }
  await callAt(origin)({
    body: bytes(),
    contentType: 'application/octet-stream',
    size: 5,
    headers: { offset: '0', file_size: '5', Authorization: 'OAuth other' },
  })
  expect(seen[0]).toMatchObject({ method: 'POST', path: '/video-upload/v26.0/77' })
  expect([...(seen[0]?.body ?? [])]).toEqual([1, 2, 3, 4, 5])
  expect(seen[0]?.headers).toMatchObject({
    authorization: `OAuth ${TOKEN}`,
    'content-type': 'application/octet-stream',
    'content-length': '5',
    offset: '0',
    file_size: '5',
  })
  expect(seen[0]?.query.toString()).not.toContain(TOKEN)
})

test('a stream of unknown length travels in chunks', async () => {
  const { origin, seen } = await startStubGraph([recorded('success')])
  await callAt(origin)({
    body: new Blob(['abc']).stream(),
    contentType: 'application/octet-stream',
  })
  expect(seen[0]?.headers['transfer-encoding']).toBe('chunked')
  expect(seen[0]?.body.toString()).toBe('abc')
})

const refusal = (retriable: boolean) =>
  raw(
    400,
    JSON.stringify({ debug_info: { retriable, type: 'OffsetInvalidError', message: 'Offset is off' } }),
  )
const upload = { body: new Uint8Array([1]), contentType: 'application/octet-stream' }

test('an upload says whether it can go on', async () => {
  const { origin } = await startStubGraph([refusal(true), refusal(false)])
  expect(await rejection(callAt(origin)(upload))).toMatchObject({ kind: 'transient', retryable: true })
  expect(await rejection(callAt(origin)(upload))).toMatchObject({
    kind: 'invalid',
    retryable: false,
    message: 'POST /video-upload/v26.0/77 failed with 0: OffsetInvalidError: Offset is off',
  })
})

test('an upload that hangs ends at its deadline and is not repeated', async () => {
  const { origin, seen } = await startStubGraph([hang])
  expect(await rejection(callAt(origin, 60)(upload))).toMatchObject({ kind: 'unknown_outcome' })
  expect(seen).toHaveLength(1)
})

test('an answer that unpacks to more than any call can mean is given up', async () => {
  const bomb = gzipSync(Buffer.alloc(64 * 2 ** 20, ' ')).toString('latin1')
  const { session, seen } = await startStubGraph([
    (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(Buffer.from(bomb, 'latin1')),
  ])
  expect(await rejection(session.me())).toMatchObject({
    kind: 'invalid',
    retryable: false,
    message: 'GET /v26.0/me got an answer of over 32 MiB',
  })
  expect(seen).toHaveLength(1)
})
