import { mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { GenerateVideo } from '@adwright/contract'
import { GenerateVideo as GenerateVideoSchema } from '@adwright/contract'
import type { VoiceModel } from '#modules/models'
import type { Member } from '#platform/member.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aWorkspace } from '../../../test/index.ts'
import { finding, openTestFilms, type Make, type TestFilms } from './test-films.ts'

let at: TestFilms
let rosa: Member
beforeAll(async () => {
  at = await openTestFilms()
})
beforeEach(async () => {
  rosa = await aWorkspace(at.db)
})
afterAll(() => at.close())

const order = async (change: Partial<GenerateVideo> = {}) =>
  GenerateVideoSchema.parse({
    briefId: await at.briefOf(rosa),
    seconds: 6,
    style: 'social',
    idempotencyKey: `a film of ${rosa.workspaceId}`,
    ...change,
  })
const usage = async () =>
  (await at.db.inWorkspace(rosa.workspaceId, (tx) => at.billing.usage(tx, rosa.workspaceId, 'generations')))
    .used
const library = async () => (await at.media.list(rosa, { limit: 20 })).media
const folders = () => readdir(at.folder).catch(() => [])

test('a storyboard is drafted, changed, checked and becomes a film in every ratio asked for, once per key', async () => {
  const { films } = at
  const wishes = await order({ ratios: ['9:16', '1:1'] })
  const { idempotencyKey: _, ratios: __, voice: ___, pictures: ____, quality: _____, ...draft } = wishes
  const { storyboard, findings } = await films.storyboards.draft(rosa, draft)
  expect(findings.filter(({ level }) => level === 'error')).toEqual([])
  const [first, ...others] = storyboard.scenes
  if (!first) throw new Error('no scene')
  const changed = { ...storyboard, scenes: [{ ...first, headline: 'My own words' }, ...others] }
  const checked = await films.storyboards.check(rosa, { briefId: wishes.briefId, storyboard: changed })
  expect(checked.storyboard.scenes.reduce((sum, { beats }) => sum + beats, 0)).toBe(storyboard.tempo.beats)

  const begun = await films.start(rosa, { ...wishes, storyboard: checked.storyboard })
  expect((await films.start(rosa, wishes)).id).toBe(begun.id)
  expect(at.enqueued.filter(({ key }) => key === begun.id)).toEqual([{ name: 'films.make', key: begun.id }])
  expect(begun).toMatchObject({
    state: 'queued',
    percent: 0,
    wishes: { camera: 'auto', overlays: true, points: [], quote: null, quality: 'standard' },
  })
  expect(begun.storyboard.scenes[0]?.headline).toBe('My own words')
  expect(await usage()).toBe(2)

  await at.run(rosa, begun.id)
  const done = await films.get(rosa, begun.id)
  expect(done).toMatchObject({ state: 'done', percent: 100, problem: null, secondsLeft: null })
  const told = at.told.filter(({ videoGenerationId }) => videoGenerationId === begun.id)
  expect(told.at(-1)).toMatchObject({ state: 'done', percent: 100, problem: null })
  expect(told.some(({ state }) => state === 'running')).toBe(true)
  expect(done.cuts.map(({ ratio, percent, media }) => [ratio, percent, media?.contentType])).toEqual([
    ['9:16', 100, 'video/mp4'],
    ['1:1', 100, 'video/mp4'],
  ])
  expect(done.media?.id).toBe(done.cuts[0]?.media?.id)
  expect(await library()).toHaveLength(2)
  expect(await folders()).toEqual([])
  const [square] = done.cuts.filter(({ ratio }) => ratio === '1:1')
  if (!square?.media) throw new Error('no square cut')
  const file = await at.media.shelf.details(rosa, square.media.id)
  expect(file.origin).toMatchObject({ kind: 'film', videoGenerationId: begun.id, ratio: '1:1' })
  // the gate's report came along: nobody has to decode the film a second time
  expect(file.check).toMatchObject({ state: 'done', verdict: 'good' })
  expect(at.enqueued.filter(({ name }) => name === 'media.check')).toEqual([])
  expect((await films.list(rosa, { limit: 5 })).videos.map(({ id }) => id)).toEqual([begun.id])
  const { vtt, srt } = await films.captions(rosa, begun.id)
  expect(vtt).toMatch(/^WEBVTT/)
  expect(srt).toContain('-->')
})

test('nobody sees, cancels or films what belongs to another workspace', async () => {
  const { films } = at
  const begun = await films.start(rosa, await order())
  const paul = await aWorkspace(at.db)
  await expect(films.get(paul, begun.id)).rejects.toMatchObject({ code: 'generation.not_found' })
  await expect(films.cancel(paul, begun.id)).rejects.toMatchObject({ code: 'generation.not_found' })
  await expect(films.captions(paul, begun.id)).rejects.toMatchObject({ code: 'generation.not_found' })
  const theirs = { ...(await order({ idempotencyKey: 'of another one' })) }
  await expect(films.start(paul, theirs)).rejects.toMatchObject({ code: 'brief.not_found' })
  expect((await films.list(paul, { limit: 5 })).videos).toEqual([])
})

test('what cannot be filmed is refused before anything is kept or counted', async () => {
  const { films } = at
  const wishes = await order()
  const { storyboard } = await films.storyboards.draft(rosa, wishes as never)
  const [scene] = storyboard.scenes
  if (!scene) throw new Error('no scene')
  const twice = { ...storyboard, scenes: [scene, scene] }
  const refusals: [Partial<GenerateVideo>, string][] = [
    [{ storyboard: twice }, 'film.storyboard_wrong'],
    [{ voice: 'nobody' }, 'film.no_voice'],
    [{ pictures: 'model' }, 'film.no_model'],
    [{ mediaIds: ['media_01h455vb4pex5vsknk084sn02q' as never] }, 'media.not_found'],
  ]
  for (const [change, code] of refusals)
    await expect(films.start(rosa, { ...wishes, ...change }), code).rejects.toMatchObject({ code })
  expect(await usage()).toBe(0)
  expect((await films.list(rosa, { limit: 5 })).videos).toEqual([])
})

test('a film that is cancelled stops its worker, leaves nothing behind and costs nothing', async () => {
  const wishes = await order()
  let cancelled: (() => Promise<unknown>) | undefined
  const make: Make = async ({ folder, film }, { signal, onProgress }) => {
    await mkdir(folder, { recursive: true })
    await writeFile(path.join(folder, 'a scene'), 'half')
    await cancelled?.()
    const scenes = film.storyboard.scenes.map(({ id }) => ({ id, frames: 10, drawn: 1 }))
    onProgress?.({ stage: 'drawing', scenes, share: 0.1, secondsLeft: 20 })
    return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)))
  }
  const films = at.filmsWith({ make })
  const begun = await films.start(rosa, wishes)
  cancelled = () => films.cancel(rosa, begun.id)
  await at.run(rosa, begun.id, films)
  expect(await films.get(rosa, begun.id)).toMatchObject({ state: 'cancelled', problem: null })
  await expect(films.cancel(rosa, begun.id)).rejects.toMatchObject({ code: 'generation.already_over' })
  expect([await library(), await folders(), await usage()]).toEqual([[], [], 0])
})

