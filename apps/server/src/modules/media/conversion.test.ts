import { copyFile, readdir, writeFile } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { DBOSWorkflowConflictError } from '@dbos-inc/dbos-sdk/internal/error'
import { probeVideo, TranscodeFailed, VideoUnreadable, type Transcoder } from '@adwright/video'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { createLog } from '#platform/create-log.ts'
import type { WorkflowRun } from '#platform/jobs.ts'
import { createJobs } from '#platform/jobs/create-jobs.ts'
import type { Member } from '#platform/member.ts'
import { aWorkspace, until } from '../../../test/index.ts'
import type { Conversion, MediaFile, MediaLibrary } from './index.ts'
import { mediaJobs } from './index.ts'
import type { VideoRecipe } from './recipe.ts'
import { aRun, aTranscoder, openTestMedia, type TestMedia } from './test-media.ts'

let at: TestMedia
let rosa: Member
let original: MediaFile
beforeAll(async () => {
  at = await openTestMedia()
})
beforeEach(async () => {
  rosa = await aWorkspace(at.db)
  const file = await at.storage.uploaded('oven.mov', at.movie)
  const plain = at.mediaWith({ transcoder: async () => undefined }) // no still, which would take its time
  original = await at.fileOf(rosa, await plain.upload(rosa, { purpose: 'post', file }))
  at.ended.length = 0
})
afterAll(() => at.close())

const square: VideoRecipe = { kind: 'video', padToRatio: 1 }
const convert = (recipe: VideoRecipe = square, asker = 'post:1', media = at.media) =>
  at.db.inWorkspace(rosa.workspaceId, (tx) =>
    media.convert(tx, rosa.workspaceId, original, recipe, { asker }),
  )
const run = (media: MediaLibrary, { id }: Conversion) =>
  media.runConversion(aRun(), { workspaceId: rosa.workspaceId, conversionId: id })
const standing = async () => {
  const [newest] = await at.db.inWorkspace(rosa.workspaceId, (tx) =>
    at.media.conversionsOf(tx, rosa.workspaceId, [original.id]),
  )
  return newest
}
const transcodingBy = (transcode: Transcoder['transcode']) =>
  at.mediaWith({ transcoder: async () => aTranscoder(transcode) })
const copying: Transcoder['transcode'] = async (input, output) => {
  await copyFile(input, output)
  return probeVideo(output)
}
const objects = async () => (await at.storage.keys()).filter((key) => key.startsWith(rosa.workspaceId))

test('a worker makes the video that was asked for, and whoever waits hears of it', async () => {
  const jobs = createJobs({
    transactions: at.db,
    url: at.db.url,
    log: createLog({ level: 'silent', name: 'test' }),
  })
  const media = at.mediaWith({ jobs })
  mediaJobs(jobs, media)
  await jobs.start()
  try {
    const asked = await convert({ ...square, trimToMs: 500 }, 'post:1', media)
    expect(asked).toMatchObject({ state: 'queued', percent: 0, mediaId: original.id, askers: ['post:1'] })
    const [heard] = await until(async () => at.ended.length > 0 && at.ended, {
      seconds: 25,
      what: 'the result',
    })
    expect(heard).toMatchObject({ id: asked.id, state: 'done', percent: 100, problem: null })
    const result = await at.fileOf(rosa, { id: heard?.resultId ?? original.id })
    expect(result).toMatchObject({
      name: 'oven.mp4',
      width: 426,
      height: 426,
      durationMs: 500,
      parentId: original.id,
    })
    expect(at.media.factsOf(result)).toMatchObject({ kind: 'video', moovFirst: true, editList: false })
    expect(result.stillKey).not.toBeNull()
    expect(await standing()).toEqual(heard)
    expect(await convert({ ...square, trimToMs: 500 }, 'post:2'), 'once is enough').toMatchObject({
      id: asked.id,
      state: 'done',
      resultId: result.id,
    })
    expect((await at.media.list(rosa, { limit: 10 })).media.map(({ id }) => id)).toEqual([original.id])
  } finally {
    await jobs.stop()
  }
})

test('the same video for several is one conversion with all their names, and one job', async () => {
  const before = at.enqueued.length
  const first = await convert()
  const [second, third] = await Promise.all([convert(square, 'post:2'), convert(square, 'post:1')])
  expect([second.id, third.id]).toEqual([first.id, first.id])
  expect((await standing())?.askers.toSorted()).toEqual(['post:1', 'post:2'])
  expect(at.enqueued.slice(before)).toEqual([
    { name: 'media.convert', input: { workspaceId: rosa.workspaceId, conversionId: first.id } },
  ])
  expect((await convert({ kind: 'video' })).id).not.toBe(first.id)
})

test('how far it is can be seen while it runs', async () => {
  const seen: unknown[] = []
  const media = transcodingBy(async (input, output, recipe, { onProgress } = {}) => {
    onProgress?.(0.01)
    await delay(1050)
    onProgress?.(0.42)
    await until(async () => (await standing())?.percent === 42)
    seen.push(await standing())
    return copying(input, output, recipe)
  })
  await run(media, await convert())
  expect(seen).toMatchObject([{ state: 'running', percent: 42 }])
  expect(await standing()).toMatchObject({ state: 'done', percent: 100 })
})

