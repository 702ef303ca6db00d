import { expect, test } from 'vitest'
import { raw, recorded, rejection, startStubGraph } from '../__fixtures__/stub-graph.ts'
import { hashOf, madeUpFile, startStubUploads } from '../__fixtures__/stub-uploads.ts'
import { publishTimeProblems } from './publish-time.ts'

const json = (body: unknown) => raw(200, JSON.stringify(body))
const PAGE = '104000000000000001'
const POST = `${PAGE}_1`
const MB = 2 ** 20

test('a post goes out at once, or waits for its time', async () => {
  const { session, seen } = await startStubGraph([json({ id: POST })])
  const { posts } = session.onPage
  await expect(posts.create(PAGE, { message: 'Fresh bread', link: 'https://a.example' })).resolves.toEqual({
    id: POST,
  })
  await posts.create(PAGE, { photoIds: ['1', '2'], scheduledFor: 1_800_000_000 })
  expect(Object.fromEntries(seen[0]?.form ?? [])).toMatchObject({
    message: 'Fresh bread',
    link: 'https://a.example',
  })
  expect(seen[0]?.form.has('published')).toBe(false)
  expect(Object.fromEntries(seen[1]?.form ?? [])).toMatchObject({
    attached_media: '[{"media_fbid":"1"},{"media_fbid":"2"}]',
    published: 'false',
    scheduled_publish_time: '1800000000',
  })
})

test('a lost post is found by its words, waiting or published, but not before its time', async () => {
  const page = (rows: object[]) => json({ data: rows })
  const { session, seen } = await startStubGraph([
    page([{ id: `${PAGE}_9`, message: 'Fresh bread' }]),
    page([
      { id: `${PAGE}_3`, message: 'Fresh bread', created_time: '2026-11-20T10:00:05+0000' },
      { id: `${PAGE}_2`, message: 'Other', created_time: '2026-11-20T10:00:00+0000' },
      { id: `${PAGE}_1`, message: 'Fresh bread', created_time: '2026-11-19T10:00:00+0000' },
    ]),
  ])
  const since = Date.parse('2026-11-20T09:00:00Z') / 1000
  const found = await session.onPage.posts.findByMark(PAGE, { message: 'Fresh bread', since })
  expect(found.map(({ id }) => id)).toEqual([`${PAGE}_9`, `${PAGE}_3`])
  expect(seen.map(({ path }) => path)).toEqual([
    `/v26.0/${PAGE}/scheduled_posts`,
    `/v26.0/${PAGE}/published_posts`,
  ])
})

test('a lost post without words is found by its link, in whichever way Meta writes it', async () => {
  const shares = (link: object) => ({
    created_time: '2026-11-20T10:00:05+0000',
    attachments: { data: [link] },
  })
  const { session, seen } = await startStubGraph([
    json({
      data: [{ id: `${PAGE}_9`, attachments: { data: [{ unshimmed_url: 'https://a.example/cakes' }] } }],
    }),
    json({
      data: [
        {
          id: `${PAGE}_4`,
          ...shares({ unshimmed_url: 'https://a.example/bread', url: 'https://l.facebook.com/l' }),
        },
        {
          id: `${PAGE}_3`,
          ...shares({ url: 'https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2Fbread&h=x' }),
        },
        { id: `${PAGE}_2`, ...shares({ target: { id: '7' }, url: 'https://www.facebook.com/p/7' }) },
        { id: `${PAGE}_1`, ...shares({ url: 'https://a.example/bread' }), message: 'Bread' },
      ],
    }),
  ])
  const since = Date.parse('2026-11-20T09:00:00Z') / 1000
  const mark = { message: '', link: 'https://A.example/bread', since }
  const found = await session.onPage.posts.findByMark(PAGE, mark)
  expect(found.map(({ id }) => id)).toEqual([`${PAGE}_4`, `${PAGE}_3`])
  expect(new URLSearchParams(seen[0]?.query).get('fields')).toContain('unshimmed_url')
  const nothingToGoBy = await session.onPage.posts.findByMark(PAGE, { message: '', since })
  expect(nothingToGoBy).toEqual([])
})

test('a photo comes from an address or as its very bytes', async () => {
  const { session, seen } = await startStubGraph([json({ id: '5', post_id: POST })])
  const { photos } = session.onPage
  await expect(photos.create(PAGE, { url: 'https://a.example/a.jpg', altText: 'A loaf' })).resolves.toEqual({
    id: '5',
    postId: POST,
  })
  await photos.create(PAGE, {
    file: { bytes: Uint8Array.of(0xff, 0xd8, 1), filename: 'a.jpg' },
    caption: 'c',
    unpublished: true,
  })
  expect(seen[0]?.form.get('alt_text_custom')).toBe('A loaf')
  const sent = seen[1]?.body.toString('latin1')
  expect(sent).toContain('image/jpeg')
  expect(sent).toMatch(/name="published"\r\n\r\nfalse/)
})

