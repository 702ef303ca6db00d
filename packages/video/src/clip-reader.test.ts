import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { makeMovie, tone, turnMovie, twoHalves } from '../test/movies.ts'
import type { FilmEncoder } from './film-encoder.ts'
import { findFilmEncoder } from './find-film-encoder.ts'

const folder = await mkdtemp(join(tmpdir(), 'clip-reader-'))
afterAll(() => rm(folder, { recursive: true }))
const at = (name: string): string => join(folder, name)

const phone = await makeMovie(at('phone.mov'), {
  pictures: twoHalves({ rate: 25, size: '64x114' }),
  sound: { graph: tone(), codec: 'aac' },
})
const turned = await turnMovie(
  await makeMovie(at('upright.mp4'), { pictures: twoHalves({ size: '64x114' }), chroma: 'yuv444p' }),
  at('turned.mp4'),
)

const engines = [
  { engine: 'ffmpeg', encoder: await findFilmEncoder() },
  { engine: 'node-av', encoder: await findFilmEncoder({ ffmpeg: at('no-such-program') }) },
].filter((entry): entry is { engine: string; encoder: FilmEncoder } => entry.encoder?.name === entry.engine)

/** BT.709, limited range. */
const colours = { red: [63, 102, 240], green: [173, 42, 26], blue: [32, 240, 118] }
const size = { width: 64, height: 64, frameRate: 30 }

/** The colour a quarter from the top and the left, and that of the opposite quarter. */
function seen(frame: Uint8Array): string[] {
  return [16, 48].map((place) => {
    const chroma = 64 * 64 + (place / 2) * 32 + place / 2
    const found = [frame[place * 64 + place], frame[chroma], frame[chroma + 32 * 32]]
    const isNear = ([, wanted]: [string, number[]]): boolean =>
      wanted.every((value, index) => Math.abs(value - (found[index] ?? 0)) < 8)
    return Object.entries(colours).find(isNear)?.[0] ?? found.join()
  })
}

async function read(frames: AsyncIterable<Uint8Array>): Promise<string[]> {
  const all: string[] = []
  for await (const frame of frames) all.push(seen(frame).join(' '))
  return all
}

describe.each(engines)('$engine', ({ encoder }) => {
  test('a clip comes in frames of the rate and size wanted, and its last one stays', async () => {
    const frames = await read(encoder.frames({ path: phone, ...size, fromSeconds: 0.4, frames: 24 }))
    expect(frames).toHaveLength(24)
    // Green comes at half a second, and the clip ends at one.
    expect(frames.slice(0, 3)).toEqual(Array.from({ length: 3 }, () => 'red blue'))
    expect(frames.slice(4)).toEqual(Array.from({ length: 20 }, () => 'green blue'))
  })

  test('a clip turned in the header is turned, and a part of it can be chosen', async () => {
    // A quarter turn clockwise: what was above is right.
    const wish = { path: turned, ...size, frames: 1 }
    expect(await read(encoder.frames({ ...wish, fromSeconds: 0 }))).toEqual(['blue red'])
    const right = { x: 0.5, y: 0, width: 0.5, height: 1 }
    expect(await read(encoder.frames({ ...wish, fromSeconds: 99, crop: right }))).toEqual(['green green'])
  })

  test('one who stops early or aborts ends the decoder', async () => {
    const wish = { path: phone, ...size, fromSeconds: 0, frames: 30 }
    for await (const frame of encoder.frames(wish)) {
      expect(frame).toHaveLength(64 * 96)
      break
    }
    const controller = new AbortController()
    const work = async (): Promise<void> => {
      for await (const _ of encoder.frames({ ...wish, frames: 1e9 }, controller.signal)) {
        controller.abort(new Error('changed my mind'))
      }
    }
    await expect(work()).rejects.toThrow('changed my mind')
  })

  test("a clip's sound is as long as asked for and as loud as it was", async () => {
    const sound = await encoder.sound({ path: phone, fromSeconds: 0.5, seconds: 1 })
    expect(sound).toHaveLength(48_000)
    const loudest = (from: number, to: number): number =>
      (sound ?? new Float32Array())
        .subarray(from, to)
        .reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    // libav's own tone is an eighth of full scale.
    expect(loudest(0, 20_000)).toBeGreaterThan(0.1)
    expect(loudest(0, 48_000)).toBeLessThan(0.15)
    expect(loudest(30_000, 48_000)).toBe(0)
    expect(await encoder.sound({ path: turned, fromSeconds: 0, seconds: 1 })).toBe(null)
    const past = await encoder.sound({ path: phone, fromSeconds: 9, seconds: 0.5 })
    expect(past?.every((value) => value === 0)).toBe(true)
  })

  test('noise behind a whole header ends as a damaged file', async () => {
    const bytes = await readFile(phone)
    const end = bytes.lastIndexOf('moov') - 4
    for (let place = bytes.indexOf('mdat') + 4; place < end; place++) bytes[place] = (place * 7919) & 255
    await writeFile(at('noise.mov'), bytes)
    await expect(
      read(encoder.frames({ path: at('noise.mov'), ...size, fromSeconds: 0, frames: 3 })),
    ).rejects.toMatchObject({ name: 'VideoUnreadable', reason: 'corrupt' })
  })
})
