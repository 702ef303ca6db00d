import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { VideoGeneration, type BriefId, type GenerateVideo } from '@adwright/contract'
import { findTranscoder, type Transcoder, type VideoFacts } from '@adwright/video'
import { DBOSWorkflowConflictError } from '@dbos-inc/dbos-sdk/internal/error'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createMedia, type MediaDeps, type MediaLibrary } from '#modules/media'
import { createLog } from '#platform/create-log.ts'
import { createJobs } from '#platform/jobs/create-jobs.ts'
import type { Member } from '#platform/member.ts'
import { createTempFolders } from '#platform/storage/temp-folder.ts'
import { aWorkspace, until } from '../../../test/index.ts'
import type { DrawFilm } from './draw-film.ts'
import { mostRuns } from './film.ts'
import { studioJobs } from './jobs.ts'
import { createRunFilm, type FilmInput } from './run-film.ts'
import { aBrief, aPlainEngine, aRun, openTestStudio, start, type TestStudio } from './test-studio.ts'

const size = { width: 54, height: 96 }
let at: TestStudio
let media: MediaLibrary
let rosa: Member
let briefId: BriefId
let tempDir: string
/** Takes the source as it is for a film of as many seconds as it says. */
const quickTranscoder: Transcoder = {
  name: 'ffmpeg',
  transcode: async (input, output) => {
    const source = await readFile(input)
    await writeFile(output, source)
    return { ...plainFacts, bytes: source.length, durationMs: 1000 * Number(source.toString()) }
  },
  still: () => Promise.resolve(Buffer.from('a still')),
}
const plainFacts: VideoFacts = {
  container: 'mp4',
  contentType: 'video/mp4',
  bytes: 0,
  durationMs: 0,
  ...size,
  frameRate: 30,
  variableFrameRate: false,
  videoCodec: 'h264',
  chroma420: true,
  audioCodec: null,
  audioSampleRate: null,
  bitrate: 1_000_000,
  moovFirst: true,
  editList: false,
}
const drawing =
  (seconds = 6): DrawFilm =>
  ({ path: file }) =>
    writeFile(file, String(seconds))
const mediaWith = (change: Partial<MediaDeps> = {}) =>
  createMedia({
    transactions: at.db,
    storage: at.storage,
    clock: at.clock,
    jobs: { enqueue: () => Promise.resolve() },
    transcoder: () => Promise.resolve(quickTranscoder),
    onConverted: () => Promise.resolve(),
    temp: createTempFolders(tempDir),
    ...change,
  })
beforeAll(async () => {
  at = await openTestStudio(aPlainEngine())
  tempDir = await mkdtemp(path.join(os.tmpdir(), 'adwright-films-'))
  media = mediaWith()
})
afterAll(async () => {
  await at.close()
  await rm(tempDir, { recursive: true })
})
beforeEach(async () => {
  rosa = await aWorkspace(at.db)
  briefId = (await at.studio.briefs.create(rosa, aBrief())).id
})

async function posters(count = 3): Promise<void> {
  const generationId = await start(at, rosa, { briefId, count }, `posters of ${briefId}`)
  await at.studio.runGeneration(aRun(), { workspaceId: rosa.workspaceId, generationId })
}
const ask = (over: Partial<GenerateVideo> = {}) =>
  at.studio.films.start(rosa, { briefId, seconds: 6, idempotencyKey: 'one film of these', ...over })
const standing = (id: VideoGeneration['id']) => at.studio.films.get(rosa, id)
const inputOf = ({ id }: VideoGeneration): FilmInput => ({ workspaceId: rosa.workspaceId, filmId: id })
const films = async () => (await at.media.list(rosa, { purpose: 'post', limit: 100 })).media
/** The job's work, at a small size and in this thread. */
const runWith = (draw: DrawFilm, given = media) =>
  createRunFilm({ transactions: at.db, media: given, clock: at.clock, draw, size })
const failing =
  (message: string): DrawFilm =>
  () =>
    Promise.reject(new Error(message))
/** As when another worker took the job over. */
const gone: DrawFilm = () => Promise.reject(new DBOSWorkflowConflictError('gone'))

