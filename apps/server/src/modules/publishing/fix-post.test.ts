import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { MediaId, PageId, Post, PostFix } from '@adwright/contract'
import { hashtagsIn } from '@adwright/posting'
import { probeVideo, TranscodeFailed, type Transcoder } from '@adwright/video'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/index.ts'
import { aDesk, type Desk } from '../../../test/publishing-desk.ts'
import { aMovie } from '../../../test/test-movie.ts'

let db: TestDatabase
let desk: Desk
let pageId: PageId
const convert: { video: Transcoder['transcode'] } = { video: () => Promise.reject(new Error('not yet')) }
const transcoder: Transcoder = {
  name: 'ffmpeg',
  transcode: (...how) => convert.video(...how),
  still: async () => Buffer.from('a still'),
}
beforeAll(async () => {
  db = await createTestDatabase()
  desk = await aDesk(db, { transcoder: async () => transcoder })
  await desk.connect()
  pageId = (await desk.publishing.desk(desk.member)).destinations[0]?.pageId ?? ('' as PageId)
})
afterAll(async () => {
  await desk.close()
  await db.close()
})
const facebook = () => [{ network: 'facebook' as const, pageId }]
const instagram = () => [{ network: 'instagram' as const, pageId }]
const both = () => [...facebook(), ...instagram()]
const inHours = (hours: number) => new Date(desk.clock.now().getTime() + hours * 3_600_000).toISOString()
const at = (hours: number) => ({ kind: 'at' as const, at: inHours(hours) })
const showing = (mediaId: MediaId, altText = 'A cake') => ({ mediaId, altText, tags: [] })
const pictured = async (...how: Parameters<Desk['picture']>) => showing(await desk.picture(...how))
const codesOf = (post: Post, place = 0) => post.publications[place]?.findings.map(({ code }) => code)

/** Presses the first button of this kind on a destination; answers with the post, whose finding must be gone. */
async function press(post: Post, kind: PostFix['kind'], place = 0): Promise<Post> {
  const publication = post.publications[place]
  const finding = publication?.findings.find(({ fixes }) => fixes.some((fix) => fix.kind === kind))
  const fix = finding?.fixes.find((one) => one.kind === kind)
  if (!publication || !finding || !fix) throw new Error(`${kind} is not offered`)
  const wish = { version: post.version, publicationId: publication.id, fix }
  const after = await desk.publishing.fix(desk.member, post.id, wish)
  if (kind !== 'transcode') expect(codesOf(after, place)).not.toContain(finding.code)
  return after
}

