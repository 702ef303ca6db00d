import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startCallbackApp } from './callback-app.ts'
import { startMediaHost, type MediaHost } from './media-host.ts'
import { movie } from './movie.ts'
import { signInPublisher, upload, type Publisher } from './publisher.ts'
import {
  app,
  at,
  code,
  poster,
  rows,
  startRehearsal,
  type Answer,
  type Body,
  type Rehearsal,
} from './rehearsal.ts'

let twin: Rehearsal
let host: MediaHost
let us: Publisher
let picture: Buffer

beforeAll(async () => {
  twin = await startRehearsal({ seed: 'pages', realTime: false })
  picture = await poster('#264', 800, 1000)
  host = await startMediaHost({
    '/poster.png': { type: 'image/png', bytes: picture },
    '/notes.txt': { type: 'text/plain', bytes: 'no picture' },
    '/shop': {
      type: 'text/html',
      bytes:
        '<title>Shop</title><meta property="og:title" content="Autumn &amp; wool"><meta content="Knitted nearby" name="og:description">',
    },
  })
  us = await signInPublisher(twin)
})
afterAll(async () => {
  await twin.twin.close()
  await host.close()
})

const post = (path: string, params: Body = {}): Promise<Answer> => twin.post(us.page, path, params)
const get = (path: string, params: Body = {}): Promise<Answer> => twin.get(us.page, path, params)
const feed = (params: Body): Promise<Answer> => post(`${us.assets.page}/feed`, params)
const now = async (): Promise<number> => {
  const clock = await twin.call('/_twin/clock', { headers: { authorization: `Bearer ${us.person.token}` } })
  return Date.parse(String(clock.body['now'])) / 1000
}
const made = async (answer: Promise<Answer>, name = 'id'): Promise<string> => {
  const { status, body } = await answer
  expect(status, JSON.stringify(body)).toBe(200)
  return String(body[name])
}

describe('a post of words or a link', () => {
  test('is live at once, with the fields people read', async () => {
    const id = await made(feed({ message: 'Fresh bread at seven' }))
    expect(id).toMatch(new RegExp(`^${us.assets.page}_\\d+$`))
    const read = await get(id, {
      fields:
        'id,message,permalink_url,created_time,is_published,status_type,full_picture,from,attachments,shares,comments.limit(0).summary(true),reactions.summary(total_count).limit(0),insights.metric(post_media_view)',
    })
    expect(read.body).toMatchObject({
      message: 'Fresh bread at seven',
      is_published: true,
      status_type: 'mobile_status_update',
      from: { name: 'Maple & Pine', id: us.assets.page },
      created_time: expect.stringMatching(/\+0000$/),
      attachments: { data: [] },
      comments: { data: [], summary: { total_count: 0 } },
      reactions: { summary: { total_count: 0 } },
    })
    for (const edge of ['feed', 'posts', 'published_posts']) {
      expect(rows(await get(`${us.assets.page}/${edge}`))[0]).toMatchObject({
        id,
        message: 'Fresh bread at seven',
      })
    }
  })

  test('cannot repeat the last one', async () => {
    await feed({ message: 'Twice' })
    expect(code(await feed({ message: 'Twice' }))).toBe('506/1455006')
    await feed({ message: 'Something between' })
    expect((await feed({ message: 'Twice' })).status).toBe(200)
    expect(code(await feed({}))).toBe('100/')
  })

  test('shows what the linked page says of itself, and cannot link to nowhere', async () => {
    const id = await made(feed({ message: 'New in', link: `${host.url}/shop` }))
    const attachments = await get(`${id}/attachments`)
    expect(rows(attachments)[0]).toMatchObject({
      type: 'share',
      title: 'Autumn & wool',
      description: 'Knitted nearby',
    })
    expect(code(await feed({ link: `${host.url}/gone` }))).toBe('1609005/')
    expect(code(await feed({ link: 'https://no-such-shop.invalid/' }))).toBe('1609005/')
    expect(code(await feed({ link: 'javascript:alert(1)' }))).toBe('100/')
    expect((await feed({ link: 'https://shop.example/autumn' })).status).toBe(200)
  })

  test('waits for its hour, can be moved, and goes live by itself', async () => {
    const at10 = (await now()) + 3600
    const id = await made(feed({ message: 'At ten', published: false, scheduled_publish_time: at10 }))
    expect(
      rows(await get(`${us.assets.page}/scheduled_posts`, { fields: 'id,scheduled_publish_time' })),
    ).toEqual([{ id, scheduled_publish_time: at10 }])
    expect(rows(await get(`${us.assets.page}/feed`)).some((row) => row['id'] === id)).toBe(false)
    expect(
      (await post(id, { scheduled_publish_time: at10 + 1800, message: 'At half past ten' })).body,
    ).toEqual({ success: true })
    await twin.advance(us.person, { seconds: 3700 })
    expect((await get(id, { fields: 'is_published' })).body).toMatchObject({ is_published: false })
    await twin.advance(us.person, { seconds: 1800 })
    expect((await get(id, { fields: 'is_published,created_time,message' })).body).toMatchObject({
      is_published: true,
      message: 'At half past ten',
      created_time: new Date((at10 + 1800) * 1000).toISOString().replace('.000Z', '+0000'),
    })
    expect(rows(await get(`${us.assets.page}/scheduled_posts`))).toEqual([])
    expect(rows(await get(`${us.assets.page}/feed`))[0]).toMatchObject({ id })
    expect(code(await post(id, { scheduled_publish_time: (await now()) + 7200 }))).toBe('100/')
  })

  test('is scheduled between ten minutes and thirty days ahead only', async () => {
    const time = await now()
    const schedule = (ahead: number, published: unknown = false): Promise<Answer> =>
      feed({ message: `In ${ahead}`, published, scheduled_publish_time: time + ahead })
    expect(code(await schedule(300))).toBe('100/')
    expect(code(await schedule(31 * 86_400))).toBe('100/')
    expect(code(await schedule(3600, true))).toBe('100/')
    const id = await made(schedule(29 * 86_400))
    expect((await post(id, { is_published: true })).body).toEqual({ success: true })
    expect((await get(id, { fields: 'is_published' })).body).toMatchObject({ is_published: true })
  })

  test('is edited and deleted', async () => {
    const id = await made(feed({ message: 'Tipo' }))
    await post(id, { message: 'Typo' })
    expect((await get(id, { fields: 'message' })).body).toMatchObject({ message: 'Typo' })
    expect((await twin.del(us.page, id)).body).toEqual({ success: true })
    expect(code(await get(id))).toBe('100/33')
  })
})

