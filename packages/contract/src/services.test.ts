import { expect, test } from 'vitest'
import { ApiError } from './client.ts'
import type { MediaId } from './ids.ts'
import type { Post } from './posts.ts'
import { postService, ServiceError, type Progress } from './services.ts'
import { aPost, aProblem, fakeApi, fakePace, inTurn, refusal } from './services/test-api.ts'

const picture = new Blob(['bytes'], { type: 'image/jpeg' })
const mediaId = 'media_1' as MediaId
const out = aPost({ state: 'published' }, { network: 'instagram', state: 'published' })
const onTheWay = aPost({ state: 'published' }, { network: 'instagram', state: 'publishing' })
const desk = () => ({ paused: false, destinations: [] })

/** Posts a file of the library; `getPost` answers one post after the other. */
function posting(created: unknown, ...later: unknown[]) {
  const pace = fakePace()
  const fake = fakeApi({
    createPost: inTurn(created),
    getPost: inTurn(...(later.length > 0 ? later : [created])),
    postingDesk: desk,
    schedulePost: inTurn(out),
  })
  const { postContentEverywhere } = postService(fake.api, pace)
  return { ...fake, pace, post: (options = {}) => postContentEverywhere({ mediaId }, 'Hello', options) }
}

test('a picture is uploaded, posted everywhere, and followed until it is out', async () => {
  const pace = fakePace()
  const { api, calls, named } = fakeApi({
    uploadMedia: () => ({ id: mediaId, contentType: 'image/jpeg' }),
    createPost: () => aPost({}, { network: 'instagram' }),
    postingDesk: desk,
    getPost: inTurn(onTheWay, out),
  })
  const heard: Progress[] = []
  const post = await postService(api, pace).postContentEverywhere(picture, 'Hello', {
    name: 'cake.jpg',
    altText: 'A cake',
    hashtags: ['bakery'],
    firstComment: 'Until six today',
    onProgress: (progress) => heard.push(progress),
  })
  expect(post).toBe(out)
  expect(calls[0]).toMatchObject({ name: 'uploadMedia', form: { purpose: 'post' }, filename: 'cake.jpg' })
  expect(named('createPost')[0]?.body).toEqual({
    text: 'Hello',
    format: 'feed',
    when: { kind: 'now' },
    items: [{ mediaId, altText: 'A cake' }],
    hashtags: ['bakery'],
    firstComment: 'Until six today',
    idempotencyKey: expect.any(String),
  })
  expect(heard).toEqual([
    { stage: 'uploading', percent: 0 },
    { stage: 'uploading', percent: 100 },
    { stage: 'publishing', percent: 0 },
    { stage: 'publishing', percent: 50 },
    { stage: 'publishing', percent: 100 },
  ])
  expect(pace.sleeps).toEqual([250, 375])
})

test('what has to be mended is kept as a draft, and nothing goes out', async () => {
  const draft = aPost({ state: 'draft', findings: [aProblem('image.ratio')] })
  const { api, named } = fakeApi({
    createPost: inTurn(refusal(409, 'post.not_ready'), draft),
  })
  expect(await postService(api, fakePace()).postContentEverywhere({ mediaId }, 'Hello')).toBe(draft)
  const [first, second] = named('createPost').map(({ body }) => body)
  expect(second).toEqual({ ...first, when: { kind: 'draft' } })
})

test('a draft that was mended meanwhile goes out under the same key', async () => {
  const { post, named } = posting(aPost({ state: 'draft' }), out)
  expect(await post({ idempotencyKey: 'cake-2026' })).toBe(out)
  expect(named('schedulePost')[0]).toMatchObject({ body: { version: 1, when: { kind: 'now' } } })
})

test('one destination that failed ends the waiting when the other is out', async () => {
  const half = aPost({ state: 'published' }, { network: 'instagram', state: 'failed' })
  const { post, named } = posting(aPost({}, { network: 'instagram' }), onTheWay, half)
  expect(await post()).toBe(half)
  expect(named('getPost')).toHaveLength(2)
})

test('a post that waits for a person is told at once', async () => {
  const waitingFor = { kind: 'reconnect', sentence: 'Connect again.', until: null } as const
  const held = aPost({ state: 'waiting', waitingFor })
  const { post, named } = posting(aPost({}), held)
  expect(await post()).toBe(held)
  expect(named('getPost')).toHaveLength(1)
})

test('a wait that ends by itself is waited for', async () => {
  const waitingFor = { kind: 'meta', sentence: 'It goes on.', until: null } as const
  const { post } = posting(aPost({}), aPost({ state: 'waiting', waitingFor }), out)
  expect(await post()).toBe(out)
})

test('a lost answer is looked at until it is known', async () => {
  const unknown = aPost({ state: 'unknown' })
  const { post, pace } = posting(aPost({}), ...Array<Post>(40).fill(unknown), out)
  expect(await post()).toBe(out)
  expect(Math.max(...pace.sleeps)).toBe(2000)
})

test('a post that is still on its way at the end of the time is told as it is', async () => {
  const { post, pace } = posting(aPost({}), onTheWay)
  expect(await post({ mostMs: 20_000 })).toBe(onTheWay)
  expect(pace.now()).toBe(20_000)
})

test('the address and the first comment are waited for, though not for ever', async () => {
  const bare = aPost({ state: 'published', permalink: null })
  const talking = aPost({ state: 'published', comment: { state: 'waiting', problem: null } })
  const done = aPost({ state: 'published', comment: { state: 'sent', problem: null } })
  expect(await posting(aPost({}), bare, talking, done).post()).toBe(done)
  const never = posting(aPost({}), bare)
  expect(await never.post()).toBe(bare)
  expect(never.pace.now()).toBeLessThan(11_000)
})