describe('fails in words', () => {
  test('when the transcoder breaks, leaving no file; asked for again, it is begun anew', async () => {
    const media = transcodingBy(async (_, output) => {
      await writeFile(output, 'half')
      throw new TranscodeFailed('failed', 'This video could not be converted.', { cause: 'disk is full' })
    })
    const asked = await convert()
    await expect(run(media, asked)).rejects.toMatchObject({
      message: 'This video could not be converted. (disk is full)',
      retryable: true,
    })
    expect(at.ended).toMatchObject([
      { id: asked.id, state: 'failed', problem: 'The conversion could not be finished. Try again.' },
    ])
    expect(await readdir(at.tempDir)).toEqual([])
    expect(await objects()).toEqual([original.storageKey])
    const again = await convert()
    expect(again.id).not.toBe(asked.id)
    await run(transcodingBy(copying), again)
    expect(await standing()).toMatchObject({ id: again.id, state: 'done' })
  })

  test('not at all when it goes well the next time', async () => {
    const transcode = vi.fn(copying).mockRejectedValueOnce(new Error('fork: out of memory'))
    const asked = await convert()
    const input = { workspaceId: rosa.workspaceId, conversionId: asked.id }
    const step: WorkflowRun['step'] = (_, work) => work().catch(work)
    await transcodingBy(transcode).runConversion({ ...aRun(), step }, input)
    expect(at.ended).toMatchObject([{ id: asked.id, state: 'done', problem: null }])
  })

  test('of its own when the video is to blame, which is no failure of the job', async () => {
    const media = transcodingBy(() =>
      Promise.reject(new VideoUnreadable('corrupt', 'This video is damaged.')),
    )
    await run(media, await convert())
    expect(await standing()).toMatchObject({ state: 'failed', problem: 'This video is damaged.' })
  })

  test('where nothing can convert, and where the files are out of reach', async () => {
    await run(at.mediaWith({ transcoder: async () => undefined }), await convert())
    expect((await standing())?.problem).toContain('no program that converts videos')
    const away = at.mediaWith({
      storage: { ...at.storage, fetchTo: () => Promise.reject(new Error('connection refused')) },
    })
    await expect(run(away, await convert())).rejects.toThrow('connection refused')
    expect((await standing())?.problem).toBe('The conversion could not be finished. Try again.')
  })
})

test('what a worker left half done is done from the start by another, and the first one’s late end counts for nothing', async () => {
  const asked = await convert()
  const { promise: hang, resolve: wake } = Promise.withResolvers<void>()
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
  const first = run(
    transcodingBy(async (input, output, recipe) => {
      begin()
      await hang
      return copying(input, output, recipe)
    }),
    asked,
  )
  await begun
  await run(transcodingBy(copying), asked)
  const done = await standing()
  expect(done).toMatchObject({ state: 'done' })
  const kept = await objects()
  wake()
  await first
  expect(await standing()).toEqual(done)
  expect(await objects()).toEqual(kept)
  expect(at.ended).toHaveLength(1)
})

test('one that keeps killing its worker is given up', async () => {
  const asked = await convert()
  await at.db.sql('update media_conversions set runs = 5 where conversion_id = $1', [asked.id])
  await run(transcodingBy(copying), asked)
  expect((await standing())?.problem).toContain('cut off several times')
})

test('a run that the engine ends has not failed', async () => {
  const asked = await convert()
  const over = new DBOSWorkflowConflictError('job')
  const step = () => Promise.reject(over)
  const input = { workspaceId: rosa.workspaceId, conversionId: asked.id }
  await expect(at.media.runConversion({ ...aRun(), step }, input)).rejects.toBe(over)
  expect(await standing()).toMatchObject({ id: asked.id, state: 'queued', problem: null })
})

test('a worker that is stopped leaves it to others', async () => {
  const asked = await convert()
  const media = transcodingBy(async (_, __, ___, { signal } = {}) => {
    queueMicrotask(() => media.close())
    await new Promise((resolve) => signal?.addEventListener('abort', resolve))
    throw signal?.reason
  })
  await expect(run(media, asked)).rejects.toThrow()
  expect(await standing()).toMatchObject({ id: asked.id, state: 'running' })
  expect(at.ended).toEqual([])
})

test('a video that is deleted meanwhile takes its conversion with it', async () => {
  const asked = await convert()
  const media = transcodingBy(async (input, output, recipe) => {
    const facts = await copying(input, output, recipe)
    await at.media.delete(rosa, original.id)
    return facts
  })
  await run(media, asked)
  expect(await standing()).toBeUndefined()
  expect(await objects()).toEqual([])
  expect(at.ended).toEqual([])
})

test('pictures are not for it, and it is not for pictures', async () => {
  await expect(
    at.media.adapt(rosa.workspaceId, original, { kind: 'picture', format: 'jpeg' }),
  ).rejects.toMatchObject({ code: 'media.not_convertible' })
  const picture = { ...original, contentType: 'image/jpeg' as const }
  await expect(
    at.db.inWorkspace(rosa.workspaceId, (tx) =>
      at.media.convert(tx, rosa.workspaceId, picture, square, { asker: 'post:1' }),
    ),
  ).rejects.toMatchObject({ code: 'media.not_convertible' })
})