test('a Reel is started, sent, gone on with after a cut, and finished', async () => {
  const file = madeUpFile(9 * MB)
  const expected = await hashOf(file)
  const { session, seen, taken, digest } = await startStubUploads({
    size: file.size,
    chunk: MB,
    cuts: [{ afterBytes: 4 * MB }],
  })
  const { reels } = session.onPage
  const { videoId } = await reels.start(PAGE)
  await reels.send(videoId, file, { fresh: true })
  expect(digest()).toBe(expected)
  expect(seen).toEqual([
    'start',
    '/video-upload/v26.0/77 from 0',
    'GET /v26.0/77',
    expect.stringContaining(' from 4'),
  ])
  await reels.finish(PAGE, videoId, { description: 'd', when: { at: 1_800_000_000 } })
  expect(Object.fromEntries(taken.params)).toMatchObject({
    upload_phase: 'finish',
    video_id: '77',
    video_state: 'SCHEDULED',
    scheduled_publish_time: '1800000000',
  })
  await expect(reels.state(videoId)).resolves.toMatchObject({ state: 'processing' })
})

test('bytes that arrived are not sent again', async () => {
  const { session, seen } = await startStubUploads({ size: MB, chunk: MB })
  const file = madeUpFile(MB)
  await session.onPage.reels.send('77', file, { fresh: true })
  await session.onPage.reels.send('77', file)
  expect(seen).toEqual(['/video-upload/v26.0/77 from 0', 'GET /v26.0/77'])
})

test('a hosted file is named to the upload host in a header', async () => {
  const { session, seen } = await startStubGraph([recorded('success')])
  await session.onPage.stories.video.sendFromUrl('77', 'https://cdn.example/v.mp4')
  expect(seen[0]?.headers).toMatchObject({ file_url: 'https://cdn.example/v.mp4' })
  expect(seen[0]?.body.byteLength).toBe(0)
})

test('a retired metric is refused before the call, with what took its place', async () => {
  const { session, seen } = await startStubGraph([json({ data: [] })])
  const error = await rejection(
    session.onPage.insights.ofPage(PAGE, { metrics: ['page_impressions_unique'] }),
  )
  expect(error).toMatchObject({ kind: 'invalid', status: 0, blame: [['metric']] })
  expect(String(error)).toContain('page_total_media_view_unique')
  expect(seen).toHaveLength(0)
})

test('insights are numbers or counts by kind', async () => {
  const { session } = await startStubGraph([
    json({
      data: [
        { name: 'post_media_view', period: 'lifetime', values: [{ value: 12 }] },
        { name: 'post_clicks_by_type', values: [{ value: { 'link clicks': 3 } }, { value: 'odd' }] },
      ],
    }),
  ])
  const rows = await session.onPage.insights.ofPost(POST, ['post_media_view', 'post_clicks_by_type'])
  expect(rows.map(({ values }) => values)).toEqual([[{ value: 12 }], [{ value: { 'link clicks': 3 } }, {}]])
})

test('a time to publish at lies between ten minutes and thirty days ahead, for a Reel 29', () => {
  const now = 1_000_000
  expect(publishTimeProblems(now + 599, now)).toHaveLength(1)
  expect(publishTimeProblems(now + 600, now)).toEqual([])
  expect(publishTimeProblems(now + 30 * 86_400, now)).toEqual([])
  expect(publishTimeProblems(now + 30 * 86_400, now, 'reel')).toHaveLength(1)
})

test('a lost post with photos is found by a photo that it shows, in an album too', async () => {
  const target = (id: string) => ({ target: { id } })
  const created_time = '2026-11-20T10:00:05+0000'
  const { session, seen } = await startStubGraph([
    json({
      data: [
        { id: `${PAGE}_3`, created_time, attachments: { data: [target('7')] } },
        {
          id: `${PAGE}_2`,
          created_time,
          attachments: { data: [{ ...target('8'), subattachments: { data: [target('8'), target('9')] } }] },
        },
        { id: `${PAGE}_1`, created_time: '2026-11-19T10:00:00+0000', attachments: { data: [target('9')] } },
      ],
    }),
  ])
  const since = Date.parse('2026-11-20T09:00:00Z') / 1000
  const found = await session.onPage.posts.findByPhoto(PAGE, { photoId: '9', since })
  expect(found.map(({ id }) => id)).toEqual([`${PAGE}_2`])
  expect(new URLSearchParams(seen[0]?.query).get('fields')).toContain('subattachments')
})
