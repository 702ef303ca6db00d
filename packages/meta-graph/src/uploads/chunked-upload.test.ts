import { expect, test } from 'vitest'
import { rejection } from '../__fixtures__/stub-graph.ts'
import { hashOf, madeUpFile, startStubUploads } from '../__fixtures__/stub-uploads.ts'
import type { ChunkedUploadState } from './chunked-upload.ts'
import { bytesSource } from './source.ts'

const MB = 2 ** 20

// How much memory 300 MB take is measured against the twin, in processes of their own (tests/e2e/big-upload.test.ts).
test('a large video goes up in the chunks that were asked for, read a few pieces at a time', async () => {
  const file = madeUpFile(60 * MB + 17)
  const expected = await hashOf(file)
  const { session, seen, taken, digest } = await startStubUploads({ size: file.size, chunk: 25 * MB })
  await expect(session.adVideos.upload('12', file, { title: 'Spring #k3x9' })).resolves.toEqual({
    videoId: '77',
  })
  expect(digest()).toBe(expected)
  expect(seen.filter((line) => line.startsWith('transfer'))).toHaveLength(3)
  expect(taken.params.get('title')).toBe('Spring #k3x9')
  expect(file.largest).toBeLessThanOrEqual(2 * MB)
})

test('a cut line is followed by the offset Meta names', async () => {
  const file = madeUpFile(12 * MB)
  const expected = await hashOf(file)
  const { session, seen, digest } = await startStubUploads({
    size: file.size,
    chunk: 5 * MB,
    cuts: [{ afterBytes: 6 * MB }],
  })
  await session.adVideos.upload('12', file, { title: 't' })
  expect(digest()).toBe(expected)
  expect(seen.filter((line) => line === `transfer from ${5 * MB}`)).toHaveLength(2)
})

test('an upload goes on in another process, from the state that was last told', async () => {
  const file = madeUpFile(12 * MB)
  const expected = await hashOf(file)
  const { session, seen, digest } = await startStubUploads({ size: file.size, chunk: 5 * MB })
  const told: ChunkedUploadState[] = []
  const died = new Error('the process died')
  const dying = {
    onProgress: (state: ChunkedUploadState) => {
      told.push(state)
      if (told.length === 3) throw died
    },
  }
  expect(await rejection(session.adVideos.upload('12', file, { title: 't' }, dying))).toBe(died)
  // The process may have died before the last state was kept.
  const [, resume] = told
  await session.adVideos.upload('12', file, { title: 't' }, { resume })
  expect(digest()).toBe(expected)
  expect(seen.filter((line) => line === 'start')).toHaveLength(1)
})

test('a lost last answer is looked up before the last word is said again', async () => {
  const file = madeUpFile(MB)
  const { session, seen } = await startStubUploads({ size: file.size, chunk: 5 * MB })
  const told: ChunkedUploadState[] = []
  const onProgress = (state: ChunkedUploadState) => void told.push(state)
  await session.adVideos.upload('12', file, { title: 't' }, { onProgress })
  const finishing = told.find(({ phase }) => phase === 'finishing')
  await session.adVideos.upload('12', file, { title: 't' }, { resume: finishing })
  expect(seen.filter((line) => line === 'finish')).toHaveLength(1)
})

test('a last word that never arrived is said again', async () => {
  const file = madeUpFile(MB)
  const { session, seen } = await startStubUploads({ size: file.size, chunk: 5 * MB })
  const told: ChunkedUploadState[] = []
  const died = new Error('the process died')
  const onProgress = (state: ChunkedUploadState) => {
    told.push(state)
    if (state.phase === 'finishing') throw died
  }
  expect(await rejection(session.adVideos.upload('12', file, { title: 't' }, { onProgress }))).toBe(died)
  await session.adVideos.upload('12', file, { title: 't' }, { resume: told.at(-1) })
  expect(seen.slice(-2)).toEqual(['GET /v26.0/77', 'finish'])
})

test('a resumed upload must be of the same file', async () => {
  const { session } = await startStubUploads({ size: 5, chunk: 5 })
  const resume = { sessionId: '1', videoId: '7', size: 6, start: 0, end: 6, phase: 'transfer' } as const
  const source = bytesSource(new Uint8Array(5))
  await expect(session.adVideos.upload('12', source, { title: 't' }, { resume })).rejects.toThrow(TypeError)
})

test('an upload is cancelled by its session', async () => {
  const { session, seen } = await startStubUploads({ size: 5, chunk: 5 })
  await expect(session.adVideos.cancel('12', { sessionId: '55' })).resolves.toEqual({ success: true })
  expect(seen).toEqual(['cancel'])
})