test('a worker that dies leaves finished scenes for the next one; one that kills them all is given up', async () => {
  const wishes = await order()
  const ending = at.filmsWith({
    make: async ({ folder }) => {
      await mkdir(folder, { recursive: true })
      await writeFile(path.join(folder, 'finished.mp4'), 'a whole scene')
      void ending.close()
      await new Promise((resolve) => setTimeout(resolve, 5))
      throw new Error('torn off')
    },
  })
  const begun = await ending.start(rosa, wishes)
  await expect(at.run(rosa, begun.id, ending)).rejects.toMatchObject({ name: 'AbortError' })
  expect(await at.films.get(rosa, begun.id)).toMatchObject({ state: 'running' })

  let found: string[] = []
  const next = at.filmsWith({
    make: async ({ folder }) => {
      found = await readdir(folder)
      throw new Error('no disk')
    },
  })
  await expect(at.run(rosa, begun.id, next)).rejects.toThrow('no disk')
  expect(found).toEqual(['finished.mp4'])
  expect(await at.films.get(rosa, begun.id)).toMatchObject({
    state: 'failed',
    problem: 'The film could not be finished. Start it again.',
  })
  expect([await usage(), await folders()]).toEqual([0, []])
})

test('a cut that does not pass the gate is not kept; what it warns of stands beside the cut', async () => {
  const strict = at.filmsWith({
    gate: finding({ level: 'error', message: 'It has no picture.' }),
  })
  const refused = await strict.start(rosa, await order())
  await expect(at.run(rosa, refused.id, strict)).rejects.toThrow('did not pass the gate: It has no picture.')
  expect([(await at.films.get(rosa, refused.id)).state, await library()]).toEqual(['failed', []])

  const mild = at.filmsWith({ gate: finding({ level: 'warning', message: 'It is quiet.' }) })
  const kept = await mild.start(rosa, await order({ idempotencyKey: 'a quiet one' }))
  await at.run(rosa, kept.id, mild)
  expect((await at.films.get(rosa, kept.id)).cuts[0]?.notes).toEqual(['It is quiet.'])
})

test('each line is spoken once, however often the film is begun, and its captions follow the voice', async () => {
  const asked: string[] = []
  const voice: VoiceModel = {
    id: 'test',
    name: 'Test',
    quality: 'basic',
    languages: ['en'],
    speak: async ({ text }) => {
      asked.push(text)
      return { samples: new Float32Array(24_000).fill(0.1), sampleRate: 24_000 }
    },
  }
  const heard: number[][] = []
  let fails = true
  const films = at.filmsWith({
    voices: async () => [voice],
    make: async (given, options) => {
      heard.push(given.voice.map(({ samples }) => samples.length))
      if (fails) {
        void films.close()
        await new Promise((resolve) => setTimeout(resolve, 5))
        throw new Error('torn off')
      }
      return copy(given, options)
    },
  })
  const copy: Make = async ({ output }) => {
    await writeFile(output, await movie())
    return { path: output, width: 240, height: 426, frames: 30, seconds: 1, encoder: 'ffmpeg' }
  }
  const french = await films.storyboards.draft(rosa, {
    ...(await order()),
    briefId: await at.briefOf(rosa, { language: 'fr' }),
  } as never)
  await expect(
    films.start(rosa, await order({ voice: 'test', storyboard: french.storyboard })),
  ).rejects.toMatchObject({ code: 'film.voice_language' })
  const begun = await films.start(rosa, await order({ voice: 'test', seconds: 15 }))
  await expect(at.run(rosa, begun.id, films)).rejects.toMatchObject({ name: 'AbortError' })
  const lines = [...asked]
  expect(lines.length).toBeGreaterThan(1)
  fails = false
  const again = at.filmsWith({ voices: async () => [voice] })
  await at.run(rosa, begun.id, again)
  expect(asked).toEqual(lines)
  expect(heard[0]?.every((length) => length === 48_000)).toBe(true)
  expect((await at.films.get(rosa, begun.id)).state).toBe('done')
})

const movie = async () => {
  const { readFile } = await import('node:fs/promises')
  const file = path.join(path.dirname(at.folder), 'movie.mp4')
  expect((await stat(file)).size).toBeGreaterThan(0)
  return readFile(file)
}