test('a worker makes the film of the newest posters, which anybody can post', async () => {
  await posters()
  const jobs = createJobs({
    transactions: at.db,
    url: at.db.url,
    log: createLog({ level: 'silent', name: 'test' }),
  })
  const studio = at.studioWith({
    jobs,
    media: mediaWith({ transcoder: findTranscoder }),
    filmSize: size,
  })
  studioJobs(jobs, studio)
  await jobs.start()
  try {
    const asked = await studio.films.start(rosa, { briefId, seconds: 6, idempotencyKey: 'end to end' })
    expect(asked).toMatchObject({ state: 'queued', percent: 0, media: null, problem: null })
    const done = await until(
      async () => {
        const film = await standing(asked.id)
        return film.state !== 'queued' && film.state !== 'running' && film
      },
      { seconds: 25, what: 'the film' },
    )
    expect(VideoGeneration.parse(done)).toEqual(done)
    expect(done).toMatchObject({ state: 'done', percent: 100, problem: null })
    expect(done.media).toMatchObject({
      purpose: 'post',
      name: 'Sourdough bread, 6 seconds.mp4',
      contentType: 'video/mp4',
      durationMs: 6000,
      ...size,
    })
    expect(done.media?.stillUrl).not.toBeNull()
    expect(await films()).toEqual([expect.objectContaining({ ...done.media })])
    expect(await readdir(tempDir)).toEqual([])
  } finally {
    await jobs.stop()
  }
})

test('the same key never starts a second film', async () => {
  await posters()
  const before = at.enqueued.length
  const asked = await Promise.all([ask(), ask(), ask({ seconds: 15 })])
  expect(new Set(asked.map(({ id }) => id)).size).toBe(1)
  expect(at.enqueued.slice(before)).toEqual([
    { name: 'studio.film', input: inputOf(asked[0]), key: asked[0].id },
  ])
  expect((await ask({ idempotencyKey: 'another film of these' })).id).not.toBe(asked[0].id)
})

test('a film needs posters, a brief, and is seen by its workspace alone', async () => {
  await expect(ask()).rejects.toMatchObject({ code: 'film.no_posters', status: 409 })
  await posters(1)
  const film = await ask()
  const paul = await aWorkspace(at.db, { name: 'Other' })
  await expect(at.studio.films.get(paul, film.id)).rejects.toMatchObject({ code: 'generation.not_found' })
  const foreign = { briefId, seconds: 6, idempotencyKey: 'not my brief' } as const
  await expect(at.studio.films.start(paul, foreign)).rejects.toMatchObject({ code: 'brief.not_found' })
})

test('it shows as many posters as can be read in its time, the first of the newest first', async () => {
  await posters(5)
  const { creatives } = await at.studio.listCreatives(rosa, { briefId, limit: 9 })
  const shown = new Map<number, number>()
  for (const seconds of [6, 15] as const) {
    const film = await ask({ seconds, idempotencyKey: `a film of ${seconds} seconds` })
    await runWith(async (order) => {
      shown.set(seconds, order.posters.length)
      const story = creatives[0]?.renditions.find(({ placement }) => placement === 'story_9x16')
      const [file] = await at.db.inWorkspace(rosa.workspaceId, (tx) =>
        media.find(tx, rosa.workspaceId, story ? [story.media.id] : []),
      )
      expect(file && (await media.read(file)).equals(order.posters[0] ?? Buffer.alloc(0))).toBe(true)
      throw Object.assign(new Error('seen enough'), { retryable: false })
    })(aRun(), inputOf(film)).catch(() => undefined)
  }
  expect([...shown]).toEqual([
    [6, 3],
    [15, 4],
  ])
})

test('how far it is can be seen while it runs', async () => {
  await posters(1)
  const film = await ask()
  const seen: number[] = []
  const draw: DrawFilm = async (order, report, signal) => {
    report(0.01)
    await delay(1050)
    report(0.5)
    await until(async () => (await standing(film.id)).percent > 0)
    const { state, percent } = await standing(film.id)
    expect(state).toBe('running')
    seen.push(percent)
    await drawing()(order, report, signal)
  }
  await runWith(draw)(aRun(), inputOf(film))
  expect(seen).toEqual([40])
  expect(await standing(film.id)).toMatchObject({ state: 'done', percent: 100 })
})

