import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { PageId, Post, PostId } from '@adwright/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSafeFetch } from '#platform/safe-fetch.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/index.ts'
import { aDesk, type Desk } from '../../../test/publishing-desk.ts'

let db: TestDatabase
let desk: Desk
let pageId: PageId
let shop: Server
const fetchPage = createSafeFetch({ isAllowed: () => true })
const html = `<title>Not this</title>
  <meta property="og:title" content="Plums &amp; cream">
  <meta property="og:image" content="/plums.jpg">`
const pageOf = async (there: Desk) =>
  (await there.publishing.desk(there.member)).destinations[0]?.pageId ?? ('' as PageId)

beforeAll(async () => {
  shop = createServer((_, answer) => answer.writeHead(200, { 'content-type': 'text/html' }).end(html))
  await new Promise<void>((listening) => shop.listen(0, '127.0.0.1', listening))
  db = await createTestDatabase()
  desk = await aDesk(db, { fetchPage })
  await desk.connect()
  pageId = await pageOf(desk)
})
afterAll(async () => {
  await desk.close()
  await fetchPage.close()
  shop.close()
  await db.close()
})

const facebook = () => [{ network: 'facebook' as const, pageId }]
const instagram = () => [{ network: 'instagram' as const, pageId }]
const both = () => [...facebook(), ...instagram()]
const publish = async (input: Parameters<Desk['write']>[0], there = desk): Promise<Post> => {
  const { id } = await there.write({ ...input, when: { kind: 'now' } })
  await there.work()
  await there.pass(5)
  return there.get(id)
}
type Stored = Record<string, unknown>
const stored = async (kind: string, id: unknown, there = desk): Promise<Stored | undefined> =>
  (await there.atMeta()).objects[kind]?.find((one) => one['id'] === id)
const containersOf = async (mediaId: unknown): Promise<(Stored | undefined)[]> => {
  const media = await stored('ig_media', mediaId)
  const children = media?.['children'] as string[] // the twin's own list of ids
  if (children.length === 0) return [await stored('container', media?.['container'])]
  return (await Promise.all(children.map(containersOf))).flat()
}
const onlyOne = ({ publications: [one] }: Post) => {
  if (one?.state !== 'published') throw new Error(`It is ${one?.state}: ${one?.sentence}`)
  return one
}

test('a link goes out as a card, with the words beside it, and its preview has promised that card', async () => {
  const link = `http://127.0.0.1:${(shop.address() as AddressInfo).port}/plums`
  const draft = await desk.write({ text: 'Fresh plums', link, destinations: facebook() })
  expect(draft.linkPreview).toBeNull()
  await desk.jobs.work()
  const { linkPreview } = await desk.get(draft.id)
  expect(linkPreview).toMatchObject({
    title: 'Plums & cream',
    imageUrl: new URL('/plums.jpg', link).href,
    problem: null,
  })
  const { externalId } = onlyOne(await publish({ text: 'Fresh plums', link, destinations: facebook() }))
  expect(await stored('post', externalId)).toMatchObject({
    message: 'Fresh plums',
    card: { url: link, title: linkPreview?.title, picture: linkPreview?.imageUrl },
  })
})

test('beside pictures a link stands in the words, for Facebook shows no card there', async () => {
  const items = [{ mediaId: await desk.picture(), altText: '', tags: [] }]
  const link = 'https://bakery.example/cakes'
  const { externalId } = onlyOne(await publish({ text: 'All cakes', link, items, destinations: facebook() }))
  const post = await stored('post', externalId)
  expect(post).toMatchObject({ message: `All cakes\n\n${link}`, photos: [expect.any(String)] })
  expect(post).not.toHaveProperty('card')
})

describe('what a picture says of itself', () => {
  const tags = [
    { username: 'baker.rosa', x: 0.25, y: 0.75 },
    { username: 'miller.max', x: 0, y: 1 },
  ]

  test('its alt text reaches both networks, the people in it Instagram', async () => {
    const items = [{ mediaId: await desk.picture(), altText: 'A cake with plums', tags }]
    const { publications } = await publish({ text: 'With Rosa', items, destinations: both() })
    const [there, elsewhere] = publications
    const { photos: [photo] = [] } = (await stored('post', there?.externalId)) as { photos?: string[] }
    expect(await stored('photo', photo)).toMatchObject({ alt_text: 'A cake with plums' })
    expect(await containersOf(elsewhere?.externalId)).toMatchObject([
      { alt_text: 'A cake with plums', extra: { user_tags: tags } },
    ])
  })

  test('each picture of several keeps its own, and a destination can say it otherwise', async () => {
    const items = [
      { mediaId: await desk.picture(), altText: 'A cake', tags },
      { mediaId: await desk.picture({ shade: 200, name: 'bread.jpg' }), altText: 'A loaf', tags: [] },
    ]
    const overrides = { [`instagram:${pageId}`]: { altTexts: { '1': 'A loaf, seen from above' } } }
    const { publications } = await publish({ text: 'Two', items, overrides, destinations: both() })
    const [there, elsewhere] = publications
    const { photos = [] } = (await stored('post', there?.externalId)) as { photos?: string[] }
    const alts = await Promise.all(photos.map(async (id) => (await stored('photo', id))?.['alt_text']))
    expect(alts).toEqual(['A cake', 'A loaf'])
    const [cake, loaf] = await containersOf(elsewhere?.externalId)
    expect(cake).toMatchObject({ alt_text: 'A cake', extra: { user_tags: tags } })
    expect(loaf).toMatchObject({ alt_text: 'A loaf, seen from above' })
    expect(loaf?.['extra']).not.toHaveProperty('user_tags')
  })
})

