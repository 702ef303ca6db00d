import { expect, test } from 'vitest'
import { raw, rejection, startStubGraph } from '../__fixtures__/stub-graph.ts'
import { madeUpFile, startStubUploads } from '../__fixtures__/stub-uploads.ts'
import { captionProblems } from './caption.ts'

const json = (body: unknown, status = 200) => raw(status, JSON.stringify(body))
const IG = '17841400000000001'

test('a carousel is its items first, then the parent with the words', async () => {
  const { session, seen } = await startStubGraph([json({ id: '1' }), json({ id: '2' }), json({ id: '3' })])
  const { containers } = session.onInstagram
  await containers.carouselItem(IG, { imageUrl: 'https://a.example/a.jpg', altText: 'loaf' })
  await containers.carouselItem(IG, { videoUrl: 'https://a.example/a.mp4' })
  await containers.carousel(IG, { children: ['1', '2'], caption: 'Bread', isAiGenerated: true })
  expect(
    seen.map(({ form }) => Object.fromEntries([...form].filter(([name]) => name !== 'appsecret_proof'))),
  ).toEqual([
    { image_url: 'https://a.example/a.jpg', is_carousel_item: 'true', alt_text: 'loaf' },
    { video_url: 'https://a.example/a.mp4', is_carousel_item: 'true', media_type: 'VIDEO' },
    { media_type: 'CAROUSEL', children: '1,2', caption: 'Bread', is_ai_generated: 'true' },
  ])
})

test('a Reel that is sent afterwards goes on from what arrived', async () => {
  const { session, seen } = await startStubUploads({ size: 3000, chunk: 1000 })
  const { id } = await session.onInstagram.containers.reel(IG, { upload: true, caption: 'c' })
  await session.onInstagram.containers.send(id, madeUpFile(3000), { fresh: true })
  expect(seen).toEqual([`POST /v26.0/${IG}/media`, '/ig-api-upload/v26.0/77 from 0'])
})

test('words Instagram would not take are refused before the call', async () => {
  const { session, seen } = await startStubGraph([json({ id: '1' })])
  const { containers } = session.onInstagram
  const imageUrl = 'https://a.example/a.jpg'
  expect(await rejection(containers.image(IG, { imageUrl, caption: 'x'.repeat(2201) }))).toMatchObject({
    kind: 'invalid',
    code: 36004,
    subcode: 2207010,
  })
  expect(await rejection(containers.image(IG, { imageUrl, caption: '#a '.repeat(31) }))).toMatchObject({
    blame: [['caption']],
  })
  expect(await rejection(containers.image(IG, { imageUrl, altText: 'x'.repeat(1001) }))).toMatchObject({
    blame: [['alt_text']],
  })
  expect(await rejection(containers.carousel(IG, { children: ['1'] }))).toMatchObject({ subcode: 2207028 })
  expect(seen).toHaveLength(0)
})

test('a container says how far it is', async () => {
  const { session } = await startStubGraph([
    json({ id: '1', status_code: 'IN_PROGRESS' }),
    json({ id: '1', status_code: 'ERROR', status: 'Error: 2207026' }),
    json({ id: '1', status_code: 'PUBLISHED' }),
  ])
  const state = () => session.onInstagram.containers.state('1')
  await expect(state()).resolves.toEqual({ state: 'in_progress' })
  await expect(state()).resolves.toEqual({ state: 'failed', reason: 'Error: 2207026' })
  await expect(state()).resolves.toEqual({ state: 'published' })
})

test('publishing what is not ready is a known "not yet"', async () => {
  const error = { message: 'not ready', code: 9007, error_subcode: 2207027 }
  const { session } = await startStubGraph([json({ error }, 400)])
  expect(await rejection(session.onInstagram.containers.publish(IG, '1'))).toMatchObject({
    kind: 'transient',
    retryable: true,
  })
})

test('the account itself tells its quota', async () => {
  const { session } = await startStubGraph([
    json({ data: [{ quota_usage: 2, config: { quota_total: 100, quota_duration: 86_400 } }] }),
  ])
  await expect(session.onInstagram.media.publishingLimit(IG)).resolves.toEqual({
    used: 2,
    total: 100,
    seconds: 86_400,
  })
})

test('insights come as totals with their parts; retired ones are refused', async () => {
  const { session, seen } = await startStubGraph([
    json({
      data: [
        {
          name: 'reach',
          total_value: {
            value: 9,
            breakdowns: [{ dimension_keys: ['age'], results: [{ dimension_values: ['18-24'], value: 4 }] }],
          },
        },
      ],
    }),
  ])
  const { insights } = session.onInstagram
  await expect(insights.ofAccount(IG, { metrics: ['reach'], breakdown: ['age'] })).resolves.toEqual([
    {
      name: 'reach',
      total: 9,
      breakdowns: [{ keys: ['age'], values: [{ of: ['18-24'], value: 4 }] }],
      values: [],
    },
  ])
  expect(await rejection(insights.ofMedia('5', ['impressions']))).toMatchObject({ kind: 'invalid' })
  expect(seen).toHaveLength(1)
})

test('a lost publication is found by its caption', async () => {
  const { session } = await startStubGraph([
    json({
      data: [
        { id: '3', caption: 'Bread', timestamp: '2026-11-20T10:00:05+0000' },
        { id: '1', caption: 'Bread', timestamp: '2026-11-19T10:00:00+0000' },
      ],
    }),
  ])
  const since = Date.parse('2026-11-20T09:00:00Z') / 1000
  const found = await session.onInstagram.media.findByMark(IG, { caption: 'Bread', since })
  expect(found.map(({ id }) => id)).toEqual(['3'])
})

test('a lost publication without a caption is found among those without', async () => {
  const timestamp = '2026-11-20T10:00:05+0000'
  const { session } = await startStubGraph([
    json({
      data: [
        { id: '3', caption: 'Bread', timestamp },
        { id: '2', timestamp },
      ],
    }),
  ])
  const since = Date.parse('2026-11-20T09:00:00Z') / 1000
  const found = await session.onInstagram.media.findByMark(IG, { caption: '', since })
  expect(found.map(({ id }) => id)).toEqual(['2'])
})

test('a hashtag begins a word: none is in a link or within a word, in any script', () => {
  const hashtags = (text: string) => captionProblems({ caption: `${text} `.repeat(31) })
  for (const text of ['https://a.example/#sale', 'https://a.example/?q=1#sale', 'C#sharp', 'हिन्दी#अ'])
    expect(hashtags(text)).toEqual([])
  for (const text of ['#sale', '(#हिन्दी)', 'bread.#sale']) expect(hashtags(text)).toHaveLength(1)
})