describe('a worker', () => {
  test('that dies is followed by another, which begins again; the film is kept once', async () => {
    await posters(2)
    const film = await ask()
    await expect(runWith(gone)(aRun(), inputOf(film))).rejects.toThrow('gone')
    expect(await standing(film.id)).toMatchObject({ state: 'running', problem: null })
    const second = Object.assign(aRun(), { dieAfter: 'film' })
    await expect(runWith(drawing())(second, inputOf(film))).rejects.toThrow('killed')
    await runWith(failing('never drawn'))(aRun(), inputOf(film))
    expect(await standing(film.id)).toMatchObject({ state: 'done', problem: null })
    expect(await films()).toHaveLength(1)
  })

  test('that keeps dying is told in words in the end', async () => {
    await posters(1)
    const film = await ask()
    for (let run = 0; run < mostRuns; run++) await runWith(gone)(aRun(), inputOf(film)).catch(() => undefined)
    await runWith(failing('never drawn'))(aRun(), inputOf(film))
    const { state, problem } = await standing(film.id)
    expect([state, problem]).toEqual(['failed', expect.stringMatching(/cut off several times/)])
  })

  test('that was slower than another leaves no second file', async () => {
    await posters(2)
    const film = await ask()
    const before = await at.storage.keys()
    const slow: DrawFilm = async (order, report, signal) => {
      await runWith(drawing())(aRun(), inputOf(film))
      await drawing(2)(order, report, signal)
    }
    await runWith(slow)(aRun(), inputOf(film))
    expect((await standing(film.id)).media?.durationMs).toBe(6000)
    expect(await films()).toHaveLength(1)
    expect((await at.storage.keys()).filter((key) => !before.includes(key))).toHaveLength(2)
  })

  test('that is stopped with its process has not failed', async () => {
    await posters(1)
    const film = await ask()
    const own = mediaWith()
    const draw: DrawFilm = (order, report, signal) => {
      own.close()
      signal.throwIfAborted()
      return drawing()(order, report, signal)
    }
    await expect(runWith(draw, own)(aRun(), inputOf(film))).rejects.toMatchObject({ name: 'AbortError' })
    expect(await standing(film.id)).toMatchObject({ state: 'running', problem: null })
    expect(await readdir(tempDir)).toEqual([])
  })
})

describe('fails in words', () => {
  test('when drawing or encoding breaks, leaving no file', async () => {
    await posters(1)
    const film = await ask()
    await expect(runWith(failing('out of pixels'))(aRun(), inputOf(film))).rejects.toThrow('out of pixels')
    const sentence = 'The film could not be finished. Start it again.'
    expect(await standing(film.id)).toMatchObject({ state: 'failed', problem: sentence, media: null })
    expect(await films()).toEqual([])
    expect(await readdir(tempDir)).toEqual([])
    const again = await ask({ idempotencyKey: 'the second attempt' })
    await runWith(drawing())(aRun(), inputOf(again))
    expect(await standing(again.id)).toMatchObject({ state: 'done' })
  })

  test('when nothing here encodes videos', async () => {
    await posters(1)
    const film = await ask()
    await runWith(drawing(), mediaWith({ transcoder: () => Promise.resolve(undefined) }))(
      aRun(),
      inputOf(film),
    )
    const { state, problem } = await standing(film.id)
    expect([state, problem]).toEqual(['failed', expect.stringMatching(/no program that makes videos/)])
  })
})

test('a film whose file was deleted stays on record without it', async () => {
  await posters(1)
  const film = await ask()
  await runWith(drawing())(aRun(), inputOf(film))
  const made = (await standing(film.id)).media
  if (!made) throw new Error('no film')
  await at.media.delete(rosa, made.id)
  expect(await standing(film.id)).toMatchObject({ state: 'done', media: null })
})