describe('who may write and read', () => {
  test('a person’s own token is refused, and so is one without the permission', async () => {
    expect(code(await twin.post(us.person, `${us.assets.page}/feed`, { message: 'Hi' }))).toBe('190/2069032')
    const shy = await signInPublisher(twin, ['pages_manage_posts'])
    expect(code(await twin.post(shy.page, `${shy.assets.page}/feed`, { message: 'Hi' }))).toBe('200/')
    const blind = await signInPublisher(twin, [
      'pages_read_engagement',
      'pages_read_user_content',
      'read_insights',
    ])
    expect(code(await twin.get(blind.page, `${blind.assets.page}/feed`))).toBe('10/')
    expect(
      code(await twin.get(blind.page, `${blind.assets.page}/insights`, { metric: 'page_media_view' })),
    ).toBe('10/')
  })
})

describe('photos', () => {
  test('are fetched or sent, and read with their words', async () => {
    const answer = await post(`${us.assets.page}/photos`, {
      url: `${host.url}/poster.png`,
      message: 'Rye',
      alt_text_custom: 'A loaf',
    })
    const photo = String(answer.body['id'])
    const id = String(answer.body['post_id'])
    expect((await get(photo, { fields: 'name,alt_text,width,height,page_story_id,source' })).body).toMatchObject({
      name: 'Rye', alt_text: 'A loaf', width: 800, height: 1000, page_story_id: id,
    }) // prettier-ignore
    const full = String((await get(id, { fields: 'full_picture' })).body['full_picture'])
    expect(Buffer.from(await (await fetch(full)).arrayBuffer()).equals(picture)).toBe(true)
    const sent = await upload(
      twin,
      us.page,
      `${us.assets.page}/photos`,
      { caption: 'Spelt' },
      { source: picture },
    )
    expect(sent.body).toMatchObject({ post_id: expect.stringContaining('_') })
    expect(
      rows(await get(`${us.assets.page}/photos`, { type: 'uploaded', fields: 'id' })).map(
        ({ id: one }) => one,
      ),
    ).toContain(photo)
    expect(rows(await get(`${id}/attachments`))[0]).toMatchObject({ type: 'photo', target: { id: photo } })
  })

  test('that cannot be had or used are 324', async () => {
    const send = (url: string): Promise<Answer> => post(`${us.assets.page}/photos`, { url })
    expect(code(await send(`${host.url}/gone.png`))).toBe('324/2069019')
    expect(code(await send(`${host.url}/notes.txt`))).toBe('324/2069019')
    expect(code(await post(`${us.assets.page}/photos`))).toBe('324/2069019')
  })

  test('wait unpublished for the post that shows several of them', async () => {
    const send = (): Promise<string> =>
      made(upload(twin, us.page, `${us.assets.page}/photos`, { published: false }, { source: picture }))
    const [one, two] = [await send(), await send()]
    const attached = [{ media_fbid: one }, { media_fbid: two }]
    const id = await made(feed({ message: 'Both', attached_media: attached }))
    const [album] = rows(await get(`${id}/attachments`))
    expect(album).toMatchObject({ type: 'album' })
    expect(at(album, 'subattachments', 'data')).toHaveLength(2)
    expect(code(await feed({ message: 'Again', attached_media: attached }))).toBe('100/')
    const third = await send()
    const spelt = {
      'attached_media[0]': { media_fbid: third },
      'attached_media[1]': { media_fbid: await send() },
    }
    expect((await feed({ message: 'As in the guide', ...spelt })).status).toBe(200)
    expect(code(await feed({ attached_media: [{ media_fbid: '17' }] }))).toBe('100/')
  })

  test('become stories that end after a day', async () => {
    const photo = await made(
      upload(twin, us.page, `${us.assets.page}/photos`, { published: false }, { source: picture }),
    )
    const story = await made(post(`${us.assets.page}/photo_stories`, { photo_id: photo }), 'post_id')
    expect(rows(await get(`${us.assets.page}/stories`))).toContainEqual(
      expect.objectContaining({ post_id: story, status: 'PUBLISHED', media_type: 'photo', media_id: photo }),
    )
    await twin.advance(us.person, { hours: 25 })
    expect(rows(await get(`${us.assets.page}/stories`))[0]).toMatchObject({ status: 'ARCHIVED' })
    expect(code(await post(`${us.assets.page}/photo_stories`, { photo_id: photo }))).toBe('100/')
  })
})

