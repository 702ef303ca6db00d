import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startMediaHost, type MediaHost } from './media-host.ts'
import { movie } from './movie.ts'
import { rupload, signInPublisher, type Publisher } from './publisher.ts'
import {
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
const clip = movie({ seconds: 8 })

const jpeg = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#b54' } })
    .jpeg()
    .toBuffer()

beforeAll(async () => {
  twin = await startRehearsal({ seed: 'instagram', realTime: false })
  const picture = await jpeg(1080, 1350)
  host = await startMediaHost({
    '/a.jpg': { type: 'image/jpeg', bytes: picture },
    '/small.jpg': { type: 'image/jpeg', bytes: await jpeg(320, 320) },
    '/a.png': { type: 'image/png', bytes: await poster('#264') },
    '/tall.jpg': { type: 'image/jpeg', bytes: await jpeg(1080, 1920) },
    '/heavy.jpg': { type: 'image/jpeg', bytes: Buffer.concat([picture, Buffer.alloc(9 * 1024 ** 2)]) },
    '/clip.mp4': { type: 'video/mp4', bytes: clip },
    '/short.mp4': { type: 'video/mp4', bytes: movie({ seconds: 1 }) },
  })
  us = await signInPublisher(twin)
})
afterAll(async () => {
  await twin.twin.close()
  await host.close()
})

const create = (params: Body): Promise<Answer> => {
  const own = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      name.endsWith('_url') ? `${host.url}${String(value)}` : value,
    ]),
  )
  return twin.post(us.person, `${us.assets.instagram}/media`, own)
}
const idOf = async (answer: Promise<Answer>): Promise<string> => {
  const { status, body } = await answer
  expect(status, JSON.stringify(body)).toBe(200)
  return String(body['id'])
}
const state = async (container: string): Promise<unknown> =>
  (await twin.get(us.person, container, { fields: 'status_code,status' })).body['status_code']
const publish = (container: string): Promise<Answer> =>
  twin.post(us.person, `${us.assets.instagram}/media_publish`, { creation_id: container })
const live = async (params: Body): Promise<string> => {
  const container = await idOf(create(params))
  await twin.advance(us.person, { seconds: 120 })
  return idOf(publish(container))
}
const get = (path: string, params: Body = {}): Promise<Answer> => twin.get(us.person, path, params)

describe('a picture', () => {
  test('is in progress, finished, published once', async () => {
    const container = await idOf(
      create({ image_url: '/a.jpg', caption: 'Rye #bread @friend', alt_text: 'A loaf' }),
    )
    expect(await state(container)).toBe('IN_PROGRESS')
    expect(code(await publish(container))).toBe('9007/2207027')
    await twin.advance(us.person, { seconds: 6 })
    expect(await state(container)).toBe('FINISHED')
    const media = await idOf(publish(container))
    expect(await state(container)).toBe('PUBLISHED')
    expect(code(await publish(container))).toBe('24/2207006')
    const read = await get(media, {
      fields:
        'id,caption,media_type,media_product_type,media_url,permalink,timestamp,username,alt_text,like_count,comments_count,is_comment_enabled,owner{id},shortcode',
    })
    expect(read.body).toMatchObject({
      caption: 'Rye #bread @friend', media_type: 'IMAGE', media_product_type: 'FEED', alt_text: 'A loaf',
      username: 'maplepine', is_comment_enabled: true, owner: { id: us.assets.instagram },
      timestamp: expect.stringMatching(/\+0000$/),
    }) // prettier-ignore
    expect(await (await fetch(String(read.body['permalink']))).text()).toContain('Simulated.')
    expect((await fetch(String(read.body['media_url']))).headers.get('content-type')).toBe('image/jpeg')
    expect(rows(await get(`${us.assets.instagram}/media`))).toEqual([{ id: media }])
    expect((await get(us.assets.instagram, { fields: 'media_count,followers_count' })).body).toMatchObject({
      media_count: 1,
    })
  })

  test('is refused with the documented codes', async () => {
    expect(code(await create({ image_url: '/a.png' }))).toBe('36001/2207005')
    expect(code(await create({ image_url: '/heavy.jpg' }))).toBe('36000/2207004')
    expect(code(await create({ image_url: '/tall.jpg' }))).toBe('36003/2207009')
    expect(code(await create({ image_url: '/gone.jpg' }))).toBe('9004/2207052')
    expect(
      code(
        await twin.post(us.person, `${us.assets.instagram}/media`, {
          image_url: 'https://shop.example/a.jpg',
        }),
      ),
    ).toBe('9004/2207052')
    expect(code(await create({ image_url: '/a.jpg', caption: 'x'.repeat(2201) }))).toBe('36004/2207010')
    expect(code(await create({ image_url: '/a.jpg', caption: '#tag '.repeat(31) }))).toBe('100/2207040')
    expect(code(await create({ image_url: '/a.jpg', caption: '@name '.repeat(21) }))).toBe('100/2207040')
    expect(code(await create({ media_type: 'POSTCARD', image_url: '/a.jpg' }))).toBe('100/2207023')
    expect(code(await create({ media_type: 'VIDEO', video_url: '/clip.mp4' }))).toBe('100/2207023')
    expect(code(await create({}))).toBe('100/')
  })

  test('expires when it is not published within a day', async () => {
    const container = await idOf(create({ image_url: '/a.jpg' }))
    await twin.advance(us.person, { hours: 25 })
    expect(await state(container)).toBe('EXPIRED')
    expect(code(await publish(container))).toBe('24/2207008')
    expect(code(await publish('17812345678901234'))).toBe('24/2207008')
  })
})

