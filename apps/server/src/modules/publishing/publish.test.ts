import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/index.ts'
import { aDesk, type Desk } from '../../../test/publishing-desk.ts'

let db: TestDatabase
let desk: Desk
beforeAll(async () => {
  db = await createTestDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  desk = await aDesk(db)
  await desk.connect()
})
afterEach(() => desk.close())

const states = ({ publications }: Awaited<ReturnType<Desk['get']>>) =>
  publications.map(({ network, state }) => `${network}: ${state}`)

test('a picture with words goes everywhere, as a post on the Page and on Instagram', async () => {
  const mediaId = await desk.picture()
  const post = await desk.write({
    text: 'Fresh out of the oven',
    hashtags: ['bakery'],
    items: [{ mediaId, altText: 'A cake', tags: [] }],
    when: { kind: 'now' },
  })
  expect(post.state).toBe('scheduled')
  await desk.work()
  await desk.pass(5)
  const after = await desk.get(post.id)
  expect(states(after)).toEqual(['facebook: published', 'instagram: published'])
  expect(after.publications.map(({ permalink }) => permalink)).toEqual([
    expect.stringContaining('http'),
    expect.stringContaining('http'),
  ])
  const { counts, objects } = await desk.atMeta()
  expect(counts).toMatchObject({ post: 1, photo: 1, ig_media: 1, container: 1 })
  expect(objects['post']?.[0]).toMatchObject({ message: 'Fresh out of the oven\n\n#bakery' })
})

test('text and a link go to the Page only; Instagram says beforehand that it takes no words alone', async () => {
  const post = await desk.write({ text: 'Open on Sunday', link: 'https://example.com/sunday' })
  const [facebook, instagram] = post.publications
  expect(facebook?.shape).toBe('link')
  expect(instagram?.findings[0]).toMatchObject({ level: 'problem' })
  await expect(
    desk.publishing.schedule(desk.member, post.id, { version: post.version, when: { kind: 'now' } }),
  ).rejects.toMatchObject({ code: 'post.not_ready' })
})

test('an album, a story and a carousel are what they are on each network', async () => {
  const [a, b] = [await desk.picture(), await desk.picture({ shade: 200, name: 'bread.jpg' })]
  const items = [a, b].map((mediaId) => ({ mediaId, altText: '', tags: [] }))
  const album = await desk.write({ text: 'Two of ours', items, when: { kind: 'now' } })
  expect(album.publications.map(({ shape }) => shape)).toEqual(['album', 'carousel'])
  const tall = await desk.picture({ width: 1080, height: 1920, name: 'tall.jpg' })
  const story = await desk.write({
    format: 'story',
    items: [{ mediaId: tall, altText: '', tags: [] }],
    when: { kind: 'now' },
  })
  await desk.work()
  await desk.pass(4)
  expect(states(await desk.get(album.id))).toEqual(['facebook: published', 'instagram: published'])
  expect(states(await desk.get(story.id))).toEqual(['facebook: published', 'instagram: published'])
  const { objects } = await desk.atMeta()
  expect(objects['post']?.map(({ surface }) => surface).toSorted()).toEqual(['feed', 'story'])
  expect(objects['ig_media']?.map(({ media_type: type }) => type).toSorted()).toEqual([
    'CAROUSEL_ALBUM', 'IMAGE', 'IMAGE', 'IMAGE',
  ]) // prettier-ignore
})

test('a PNG is sent to Instagram as JPEG, and to the Page as it is', async () => {
  const mediaId = await desk.picture({ format: 'png', name: 'logo.png' })
  const post = await desk.write({
    text: 'New',
    items: [{ mediaId, altText: '', tags: [] }],
    when: { kind: 'now' },
  })
  expect(post.publications[1]?.findings).toContainEqual(
    expect.objectContaining({ level: 'ok', code: 'image.becomes_jpeg' }),
  )
  await desk.work()
  await desk.pass(4)
  expect(states(await desk.get(post.id))).toEqual(['facebook: published', 'instagram: published'])
  const { files } = { files: await desk.storage.keys() }
  expect(files.some((key) => key.endsWith('.png'))).toBe(true)
  expect(files.some((key) => key.endsWith('.jpg'))).toBe(true)
})

test('the first comment follows, once, with the words of its destination', async () => {
  const mediaId = await desk.picture()
  const post = await desk.write({
    text: 'Cake',
    firstComment: 'Order by phone',
    items: [{ mediaId, altText: '', tags: [] }],
    when: { kind: 'now' },
  })
  await desk.work()
  await desk.pass(6)
  const after = await desk.get(post.id)
  expect(after.publications.map(({ comment }) => comment?.state)).toEqual(['sent', 'sent'])
  const { objects } = await desk.atMeta()
  expect(objects['comment']?.filter(({ message }) => message === 'Order by phone')).toHaveLength(1)
  expect(objects['ig_comment']?.filter(({ text }) => text === 'Order by phone')).toHaveLength(1)
})

test('one film is a video, a Reel and a story, on each network what it has of these', async () => {
  const items = [{ mediaId: await desk.movie(), altText: '', tags: [] }]
  const posts = [
    await desk.write({ text: 'As a video', items, when: { kind: 'now' } }),
    await desk.write({
      text: 'As a Reel',
      firstComment: 'Open till six',
      format: 'reel',
      items,
      when: { kind: 'now' },
    }),
    await desk.write({ format: 'story', items, when: { kind: 'now' } }),
  ]
  expect(posts.map(({ publications }) => publications.map(({ shape }) => shape))).toEqual([
    ['video', 'reel'],
    ['reel', 'reel'],
    ['story_video', 'story_video'],
  ])
  await desk.work()
  await desk.pass(20)
  for (const { id } of posts) {
    const after = await desk.get(id)
    expect(states(after)).toEqual(['facebook: published', 'instagram: published'])
    expect(after.publications.every(({ permalink }) => permalink !== null)).toBe(true)
  }
  const { objects } = await desk.atMeta()
  expect(objects['post']?.map(({ surface }) => surface).toSorted()).toEqual(['feed', 'reel', 'story'])
  expect(objects['comment']?.filter(({ message }) => message === 'Open till six')).toHaveLength(1)
  expect(objects['ig_media']?.map(({ product }) => product).toSorted()).toEqual(['REELS', 'REELS', 'STORY'])
})

test('what Meta’s video processing cannot take is told, and can be sent once more', async () => {
  const items = [{ mediaId: await desk.movie(), altText: '', tags: [] }]
  const { destinations } = await desk.publishing.desk(desk.member)
  const facebook = destinations.filter(({ network }) => network === 'facebook')
  const post = await desk.write({
    text: 'As a Reel',
    format: 'reel',
    items,
    destinations: facebook.map(({ network, pageId }) => ({ network, pageId })),
    when: { kind: 'now' },
  })
  await desk.fault(
    'POST',
    '/video_reels$',
    {
      kind: 'error',
      status: 400,
      error: { message: 'The video is broken', type: 'OAuthException', code: 352 },
    },
    { times: 1, nth: 2 },
  )
  await desk.work()
  const [failed] = (await desk.get(post.id)).publications
  expect(failed).toMatchObject({
    state: 'failed',
    canRetry: true,
    sentence: expect.stringContaining('Convert the video'),
  })
  await desk.publishing.retry(desk.member, post.id, failed?.id ?? ('' as never))
  await desk.work()
  await desk.pass(10)
  expect(states(await desk.get(post.id))).toEqual(['facebook: published'])
})
