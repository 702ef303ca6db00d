import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Member } from '#platform/member.ts'
import { aWorkspace } from '../../../test/index.ts'
import { openTestMedia, type TestMedia } from './test-media.ts'

let at: TestMedia
let rosa: Member
beforeAll(async () => {
  at = await openTestMedia()
})
beforeEach(async () => {
  rosa = await aWorkspace(at.db)
})
afterAll(() => at.close())

const movieFile = async (bytes: Buffer | string) => {
  const file = path.join(path.dirname(at.tempDir), `made-${rosa.workspaceId}.mp4`)
  await writeFile(file, bytes)
  return file
}
const left = async () => ({
  objects: (await at.storage.keys()).filter((key) => key.startsWith(rosa.workspaceId)),
  media: (await at.media.list(rosa, { limit: 10 })).media,
})

test('a finished film goes into the library as it is, with a still and its facts', async () => {
  const kept: string[] = []
  const made = await at.media.keepVideo(rosa.workspaceId, {
    name: 'bread.mp4',
    path: await movieFile(at.movie),
    onKept: async (_, { id }) => void kept.push(id),
  })
  expect(made).toMatchObject({
    purpose: 'post',
    name: 'bread.mp4',
    contentType: 'video/mp4',
    width: 240,
    height: 426,
    durationMs: 1000,
    bytes: at.movie.length,
  })
  expect(made.stillKey).not.toBeNull()
  expect(kept).toEqual([made.id])
  expect((await left()).media.map(({ id }) => id)).toEqual([made.id])
})

test('what is no video, or is not wanted when it is kept, leaves nothing behind', async () => {
  const { workspaceId } = rosa
  const order = { name: 'bread.mp4' }
  await expect(
    at.media.keepVideo(workspaceId, { ...order, path: await movieFile('no video') }),
  ).rejects.toMatchObject({ code: 'media.not_video' })
  const onKept = () => Promise.reject(new Error('not wanted'))
  await expect(
    at.media.keepVideo(workspaceId, { ...order, path: await movieFile(at.movie), onKept }),
  ).rejects.toThrow('not wanted')
  expect(await left()).toEqual({ objects: [], media: [] })
})