describe('a reel', () => {
  test('reads as a video of the product REELS', async () => {
    const media = await live({ media_type: 'REELS', video_url: '/clip.mp4', caption: 'Kneading' })
    expect((await get(media, { fields: 'media_type,media_product_type,is_shared_to_feed,thumbnail_url' })).body).toMatchObject({
      media_type: 'VIDEO', media_product_type: 'REELS', is_shared_to_feed: true,
    }) // prettier-ignore
    const insights = await get(`${media}/insights`, { metric: 'views,reach,ig_reels_avg_watch_time' })
    expect(rows(insights).map(({ name }) => name)).toEqual(['views', 'reach', 'ig_reels_avg_watch_time'])
    expect(at(rows(insights)[2], 'values', 0, 'value')).toBe(3280)
  })

  test('whose video cannot be had or used ends in ERROR', async () => {
    for (const video of ['/gone.mp4', '/short.mp4', '/a.png']) {
      const container = await idOf(create({ media_type: 'REELS', video_url: video }))
      await twin.advance(us.person, { seconds: 120 })
      expect(await state(container), video).toBe('ERROR')
      expect(code(await publish(container))).toBe('-1/2207032')
    }
    expect(code(await create({ media_type: 'REELS', video_url: '/clip.mp4', thumb_offset: 9000 }))).toBe(
      '1/2207057',
    )
  })

  test('is uploaded in pieces', async () => {
    const created = await create({ media_type: 'REELS', upload_type: 'resumable' })
    const container = String(created.body['id'])
    const uri = String(created.body['uri'])
    const send = (offset: number, bytes: Uint8Array): Promise<Answer> =>
      rupload(twin, us.person, uri, { offset: String(offset), file_size: String(clip.length) }, bytes)
    expect((await send(0, clip.subarray(0, 10_000))).body).toMatchObject({
      debug_info: { type: 'PartialRequestError' },
    })
    expect((await get(container, { fields: 'status_code,video_status' })).body).toMatchObject({
      status_code: 'IN_PROGRESS',
      video_status: { uploading_phase: { bytes_transferred: 10_000 } },
    })
    expect((await send(10_000, clip.subarray(10_000))).body).toEqual({
      success: true,
      message: 'Upload successful.',
    })
    await twin.advance(us.person, { seconds: 120 })
    expect(await state(container)).toBe('FINISHED')
    await idOf(publish(container))
  })
})

describe('a carousel', () => {
  const item = (params: Body): Promise<string> => idOf(create({ is_carousel_item: true, ...params }))
  test('shows two to ten items under one caption', async () => {
    const children = [
      await item({ image_url: '/a.jpg' }),
      await item({ media_type: 'VIDEO', video_url: '/clip.mp4' }),
    ]
    const media = await live({ media_type: 'CAROUSEL', children, caption: 'Two' })
    expect((await get(media, { fields: 'media_type,caption,children{media_type}' })).body).toMatchObject({
      media_type: 'CAROUSEL_ALBUM',
      caption: 'Two',
      children: { data: [{ media_type: 'IMAGE' }, { media_type: 'VIDEO' }] },
    })
    expect(rows(await get(`${us.assets.instagram}/media`))[0]).toEqual({ id: media })
  })
  test('is refused with too few items, foreign ones, and words that belong elsewhere', async () => {
    const one = await item({ image_url: '/a.jpg' })
    const plain = await idOf(create({ image_url: '/a.jpg' }))
    const carousel = (children: string[]): Promise<Answer> => create({ media_type: 'CAROUSEL', children })
    expect(code(await carousel([one]))).toBe('100/2207028')
    expect(code(await carousel(Array.from({ length: 11 }, () => one)))).toBe('100/2207028')
    expect(code(await carousel([one, plain]))).toBe('100/2207028')
    expect(code(await carousel([one, '17812345678901234']))).toBe('100/2207028')
    expect(code(await create({ is_carousel_item: true, image_url: '/a.jpg', is_ai_generated: true }))).toBe(
      '100/',
    )
    expect(code(await publish(one))).toBe('24/2207008')
  })
})

test('a story is seen for a day, in any shape', async () => {
  const media = await live({ media_type: 'STORIES', image_url: '/tall.jpg' })
  expect(rows(await get(`${us.assets.instagram}/stories`))).toEqual([{ id: media }])
  expect(rows(await get(`${us.assets.instagram}/media`)).map(({ id }) => id)).not.toContain(media)
  expect(code(await get(`${media}/insights`, { metric: 'saved' }))).toBe('100/')
  expect(rows(await get(`${media}/insights`, { metric: 'navigation,replies' }))).toHaveLength(2)
  await twin.advance(us.person, { hours: 25 })
  expect(rows(await get(`${us.assets.instagram}/stories`))).toEqual([])
})

