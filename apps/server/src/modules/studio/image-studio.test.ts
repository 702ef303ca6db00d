import type { BriefId, Creative, EditImage } from '@adwright/contract'
import { Creative as CreativeSchema, EditImage as EditSchema, StudioDesk } from '@adwright/contract'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { RemovedBackground } from '#modules/models'
import type { Member } from '#platform/member.ts'
import { aWorkspace } from '../../../test/index.ts'
import { noBrand, type StudioBrand } from './studio-brand.ts'
import { aBrief, aPhoto, aPlainEngine, aRun, openTestStudio, type TestStudio } from './test-studio.ts'

let at: TestStudio
let rosa: Member
let briefId: BriefId
let brand: StudioBrand
const engine = aPlainEngine()
beforeAll(async () => {
  at = await openTestStudio(engine, { brandOf: async () => brand })
})
afterAll(() => at.close())
beforeEach(async () => {
  engine.orders.length = 0
  brand = noBrand
  rosa = await aWorkspace(at.db)
  briefId = (await at.studio.briefs.create(rosa, aBrief())).id
})

type Order = Parameters<TestStudio['studio']['generations']['start']>[1]
async function made(order: Partial<Order> = {}): Promise<Creative[]> {
  const key = order.idempotencyKey ?? 'a key of this test'
  const { id } = await at.studio.generations.start(rosa, { briefId, count: 1, ...order, idempotencyKey: key })
  await at.studio.runGeneration(aRun(), { workspaceId: rosa.workspaceId, generationId: id })
  return (await at.studio.generations.get(rosa, id)).creatives
}
async function edited(order: Partial<EditImage> & Pick<EditImage, 'mediaId' | 'prompt'>): Promise<Creative> {
  const whole = EditSchema.parse({ idempotencyKey: 'an edit of this test', style: 'loud', ...order })
  const { id } = await at.studio.editImage(rosa, whole)
  await at.studio.runGeneration(aRun(), { workspaceId: rosa.workspaceId, generationId: id })
  const [creative] = (await at.studio.generations.get(rosa, id)).creatives
  if (!creative) throw new Error('nothing was made')
  return CreativeSchema.parse(creative)
}
async function uploaded(purpose: 'photo' | 'logo' = 'photo', red = 200) {
  const file = await at.storage.uploaded('cake.jpg', await aPhoto(red))
  return at.media.upload(rosa, { purpose, file })
}
const shapesOf = ({ renditions }: Creative) => renditions.map(({ placement }) => placement)
const lastOrder = () => {
  const order = engine.orders.at(-1)
  if (!order) throw new Error('nothing was drawn')
  return order
}

test('only the shapes asked for are drawn, in the quality asked for; more come later and leave these alone', async () => {
  const [creative] = await made({ formats: ['wide_16x9', 'square_1x1'], quality: 'best' })
  if (!creative) throw new Error('nothing was made')
  expect(shapesOf(creative)).toEqual(['square_1x1', 'wide_16x9'])
  expect(creative).toMatchObject({ quality: 'best', look: { composition: 'only', look: 'first', edits: {} } })
  const more = await at.studio.makeSizes(rosa, creative.id, ['square_1x1', 'story_9x16', 'feed_4x5'])
  expect(shapesOf(more)).toEqual(['square_1x1', 'feed_4x5', 'story_9x16', 'wide_16x9'])
  expect(more.version).toBe(1)
  expect(more.renditions[0]?.media.id).toBe(creative.renditions[0]?.media.id)
  // an edit draws all of them anew
  const after = await at.studio.updateCreative(rosa, creative.id, { version: 1, words: { headline: 'Rye' } })
  expect(shapesOf(after)).toEqual(shapesOf(more))
})

test('variations of one style are dealt from one hand, and creativity says how freely', async () => {
  await made({ count: 3, styles: ['plain', 'loud'], creativity: 90 })
  expect(engine.orders.map(({ style, dealt }) => [style, dealt?.nth, dealt?.of, dealt?.freedom])).toEqual([
    ['plain', 0, 2, 90],
    ['loud', 0, 1, 90],
    ['plain', 1, 2, 90],
  ])
})

test('a reference lends its colour, the brand its own where nothing else says one', async () => {
  brand = { ...noBrand, color: '#112233', displayFont: 'fraunces' }
  await made()
  expect(lastOrder().brand).toMatchObject({ color: '#112233', displayFont: 'fraunces' })
  const coloured = await at.studio.briefs.create(rosa, aBrief({ brandColor: '#445566' }))
  const [own] = await made({ briefId: coloured.id, idempotencyKey: 'a colour of its own' })
  expect(lastOrder().brand?.color).toBe('#445566')
  // an edit keeps to what it was drawn in
  if (own) await at.studio.updateCreative(rosa, own.id, { version: 1, words: { headline: 'Rye' } })
  expect(lastOrder().brand?.color).toBe('#445566')
  const reference = await uploaded()
  const [creative] = await made({ referenceId: reference.id, idempotencyKey: 'with a reference' })
  expect(lastOrder().brand?.color).toBe('#aa3311')
  expect(creative?.look.brandColor).toBe('#aa3311')
  await expect(
    at.studio.generations.start(rosa, {
      briefId,
      count: 1,
      referenceId: 'media_nowhere' as never, // what a stranger may send
      idempotencyKey: 'with a stranger',
    }),
  ).rejects.toMatchObject({ code: 'media.not_found', field: 'referenceId' })
})

