import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { makeMovie, tone, twoHalves } from '../../../packages/video/test/movies.ts'
import { readEnvironment } from './config.ts'
import { run } from './run.ts'
import { printableJson, shownName } from './validate-video-tell.ts'

const folder = await mkdtemp(path.join(os.tmpdir(), 'adwright-validate-'))
afterAll(() => rm(folder, { recursive: true }))
const sound = { graph: tone(), codec: 'aac' } as const
await makeMovie(path.join(folder, 'clip.mp4'), { pictures: twoHalves({ size: '600x600', rate: 25 }), sound })
await writeFile(path.join(folder, 'error\u001b[2J.mp4'), '{"error":"The link has expired"}')
await mkdir(path.join(folder, 'films'))

/** Runs without any server: an address that nobody answers would make it fail. */
async function call(...argv: string[]) {
  const told = { out: '', err: '' }
  const code = await run(['validate-video', ...argv], {
    env: { ...readEnvironment({}), url: 'http://127.0.0.1:9' },
    folder,
    out: (text) => (told.out += text),
    err: (text) => (told.err += text),
    isTerminal: false,
  })
  return { code, ...told }
}

test('a fit video is told check by check, with what to do and where it may run', async () => {
  const { code, out, err } = await call('clip.mp4', '--tables-only')
  expect([code, err]).toEqual([0, ''])
  const lines = out.split('\n')
  expect(lines[0]).toMatch(/^clip\.mp4: fit for an ad, \d to look at \(headers and tables only, \d+\.\d s\)$/)
  expect(lines).toContain('  fine     The pictures are H.264.')
  const late = lines.findIndex((line) => line.startsWith('  warning  The index (moov) comes last'))
  expect(lines[late + 1]).toContain('           Move it to the front, without loss: ffmpeg')
  expect(out).toMatch(/Places, by Meta's limits as of 20\d\d-\d\d-\d\d\n {2}yes {6}Facebook feed\./)
  expect(out).toContain('  no       Facebook in-stream. Facebook in-stream takes videos from 5 s on')
})

test('as JSON it is one object, decoded whole', async () => {
  const { code, out } = await call('clip.mp4', '--json')
  const report = JSON.parse(out)
  expect(code).toBe(0)
  expect(report).toMatchObject({ file: 'clip.mp4', ok: true, opened: true, measured: { frames: 25 } })
  expect(report.facts).toMatchObject({ width: 600, height: 600 })
})

test('a named place decides, and one that is not fit or not there has its own code', async () => {
  expect((await call('clip.mp4', '--tables-only', '--placement', 'facebook_feed')).code).toBe(0)
  const named = await call('clip.mp4', '--tables-only', '--placement', 'in_stream,reels')
  expect(named.code).toBe(1)
  expect(named.out).toContain('clip.mp4: not fit for an ad, refused in 1 of 3 places')
  const broken = await call('error\u001b[2J.mp4', 'clip.mp4', '--tables-only', '--json')
  expect(broken.code).toBe(1)
  expect(JSON.parse(broken.out)).toMatchObject([{ ok: false, checks: [{ code: 'json' }] }, { ok: true }])
  const missing = await call('no-such.mp4', 'films', 'clip.mp4', '--tables-only')
  expect(missing.code).toBe(2)
  expect(missing.out).toContain('no-such.mp4: could not be opened\n  error    There is no such file.')
  expect(missing.out).toContain('films: could not be opened\n  error    This is a folder, not a video.')
})

test('a name that a terminal would obey is shown, not obeyed', async () => {
  const { out } = await call('error\u001b[2J.mp4', '--tables-only')
  expect(out).toMatch(/^error\\u\{1b\}\[2J\.mp4: not a video that can be read\n/)
  expect(out).toContain('It says: “The link has expired”')
  expect(shownName('a\u202Eb\n\u009Bc')).toBe('a\\u{202e}b\\u{a}\\u{9b}c')
  const names = { file: 'a\u202E\u009B\u{E0001}ü.mp4' }
  expect(printableJson(names)).toBe('{"file":"a\\u202e\\u009b\\udb40\\udc01ü.mp4"}')
  expect(JSON.parse(printableJson(names))).toEqual(names)
})

test('a wrong call says so and ends with 2', async () => {
  expect(await call()).toEqual({ code: 2, out: '', err: 'validate-video needs a video to look at.\n' })
  expect(await call('clip.mp4', '--caption', 'x')).toMatchObject({
    code: 2,
    err: 'validate-video takes no --caption.\n',
  })
  const unknown = await call('clip.mp4', '--placement', 'tiktok')
  expect(unknown).toMatchObject({ code: 2, out: '' })
  expect(unknown.err).toMatch(/^There is no placement "tiktok": choose facebook_feed, /)
  const help = await call('--help')
  expect(help.code).toBe(0)
  expect(help.out).toContain('adwright validate-video PATH')
})
