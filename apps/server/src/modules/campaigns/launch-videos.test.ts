import type { CampaignId, MediaId } from '@adwright/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { WriteFailure } from '#modules/intents'
import { createTestDatabase, type TestDatabase } from '../../../test/index.ts'
import { Killed } from '../../../test/test-jobs.ts'
import type { VideoStanding } from './ad-platform.ts'
import { aRoom, type Room } from './test-room.ts'

let db: TestDatabase
let room: Room
let tall: MediaId
let square: MediaId
beforeAll(async () => {
  db = await createTestDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  room = await aRoom(db)
  room.meta.review = 'running' // the shortest way to an end: nobody looks again
  ;[tall, square] = await filesOf(room)
})

const filesOf = async ({ video }: Room) =>
  [await video({ width: 1080, height: 1920 }), await video({ width: 1080, height: 1080 })] as const

type Plan = { count?: number; mediaIds?: MediaId[]; own?: Room }
const plan = async ({ count = 1, mediaIds = [tall, square], own = room }: Plan = {}): Promise<CampaignId> => {
  const { briefId, creatives, member } = own
  const creativeIds = creatives.slice(0, count)
  const videos = creativeIds.slice(0, 1).map((creativeId) => ({ creativeId, mediaIds }))
  return (await own.campaigns.create(member, { briefId, creativeIds, days: 7, videos })).id
}
const launch = async (id: CampaignId, own = room) => {
  await own.campaigns.launch(own.member, id)
  await own.jobs.work()
  return own.campaigns.get(own.member, id)
}
const creativesMade = ({ meta }: Room) =>
  meta.things.flatMap(({ object }) => (object.kind === 'creative' ? [object] : []))

test('an ad shows the videos, each where it belongs, in place of its pictures; the other ads their own', async () => {
  const id = await plan({ count: 2 })
  const planned = await room.campaigns.get(room.member, id)
  expect(planned.videos).toMatchObject([
    {
      creativeId: room.creatives[0],
      files: [
        { media: { id: tall, width: 1080, durationMs: 8000 }, shownIn: ['story_9x16'] },
        { media: { id: square }, shownIn: ['elsewhere'] },
      ],
    },
  ])
  expect(planned.thumbnailUrl).toContain('square_1x1-0')
  const campaign = await launch(id)
  expect(campaign.state).toBe('active')
  expect(campaign.steps.every(({ state }) => state === 'done')).toBe(true)
  expect(room.meta.videos).toEqual([
    expect.stringMatching(/^film 1080x1920\.mp4 · aw-/),
    expect.stringMatching(/^film 1080x1080\.mp4 · aw-/),
  ])
  const [film, poster] = creativesMade(room)
  expect(film).toMatchObject({
    imageHashes: {},
    words: { headline: 'Still warm at seven' },
    videos: [
      { videoId: 'video-1', cover: { hash: room.meta.uploads[0] }, shownIn: ['story_9x16'] },
      { videoId: 'video-2', cover: { hash: room.meta.uploads[1] }, shownIn: ['elsewhere'] },
    ],
  })
  expect(poster?.videos).toEqual([])
  expect(Object.keys(poster?.imageHashes ?? {})).toHaveLength(4)
})

test('a video without a still of ours goes out with one of Meta’s', async () => {
  await db.sql(`update media_files set still_key = null where media_id = $1`, [tall])
  await launch(await plan({ mediaIds: [tall] }))
  expect(creativesMade(room)[0]?.videos).toEqual([
    {
      videoId: 'video-1',
      cover: { url: 'https://meta.example/video-1.jpg' },
      shownIn: ['story_9x16', 'elsewhere'],
    },
  ])
})