describe('one click mends there, and the post stays as it was written', () => {
  test('too many hashtags: the first that Instagram takes are kept, then the few that are announced', async () => {
    const hashtags = Array.from({ length: 31 }, (_, at) => `bread${at + 1}`)
    const post = await desk.write({
      text: 'Warm #bakery',
      hashtags,
      items: [await pictured()],
      destinations: both(),
    })
    const taken = await press(post, 'drop_hashtags', 1)
    const few = await press(taken, 'drop_hashtags', 1)
    const tags = (shown: Post) => shown.publications.map(({ text }) => hashtagsIn(text).length)
    expect([tags(taken), tags(few)]).toEqual([
      [32, 30],
      [32, 5],
    ])
    expect(few.publications[1]?.text).toBe('Warm #bakery\n\n#bread1 #bread2 #bread3 #bread4')
    expect(few).toMatchObject({ text: 'Warm #bakery', hashtags })
  })

  test('a Reel of a picture goes into the feed', async () => {
    const post = await desk.write({ format: 'reel', items: [await pictured()], destinations: both() })
    const after = await press(post, 'format', 1)
    expect(after.publications.map(({ shape }) => shape)).toEqual([null, 'image'])
    expect(after.format).toBe('reel')
  })

  test('of two pictures a story shows the first', async () => {
    const items = [await pictured({ height: 1920 }), await pictured({ height: 1920, shade: 91 })]
    const post = await desk.write({ format: 'story', items, destinations: both() })
    const after = await press(post, 'keep_first', 1)
    expect(after.publications.map(({ shape }) => shape)).toEqual([null, 'story_image'])
    expect(after.publications[1]?.media.map(({ id }) => id)).toEqual([items[0]?.mediaId])
    expect(after.items).toHaveLength(2)
  })

  test('a PNG becomes a JPEG', async () => {
    const post = await desk.write({
      items: [await pictured({ format: 'png', name: 'cake.png' })],
      destinations: both(),
    })
    const after = await press(post, 'jpeg', 1)
    expect(after.publications.map(({ media }) => media.map(({ contentType }) => contentType))).toEqual([
      ['image/png'],
      ['image/jpeg'],
    ])
  })

  test('a picture with too many bytes gets smaller', async () => {
    const item = await pictured({ name: 'large.jpg', shade: 94 })
    await desk.sql('update media_files set bytes = $2 where media_id = $1', [item.mediaId, 9_000_000])
    const post = await desk.write({ items: [item], destinations: both() })
    const [own, smaller] = (await press(post, 'shrink', 1)).publications.map(({ media: [file] }) => file)
    expect([own?.id, own?.bytes]).toEqual([item.mediaId, 9_000_000])
    expect(smaller?.bytes).toBeLessThan(8_000_000)
  })

  const words = 'Fresh bread every day. '
  test('too many words', async () => {
    const text = words.repeat(100).trim()
    const post = await desk.write({ text, items: [await pictured()], destinations: both() })
    const after = await press(post, 'shorten', 1)
    expect(after.publications.map((shown) => shown.text)).toEqual([text, words.repeat(95).trim()])
    expect(after.text).toBe(text)
  })

  test('too many words with a link below them, which stays', async () => {
    const post = await desk.write({
      text: words.repeat(2750).trim(),
      link: 'https://bakery.example/bread',
      items: [await pictured()],
      destinations: facebook(),
    })
    const { publications } = await press(post, 'shorten')
    expect(publications[0]?.text).toMatch(/every day\.\n\nhttps:\/\/bakery\.example\/bread$/)
  })

  test('a first comment that is too long', async () => {
    const firstComment = words.repeat(100).trim()
    const post = await desk.write({ firstComment, items: [await pictured()], destinations: both() })
    const after = await press(post, 'shorten', 1)
    expect(after.publications.map((shown) => shown.firstComment)).toEqual([
      firstComment,
      words.repeat(95).trim(),
    ])
    expect(after.firstComment).toBe(firstComment)
  })

  test('an image description that is too long, of the picture it belongs to', async () => {
    const long = words.repeat(50).trim()
    const items = [await pictured(), showing(await desk.picture({ shade: 92 }), long)]
    const post = await desk.write({ items, destinations: both() })
    const after = await press(post, 'shorten', 1)
    expect(codesOf(after, 0)).toContain('alt_text.too_long')
    expect(after.publications[1]?.overrides.altTexts).toEqual({ 1: words.repeat(43).trim() })
    expect(after.items.map(({ altText }) => altText)).toEqual(['A cake', long])
  })
})