test('an edit of one of our posters keeps its words, but for a headline in quotes, and shows what was before', async () => {
  const [creative] = await made()
  const media = creative?.renditions[1]?.media
  if (!creative || !media) throw new Error('nothing was made')
  const after = await edited({ mediaId: media.id, prompt: 'Make it green and say “Fresh at seven”' })
  expect(after).toMatchObject({
    briefId,
    style: 'loud',
    words: { ...creative.words, headline: 'Fresh at seven' },
    look: { brandColor: '#2f8a4f' },
    before: { id: media.id },
  })
  expect(after.notice).toContain('the new headline and the colour')
  // the one that it was made from is as it was
  expect(await at.studio.getCreative(rosa, creative.id)).toEqual(creative)
})

test('any other picture becomes the photo of a brief of its own', async () => {
  const photo = await uploaded()
  brand = { ...noBrand, name: 'Rosa', webAddress: 'https://rosa.example.com/', tone: 'bold' }
  const after = await edited({ mediaId: photo.id, prompt: 'Cake of the week' })
  expect(after.look.photoId).toBe(photo.id)
  expect(await at.studio.briefs.get(rosa, after.briefId)).toMatchObject({
    business: 'Rosa',
    product: 'Cake of the week',
    url: 'https://rosa.example.com/',
    tone: 'bold',
    currency: 'EUR', // as in the brief before
  })
  // the same key once more: the same run, and no second brief
  const order = { mediaId: photo.id, prompt: 'Cake of the week' } as const
  expect((await edited(order)).briefId).toBe(after.briefId)
  expect(await at.db.sql("select 1 from briefs where product = 'Cake of the week'")).toHaveLength(1)
  const stranger = await aWorkspace(at.db, { name: 'Other' })
  await expect(
    at.studio.editImage(
      stranger,
      EditSchema.parse({ mediaId: photo.id, prompt: 'x', style: 'loud', idempotencyKey: 'not my picture' }),
    ),
  ).rejects.toMatchObject({ code: 'media.not_found' })
})

test('an edit that knows no place to lead to asks for one, and reserves nothing', async () => {
  const paul = await aWorkspace(at.db, { name: 'New' })
  const file = await at.storage.uploaded('cake.jpg', await aPhoto(120))
  const photo = await at.media.upload(paul, { purpose: 'photo', file })
  const order = EditSchema.parse({
    mediaId: photo.id,
    prompt: 'Cake',
    style: 'loud',
    idempotencyKey: 'nowhere to go',
  })
  await expect(at.studio.editImage(paul, order)).rejects.toMatchObject({
    code: 'edit.no_place',
    field: 'url',
  })
  expect((await at.studio.desk(paul)).usage.used).toBe(0)
  const told = { ...order, url: 'https://paul.example.com/', business: 'Paul' }
  expect(await at.studio.editImage(paul, told)).toMatchObject({ state: 'queued', prompt: 'Cake', count: 1 })
})

test('what was done by hand stays with its arrangement, and goes with another', async () => {
  const [creative] = await made({ styles: ['plain'] })
  if (!creative) throw new Error('nothing was made')
  const edits = { square_1x1: { headline: { dx: 0.1, ink: '#ffffff' } } }
  const moved = await at.studio.updateCreative(rosa, creative.id, {
    version: 1,
    edits,
    brandColor: '#123456',
  })
  expect(moved.look).toMatchObject({ edits, brandColor: '#123456' })
  expect(lastOrder()).toMatchObject({
    edits,
    composition: 'only',
    look: 'first',
    brand: { color: '#123456' },
  })
  const reworded = await at.studio.updateCreative(rosa, creative.id, {
    version: 2,
    words: { headline: 'Rye' },
  })
  expect(reworded.look.edits).toEqual(edits)
  const restyled = await at.studio.updateCreative(rosa, creative.id, { version: 3, style: 'quiet' })
  expect(restyled.look.edits).toEqual({})
  expect(lastOrder()).toMatchObject({ composition: undefined, look: undefined })
})

test('a photo is swapped in and taken out again; one that is not there is named', async () => {
  const [creative] = await made()
  if (!creative) throw new Error('nothing was made')
  const photo = await uploaded()
  const withPhoto = await at.studio.updateCreative(rosa, creative.id, { version: 1, photoId: photo.id })
  expect(withPhoto.look.photoId).toBe(photo.id)
  expect(lastOrder().photo?.sha256).toBeDefined()
  await expect(at.media.delete(rosa, photo.id)).rejects.toMatchObject({ code: 'media.in_use' })
  const without = await at.studio.updateCreative(rosa, creative.id, { version: 2, photoId: null })
  expect(without.look.photoId).toBeNull()
  await expect(
    at.studio.updateCreative(rosa, creative.id, { version: 3, logoId: 'media_nowhere' as never }), // as a stranger may send
  ).rejects.toMatchObject({ code: 'media.not_found', field: 'logoId' })
})