describe('what people say', () => {
  test('is answered, hidden, deleted, and switched off', async () => {
    const ids: string[] = []
    for (let number = 0; number < 6; number++)
      ids.push(await live({ image_url: '/a.jpg', caption: `Loaf ${number}` }))
    await twin.advance(us.person, { days: 10 })
    const found = await Promise.all(ids.map(async (id) => rows(await get(`${id}/comments`))))
    const media = ids[found.findIndex((list) => list.length > 0)] ?? ''
    const comment = String(found.flat()[0]?.['id'])
    expect((await get(comment, { fields: 'text,username,timestamp,hidden,like_count,media{id}' })).body).toMatchObject({
      username: expect.any(String), hidden: false, media: { id: media },
    }) // prettier-ignore
    const reply = await idOf(twin.post(us.person, `${comment}/replies`, { message: 'Thanks!' }))
    expect(rows(await get(`${comment}/replies`, { fields: 'text,username' }))).toEqual([
      { text: 'Thanks!', username: 'maplepine', id: reply },
    ])
    await twin.post(us.person, comment, { hide: true })
    expect((await get(comment, { fields: 'hidden' })).body).toMatchObject({ hidden: true })
    await twin.del(us.person, comment)
    expect(code(await get(reply))).toBe('100/33')
    await twin.post(us.person, media, { comment_enabled: false })
    expect((await get(media, { fields: 'is_comment_enabled' })).body).toMatchObject({
      is_comment_enabled: false,
    })
    expect(code(await twin.post(us.person, `${media}/comments`, { message: 'Hello' }))).toBe('100/')
    expect((await twin.del(us.person, media)).body).toEqual({ success: true })
    expect(code(await get(media))).toBe('100/33')
  })
})

test('a metric of a post is broken down only by what it has', async () => {
  const media = await live({ image_url: '/a.jpg' })
  const ask = (params: Body): Promise<Answer> => get(`${media}/insights`, params)
  const activity = rows(await ask({ metric: 'profile_activity', breakdown: 'action_type' }))[0]
  expect(activity).not.toHaveProperty('values')
  const parts = at(activity, 'total_value', 'breakdowns', 0, 'results') as Body[] // as documented
  const sum = parts.reduce((total, { value }) => total + Number(value), 0)
  expect(sum).toBe(at(activity, 'total_value', 'value'))
  expect(code(await ask({ metric: 'reach', breakdown: 'follow_type' }))).toBe('100/')
})

describe('limits and insights of the account', () => {
  test('a hundred posts a day, and no more', async () => {
    const usage = async (): Promise<Body | undefined> =>
      rows(await get(`${us.assets.instagram}/content_publishing_limit`, { fields: 'config,quota_usage' }))[0]
    await twin.advance(us.person, { hours: 25 })
    expect(await usage()).toEqual({ quota_usage: 0, config: { quota_total: 100, quota_duration: 86_400 } })
    const containers = await Promise.all(
      Array.from({ length: 101 }, () => idOf(create({ image_url: '/small.jpg' }))),
    )
    await twin.advance(us.person, { seconds: 30 })
    await Promise.all(containers.slice(0, 100).map((container) => idOf(publish(container))))
    expect(await usage()).toMatchObject({ quota_usage: 100 })
    expect(code(await publish(containers[100] ?? ''))).toBe('9/2207042')
  })

  test('totals need metric_type, and what is gone is refused', async () => {
    const ask = (params: Body): Promise<Answer> => get(`${us.assets.instagram}/insights`, params)
    const total = await ask({ metric: 'views,likes', period: 'day', metric_type: 'total_value' })
    expect(at(rows(total)[0], 'total_value', 'value')).toEqual(expect.any(Number))
    expect(code(await ask({ metric: 'likes', period: 'day' }))).toBe('100/')
    expect(at((await ask({ metric: 'impressions', period: 'day' })).body, 'error', 'message')).toContain(
      'must be one of the following values',
    )
    expect(at(rows(await ask({ metric: 'reach', period: 'day' }))[0], 'values')).toHaveLength(2)
    const people = await ask({
      metric: 'follower_demographics',
      period: 'lifetime',
      metric_type: 'total_value',
      breakdown: 'age',
    })
    expect(at(rows(people)[0], 'total_value', 'breakdowns', 0, 'dimension_keys')).toEqual(['age'])
  })

  test('each permission counts', async () => {
    const shy = await signInPublisher(twin, ['instagram_content_publish', 'instagram_manage_insights'])
    const publishing = { image_url: `${host.url}/a.jpg` }
    expect(code(await twin.post(shy.person, `${shy.assets.instagram}/media`, publishing))).toBe('10/')
    expect(code(await twin.get(shy.person, `${shy.assets.instagram}/content_publishing_limit`))).toBe('10/')
    expect(
      code(
        await twin.get(shy.person, `${shy.assets.instagram}/insights`, { metric: 'reach', period: 'day' }),
      ),
    ).toBe('10/')
  })
})
