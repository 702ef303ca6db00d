import { MediaDetails as MediaDetailsSchema, type MediaId } from '@adwright/contract'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Member } from '#platform/member.ts'
import { aWorkspace, createTestDatabase, fakeClock, type TestDatabase } from '../../../test/index.ts'
import { noVideos, openTestStorage, type TestStorage } from '../../../test/test-storage.ts'
import { createMedia, type MediaLibrary } from './index.ts'
import { testPosters } from './test-posters.ts'

let db: TestDatabase
let storage: TestStorage
let media: MediaLibrary
let rosa: Member
let studio: ReturnType<typeof testPosters>
const clock = fakeClock()
beforeAll(async () => {
  db = await createTestDatabase()
  storage = await openTestStorage()
  media = createMedia({
    transactions: db,
    storage,
    clock,
    jobs: { enqueue: async () => undefined },
    ...noVideos,
  })
  studio = testPosters(db, clock.now)
})
beforeEach(async () => {
  rosa = await aWorkspace(db)
})
afterAll(async () => {
  await db.close()
  await storage.close()
})

const keep = async (name: string, purpose: 'photo' | 'poster' = 'poster') => {
  clock.advance(1000)
  const picture = { bytes: Buffer.from(name), contentType: 'image/jpeg' as const, width: 1080, height: 1350 }
  return (await media.store(rosa.workspaceId, { ...picture, purpose, name })).id
}
const details = async (id: MediaId) => {
  const answer = await media.shelf.details(rosa, id)
  expect(MediaDetailsSchema.parse(answer)).toEqual(answer)
  return answer
}
const feed = (mediaId: MediaId) => [{ format: 'feed_4x5' as const, mediaId }]

test('a poster tells what it was made from, what it was before, and who uses it', async () => {
  const photo = await keep('bread.jpg', 'photo')
  const [first, second, story] = [await keep('v1'), await keep('v2'), await keep('story')]
  const brief = await studio.brief(rosa, { product: 'Sourdough, baked overnight', photoIds: [photo] })
  const creative = await studio.poster(rosa, brief, {
    pictures: [...feed(first), { format: 'story_9x16', mediaId: story }],
    photoId: photo,
  })
  await studio.edit(rosa, creative, {
    pictures: feed(second),
    style: 'loud',
    words: { headline: 'At eight' },
  })
  const now = await details(second)
  expect(now.origin).toMatchObject({
    kind: 'poster',
    creativeId: creative,
    briefId: brief,
    prompt: 'Sourdough, baked overnight',
    format: 'feed_4x5',
    version: 2,
    style: 'loud',
    seed: 7,
    words: { headline: 'At eight', cta: 'ORDER_NOW' },
    paintedBy: null,
    photo: { id: photo },
    before: null,
  })
  const versions = now.versions.map(({ version, isCurrent, style, headline, media: { id } }) => [version, isCurrent, style, headline, id]) // prettier-ignore
  expect(versions).toEqual([
    [2, true, 'loud', 'At eight', second],
    [1, false, 'plain', 'Warm at seven', first],
  ])
  expect(now.shapes.map(({ format, media: { id } }) => [format, id])).toEqual([
    ['feed_4x5', second],
    ['story_9x16', story],
  ])
  expect(now.usedBy).toEqual([{ kind: 'creative', id: creative, name: 'At eight' }])
  // The old one is as it was, and nobody's any more.
  const before = await details(first)
  expect(before.origin).toMatchObject({ version: 1, style: 'plain', words: { headline: 'Warm at seven' } })
  expect([before.usedByTotal, before.versions.length]).toEqual([0, 2])
  await media.delete(rosa, first)
  expect((await details(second)).versions).toHaveLength(1)
  // The photo knows its posters.
  const source = await details(photo)
  expect(source.origin).toEqual({ kind: 'upload' })
  expect(source.posters.map(({ creativeId, media: { id } }) => [creativeId, id])).toEqual([
    [creative, second],
  ])
  expect(source.usedBy.map(({ kind }) => kind)).toEqual(['brief', 'creative'])
})

test('a picture that a model painted says which model and in which words it was asked', async () => {
  const painted = await keep('painted', 'photo')
  const paintedBy = { provider: 'google', model: 'some-image-model', prompt: 'A loaf on linen, morning light' }
  const poster = await keep('poster of it')
  const brief = await studio.brief(rosa)
  await studio.poster(rosa, brief, { pictures: feed(poster), photoId: painted, paintedBy })
  expect((await details(painted)).origin).toMatchObject({ kind: 'model', briefId: brief, prompt: 'Sourdough', paintedBy })
  expect((await details(poster)).origin).toMatchObject({ kind: 'poster', paintedBy, photo: { id: painted } })
}) // prettier-ignore

test('an adaptation names its parent, the parent its adaptations, and a poster without its creative stays', async () => {
  const original = await keep('original', 'photo')
  const child = await keep('child', 'photo')
  await db.inWorkspace(rosa.workspaceId, (tx) =>
    tx.updateTable('media_files').set({ parent_id: original, recipe: '{}' }).where('media_id', '=', child).execute(),
  ) // prettier-ignore
  expect((await details(child)).origin).toMatchObject({ kind: 'adaptation', parent: { id: original } })
  expect((await details(original)).adaptations.map(({ id }) => id)).toEqual([child])
  expect((await details(await keep('left over'))).origin).toEqual({ kind: 'unknown' })
})
