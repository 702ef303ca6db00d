import { readdir } from 'node:fs/promises'
import type { Media, MediaCheck } from '@adwright/contract'
import { createVideoGate, type VideoGate } from '@adwright/video'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Member } from '#platform/member.ts'
import { aWorkspace } from '../../../test/index.ts'
import type { MediaLibrary } from './index.ts'
import { aRun, openTestMedia, type TestMedia } from './test-media.ts'

let at: TestMedia
let rosa: Member
let oven: Media
beforeAll(async () => {
  at = await openTestMedia()
})
beforeEach(async () => {
  rosa = await aWorkspace(at.db)
  at.enqueued.length = 0
  oven = await uploaded()
})
afterAll(() => at.close())

const noStill = { transcoder: async () => undefined } // which would take its time
const uploaded = async () => {
  const file = await at.storage.uploaded('oven.mp4', at.movie)
  return at.mediaWith(noStill).upload(rosa, { purpose: 'post', file })
}
const asked = () => at.enqueued.filter(({ name }) => name === 'media.check')
const run = (media: MediaLibrary, run = aRun()) =>
  media.runCheck(run, { workspaceId: rosa.workspaceId, mediaId: oven.id })
const standing = (by: Member = rosa): Promise<MediaCheck | null> =>
  at.db.inWorkspace(by.workspaceId, (tx) => at.media.videoCheck(tx, by.workspaceId, oven.id))
const watched = async () => {
  const gate = createVideoGate()
  const check = vi.fn<VideoGate['check']>(gate.check)
  return { check, media: at.mediaWith({ gate: { check } }) }
}

test('the report is made once, by one job, and nobody else sees it', async () => {
  expect(asked()).toHaveLength(1)
  const { check, media } = await watched()
  await run(media)
  await run(media)
  expect(check.mock.calls.map(([, { depth }]) => depth)).toEqual(['full'])
  const kept = await standing()
  expect(kept).toMatchObject({ state: 'done', checkedAt: at.clock.now().toISOString() })
  await uploaded()
  expect([asked().length, await standing()]).toEqual([1, kept])
  expect(await standing(await aWorkspace(at.db))).toBeNull()
  expect(await readdir(at.tempDir)).toEqual([])
})

test('a film that takes too long to decode is told to be seen by its headers only', async () => {
  const { check } = await watched()
  const slow: VideoGate['check'] = async (path, options) => {
    if (options.depth === 'tables') return check(path, options)
    await new Promise((resolve) => options.signal?.addEventListener('abort', resolve))
    throw options.signal?.reason
  }
  await run(at.mediaWith({ gate: { check: slow }, mostCheckMs: 20 }))
  const found = await standing()
  expect(found).toMatchObject({ state: 'done', verdict: 'worth_a_look' })
  expect(found?.placements.length).toBeGreaterThan(0)
  expect(found?.findings.find(({ code }) => code === 'not_measured')).toEqual({
    level: 'warning',
    code: 'not_measured',
    sentence: 'It was not looked at to the end: decoding all of it takes too long here.',
    remedy: 'Its headers were looked at. Watch it once to the end yourself.',
  })
})

test('a worker that is stopped leaves it to others, and one that keeps dying of it is given up', async () => {
  const media = at.mediaWith({
    gate: {
      check: async (_, { signal }) => {
        queueMicrotask(() => media.close())
        await new Promise((resolve) => signal?.addEventListener('abort', resolve))
        throw signal?.reason
      },
    },
  })
  await expect(run(media)).rejects.toThrow()
  expect(await standing()).toMatchObject({ state: 'waiting', verdict: null })
  await at.db.sql('update video_checks set runs = 5 where media_id = $1', [oven.id])
  const { check, media: other } = await watched()
  await run(other)
  expect(check).not.toHaveBeenCalled()
  expect((await standing())?.findings).toContainEqual(
    expect.objectContaining({
      sentence: 'It was not looked at to the end: it was cut off several times.',
    }),
  )
})

test('a look that failed for reasons of ours says so, and is begun anew when the file comes again', async () => {
  const away = at.mediaWith({
    storage: { ...at.storage, fetchTo: () => Promise.reject(new Error('connection refused')) },
  })
  await expect(run(away)).rejects.toThrow('connection refused')
  expect(await standing()).toMatchObject({ state: 'done', verdict: 'worth_a_look' })
  await uploaded()
  expect([asked().length, (await standing())?.state]).toEqual([2, 'waiting'])
  await run(at.media)
  expect((await standing())?.findings.map(({ code }) => code)).not.toContain('not_measured')
})

test('a video of before there were checks is looked at when somebody asks, and one that is deleted is not', async () => {
  await at.db.sql('delete from video_checks where media_id = $1', [oven.id])
  at.enqueued.length = 0
  expect(await standing()).toMatchObject({ state: 'waiting', findings: [], placements: [] })
  expect(await standing()).toMatchObject({ state: 'waiting' })
  expect(asked()).toHaveLength(1)
  await at.media.delete(rosa, oven.id)
  await run(at.media)
  expect(await standing()).toBeNull()
})
