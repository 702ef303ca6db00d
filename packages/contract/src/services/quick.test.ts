import { expect, test } from 'vitest'
import { campaignService, mediaService, postService, type Progress } from '../services.ts'
import type { CampaignId } from '../ids.ts'
import { aPost, fakeApi, fakePace, inTurn } from './test-api.ts'

const out = aPost({ state: 'published' })
const poster = (number: number) => ({
  briefId: 'brief_1',
  words: { headline: `Rye bread ${number}`, offer: 'Half price' },
  renditions: ['square_1x1', 'feed_4x5', 'story_9x16', 'link_1.91x1'].map((placement) => ({
    placement,
    media: { id: `media_${number}_${placement}` },
  })),
})
const generation = (state: string, percent: number, creatives: object[] = []) => ({
  id: 'gen_1',
  state,
  percent,
  creatives,
})

const aStudio = (more: Parameters<typeof fakeApi>[0] = {}) =>
  fakeApi({
    listConnections: () => ({
      connections: [{ status: 'active', pages: [{ id: 'page_1', externalId: '100200300', chosen: true }] }],
    }),
    postingDesk: () => ({
      paused: false,
      destinations: ['facebook', 'instagram'].map((network) => ({ network, pageId: 'page_1' })),
    }),
    me: () => ({ workspace: { name: 'Bakery Rosa' } }),
    createBrief: () => ({ id: 'brief_1' }),
    generateImages: () => generation('queued', 0),
    getGeneration: inTurn(generation('running', 50), generation('done', 100, [poster(1), poster(2)])),
    createPost: () => out,
    getPost: () => out,
    ...more,
  })

test('a sentence becomes one poster in 4:5 and a post everywhere', async () => {
  const { api, named } = aStudio()
  const heard: Progress[] = []
  const post = await postService(api, fakePace()).quickImageCampaign(' Rye bread ', 'Come by', {
    style: 'minimalist',
    idempotencyKey: 'bread-2026',
    onProgress: (progress) => heard.push(progress),
  })
  expect(post).toBe(out)
  expect(named('createBrief')[0]?.body).toEqual({
    business: 'Bakery Rosa',
    product: 'Rye bread',
    url: 'https://www.facebook.com/100200300',
  })
  expect(named('generateImages')[0]?.body).toEqual({
    briefId: 'brief_1',
    count: 1,
    styles: ['minimalist'],
    idempotencyKey: 'bread-2026-drawn',
  })
  expect(named('createPost')[0]?.body).toMatchObject({
    text: 'Come by',
    format: 'feed',
    items: [{ mediaId: 'media_1_feed_4x5', altText: 'Rye bread 1. Half price' }],
    destinations: [
      { network: 'facebook', pageId: 'page_1' },
      { network: 'instagram', pageId: 'page_1' },
    ],
    idempotencyKey: 'bread-2026',
  })
  expect(heard.map(({ stage, percent }) => `${stage} ${percent}`)).toEqual([
    'drawing 0',
    'drawing 50',
    'drawing 100',
    'publishing 100',
  ])
})

test('a sentence becomes a film, published as a Reel', async () => {
  const { api, named } = aStudio({
    generateVideo: () => ({ id: 'vgen_1', state: 'queued', percent: 0 }),
    getVideoGeneration: inTurn(
      { state: 'running', percent: 40 },
      { state: 'done', percent: 100, media: { id: 'media_film' } },
    ),
  })
  await postService(api, fakePace()).quickVideoCampaign('Rye bread', 'Come by', {
    seconds: 15,
    filmStyle: 'social',
  })
  expect(named('generateImages')).toEqual([])
  expect(named('generateVideo')[0]?.body).toMatchObject({ briefId: 'brief_1', seconds: 15, style: 'social' })
  expect(named('createPost')[0]?.body).toMatchObject({
    format: 'reel',
    items: [{ mediaId: 'media_film', altText: '' }],
  })
})

test('what cannot be drawn or filmed says why, and nothing is posted', async () => {
  const undrawn = aStudio({
    getGeneration: () => ({ ...generation('failed', 10), error: 'Poster 1 could not be drawn.' }),
  })
  await expect(postService(undrawn.api, fakePace()).quickImageCampaign('Rye', 'Hi')).rejects.toMatchObject({
    code: 'not_made',
    message: 'No poster was made. Poster 1 could not be drawn.',
  })
  const slow = aStudio({ getGeneration: () => generation('running', 10) })
  await expect(postService(slow.api, fakePace()).quickImageCampaign('Rye', 'Hi')).rejects.toMatchObject({
    code: 'timed_out',
  })
  const unfilmed = aStudio({
    generateVideo: () => ({ id: 'vgen_1', state: 'failed', percent: 0, problem: 'The disk is full.' }),
  })
  await expect(postService(unfilmed.api, fakePace()).quickVideoCampaign('Rye', 'Hi')).rejects.toThrow(
    'No film was made. The disk is full.',
  )
  expect([undrawn, slow, unfilmed].flatMap(({ named }) => named('createPost'))).toEqual([])
})

test('a prompt that is too long is told before anything is made', async () => {
  const { api, named } = aStudio()
  await expect(postService(api, fakePace()).quickImageCampaign('x'.repeat(201), 'Hi')).rejects.toMatchObject({
    code: 'prompt_too_long',
  })
  expect(named('createBrief')).toEqual([])
})

test('a picture is made in the shape that was asked for, and needs a place to lead to', async () => {
  const { api } = aStudio()
  const { media } = await mediaService(api, fakePace()).generateImage('Rye bread', 'abstract', '9:16')
  expect(media.id).toBe('media_1_story_9x16')
  const alone = aStudio({ listConnections: () => ({ connections: [] }) })
  const { generateImage } = mediaService(alone.api, fakePace())
  await expect(generateImage('Rye bread')).rejects.toMatchObject({ code: 'no_landing_page' })
  await generateImage('Rye bread', undefined, '1:1', { landingUrl: 'https://rosa.example.com' })
  expect(alone.named('createBrief')[0]?.body).toMatchObject({ url: 'https://rosa.example.com' })
})

test('media are listed by kind, and where the list goes on', async () => {
  const media = [{ contentType: 'image/png' }, { contentType: 'video/mp4' }]
  const { api } = fakeApi({ listMedia: () => ({ media, nextCursor: 'c2' }) })
  const { getMedia } = mediaService(api)
  expect(await getMedia('video')).toEqual({ media: [{ contentType: 'video/mp4' }], nextCursor: 'c2' })
  expect((await getMedia()).media).toHaveLength(2)
})

test('the status of a campaign is changed and nothing else of it', async () => {
  const { api, calls } = fakeApi({ updateCampaign: () => ({ state: 'paused' }) })
  await campaignService(api).updateCampaignStatus('cmp_1' as CampaignId, 'paused')
  expect(calls).toEqual([{ name: 'updateCampaign', params: { id: 'cmp_1' }, body: { status: 'paused' } }])
})