test('a thing is cut out by hand or by a remover, and kept only when asked', async () => {
  const photo = await uploaded()
  const box = { x: 0.1, y: 0.1, width: 0.8, height: 0.8 }
  const shown = await at.studio.cutOut(rosa, photo.id, { box, keep: [], drop: [], save: false })
  expect(shown).toMatchObject({ picture: { width: 8, height: 8 } })
  expect(shown.media).toBeUndefined()
  await expect(at.studio.cutOut(rosa, photo.id, { keep: [], drop: [], save: true })).rejects.toMatchObject({
    code: 'edit.no_remover',
  })
  const bytes = await aPhoto(10)
  const answers: RemovedBackground[] = [
    { cutout: undefined, reason: 'busy' },
    { cutout: { bytes, width: 240, height: 240 } },
  ]
  const remove = async () => answers.shift() ?? { cutout: undefined, reason: 'refused' as const }
  const helped = at.studioWith({ remover: { remove, isUp: async () => true } })
  const order = { keep: [], drop: [], save: true }
  await expect(helped.cutOut(rosa, photo.id, order)).rejects.toMatchObject({ code: 'edit.not_removed' })
  const kept = await helped.cutOut(rosa, photo.id, order)
  expect(kept.media).toMatchObject({ purpose: 'photo', name: 'cake cut out.png' })
})

test('one that nobody uses is deleted with every picture it ever had; a post that shows an old one keeps it', async () => {
  const [creative] = await made()
  const shown = creative?.renditions[0]?.media.id
  if (!creative || !shown) throw new Error('nothing was made')
  await at.studio.updateCreative(rosa, creative.id, { version: 1, words: { headline: 'Rye' } })
  const paul = await aWorkspace(at.db, { name: 'Other' })
  await expect(at.studio.deleteCreative(paul, creative.id)).rejects.toMatchObject({
    code: 'creative.not_found',
  })
  const photoIds = [shown]
  await at.db.sql('update briefs set photo_ids = $2 where brief_id = $1', [briefId, photoIds])
  await expect(at.studio.deleteCreative(rosa, creative.id)).rejects.toMatchObject({
    code: 'creative.in_use',
    details: { by: 'the brief for Sourdough bread' },
  })
  await at.db.sql("update briefs set photo_ids = '{}' where brief_id = $1", [briefId])
  await at.studio.deleteCreative(rosa, creative.id)
  await expect(at.studio.getCreative(rosa, creative.id)).rejects.toMatchObject({ code: 'creative.not_found' })
  expect((await at.media.list(rosa, { purpose: 'poster', limit: 50 })).media).toEqual([])
})

test('its words are ready for a post, with hashtags for each network', async () => {
  const [creative] = await made()
  if (!creative) throw new Error('nothing was made')
  const { text, hashtags, altText } = await at.studio.postWords(rosa, creative.id)
  expect([text, altText]).toEqual([creative.words.primaryText, `${creative.words.headline}. 2 for 1`])
  expect(hashtags.instagram).toEqual(expect.arrayContaining(['SourdoughBread', 'BakeryRosa']))
  expect(hashtags.facebook.length).toBeLessThanOrEqual(2)
  const paul = await aWorkspace(at.db, { name: 'Other' })
  await expect(at.studio.postWords(paul, creative.id)).rejects.toMatchObject({ code: 'creative.not_found' })
})

test('what there is comes by pages, the newest first, and runs that go on are found again', async () => {
  await made({ count: 3 })
  const first = await at.studio.listCreatives(rosa, { limit: 2 })
  const rest = await at.studio.listCreatives(rosa, { limit: 2, cursor: first.nextCursor })
  const ids = [...first.creatives, ...rest.creatives].map(({ id }) => id)
  expect([ids.length, new Set(ids).size, rest.nextCursor]).toEqual([3, 3, undefined])
  await at.studio.generations.start(rosa, { briefId, count: 1, idempotencyKey: 'still going on' })
  const { generations } = await at.studio.generations.list(rosa, { state: 'running', limit: 5 })
  expect(generations.map(({ state, prompt }) => [state, prompt])).toEqual([['queued', 'Sourdough bread']])
  expect((await at.studio.generations.list(rosa, { state: 'any', limit: 5 })).generations).toHaveLength(2)
})

test('the desk tells what can be done and what is used', async () => {
  await made({ count: 2 })
  const desk = await at.studio.desk(rosa)
  expect(StudioDesk.parse(desk)).toMatchObject({
    imageModel: null,
    removesBackgrounds: false,
    usage: { used: 2, limit: null },
  })
})