test('words of a destination go out with its own hashtags, and the post’s elsewhere', async () => {
  const items = [{ mediaId: await desk.picture(), altText: '', tags: [] }]
  const { publications } = await publish({
    text: 'For all',
    hashtags: ['cake'],
    items,
    overrides: { [`instagram:${pageId}`]: { text: 'Only here #one', hashtags: ['One', 'two'] } },
    destinations: both(),
  })
  const [there, elsewhere] = publications
  expect(await stored('post', there?.externalId)).toMatchObject({ message: 'For all\n\n#cake' })
  expect(await stored('ig_media', elsewhere?.externalId)).toMatchObject({
    caption: 'Only here #one\n\n#two',
  })
})

describe('on Instagram', () => {
  test('a post is taken down where the account allows it', async () => {
    const items = [{ mediaId: await desk.picture(), altText: '', tags: [] }]
    const post = await publish({ text: 'Too early', items, destinations: instagram() })
    const { id, externalId, canDelete } = onlyOne(post)
    expect(canDelete).toBe(true)
    const down = await desk.publishing.takeDown(desk.member, post.id, id)
    expect(down.publications[0]).toMatchObject({ state: 'deleted', canDelete: false })
    expect(await stored('ig_media', externalId)).toMatchObject({ status: 'DELETED' })
  })

  test('without that permission it stays, also when the post is deleted everywhere', async () => {
    const there = await aDesk(db, {
      grant: (all) => all.filter((scope) => scope !== 'instagram_manage_contents'),
    })
    await there.connect()
    const items = [{ mediaId: await there.picture(), altText: '', tags: [] }]
    const destinations = [{ network: 'instagram' as const, pageId: await pageOf(there) }]
    const post = await publish({ text: 'To stay', items, destinations }, there)
    const { id, externalId, canDelete } = onlyOne(post)
    expect(canDelete).toBe(false)
    await expect(there.publishing.takeDown(there.member, post.id, id)).rejects.toMatchObject({
      code: 'post.not_editable_there',
    })
    await there.publishing.delete(there.member, post.id, 'everywhere')
    expect(await stored('ig_media', externalId, there)).toMatchObject({ status: 'ACTIVE' })
    await there.close()
  })

  test('a comment is answered below itself, hidden and shown again', async () => {
    const { comments } = desk.publishing
    const [postId, one] = await somebodySaid()
    const of = { publicationId: one.publicationId, commentId: one.id }
    const reply = { ...of, text: 'Thank you!', idempotencyKey: 'answer-it-once' }
    await comments.reply(desk.member, postId, reply)
    const answered = await comments.reply(desk.member, postId, reply)
    const ours = answered.comments.filter(({ text }) => text === 'Thank you!')
    expect(ours).toMatchObject([{ parentId: one.id, ours: true, canHide: false }])
    expect(await stored('ig_comment', ours[0]?.id)).toMatchObject({ parent: one.id, text: 'Thank you!' })
    for (const hidden of [true, false]) {
      const after = await comments.hide(desk.member, postId, { ...of, hidden })
      expect(after.comments.find(({ id }) => id === one.id)).toMatchObject({ hidden })
      expect(await stored('ig_comment', one.id)).toMatchObject({ hidden })
    }
  })

  /** The twin's people do not comment on every post. */
  async function somebodySaid() {
    const posts: PostId[] = []
    for (const shade of [10, 60, 110, 160]) {
      const items = [{ mediaId: await desk.picture({ shade }), altText: '', tags: [] }]
      const text = `Shade ${shade}`
      posts.push((await desk.write({ text, items, destinations: instagram(), when: { kind: 'now' } })).id)
    }
    await desk.work()
    await desk.pass(5)
    desk.clock.advance(3 * 86_400_000)
    for (const id of posts) {
      await desk.publishing.refresh(desk.member, id)
      const { comments } = await desk.publishing.comments.list(desk.member, id)
      const one = comments.find(({ ours, parentId }) => !ours && parentId === null)
      if (one) return [id, one] as const
    }
    throw new Error('nobody wrote anything')
  }
})