describe('a video that has to be converted', () => {
  let folder: string
  let good: string
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'adwright-good-'))
    good = await aMovie(folder, { seconds: 3, width: 120, height: 212 })
    convert.video = async (_, output) => {
      await copyFile(good, output)
      return probeVideo(output)
    }
  })
  afterAll(() => rm(folder, { recursive: true }))
  /** Its index stands last, which Instagram does not take and Facebook does not mind. */
  const filmed = async (name: string) => {
    const bytes = await readFile(good)
    const at = bytes.indexOf('moov') - 4
    const index = Buffer.from(bytes.subarray(at, at + bytes.readUInt32BE(at)))
    bytes.write('free', at + 4)
    bytes.write(name, at + 8) // the same file twice would be one
    const file = await desk.storage.uploaded(name, Buffer.concat([bytes, index]))
    const { id } = await desk.media.upload(desk.member, { purpose: 'post', file })
    return desk.write({ text: name, items: [showing(id, '')], destinations: both() })
  }
  const converting = ({ publications }: Post) =>
    publications[1]?.findings.find(({ code }) => code === 'video.converting')

  test('takes its place there when it is done, and until then says how far it is', async () => {
    const post = await filmed('oven.mp4')
    const begun = await press(post, 'transcode', 1)
    expect(converting(begun)).toMatchObject({ level: 'problem', item: 0, percent: 0, fixes: [] })
    await desk.sql(`update media_conversions set percent = 42 where state = 'queued'`)
    expect(converting(await desk.get(post.id))).toMatchObject({
      percent: 42,
      message: expect.stringContaining('“oven.mp4” is being converted: 42 %'),
    })
    const { version } = begun
    await expect(
      desk.publishing.schedule(desk.member, post.id, { version, when: at(1) }),
    ).rejects.toMatchObject({ code: 'post.not_ready' })

    const heard = desk.heard.length
    await desk.jobs.work()
    const after = await desk.get(post.id)
    expect(codesOf(post, 1)).toContain('video.index_last')
    expect(codesOf(after, 1)?.filter((code) => code.startsWith('video.'))).toEqual(['video.becomes_reel'])
    const [own, converted] = after.publications.map(({ media: [file] }) => file?.id)
    expect(own).toBe(post.items[0]?.media.id)
    expect(converted).not.toBe(own)
    expect(after.publications[1]?.overrides.media).toEqual({ 0: converted })
    expect(desk.heard.length).toBeGreaterThan(heard)
  })

  test('that another post shows too is converted once, and is in place there at once', async () => {
    const post = await filmed('twice.mp4')
    await press(post, 'transcode', 1)
    await desk.jobs.work()
    const mediaId = post.items[0]?.media.id ?? ('' as MediaId)
    const again = await desk.write({ items: [showing(mediaId, '')], destinations: instagram() })
    const jobs = desk.jobs.queued.length
    const after = await press(again, 'transcode')
    const converted = (await desk.get(post.id)).publications[1]?.media[0]?.id
    expect([after.publications[0]?.media[0]?.id, desk.jobs.queued.length]).toEqual([converted, jobs])
  })

  test('and cannot be is told in a warning, with what is wrong still there; another try begins anew', async () => {
    const post = await filmed('broken.mp4')
    const working = convert.video
    convert.video = () => {
      throw new TranscodeFailed('too_big', 'This video is too long to fit.')
    }
    await press(post, 'transcode', 1)
    await desk.jobs.work()
    convert.video = working
    const failed = await desk.get(post.id)
    expect(failed.publications[1]?.findings).toContainEqual({
      level: 'warning',
      code: 'video.not_converted',
      message: '“broken.mp4” could not be converted: This video is too long to fit.',
      item: 0,
      fixes: [],
    })
    expect(codesOf(failed, 1)).toContain('video.index_last')
    expect(failed.publications[1]?.media[0]?.id).toBe(post.items[0]?.media.id)
    expect(converting(await press(failed, 'transcode', 1))).toMatchObject({ percent: 0 })
  })
})

