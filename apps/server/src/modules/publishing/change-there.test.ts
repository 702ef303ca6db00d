import type { PageId, Post, PostFix } from '@adwright/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/index.ts'
import { aDesk, type Desk } from '../../../test/publishing-desk.ts'

const link = 'https://bakery.example/bread'
let db: TestDatabase
let desk: Desk
let pageId: PageId
beforeAll(async () => {
  db = await createTestDatabase()
  desk = await aDesk(db)
  await desk.connect()
  pageId = (await desk.publishing.desk(desk.member)).destinations[0]?.pageId ?? ('' as PageId)
})
afterAll(async () => {
  await desk.close()
  await db.close()
})
const items = async (...how: Parameters<Desk['picture']>) => [
  { mediaId: await desk.picture(...how), altText: '', tags: [] },
]
const facebook = () => [{ network: 'facebook' as const, pageId }]
const firstOf = ({ publications: [first] }: Post) => {
  if (!first) throw new Error('It goes nowhere.')
  return first
}

test('a link below pictures is in the words that are edited, and there once only', async () => {
  const post = await desk.write({
    text: 'Bred',
    link,
    items: await items(),
    destinations: facebook(),
    when: { kind: 'now' },
  })
  await desk.work()
  const there = firstOf(await desk.get(post.id))
  const text = there.text.replace('Bred', 'Bread')
  expect(text).toBe(`Bread\n\n${link}`)
  const edited = await desk.publishing.editPublished(desk.member, post.id, there.id, text)
  expect(firstOf(edited).text).toBe(text)
  const { objects } = await desk.atMeta()
  expect(objects['post']?.filter(({ message }) => message === text)).toHaveLength(1)
})

test('a card keeps its link when the words above it are edited', async () => {
  const post = await desk.write({ text: 'Card', link, destinations: facebook(), when: { kind: 'now' } })
  await desk.work()
  const there = firstOf(await desk.get(post.id))
  const edited = await desk.publishing.editPublished(desk.member, post.id, there.id, 'A card')
  expect(firstOf(edited)).toMatchObject({ text: 'A card', shape: 'link' })
})

const fixed = async (post: Post, fix: PostFix) =>
  desk.publishing.fix(desk.member, post.id, {
    version: post.version,
    publicationId: firstOf(post).id,
    fix,
  })

test('words that are mended before they go out keep the link below pictures, once', async () => {
  const post = await desk.write({
    text: 'Bread #a #b',
    link,
    items: await items(),
    destinations: facebook(),
  })
  const after = await fixed(post, { kind: 'drop_hashtags', text: `Bread #a\n\n${link}` })
  expect(firstOf(after).text).toBe(`Bread #a\n\n${link}`)
})

test('a crop of what was cropped before is made of the own file in the shape that was asked for', async () => {
  const post = await desk.write({
    items: await items({ width: 1600, height: 900 }),
    destinations: facebook(),
  })
  const shape = ({ media: [file] }: Post['publications'][number]) => (file?.width ?? 0) / (file?.height ?? 1)
  const square = await fixed(post, {
    kind: 'crop',
    item: 0,
    ratio: 1,
    rect: { x: 0.21875, y: 0, width: 0.5625, height: 1 },
  })
  expect(shape(firstOf(square))).toBeCloseTo(1, 2)
  const ofSquare = { x: 0.1, y: 0, width: 0.8, height: 1 }
  const portrait = await fixed(square, { kind: 'crop', item: 0, ratio: 0.8, rect: ofSquare })
  expect(shape(firstOf(portrait))).toBeCloseTo(0.8, 2)
  const ofOwn = { x: 0, y: 0, width: 0.45, height: 1 }
  const chosen = await fixed(portrait, { kind: 'crop', item: 0, ratio: 0.8, rect: ofOwn })
  expect(shape(firstOf(chosen))).toBeCloseTo(0.8, 2)
  expect(firstOf(chosen).media[0]?.id).not.toBe(firstOf(portrait).media[0]?.id)
})
