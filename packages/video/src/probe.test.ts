import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { makeMovie, tone, turnMovie, twoHalves } from '../test/movies.ts'
import { probeVideo } from './probe.ts'

const folder = await mkdtemp(join(tmpdir(), 'probe-'))
afterAll(() => rm(folder, { recursive: true }))
const at = (name: string): string => join(folder, name)
const reasonOf = (file: string): Promise<string> =>
  probeVideo(file).then(
    () => 'read',
    (error: { reason: string }) => error.reason,
  )
const withTone = { graph: tone(), codec: 'aac' } as const

test('an MP4 as phones write it is told in full', async () => {
  const file = await makeMovie(at('phone.mp4'), { pictures: twoHalves(), sound: withTone })
  const { bytes, bitrate, ...facts } = await probeVideo(file)
  expect(facts).toEqual({
    container: 'mp4',
    contentType: 'video/mp4',
    durationMs: 1000,
    width: 320,
    height: 568,
    frameRate: 30,
    variableFrameRate: false,
    videoCodec: 'h264',
    chroma420: true,
    audioCodec: 'aac',
    audioSampleRate: 44_100,
    moovFirst: false,
    editList: true,
  })
  expect(bytes).toBe((await readFile(file)).length)
  expect(bitrate).toBe(bytes * 8)

  const turned = await probeVideo(await turnMovie(file, at('turned.mp4')))
  expect(turned).toMatchObject({ width: 568, height: 320, durationMs: 1000 })
})

test.each([
  ['clip.mov', 'h264', 'aac', { contentType: 'video/quicktime', moovFirst: false, chroma420: true }],
  ['clip.webm', 'vp8', 'opus', { contentType: 'video/webm', audioSampleRate: 48_000, chroma420: true }],
  ['clip.mkv', 'h264', 'aac', { contentType: 'video/x-matroska', moovFirst: null, editList: null }],
  ['clip.avi', 'mpeg4', 'mp3', { contentType: 'video/x-msvideo', chroma420: null }],
  ['clip.flv', 'h264', 'aac', { contentType: 'video/x-flv', variableFrameRate: null }],
  ['clip.ts', 'h264', 'aac', { contentType: 'video/mp2t', chroma420: true }],
] as const)(
  '%s is read, and known to be cut off where its container tells',
  async (name, codec, sound, facts) => {
    const file = await makeMovie(at(name), {
      // The encoder of VP8 takes its time.
      pictures: twoHalves({ size: name === 'clip.webm' ? '80x142' : '320x568' }),
      codec,
      sound: { graph: tone(), codec: sound },
    })
    const probed = await probeVideo(file)
    expect(probed).toMatchObject({
      container: name.split('.')[1],
      ...(name === 'clip.webm' ? { width: 80, height: 142 } : { width: 320, height: 568 }),
      videoCodec: codec,
      audioCodec: sound,
      ...facts,
    })
    expect(probed.frameRate).toBeCloseTo(30, 1)
    expect(Math.abs(probed.durationMs - 1000)).toBeLessThan(80)
    const bytes = await readFile(file)
    await writeFile(file, bytes.subarray(0, bytes.length / 2))
    // A transport stream is made to be cut: it says nowhere how long it is.
    expect(await reasonOf(file)).toBe(name === 'clip.ts' ? 'read' : 'truncated')
  },
)

test('silent pictures, full chroma, the index first and a wavering rate are seen', async () => {
  const silent = await makeMovie(at('silent.mp4'), {
    pictures: twoHalves(),
    chroma: 'yuv444p',
    indexFirst: true,
  })
  expect(await probeVideo(silent)).toMatchObject({
    audioCodec: null,
    audioSampleRate: null,
    chroma420: false,
    moovFirst: true,
    variableFrameRate: false,
  })
  const wavering = await makeMovie(at('wavering.mkv'), {
    pictures: `${twoHalves({ seconds: 2 })},select='mod(floor(n*1.3),3)'`,
  })
  expect((await probeVideo(wavering)).variableFrameRate).toBe(true)
})

test('sound without pictures has no picture', async () => {
  const file = await makeMovie(at('sound.mp4'), { sound: withTone })
  expect(await reasonOf(file)).toBe('no_picture')
})

test('a header that would keep the reader busy for minutes ends as a damaged file', async () => {
  const file = await makeMovie(at('bomb.mp4'), { pictures: twoHalves(), sound: withTone, indexFirst: true })
  const bytes = await readFile(file)
  // The number of samples in a chunk of sound, made 2 billion.
  bytes.writeUInt32BE(0x7fffffff, bytes.lastIndexOf('stsc') + 4 + 12)
  await writeFile(file, bytes)
  const started = performance.now()
  expect(await reasonOf(file)).toBe('corrupt')
  expect(performance.now() - started).toBeLessThan(5000)
})
