import type { Format, MediaId } from '@adwright/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
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

const sizes = { feed_4x5: [1080, 1350], story_9x16: [1080, 1920], square_1x1: [540, 540], 'link_1.91x1': [1200, 628], wide_16x9: [1920, 1080], standard_4x3: [1440, 1080] } as const // prettier-ignore
let number = 0
const keep = async (name: string, purpose: 'photo' | 'poster' = 'photo', [width, height]: readonly [number, number] = [600, 400]) => {
  clock.advance(1000)
  const bytes = Buffer.from(`picture ${++number}`)
  return (await media.store(rosa.workspaceId, { purpose, name, bytes, contentType: 'image/jpeg', width, height })).id
} // prettier-ignore
const draw = (name: string, formats: Format[]) =>
  Promise.all(formats.map(async (format) => ({ format, mediaId: await keep(`${name} ${format}.jpg`, 'poster', sizes[format]) }))) // prettier-ignore
const names = async (query: Partial<Parameters<MediaLibrary['list']>[1]> = {}, member = rosa) =>
  (await media.list(member, { limit: 50, ...query })).media.map(({ name }) => name)
const place = async (id: MediaId) => {
  const { folderId, tags } = (await media.shelf.details(rosa, id)).media
  return { folderId, tags }
}

describe('folders', () => {
  test('hold files, count them, and let them go when they are deleted', async () => {
    const folder = await media.shelf.folders.create(rosa, '  Summer   sale ')
    const [cake, bread] = [await keep('cake.jpg'), await keep('bread.jpg')]
    expect(await media.shelf.organise(rosa, { ids: [cake, newId('media')], folderId: folder.id })).toEqual([
      cake,
    ])
    expect(await media.shelf.folders.list(rosa)).toEqual({
      folders: [{ ...folder, name: 'Summer sale', files: 1 }],
      unfiled: 1,
    })
    expect([await names({ folder: folder.id }), await names({ folder: 'none' })]).toEqual([
      ['cake.jpg'],
      ['bread.jpg'],
    ])
    await media.shelf.folders.delete(rosa, folder.id)
    expect(await names({ folder: 'none' })).toEqual(['bread.jpg', 'cake.jpg'])
    await expect(media.shelf.folders.delete(rosa, folder.id)).rejects.toMatchObject({
      code: 'media.folder_not_found',
    })
    await expect(media.shelf.update(rosa, bread, { folderId: folder.id })).rejects.toMatchObject({
      code: 'media.folder_not_found',
      field: 'folderId',
    })
  })

  test('have one name each, also when two are made at once, and are of one workspace', async () => {
    const made = await Promise.allSettled(
      ['Menu', 'menu', 'MENU'].map((name) => media.shelf.folders.create(rosa, name)),
    )
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const [menu] = (await media.shelf.folders.list(rosa)).folders
    if (!menu) throw new Error('no folder')
    const other = await media.shelf.folders.create(rosa, 'Zest')
    await expect(media.shelf.folders.rename(rosa, other.id, 'mEnU')).rejects.toMatchObject({
      code: 'media.folder_exists',
      field: 'name',
    })
    expect(await media.shelf.folders.rename(rosa, menu.id, 'MENUS')).toMatchObject({
      name: 'MENUS',
      files: 0,
    })
    const paul = await aWorkspace(db, { name: 'Other' })
    expect(await media.shelf.folders.create(paul, 'menus')).toMatchObject({ name: 'menus' })
    const id = await keep('cake.jpg')
    for (const attempt of [
      () => media.shelf.folders.rename(paul, menu.id, 'Mine'),
      () => media.shelf.organise(paul, { ids: [id], folderId: menu.id }),
      () => media.shelf.update(paul, id, { name: 'mine' }),
      () => media.shelf.details(paul, id),
      () => media.shelf.download(paul, id, 'original'),
      () => media.shelf.downloadMany(paul, [id]),
    ])
      await expect(attempt()).rejects.toMatchObject({ status: 404 })
    expect(await media.shelf.organise(paul, { ids: [id], addTags: ['mine'] })).toEqual([])
    expect(await place(id)).toEqual({ folderId: null, tags: [] })
  })
})

test('tags are added and taken away, each once, and counted', async () => {
  const [cake, bread] = [await keep('cake.jpg'), await keep('bread.jpg')]
  await media.shelf.update(rosa, cake, { name: 'a/b/Best cake.jpg', tags: ['sweet', 'autumn'] })
  await media.shelf.organise(rosa, { ids: [cake, bread], addTags: ['autumn', 'oven'], removeTags: ['sweet'] })
  expect([await place(cake), await place(bread)]).toEqual([
    { folderId: null, tags: ['autumn', 'oven'] },
    { folderId: null, tags: ['autumn', 'oven'] },
  ])
  await media.shelf.update(rosa, bread, { tags: [] })
  expect(await media.shelf.tags(rosa)).toEqual([
    { name: 'autumn', files: 1 },
    { name: 'oven', files: 1 },
  ])
  expect(await names({ tag: 'oven' })).toEqual(['Best cake.jpg'])
  expect(await names({ tag: 'ove' })).toEqual([])
})

