import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { makeMovie, twoHalves } from '../test/movies.ts'
import { countMore, noise, slowClock, spoil } from '../test/spoil.ts'
import { measure } from './gate-decode.ts'
import { createVideoGate, type VideoGate } from './gate-video.ts'
import { readSource } from './probe.ts'

const folder = await mkdtemp(join(tmpdir(), 'gate-video-'))
afterAll(() => rm(folder, { recursive: true }))
const at = (name: string): string => join(folder, name)

const size = 's=128x128:r=30'
/** It moves for a second, is black for a second, and stands still for another and a half. */
const three =
  `testsrc2=${size}:d=1[a];color=black:${size}:d=1[b];color=red:${size}:d=1.5[c];` +
  '[a][b][c]concat=n=3:v=1:a=0'
/** An eighth of full scale: -18 dB; nothing of it from half a second on. */
const quiet = 'sine=frequency=997:sample_rate=44100:duration=3.5'
const [film, avi] = await Promise.all([
  makeMovie(at('film.mp4'), { pictures: three, sound: { graph: quiet, codec: 'aac' }, indexFirst: true }),
  makeMovie(at('clip.avi'), { pictures: `testsrc2=${size}:d=1`, codec: 'mpeg4' }),
  makeMovie(at('long.mp4'), { pictures: twoHalves({ size: '64x64', seconds: 1.4 }) }),
])
await spoil(film, at('noise.mp4'), noise)
await spoil(avi, at('liar.avi'), countMore(9))
await spoil(at('long.mp4'), at('three-hours.mp4'), slowClock(2))

const none = createVideoGate({ ffmpeg: at('no-such-program') })
const here = createVideoGate()
const probe = (gate: VideoGate, name: string, options = {}) =>
  gate.check(at(name), { depth: 'full', ...options })

// The first look tells which engine there is.
const first = await Promise.all([probe(none, 'film.mp4'), probe(here, 'film.mp4')])
const engines = [
  { engine: 'node-av', gate: none, report: first[0] },
  { engine: 'ffmpeg', gate: here, report: first[1] },
].filter(({ engine, report }) => report.measured?.engine === engine)

test('node-av measures where there is no ffmpeg', () => {
  expect(engines[0]?.engine).toBe('node-av')
})

describe.each(engines)('$engine', ({ gate, report }) => {
  test('a whole film is decoded, and what it shows and sounds like is measured', () => {
    const near = (value: number) => expect.closeTo(value, 1)
    expect(report.measured).toMatchObject({
      frames: 105,
      seconds: near(3.5),
      faults: { count: 0, first: null },
      blackSpans: [{ from: near(1), to: near(2) }],
      frozenSpans: [
        { from: near(1), to: near(2) },
        { from: near(2), to: near(3.5) },
      ],
      sound: { channels: 1, from: near(0), silentSpans: [] },
    })
    expect(Math.abs((report.measured?.loudness?.integrated ?? 0) + 21)).toBeLessThan(1)
    expect(Math.abs((report.measured?.loudness?.truePeak ?? 0) + 18)).toBeLessThan(1.5)
    const levels = Object.fromEntries(report.checks.map(({ code, level }) => [code, level]))
    expect(levels).toMatchObject({
      decode: 'fine',
      duration_decoded: 'fine',
      black: 'warning',
      frozen: 'warning',
      sound_length: 'fine',
      loudness: 'warning',
      peak: 'fine',
    })
    expect(report.ok).toBe(true)
    expect(JSON.stringify(report)).not.toContain(folder)
  })

  test('noise behind a whole header and an end that is not there are found', async () => {
    const [noisy, lying] = await Promise.all([probe(gate, 'noise.mp4'), probe(gate, 'liar.avi')])
    expect(noisy.ok).toBe(false)
    expect(noisy.checks.find(({ code }) => code === 'decode')).toMatchObject({ level: 'error' })
    expect(JSON.stringify(noisy)).not.toContain(folder)
    expect(lying.facts?.durationMs).toBe(9000)
    expect(lying.checks.find(({ code }) => code === 'duration_decoded')).toMatchObject({
      level: 'error',
      message: 'The header announces 9 s of pictures, there are 1 s.',
    })
  })
})

test('what was meant and where it is to run decide with it', async () => {
  const expected = { width: 128, height: 128, seconds: 3.5, frames: 105, audio: true }
  const meant = await none.check(film, { depth: 'tables', expect: expected })
  expect(meant.checks.at(-1)).toMatchObject({ code: 'expected', level: 'fine' })
  const other = await none.check(film, {
    depth: 'tables',
    expect: { width: 1080, seconds: 6, frames: 180, audio: false },
  })
  expect(other.ok).toBe(false)
  expect(other.checks.slice(-4).map(({ code }) => code)).toEqual([
    'expected_size',
    'expected_seconds',
    'expected_frames',
    'expected_sound',
  ])
  expect((await none.check(film, { depth: 'tables' })).ok).toBe(true)
  const asked = await none.check(film, { depth: 'tables', placements: ['Instagram-Reels'] })
  expect(asked).toMatchObject({ ok: false, placements: [{ placement: 'instagram_reels', ok: false }] })
  await expect(none.check(film, { depth: 'tables', placements: ['tiktok'] })).rejects.toThrow(
    'choose facebook_feed',
  )
})

test('hours are not decoded, and what was not measured is said', async () => {
  const report = await probe(none, 'three-hours.mp4')
  expect(report.measured).toBeNull()
  expect(report.checks.find(({ code }) => code === 'not_measured')).toMatchObject({
    level: 'warning',
    message: expect.stringContaining('2 h 59 min at 64 × 64 would take too long'),
  })
  const nobody = await measure(film, await readSource(film), {}, async () => undefined)
  expect(nobody).toMatchObject({
    check: { code: 'not_measured', message: expect.stringContaining('neither ffmpeg') },
  })
})

test('progress is told, and an abort ends it', async () => {
  const shares: number[] = []
  await probe(here, 'film.mp4', { onProgress: (share: number) => shares.push(share) })
  expect(Math.max(...shares)).toBeGreaterThan(0.9)
  const controller = new AbortController()
  const work = probe(none, 'film.mp4', { signal: controller.signal })
  setTimeout(() => controller.abort(new Error('enough')), 30)
  await expect(work).rejects.toThrow('enough')
})