test('a copy is a draft of its own with words, files and what differs, and none of the times', async () => {
  const [item, other] = [await pictured(), await pictured({ shade: 93 })]
  const key = `instagram:${pageId}`
  const post = await desk.write({
    text: 'Plum cake',
    hashtags: ['cake'],
    firstComment: 'Until Sunday',
    items: [item],
    destinations: both(),
    overrides: { [key]: { text: 'Only here', media: { 0: other.mediaId }, altTexts: { 0: 'Plums' } } },
    when: at(1),
    notAfter: inHours(5),
  })
  await desk.pass(90)
  const out = await desk.get(post.id)
  expect(out.state).toBe('published')
  const copy = await desk.publishing.duplicate(desk.member, post.id)
  const { text, hashtags, firstComment, items, format } = out
  expect(copy).toMatchObject({ text, hashtags, firstComment, format })
  expect(copy.items.map(({ media, altText }) => [media.id, altText])).toEqual(
    items.map(({ media, altText }) => [media.id, altText]),
  )
  const adapted = ({ publications }: Post) =>
    publications.map(({ network, overrides, media }) => [network, overrides, media.map(({ id }) => id)])
  expect(adapted(copy)).toEqual(adapted(out))
  expect(copy).toMatchObject({ state: 'draft', timing: 'draft', version: 1, dueAt: null, notAfter: null })
  for (const publication of copy.publications)
    expect(publication).toMatchObject({ state: 'draft', externalId: null, publishedAt: null, figures: null })
  expect(
    await desk.sql('select 1 from publications where post_id = $1 and (due_at is not null or next_at is not null or wake_at is not null)', [copy.id]), // prettier-ignore
  ).toEqual([])

  await desk.publishing.update(desk.member, copy.id, { version: 1, text: 'Apple cake' })
  expect((await desk.get(post.id)).text).toBe('Plum cake')
})

describe('good times', () => {
  const DAY_MS = 86_400_000
  const rest = { views: null, comments: null, shares: null, saves: null, clicks: null, watchSeconds: null }
  let shop: Desk
  let place: PageId
  beforeAll(async () => {
    shop = await aDesk(db, { start: '2026-11-23T09:00:00.000Z' })
    await shop.connect()
    place = (await shop.publishing.desk(shop.member)).destinations[0]?.pageId ?? ('' as PageId)
  })
  afterAll(() => shop.close())
  /** Posts that went out so many days ago at this hour, and were measured. */
  async function measured(
    network: 'facebook' | 'instagram',
    days: number[],
    hour: number,
    reactions: number,
  ) {
    for (const ago of days) {
      const post = await shop.write({ text: 'Bread', destinations: [{ network, pageId: place }] })
      const day = new Date(shop.clock.now().getTime() - ago * DAY_MS).toISOString().slice(0, 10)
      const figures = { ...rest, reach: 100, reactions, source: 'facebook_page_insights', simulated: true, fetchedAt: day } // prettier-ignore
      await shop.sql(
        `update publications set state = 'published', external_id = post_id, published_at = $2, figures = $3 where post_id = $1`,
        [post.id, `${day}T${String(hour).padStart(2, '0')}:00:00Z`, JSON.stringify(figures)],
      )
    }
  }
  const said = async () => {
    const { bestTimes, bestTimesNetwork } = await shop.publishing.desk(shop.member)
    return { bestTimes, bestTimesNetwork }
  }

  test('are not told before enough is known, nor from what is old, fresh, or on the other network', async () => {
    expect(await said()).toEqual({
      bestTimes: { kind: 'not_enough', posts: 0, needed: 12 },
      bestTimesNetwork: null,
    })
    // Mondays, Tuesdays, Wednesdays and Thursdays of the weeks before; two of the last, one is still to come.
    await measured('facebook', [7, 14, 21], 8, 4)
    await measured('facebook', [6, 13, 20], 8, 2)
    await measured('facebook', [5, 12, 19], 8, 1)
    await measured('facebook', [4, 11], 17, 9)
    await measured('facebook', [95, 1], 17, 50)
    await measured('instagram', [4, 11, 18], 17, 90)
    expect(await said()).toEqual({
      bestTimes: { kind: 'not_enough', posts: 11, needed: 12 },
      bestTimesNetwork: 'facebook',
    })
  })

  test('come with their network and the posts that they are known from, the best first', async () => {
    await measured('facebook', [18], 17, 9)
    const hours = (weekday: number, hour: number, median: number) => ({ weekday, hour, median, posts: 3, of: 'engagement_rate' }) // prettier-ignore
    expect(await said()).toEqual({
      bestTimesNetwork: 'facebook',
      bestTimes: {
        kind: 'ranked',
        posts: 12,
        overall: { median: 0.03 },
        hours: [hours(4, 18, 0.09), hours(1, 9, 0.04), hours(2, 9, 0.02), hours(3, 9, 0.01)],
      },
    })
  })
})
