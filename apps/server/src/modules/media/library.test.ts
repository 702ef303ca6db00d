import type { MediaId } from '@adwright/contract'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import type { Member } from '#platform/member.ts'
import { aWorkspace, createTestDatabase, fakeClock, type TestDatabase } from '../../../test/index.ts'
import { createMedia, type MediaLibrary } from './index.ts'
import { noVideos, openTestStorage, type TestStorage } from '../../../test/test-storage.ts'

let db: TestDatabase
let storage: TestStorage
let media: MediaLibrary
let rosa: Member
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
})
beforeEach(async () => {
  rosa = await aWorkspace(db)
})
afterAll(async () => {
  await db.close()
  await storage.close()
})

const photo = (shade: number) =>
  sharp({
    create: { width: 240, height: 220, channels: 3, background: { r: (shade * 37) % 256, g: 90, b: 20 } },
  })
    .png()
    .toBuffer()
const upload = async (member: Member, shade: number, purpose: 'photo' | 'logo' = 'photo') =>
  media.upload(member, { purpose, file: await storage.uploaded(`cake-${shade}.png`, await photo(shade)) })
const objects = async (member: Member) =>
  (await storage.keys()).filter((key) => key.startsWith(member.workspaceId))

test('an upload is stored once, readable, and presented with a signed URL', async () => {
  const cake = await upload(rosa, 1)
  expect(cake).toMatchObject({ name: 'cake-1.png', purpose: 'photo', contentType: 'image/jpeg', width: 240 })
  const [file] = await db.inWorkspace(rosa.workspaceId, (tx) => media.find(tx, rosa.workspaceId, [cake.id]))
  expect(file && (await media.read(file)).length).toBe(cake.bytes)
  expect(cake.url).toContain(file?.storageKey.split('/').at(-1))
})

test('a refused upload leaves neither row nor object', async () => {
  const svg = await storage.uploaded('x.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))
  await expect(media.upload(rosa, { purpose: 'logo', file: svg })).rejects.toMatchObject({
    code: 'media.unreadable',
  })
  expect(await objects(rosa)).toEqual([])
  expect((await media.list(rosa, { limit: 10 })).media).toEqual([])
})

test('the same picture is kept once per workspace and purpose, also when sent eight times at once', async () => {
  const ids = await Promise.all(Array.from({ length: 8 }, () => upload(rosa, 7)))
  expect(new Set(ids.map((file) => file.id)).size).toBe(1)
  expect(await objects(rosa)).toHaveLength(1)
  expect((await upload(rosa, 7, 'logo')).id).not.toBe(ids[0]?.id)
  const paul = await aWorkspace(db, { name: 'Other' })
  expect((await upload(paul, 7)).id).not.toBe(ids[0]?.id)
})

test('the library pages newest first without gaps or repeats while new files arrive', async () => {
  for (const shade of [10, 11, 12, 13, 14]) {
    clock.advance(shade % 2 === 0 ? 0 : 1000)
    await upload(rosa, shade)
  }
  const first = await media.list(rosa, { limit: 2 })
  clock.advance(1000)
  await upload(rosa, 99)
  const second = await media.list(rosa, { limit: 2, cursor: first.nextCursor })
  const third = await media.list(rosa, { limit: 2, cursor: second.nextCursor })
  const names = [...first.media, ...second.media, ...third.media].map((file) => file.name)
  expect(new Set(names).size).toBe(5)
  expect(names).not.toContain('cake-99.png')
  expect(third.nextCursor).toBeUndefined()
  await upload(rosa, 10, 'logo')
  expect((await media.list(rosa, { limit: 10, purpose: 'logo' })).media).toHaveLength(1)
  await expect(media.list(rosa, { limit: 2, cursor: 'bogus' })).rejects.toMatchObject({
    code: 'request.invalid',
  })
})

describe('deleting', () => {
  test('removes row and object, and the same picture can come back', async () => {
    const cake = await upload(rosa, 30)
    await media.delete(rosa, cake.id)
    expect(await objects(rosa)).toEqual([])
    await expect(media.delete(rosa, cake.id)).rejects.toMatchObject({ code: 'media.not_found' })
    const again = await upload(rosa, 30)
    expect(again.id).not.toBe(cake.id)
    expect(await objects(rosa)).toHaveLength(1)
  })

  test('is refused with the reason when a brief uses the file', async () => {
    const cake = await upload(rosa, 31)
    await aBriefWith(rosa, cake.id)
    await expect(media.delete(rosa, cake.id)).rejects.toMatchObject({
      code: 'media.in_use',
      message: 'This picture is used by the brief for Sourdough. Remove it there first.',
    })
    expect(await objects(rosa)).toHaveLength(1)
  })

  test('waits for a brief that is just taking the file up', async () => {
    const cake = await upload(rosa, 32)
    let deletion: Promise<unknown> | undefined
    await db.inWorkspace(rosa.workspaceId, async (tx) => {
      await media.find(tx, rosa.workspaceId, [cake.id], { hold: true })
      deletion = media.delete(rosa, cake.id).then(
        () => 'deleted',
        (error: { code: string }) => error.code,
      )
      await tx.insertInto('briefs').values(briefRow(rosa, cake.id)).execute()
    })
    expect(await deletion).toBe('media.in_use')
  })
})

test('another workspace neither sees nor deletes the file', async () => {
  const cake = await upload(rosa, 40)
  const paul = await aWorkspace(db, { name: 'Other' })
  expect((await media.list(paul, { limit: 10 })).media).toEqual([])
  expect(await media.get(rosa, cake.id)).toEqual(cake)
  await expect(media.get(paul, cake.id)).rejects.toMatchObject({ code: 'media.not_found' })
  await expect(media.delete(paul, cake.id)).rejects.toMatchObject({ code: 'media.not_found' })
  expect(await db.inWorkspace(paul.workspaceId, (tx) => media.find(tx, rosa.workspaceId, [cake.id]))).toEqual(
    [],
  )
})

const briefRow = (member: Member, photoId: MediaId) => ({
  brief_id: newId('brief'),
  workspace_id: member.workspaceId,
  business: 'Bakery Rosa',
  product: 'Sourdough',
  offer: '',
  audience: '',
  url: 'https://example.com',
  language: 'en',
  tone: 'friendly',
  objective: 'traffic',
  daily_budget_minor: 2000,
  currency: 'EUR',
  country: 'DE',
  photo_ids: [photoId],
  created_at: clock.now(),
  updated_at: clock.now(),
})
const aBriefWith = (member: Member, photoId: MediaId) =>
  db.inWorkspace(member.workspaceId, (tx) =>
    tx.insertInto('briefs').values(briefRow(member, photoId)).execute(),
  )