test('a Page’s video appears when it has been processed', async () => {
  const sent = await upload(
    twin,
    us.page,
    `${us.assets.page}/videos`,
    { description: 'How we bake', title: 'Oven' },
    { source: movie({ seconds: 20, width: 1920, height: 1080 }) },
  )
  const video = String(sent.body['id'])
  const id = String((await get(video, { fields: 'post_id' })).body['post_id'])
  expect((await get(id, { fields: 'is_published' })).body).toMatchObject({ is_published: false })
  await twin.advance(us.person, { seconds: 60 })
  expect((await get(id, { fields: 'is_published,message,status_type' })).body).toMatchObject({
    is_published: true, message: 'How we bake', status_type: 'added_video',
  }) // prettier-ignore
  expect((await get(video, { fields: 'status,published' })).body).toMatchObject({
    published: true,
    status: { video_status: 'ready', publishing_phase: { status: 'complete', publish_status: 'published' } },
  })
  expect(rows(await get(`${us.assets.page}/videos`, { fields: 'id' }))).toContainEqual({ id: video })
  expect(
    code(await upload(twin, us.page, `${us.assets.page}/videos`, {}, { source: Buffer.alloc(4000) })),
  ).toBe('352/')
})

describe('what people do', () => {
  test('grows with time, the same whether time passes in one go or in many', async () => {
    const id = await made(feed({ message: 'What do you think of our new oven?' }))
    const look = async (): Promise<{ reactions: number; comments: number; views: number }> => {
      const { body } = await get(id, {
        fields:
          'reactions.limit(0).summary(total_count),comments.limit(0).summary(true),insights.metric(post_media_view,post_reactions_by_type_total)',
      })
      return {
        reactions: Number(at(body, 'reactions', 'summary', 'total_count')),
        comments: Number(at(body, 'comments', 'summary', 'total_count')),
        views: Number(at(body, 'insights', 'data', 0, 'values', 0, 'value')),
      }
    }
    let before = await look()
    for (let hours = 0; hours < 72; hours += 12) {
      await twin.advance(us.person, { hours: 12 })
      const after = await look()
      expect(after.views).toBeGreaterThanOrEqual(before.views)
      expect(after.reactions).toBeGreaterThanOrEqual(before.reactions)
      before = after
    }
    expect(before.views).toBeGreaterThan(10)
    expect(rows(await get(`${id}/reactions`, { limit: 500 }))).toHaveLength(before.reactions)
  })

  test('is answered, hidden, liked and deleted by the Page', async () => {
    // Enough posts that somebody says something on one of them.
    const ids: string[] = []
    for (let number = 0; number < 6; number++) {
      ids.push(
        await made(
          upload(
            twin,
            us.page,
            `${us.assets.page}/photos`,
            { caption: `Loaf ${number}` },
            { source: picture },
          ),
          'post_id',
        ),
      )
    }
    await twin.advance(us.person, { days: 10 })
    const all = await Promise.all(
      ids.map(async (id) => rows(await get(`${id}/comments`, { fields: 'id,message,from,can_hide' }))),
    )
    const comment = all.flat()[0]
    const post1 = ids[all.findIndex((list) => list.length > 0)] ?? ''
    expect(comment).toMatchObject({ from: { name: expect.any(String) }, can_hide: true })
    const id = String(comment?.['id'])
    expect(rows(await twin.get(us.person, `${post1}/comments`, { fields: 'id,from' }))[0]).not.toHaveProperty(
      'from',
    )
    const reply = await made(post(`${id}/comments`, { message: 'Thank you!' }))
    expect(rows(await get(`${id}/comments`, { fields: 'message,from' }))).toEqual([
      { message: 'Thank you!', from: { name: 'Maple & Pine', id: us.assets.page }, id: reply },
    ])
    await post(id, { is_hidden: true })
    await post(`${id}/likes`)
    expect((await get(id, { fields: 'is_hidden,user_likes,comment_count' })).body).toMatchObject({
      is_hidden: true,
      user_likes: true,
      comment_count: 1,
    })
    expect(code(await post(id, { message: 'Not my words' }))).toBe('200/')
    expect((await twin.del(us.page, id)).body).toEqual({ success: true })
    expect(code(await get(reply))).toBe('100/33')
  })
})