test('a process killed at every moment of an upload leaves each video once', async () => {
  const kills = new Set<string>()
  const moment = (where: string) => {
    if (!/video|still/.test(where) || kills.has(where)) return
    kills.add(where)
    throw new Killed(where)
  }
  const own = await aRoom(db, { moment })
  own.meta.review = 'running'
  own.meta.before = (what) => what === 'video' && moment(`before video ${own.meta.videos.length}`)
  own.meta.after = (what) => what === 'video' && moment(`after video ${own.meta.videos.length}`)
  const id = await plan({ own, mediaIds: [...(await filesOf(own))] })
  await own.campaigns.launch(own.member, id)
  await own.jobs.workThroughKills()
  expect(kills.size).toBeGreaterThanOrEqual(12)
  expect(own.meta.videos).toHaveLength(2)
  expect((await own.campaigns.get(own.member, id)).state).toBe('active')
})

test('an answer that is lost is looked up, and nothing goes up twice', async () => {
  room.meta.after = (what) => {
    if (what === 'video') throw new WriteFailure('unknown', 'No answer.')
  }
  const campaign = await launch(await plan())
  expect(campaign).toMatchObject({ state: 'active', unknownWrites: 0 })
  expect(room.meta.videos).toHaveLength(2)
})

describe('while Meta works on a video', () => {
  const standing = (...stands: VideoStanding['kind'][]) => {
    room.meta.videoStanding = async () => {
      const kind = stands.shift() ?? 'ready'
      return kind === 'failed' ? { kind, problem: 'Meta could not use the video.' } : { kind }
    }
  }

  test('the launch looks again, sends the next one already, and goes on without trouble', async () => {
    standing('processing', 'processing')
    const seen: (string | null | undefined)[] = []
    const { videoStanding } = room.meta
    room.meta.videoStanding = async (place, id) => {
      const { steps } = await room.campaigns.get(room.member, campaignId)
      seen.push(`${room.meta.videos.length}: ${steps.find(({ kind }) => kind === 'video')?.problem}`)
      return videoStanding(place, id)
    }
    const campaignId = await plan()
    const campaign = await launch(campaignId)
    expect(seen.slice(0, 2)).toEqual(['1: null', '2: Meta is still working on the video.'])
    expect(campaign).toMatchObject({ state: 'active', unknownWrites: 0 })
    expect(campaign.steps.every(({ problem }) => problem === null)).toBe(true)
    expect(room.jobs.slept).toEqual([3, 3])
    expect(room.failures).toEqual([])
  })

  test('the next one may fail in peace, but a run that is to end ends', async () => {
    standing('processing', 'processing')
    room.meta.before = (what) => {
      if (what === 'video' && room.meta.videos.length === 1) throw new Killed('taken over')
    }
    await room.campaigns.launch(room.member, await plan())
    await expect(room.jobs.work()).rejects.toThrow('taken over')
    expect(room.jobs.slept).toEqual([])
  })

  test('for longer it leaves its worker, says why, and goes on when the video is ready', async () => {
    standing(...Array<'processing'>(30).fill('processing'))
    const id = await plan({ mediaIds: [square] })
    await room.campaigns.launch(room.member, id)
    await room.jobs.workOne('campaigns.launch')
    expect(await room.campaigns.get(room.member, id)).toMatchObject({
      state: 'launching',
      waitingFor: { kind: 'meta', sentence: 'Meta is still working on the video. It goes on by itself.' },
    })
    expect(creativesMade(room)).toEqual([])
    await room.jobs.work()
    expect(await room.campaigns.get(room.member, id)).toMatchObject({ state: 'active', waitingFor: null })
    expect(room.meta.videos).toHaveLength(1)
  })

  test('one that it cannot use stops the launch in its words, and goes up anew with the next', async () => {
    standing('failed')
    const id = await plan({ mediaIds: [tall] })
    const failed = await launch(id)
    expect(failed.state).toBe('launch_failed')
    expect(failed.problems[0]?.message).toMatch(/^Meta could not use the video\. Nothing is running\./)
    const { findVideo } = room.meta
    room.meta.findVideo = async () => undefined // what Meta could not use is not found
    expect((await launch(id)).state).toBe('active')
    room.meta.findVideo = findVideo
    expect(room.meta.videos).toHaveLength(2)
    expect(creativesMade(room)[0]?.videos[0]?.videoId).toBe('video-2')
  })
})

