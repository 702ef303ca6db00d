import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { coloursAt, makeMovie, tone, turnMovie, twoHalves } from '../test/movies.ts'
import { witness } from '../test/witness.ts'
import { findTranscoder } from './find-transcoder.ts'
import { probeVideo } from './probe.ts'
import type { Transcoder } from './transcoder.ts'

const folder = await mkdtemp(join(tmpdir(), 'transcoder-'))
afterAll(() => rm(folder, { recursive: true }))
const at = (name: string): string => join(folder, name)

const sound = { graph: tone(2), codec: 'aac' } as const
const phone = await makeMovie(at('phone.mov'), { pictures: twoHalves({ seconds: 2 }), sound })
const turned = await turnMovie(
  await makeMovie(at('upright.mp4'), { pictures: twoHalves({ rate: 25 }), chroma: 'yuv444p' }),
  at('turned.mp4'),
)
const webm = await makeMovie(at('clip.webm'), {
  pictures: twoHalves({ rate: 24, size: '160x284' }),
  codec: 'vp8',
  sound: { graph: tone(), codec: 'opus' },
})

const red = [255, 0, 0]
const green = [0, 255, 0]
const blue = [0, 0, 255]
const isNear = (found: number[] | undefined, wanted: number[]): boolean =>
  wanted.every((value, channel) => Math.abs(value - (found?.[channel] ?? 999)) < 24)

const engines = [
  { engine: 'ffmpeg', transcoder: await findTranscoder() },
  // A name nothing answers to leaves the package.
  { engine: 'node-av', transcoder: await findTranscoder({ ffmpeg: at('no-such-program') }) },
].filter(
  (entry): entry is { engine: string; transcoder: Transcoder } => entry.transcoder?.name === entry.engine,
)

test('at least one engine is here to be tested', () => {
  expect(engines.map(({ engine }) => engine)).toContain('node-av')
})

