import { readdir, writeFile } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Member } from '#platform/member.ts'
import { aWorkspace } from '../../../test/index.ts'
import type { WriteVideo } from './make-video.ts'
import { aTranscoder, openTestMedia, type TestMedia } from './test-media.ts'

let at: TestMedia
let rosa: Member
beforeAll(async () => {
  at = await openTestMedia()
})
beforeEach(async () => {
  rosa = await aWorkspace(at.db)
})
afterAll(() => at.close())

const order = { name: 'bread.mp4' }
const theMovie: WriteVideo = (file) => writeFile(file, at.movie)
const left = async () => ({
  objects: (await at.storage.keys()).filter((key) => key.startsWith(rosa.workspaceId)),
  media: (await at.media.list(rosa, { limit: 10 })).media,
  folders: await readdir(at.tempDir),
})
const nothing = { objects: [], media: [], folders: [] }

test('what was written becomes an MP4 in the library, with a still and its facts', async () => {
  const kept: string[] = []
  const made = await at.media.makeVideo(
    rosa.workspaceId,
    { ...order, onKept: async (_, { id }) => void kept.push(id) },
    theMovie,
  )
  expect(made).toMatchObject({
    purpose: 'post',
    name: 'bread.mp4',
    contentType: 'video/mp4',
    width: 240,
    height: 426,
    durationMs: 1000,
    parentId: null,
  })
  expect(at.media.factsOf(made)).toMatchObject({ kind: 'video', moovFirst: true, editList: false })
  expect(made.stillKey).not.toBeNull()
  expect(kept).toEqual([made.id])
  const { media, folders } = await left()
  expect([media.map(({ id }) => id), folders]).toEqual([[made.id], []])
})

test('one that cannot be written, encoded or kept leaves nothing behind', async () => {
  const { workspaceId } = rosa
  const broken = () => Promise.reject(new Error('no'))
  await expect(at.media.makeVideo(workspaceId, order, broken)).rejects.toThrow('no')
  await expect(
    at.media.makeVideo(workspaceId, order, (file) => writeFile(file, 'no video')),
  ).rejects.toMatchObject({ name: 'EncodingFailed' })
  await expect(at.media.makeVideo(workspaceId, { ...order, onKept: broken }, theMovie)).rejects.toThrow('no')
  expect(await left()).toEqual(nothing)
})

test('is refused where nothing encodes videos, and cut off when the process ends', async () => {
  const without = at.mediaWith({ transcoder: async () => undefined })
  await expect(without.makeVideo(rosa.workspaceId, order, theMovie)).rejects.toMatchObject({
    code: 'media.not_convertible',
  })
  const ending = at.mediaWith({})
  const written = ending.makeVideo(rosa.workspaceId, order, async (file, _, signal) => {
    ending.close()
    expect(signal.aborted).toBe(true)
    await theMovie(file, () => undefined, signal)
  })
  await expect(written).rejects.toMatchObject({ name: 'AbortError' })
  expect(await left()).toEqual(nothing)
})

test('how far it is counts writing and encoding', async () => {
  const told: number[] = []
  const onProgress = async (percent: number) => void told.push(percent)
  const media = at.mediaWith({
    transcoder: async () =>
      aTranscoder(async (_input, _output, _recipe, { onProgress: report } = {}) => {
        await delay(1050)
        report?.(0.5)
        throw new Error('far enough')
      }),
  })
  const written = media.makeVideo(rosa.workspaceId, { ...order, onProgress }, async (_, report) => {
    await delay(1050)
    report(0.5)
    report(0.6)
  })
  await expect(written).rejects.toThrow()
  expect(told).toEqual([40, 90])
})