describe('insights', () => {
  test('tell the days of the Page in today’s metrics', async () => {
    const answer = await get(`${us.assets.page}/insights`, {
      metric: 'page_media_view,page_follows',
      period: 'day',
    })
    expect(rows(answer)[0]).toMatchObject({ name: 'page_media_view', period: 'day', title: 'Daily Views' })
    expect(at(rows(answer)[0], 'values')).toHaveLength(2)
    expect(at(rows(answer)[0], 'values', 0, 'end_time')).toMatch(/T0[78]:00:00\+0000$/)
    const week = await get(`${us.assets.page}/insights`, {
      metric: 'page_total_media_view_unique',
      period: 'week',
    })
    expect(Number(at(rows(week)[0], 'values', 1, 'value'))).toBeGreaterThan(0)
  })

  test('refuse metrics that are gone, none at all, and too long a time', async () => {
    const ask = (params: Body): Promise<Answer> => get(`${us.assets.page}/insights`, params)
    const gone = await ask({ metric: 'page_media_view,page_impressions' })
    expect(at(gone.body, 'error')).toMatchObject({
      code: 100,
      message: '(#100) The value must be a valid insights metric',
    })
    expect(code(await ask({}))).toBe('3001/1504028')
    const time = await now()
    expect(code(await ask({ metric: 'page_follows', since: time - 200 * 86_400, until: time }))).toBe('100/')
  })
})

test('a post has a page that anybody can look at, marked as simulated', async () => {
  const id = await made(
    upload(twin, us.page, `${us.assets.page}/photos`, { message: '<b>Sale</b>' }, { source: picture }),
    'post_id',
  )
  const address = String((await get(id, { fields: 'permalink_url' })).body['permalink_url'])
  const page = await fetch(address)
  const html = await page.text()
  expect(html).toContain('Simulated.')
  expect(html).toContain('&lt;b&gt;Sale')
  const source = /<img src="([^"]+)"/.exec(html)?.[1] ?? ''
  expect((await sharp(Buffer.from(await (await fetch(source)).arrayBuffer())).metadata()).width).toBe(800)
  expect((await fetch(`${twin.twin.url}/_twin/posts/1`)).status).toBe(404)
})

test('an app that listens hears of posts and comments as of when they happened', async () => {
  const listener = await startCallbackApp('agreed')
  const asApp = { token: `${app.id}|${app.secret}`, cookie: '' }
  const hook = { object: 'page', fields: 'feed', callback_url: listener.url, verify_token: 'agreed' }
  await twin.post(asApp, `${app.id}/subscriptions`, { ...hook, include_values: true })
  const subscribed = await post(`${us.assets.page}/subscribed_apps`, { subscribed_fields: 'feed' })
  expect(subscribed.body).toEqual({ success: true })
  const hour = (await now()) + 7200
  const id = await made(feed({ message: 'Heard of', published: false, scheduled_publish_time: hour }))
  await twin.advance(us.person, { days: 8 })
  const comments = rows(await get(`${id}/comments`, { fields: 'id' }))
  const news = (): Body[] =>
    listener.heard
      .flatMap(({ raw }) => (JSON.parse(raw) as { entry: Body[] }).entry)
      .flatMap((entry) => entry['changes'] as Body[])
      .map(({ value }) => value as Body)
      .filter((value) => value['post_id'] === id)
  while (news().length < comments.length + 1) await listener.count(listener.heard.length + 1)
  expect(news().find(({ item }) => item === 'status')).toMatchObject({ verb: 'add', created_time: hour })
  expect(new Set(news().map((value) => value['comment_id'] ?? 'post')).size).toBe(comments.length + 1)
  await listener.close()
})