test('what a cancelled launch has sent serves the next one', async () => {
  room.meta.before = (what) => {
    if (what === 'creative') throw new WriteFailure('refused', 'No.')
  }
  const id = await plan()
  await launch(id)
  await room.campaigns.cancelLaunch(room.member, id)
  await room.jobs.work()
  room.meta.before = () => undefined
  const campaign = await launch(id)
  expect(campaign.state).toBe('active')
  expect(campaign.videos).toHaveLength(1)
  expect(room.meta.videos).toHaveLength(2)
  expect(creativesMade(room)[0]?.videos.map(({ videoId }) => videoId)).toEqual(['video-1', 'video-2'])
})

describe('what cannot be chosen', () => {
  const creating = async (videos: { creativeId: Room['creatives'][number]; mediaIds: MediaId[] }[]) => {
    const { briefId, creatives, member } = room
    return room.campaigns.create(member, { briefId, creativeIds: creatives.slice(0, 1), videos })
  }
  const creative = (at = 0) => room.creatives[at] ?? ('' as never)
  const stored = async () =>
    (await db.sql('select from campaigns where workspace_id = $1', [room.workspaceId])).length

  test.each([
    [
      'an ad that is not of the campaign',
      () => [{ creativeId: creative(1), mediaIds: [tall] }],
      'request.invalid',
      /not among the chosen/,
    ],
    [
      'one ad twice',
      () => [tall, square].map((one) => ({ creativeId: creative(), mediaIds: [one] })),
      'request.invalid',
      /given a video twice/,
    ],
    [
      'a file of somebody else',
      () => [{ creativeId: creative(), mediaIds: ['media_x' as MediaId] }],
      'media.not_found',
      /no such file/,
    ],
    [
      'two of one shape',
      () => [{ creativeId: creative(), mediaIds: [tall, square, tall] }],
      'request.invalid',
      /same shape \(9:16\)/,
    ],
  ] as const)('%s', async (_, videos, code, message) => {
    // prettier-ignore
    await expect(creating(videos())).rejects.toMatchObject({
      code,
      field: 'videos',
      message: expect.stringMatching(message),
    })
    expect(await stored()).toBe(0)
  })

  test('a picture', async () => {
    const [row] = await db.sql<{ media_id: MediaId }>(
      `select media_id from media_files where workspace_id = $1 and purpose = 'poster' limit 1`,
      [room.workspaceId],
    )
    const creativeId = creative()
    await expect(creating([{ creativeId, mediaIds: row ? [row.media_id] : [] }])).rejects.toMatchObject({
      code: 'media.not_video',
      field: 'videos',
    })
  })
})

test('a file that a campaign shows stays in the library, and one that is gone keeps it from launching', async () => {
  const id = await plan()
  await expect(room.media.delete(room.member, tall)).rejects.toMatchObject({
    code: 'media.in_use',
    message: expect.stringContaining('the campaign Butter croissants'),
  })
  await db.sql(`delete from media_files where media_id = $1`, [tall])
  const { findings } = await room.campaigns.preflight(room.member, id)
  expect(findings.flatMap(({ level, code }) => (level === 'problem' ? [code] : []))).toEqual([
    'video_missing',
  ])
  expect((await room.campaigns.get(room.member, id)).videos[0]?.files).toHaveLength(1)
  await expect(room.campaigns.launch(room.member, id)).rejects.toMatchObject({
    code: 'campaign.preflight_failed',
  })
  await room.campaigns.delete(room.member, id)
  await room.media.delete(room.member, square)
})

test('a video that a look at every picture found damaged keeps it from launching', async () => {
  const id = await plan({ mediaIds: [square] })
  const findings = async () => (await room.campaigns.preflight(room.member, id)).findings
  expect((await findings()).map(({ code }) => code)).toContain('videos')
  const report = { checks: [{ code: 'decode', level: 'error', message: 'Broken.' }], placements: [], limitsCheckedOn: '', measured: null } // prettier-ignore
  await db.sql(
    `update video_checks set state = 'done', report = $2, checked_at = now() where media_id = $1`,
    [square, JSON.stringify(report)],
  )
  expect((await findings()).map(({ code }) => code)).toContain('video_broken')
})
