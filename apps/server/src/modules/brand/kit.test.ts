import type { SaveBrand } from '@adwright/contract'
import { BrandFont } from '@adwright/contract'
import { families } from '@adwright/studio'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createAudit } from '#modules/audit'
import { createMedia, type MediaLibrary } from '#modules/media'
import type { Member } from '#platform/member.ts'
import { createTempFolders } from '#platform/storage/temp-folder.ts'
import { aWorkspace, createTestDatabase, fakeClock, type TestDatabase } from '../../../test/index.ts'
import { noVideos, openTestStorage, type TestStorage } from '../../../test/test-storage.ts'
import { createBrand, type Brand } from './index.ts'
import { openTestSite, type TestSite } from './test-site.ts'

let db: TestDatabase
let storage: TestStorage
let site: TestSite
let media: MediaLibrary
let brand: Brand
let rosa: Member
const heard: unknown[] = []
const clock = fakeClock()
beforeAll(async () => {
  ;[db, storage, site] = [await createTestDatabase(), await openTestStorage(), await openTestSite()]
  media = createMedia({
    transactions: db,
    storage,
    clock,
    jobs: { enqueue: async () => undefined },
    ...noVideos,
  })
  brand = createBrand({
    transactions: db,
    clock,
    media,
    audit: createAudit({ clock }),
    events: { publish: async (_, __, event) => void heard.push(event) },
    fetchPage: site.fetchPage,
    temp: createTempFolders(`${(await storage.uploaded('x', Buffer.alloc(1))).path}-temp`),
  })
  site.serve('/cake.jpg', { type: 'image/jpeg', body: await picture(600, 400).jpeg().toBuffer() })
  site.serve('/tiny.jpg', { type: 'image/jpeg', body: await picture(100, 90).jpeg().toBuffer() })
  site.serve('/word%20mark.png', { type: 'image/png', body: await picture(220, 40).png().toBuffer() })
  site.serve('/page.html', { body: '<p>no picture</p>' })
})
beforeEach(async () => {
  rosa = await aWorkspace(db)
  heard.length = 0
})
afterAll(async () => {
  await Promise.all([db.close(), storage.close(), site.close()])
})

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#0b7a4b' } })
const kit = (change: Partial<SaveBrand> = {}): SaveBrand => ({
  version: 0,
  name: 'Bakery Rosa',
  webAddress: 'https://rosa.example',
  colours: ['#0B7A4B', '#f4c430'],
  displayFont: 'fraunces',
  textFont: null,
  logoId: null,
  tone: 'friendly',
  voice: 'Say bread, never baked goods.',
  avoidWords: ['cheap', 'Cheap', 'artisanal'],
  language: 'de',
  country: 'DE',
  currency: 'EUR',
  about: 'Bread with time.',
  ...change,
})

test('a workspace that told nothing has an empty kit', async () => {
  expect(await brand.read(rosa)).toMatchObject({
    version: 0,
    name: '',
    colours: [],
    logo: null,
    updatedAt: null,
  })
  const stored = await db.inWorkspace(rosa.workspaceId, (tx) => brand.get(tx, rosa.workspaceId))
  expect(stored).toMatchObject({ version: 0, tone: null, avoidWords: [] })
})

test('a kit is kept, told to browsers and recorded; other workspaces do not see it', async () => {
  const saved = await brand.save(rosa, kit())
  expect(saved).toMatchObject({
    version: 1,
    colours: ['#0b7a4b', '#f4c430'],
    avoidWords: ['cheap', 'artisanal'],
  })
  expect(await brand.read(rosa)).toEqual(saved)
  expect(heard).toEqual([{ name: 'brand.changed', data: { version: 1 } }])
  const entries = await db.sql('select action, after from audit_entries where workspace_id = $1', [
    rosa.workspaceId,
  ])
  expect(entries).toMatchObject([{ action: 'brand.changed', after: { name: 'Bakery Rosa' } }])
  const paul = await aWorkspace(db, { name: 'Other' })
  expect(await brand.read(paul)).toMatchObject({ version: 0 })
  expect(await db.inWorkspace(paul.workspaceId, (tx) => brand.get(tx, rosa.workspaceId))).toMatchObject({
    version: 0,
  })
})

test('of two people who change it at once one is told, and nothing is overwritten', async () => {
  const both = await Promise.allSettled(['A', 'B'].map((name) => brand.save(rosa, kit({ name }))))
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(both.find((one) => one.status === 'rejected')).toMatchObject({
    reason: { code: 'brand.changed_meanwhile' },
  })
  await expect(brand.save(rosa, kit({ version: 7 }))).rejects.toMatchObject({
    code: 'brand.changed_meanwhile',
  })
})

test('its logo is a logo of the workspace, and cannot be deleted while the kit names it', async () => {
  const upload = (purpose: 'logo' | 'photo') => async () =>
    media.upload(rosa, {
      purpose,
      file: await storage.uploaded('l.png', await picture(240, 240).png().toBuffer()),
    })
  const [logo, photo] = [await upload('logo')(), await upload('photo')()]
  await expect(brand.save(rosa, kit({ logoId: photo.id }))).rejects.toMatchObject({ field: 'logoId' })
  const saved = await brand.save(rosa, kit({ logoId: logo.id }))
  expect(saved.logo?.id).toBe(logo.id)
  await expect(media.delete(rosa, logo.id)).rejects.toMatchObject({ code: 'media.in_use' })
  await brand.save(rosa, kit({ version: 1 }))
  await media.delete(rosa, logo.id)
})

test('pictures of a page are taken into the library by its own checks, and nothing else of them is kept', async () => {
  const svg =
    'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"%3E%3Crect width="40" height="10"/%3E%3C/svg%3E'
  const { pictures } = await brand.takePictures(rosa, [
    { address: `${site.url}/cake.jpg`, purpose: 'photo' },
    { address: `${site.url}/tiny.jpg`, purpose: 'photo' },
    { address: `${site.url}/word%20mark.png`, purpose: 'logo' },
    { address: svg, purpose: 'logo' },
    { address: `${site.url}/page.html`, purpose: 'photo' },
    { address: 'file:///etc/passwd', purpose: 'photo' },
    { address: 'http://169.254.169.254/latest', purpose: 'photo' },
  ])
  expect(
    pictures.map(({ media: kept }) => kept && [kept.name, kept.purpose, kept.width, kept.height]),
  ).toEqual([
    ['cake.jpg', 'photo', 600, 400],
    null,
    ['word mark.png', 'logo', 880, 200],
    ['logo', 'logo', 1200, 300],
    null,
    null,
    null,
  ])
  expect(pictures[1]?.problem).toContain('100 × 90')
  expect(pictures.every(({ media: kept, problem }) => (kept === null) !== (problem === null))).toBe(true)
  expect((await media.list(rosa, { limit: 10 })).media).toHaveLength(3)
})

test('a reading tells how far it is to the browser that asked', async () => {
  site.serve('/', { body: '<title>Rosa</title><meta name="description" content="Bread with time.">' })
  await brand.readPage(rosa, { url: `${site.url}/`, key: 'a key of mine' })
  expect(heard).toEqual(
    ['page', 'styles', 'pictures'].map((stage) => ({
      name: 'brand.reading',
      data: { key: 'a key of mine', stage },
    })),
  )
})

test('every face that a kit may name is one of the studio’s', () => {
  expect(BrandFont.options.filter((face) => !(face in families))).toEqual([])
})