describe.each(engines)('$engine', ({ engine, transcoder }) => {
  const output = at(`${engine}.mp4`)

  test("a phone's movie becomes what Meta asks for, and nothing is lost", async () => {
    const shares: number[] = []
    const facts = await transcoder.transcode(phone, output, {}, { onProgress: (share) => shares.push(share) })
    expect(facts).toEqual(await probeVideo(output))
    expect(facts).toMatchObject({
      container: 'mp4',
      videoCodec: 'h264',
      chroma420: true,
      width: 320,
      height: 568,
      frameRate: 30,
      variableFrameRate: false,
      moovFirst: true,
      editList: false,
      audioCodec: 'aac',
      audioSampleRate: 48_000,
    })
    expect(facts.durationMs).toBeGreaterThanOrEqual(2000)
    expect(facts.durationMs).toBeLessThan(2025)
    expect(shares.at(-1)).toBe(1)

    const { order, tracks } = await witness(output)
    expect(order.indexOf('moov')).toBeLessThan(order.indexOf('mdat'))
    expect(tracks.map(({ edits }) => edits)).toEqual([false, false])
    const pictures = tracks.find(({ handler }) => handler === 'vide')
    expect(pictures).toMatchObject({ samples: 60, durations: [3000] })
    // 2 seconds of 48 kHz in packets of 1024.
    expect(tracks.find(({ handler }) => handler === 'soun')?.samples).toBeGreaterThanOrEqual(93)
    expect(isNear((await coloursAt(output, 3, { x: 1, y: 2 }))[0], red)).toBe(true)
    expect(isNear((await coloursAt(output, 30, { x: 1, y: 2 }))[0], green)).toBe(true)
  })

  test('a part is cut out, scaled and trimmed', async () => {
    const lower = { x: 0, y: 0.5, width: 1, height: 0.5 }
    const fit = { width: 160, height: 160 }
    const facts = await transcoder.transcode(phone, output, { crop: lower, fit, trimToMs: 500 })
    expect(facts).toMatchObject({ width: 160, height: 160, frameRate: 30, audioCodec: 'aac' })
    const { tracks } = await witness(output)
    expect(tracks.find(({ handler }) => handler === 'vide')).toMatchObject({ samples: 15, durations: [3000] })
    expect((await coloursAt(output, 6, { x: 2, y: 2 })).every((found) => isNear(found, blue))).toBe(true)
  })

  test('pictures turned in the header are turned for good, and padded', async () => {
    const fit = { width: 240, height: 240 }
    const facts = await transcoder.transcode(turned, output, { fit, pad: 'blur' })
    expect(facts).toMatchObject({ width: 240, height: 240, frameRate: 25, chroma420: true, audioCodec: null })
    // A quarter turn clockwise: what was above is right. 240 × 136 lie in the middle.
    const grid = await coloursAt(output, 3, { x: 2, y: 30 })
    expect(isNear(grid[30], blue)).toBe(true)
    expect(isNear(grid[31], red)).toBe(true)
  })

  test('a WebM is padded by its own blur, with its rate kept', async () => {
    const fit = { width: 400, height: 400 }
    const facts = await transcoder.transcode(webm, output, { fit, pad: 'blur' })
    expect(facts).toMatchObject({
      width: 400,
      height: 400,
      frameRate: 24,
      audioCodec: 'aac',
      editList: false,
    })
    const { tracks } = await witness(output)
    expect(tracks.find(({ handler }) => handler === 'vide')).toMatchObject({ samples: 24, durations: [3750] })
    // Beside the picture its own colours go on: above reddish, below bluish, no black bar.
    const grid = await coloursAt(output, 3, { x: 10, y: 4 })
    expect(isNear(grid[5], red)).toBe(true)
    expect(grid[0]?.[0]).toBeGreaterThan(180)
    expect(grid[30]?.[2]).toBeGreaterThan(180)
  })

  test('a size not to be exceeded is kept, or refused in words', async () => {
    const noisy = await makeMovie(at('noisy.mp4'), {
      pictures: 'color=c=gray:s=320x568:r=30:d=1,noise=alls=60:allf=t',
    })
    expect((await stat(noisy)).size).toBeGreaterThan(60_000)
    const { bytes } = await transcoder.transcode(noisy, output, { mostBytes: 60_000 })
    expect(bytes).toBeLessThanOrEqual(60_000)
    await expect(transcoder.transcode(noisy, output, { mostBytes: 2_000 })).rejects.toMatchObject({
      reason: 'too_big',
      message: 'This video is too long to fit into 2 KB. Upload a shorter one.',
    })
  })

  test('a still is the picture of that moment, upright, and of the last one past the end', async () => {
    const jpeg = await transcoder.still(phone, 200, 142)
    await writeFile(at('still.jpg'), jpeg)
    expect(isNear((await coloursAt(at('still.jpg'), 0, { x: 1, y: 2 }))[0], red)).toBe(true)
    await writeFile(at('still.jpg'), await transcoder.still(turned, 60_000, 4000))
    const [left, right] = await coloursAt(at('still.jpg'), 0, { x: 2, y: 1 })
    expect(isNear(left, blue)).toBe(true)
    expect(isNear(right, green)).toBe(true)
  })

  test('an abort ends the work at once and leaves nothing behind', async () => {
    const before = (await readdir(folder)).toSorted()
    const controller = new AbortController()
    const work = transcoder.transcode(
      phone,
      at('aborted.mp4'),
      { fit: { width: 1080, height: 1920 } },
      { signal: controller.signal, onProgress: () => controller.abort(new Error('changed my mind')) },
    )
    await expect(work).rejects.toThrow('changed my mind')
    expect((await readdir(folder)).toSorted()).toEqual(before)
    await expect(
      transcoder.transcode(phone, at('aborted.mp4'), {}, { signal: AbortSignal.abort() }),
    ).rejects.toThrow(/abort/)
  })

  test('noise behind a whole header ends as a damaged file', async () => {
    const bytes = await readFile(phone)
    const start = bytes.indexOf('mdat') + 4
    for (let place = start; place < bytes.lastIndexOf('moov') - 4; place++)
      bytes[place] = (place * 7919) & 255
    await writeFile(at('noise.mov'), bytes)
    expect(await probeVideo(at('noise.mov'))).toMatchObject({ width: 320 })
    await expect(transcoder.transcode(at('noise.mov'), at('from-noise.mp4'), {})).rejects.toMatchObject({
      name: 'VideoUnreadable',
      reason: 'corrupt',
    })
    expect((await readdir(folder)).filter((name) => name.startsWith('from-noise'))).toEqual([])
  })
})