test('a server that is away for a moment has no news; one that stays away is told', async () => {
  const away = refusal(503, 'service.unavailable')
  const gone = new ApiError(0, undefined)
  expect(await posting(aPost({}), away, gone, out).post()).toBe(out)
  await expect(posting(aPost({}), gone).post()).rejects.toBe(gone)
  const refused = refusal(401, 'auth.token_expired')
  await expect(posting(aPost({}), refused, out).post()).rejects.toBe(refused)
})

test('a request without an answer is made again under the same key', async () => {
  const { api, named } = fakeApi({
    createPost: inTurn(new ApiError(0, undefined), out),
    postingDesk: desk,
  })
  await postService(api, fakePace()).postContentEverywhere({ mediaId }, 'Hello')
  const keys = named('createPost').map(({ body }) => body?.['idempotencyKey'])
  expect(keys).toEqual([keys[0], keys[0]])
})

test('what is for later, handed over only, or paused is not waited for', async () => {
  const later = posting(aPost({}))
  await later.post({ when: { kind: 'at', at: '2026-12-24T08:00:00Z' } })
  await later.post({ wait: false })
  expect(later.calls.map(({ name }) => name)).toEqual(['createPost', 'createPost'])
  const paused = fakeApi({ createPost: () => aPost({}), postingDesk: () => ({ paused: true }) })
  await postService(paused.api, fakePace()).postContentEverywhere({ mediaId }, 'Hello')
  expect(paused.named('getPost')).toEqual([])
})

test('mending applies the best fix of each problem, waits for conversions and sends', async () => {
  const best = { kind: 'transcode', item: 0 } as const
  const unfit = aProblem('video.codec', best, { kind: 'shrink', item: 0 })
  const alsoUnfit = aProblem('video.index_last', best)
  const converting = aProblem('video.converting')
  const draftWith = (version: number, ...findings: Post['publications'][number]['findings']): Post => ({
    ...aPost({ state: 'draft', findings }),
    version,
  })
  const { api, named } = fakeApi({
    createPost: inTurn(refusal(409, 'post.not_ready'), draftWith(1, unfit, alsoUnfit)),
    fixPost: inTurn(draftWith(2, converting, alsoUnfit)),
    getPost: inTurn(draftWith(2, converting, alsoUnfit), draftWith(3), out),
    schedulePost: inTurn(aPost({})),
    postingDesk: desk,
  })
  const post = await postService(api, fakePace()).postContentEverywhere({ mediaId }, 'Hello', { mend: true })
  expect(post).toBe(out)
  expect(named('fixPost').map(({ body }) => body)).toEqual([
    { version: 1, publicationId: 'pub_facebook', fix: best },
  ])
  expect(named('schedulePost')[0]?.body).toMatchObject({ version: 3 })
})

test('a fix that does not help is tried once, and the post stays a draft', async () => {
  const stubborn = aPost({
    state: 'draft',
    findings: [aProblem('image.too_large', { kind: 'shrink', item: 0 })],
  })
  const { api, named } = fakeApi({
    createPost: inTurn(refusal(409, 'post.not_ready'), stubborn),
    fixPost: inTurn(stubborn),
  })
  const post = await postService(api, fakePace()).postContentEverywhere({ mediaId }, 'Hello', { mend: true })
  expect(post).toBe(stubborn)
  expect(named('fixPost')).toHaveLength(1)
})

test('one network is the chosen Page of this side; without one, nothing is uploaded', async () => {
  const connections = [{ status: 'active', pages: [{ id: 'page_1', chosen: true }, { id: 'page_2' }] }]
  const places = ['facebook', 'instagram'].flatMap((network) =>
    ['page_1', 'page_2'].map((pageId) => ({ network, pageId })),
  )
  const destinations = (fake: typeof places) =>
    fakeApi({
      listConnections: () => ({ connections }),
      postingDesk: () => ({ paused: false, destinations: fake }),
      createPost: () => out,
      getPost: () => out,
    })
  const there = destinations(places)
  await postService(there.api, fakePace()).postContentEverywhere({ mediaId }, 'Hello', {
    networks: ['instagram'],
  })
  expect(there.named('createPost')[0]?.body?.['destinations']).toEqual([
    { network: 'instagram', pageId: 'page_1' },
  ])
  const nowhere = destinations([])
  await expect(
    postService(nowhere.api, fakePace()).postVideoToFacebook(picture, 'Hello'),
  ).rejects.toMatchObject({ code: 'no_destination' })
  expect(nowhere.named('uploadMedia')).toEqual([])
})

test('a picture is not posted as a video', async () => {
  const { api, named } = fakeApi({
    uploadMedia: () => ({ id: mediaId, name: 'cake.jpg', contentType: 'image/jpeg' }),
    listConnections: () => ({ connections: [{ status: 'active', pages: [{ id: 'page_1', chosen: true }] }] }),
    postingDesk: () => ({ paused: false, destinations: [{ network: 'facebook', pageId: 'page_1' }] }),
  })
  await expect(postService(api, fakePace()).postVideoToFacebook(picture, 'Hello')).rejects.toThrow(
    new ServiceError('not_video', '“cake.jpg” is a picture. Choose a video, or post it everywhere.'),
  )
  expect(named('createPost')).toEqual([])
})

test('whoever does not want to wait any longer can go', async () => {
  const stop = new AbortController()
  const { api } = fakeApi({ createPost: () => aPost({}), postingDesk: desk, getPost: () => onTheWay })
  const sent = postService(api, fakePace()).postContentEverywhere({ mediaId }, 'Hello', {
    signal: stop.signal,
    onProgress: ({ percent }) => percent === 50 && stop.abort(),
  })
  await expect(sent).rejects.toMatchObject({ name: 'AbortError' })
})