test('search finds every word in name, tags, style or headline, and takes no sign for a wildcard', async () => {
  const brief = await studio.brief(rosa)
  const [plain, tagged] = [await keep('Äpfel 100%.jpg'), await keep('bread_loaf.jpg')]
  const pictures = await draw('Poster', ['feed_4x5'])
  await studio.poster(rosa, brief, {
    pictures,
    style: 'vector_flat',
    words: { headline: 'Über Nacht gebacken' },
  })
  await media.shelf.update(rosa, tagged, { tags: ['ofen frisch'] })
  const found = async (search: string) => names({ search })
  expect(await found('äPFEL')).toEqual(['Äpfel 100%.jpg'])
  expect(await found('0% apfel')).toEqual([])
  expect(await found('100%')).toEqual(['Äpfel 100%.jpg'])
  expect(await found('d_l')).toEqual(['bread_loaf.jpg'])
  expect(await found('loaf FRISCH')).toEqual(['bread_loaf.jpg'])
  expect(await found('vector flat über')).toEqual(['Poster feed_4x5.jpg'])
  expect(await found('100% loaf')).toEqual([])
  expect(await names({ search: '', kind: 'image' })).toHaveLength(3)
  expect(await names({ kind: 'video' })).toEqual([])
  expect(plain).toBeTruthy()
})

describe('a poster', () => {
  test('is shown once by its best shape, in one shape, or in all of them', async () => {
    const brief = await studio.brief(rosa)
    await keep('photo.jpg')
    await studio.poster(rosa, brief, { pictures: await draw('A', ['story_9x16', 'feed_4x5', 'link_1.91x1']) })
    await studio.poster(rosa, brief, { pictures: await draw('B', ['wide_16x9', 'story_9x16']) })
    expect((await names({ shape: 'cover' })).toSorted()).toEqual(['A feed_4x5.jpg', 'B story_9x16.jpg', 'photo.jpg'])
    expect((await names({ shape: 'story', purpose: 'poster' })).toSorted()).toEqual(['A story_9x16.jpg', 'B story_9x16.jpg'])
    expect(await names({ shape: 'wide', purpose: 'poster' })).toEqual(['B wide_16x9.jpg'])
    expect(await names({ purpose: 'poster' })).toHaveLength(5)
  }) // prettier-ignore

  test('keeps its folder and tags through an edit and in new shapes, and old pictures step back', async () => {
    const brief = await studio.brief(rosa)
    const [first] = await draw('one', ['feed_4x5'])
    const [second] = await draw('two', ['feed_4x5'])
    const [story] = await draw('two', ['story_9x16'])
    if (!first || !second || !story) throw new Error('not drawn')
    const creative = await studio.poster(rosa, brief, { pictures: [first] })
    const { id: folderId } = await media.shelf.folders.create(rosa, 'Bread')
    await media.shelf.update(rosa, first.mediaId, { folderId, tags: ['warm'] })
    await studio.edit(rosa, creative, { pictures: [second], words: { headline: 'Warm at eight' } })
    await studio.edit(rosa, creative, { pictures: [story], words: { headline: 'Warm at eight' } })
    const here = { folderId, tags: ['warm'] }
    expect([await place(second.mediaId), await place(story.mediaId)]).toEqual([here, here])
    expect(await names({ versions: 'latest', shape: 'cover' })).toEqual(['two feed_4x5.jpg'])
    expect(await names({ versions: 'all' })).toHaveLength(3)
    // Both shapes go where one of them is put; the old picture stays where it was.
    await media.shelf.organise(rosa, { ids: [story.mediaId], folderId: null })
    expect([await place(second.mediaId), await place(first.mediaId)]).toEqual([
      { ...here, folderId: null },
      here,
    ])
    expect((await media.shelf.folders.list(rosa)).folders[0]?.files).toBe(0)
  })
})

test('deleting many says of each what became of it', async () => {
  const [cake, bread, menu] = [await keep('cake.jpg'), await keep('bread.jpg'), await keep('menu.jpg')]
  await studio.brief(rosa, { product: 'Sourdough', photoIds: [bread] })
  await studio.brief(rosa, { product: 'Rye', photoIds: [bread] })
  const unknown = newId('media')
  const { results } = await media.shelf.deleteMany(rosa, [cake, bread, unknown, menu])
  expect(results.map(({ outcome }) => outcome)).toEqual(['deleted', 'in_use', 'not_found', 'deleted'])
  expect(results[1]?.usedBy.map(({ kind, name }) => [kind, name])).toEqual([
    ['brief', 'Rye'],
    ['brief', 'Sourdough'],
  ])
  expect(await names()).toEqual(['bread.jpg'])
  await expect(media.delete(rosa, bread)).rejects.toMatchObject({
    message: 'This picture is used by the brief for Rye and one more. Remove it there first.',
    details: { usedByTotal: 2 },
  })
})
