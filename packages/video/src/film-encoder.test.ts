import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { drawnFrame, wavOf } from '../test/film.ts'
import { witness } from '../test/witness.ts'
import type { FilmEncoder } from './film-encoder.ts'
import { findFilmEncoder } from './find-film-encoder.ts'
import { probeVideo } from './probe.ts'
import { readSegment } from './segment-index.ts'

const folder = await mkdtemp(join(tmpdir(), 'film-encoder-'))
afterAll(() => rm(folder, { recursive: true }))
const at = (name: string): string => join(folder, name)
const size = { width: 64, height: 64, frameRate: 30 }

async function makeSegment(
  encoder: FilmEncoder,
  path: string,
  frames: number,
  luma: number,
): Promise<string> {
  const writer = await encoder.open({ ...size, path })
  const frame = drawnFrame(size, luma)
  for (let count = 0; count < frames; count++) {
    frame[count] = 16
    await writer.write(frame)
  }
  expect(await readdir(folder)).not.toContain(path.slice(folder.length + 1))
  await writer.end()
  return path
}

/** The brightness of each frame, in its middle. */
async function lumasOf(
  encoder: FilmEncoder,
  path: string,
  fromSeconds: number,
  frames: number,
): Promise<number[]> {
  const lumas: number[] = []
  for await (const frame of encoder.frames({ ...size, path, fromSeconds, frames }))
    lumas.push(frame[64 * 33] ?? 0)
  return lumas
}

const engines = [
  { engine: 'ffmpeg', encoder: await findFilmEncoder() },
  // A name nothing answers to leaves the package.
  { engine: 'node-av', encoder: await findFilmEncoder({ ffmpeg: at('no-such-program') }) },
].filter((entry): entry is { engine: string; encoder: FilmEncoder } => entry.encoder?.name === entry.engine)

test('at least one engine is here to be tested', () => {
  expect(engines.map(({ engine }) => engine)).toContain('node-av')
})

describe.each(engines)('$engine', ({ engine, encoder }) => {
  test('segments become one film of their frames, with sound of the same length', async () => {
    const segments = await Promise.all([
      makeSegment(encoder, at(`${engine}'s first.mp4`), 31, 60),
      makeSegment(encoder, at(`${engine}-second.mp4`), 14, 180),
    ])
    const setups = await Promise.all(segments.map(readSegment))
    expect(setups.map(({ frames }) => frames)).toEqual([31, 14])
    expect(setups[0]?.setup).toBe(setups[1]?.setup)
    // H.264 High: the second byte of the set-up.
    expect(setups[0]?.setup.slice(2, 4)).toBe('64')

    const output = at(`${engine}-film.mp4`)
    const wav = at(`${engine}.wav`)
    await writeFile(wav, wavOf(0.9))
    await encoder.join({ segments, wav, output, frameRate: 30, title: 'Brot & Brötchen' })
    const { order, tracks } = await witness(output)
    expect(order.indexOf('moov')).toBeLessThan(order.indexOf('mdat'))
    expect(tracks.map(({ edits }) => edits)).toEqual([false, false])
    const pictures = tracks.find(({ handler }) => handler === 'vide')
    expect(pictures).toMatchObject({ samples: 45, durations: [3000], keys: [0, 31] })
    const packets = tracks.find(({ handler }) => handler === 'soun')?.samples ?? 0
    // 1.5 seconds are 70.3 packets of 1024 samples.
    expect(packets).toBe(71)
    expect(await probeVideo(output)).toMatchObject({
      videoCodec: 'h264',
      chroma420: true,
      frameRate: 30,
      variableFrameRate: false,
      audioCodec: 'aac',
      audioSampleRate: 48_000,
      moovFirst: true,
      editList: false,
    })

    const lumas = await lumasOf(encoder, output, 0, 45)
    expect(lumas).toHaveLength(45)
    expect(lumas.every((luma, index) => Math.abs(luma - (index < 31 ? 60 : 180)) < 4)).toBe(true)
    // The sound is where it was, and silence after it.
    const heard = (await encoder.sound({ path: output, fromSeconds: 0, seconds: 1.5 })) ?? new Float32Array()
    const loudest = (from: number, to: number): number =>
      heard.subarray(from * 48_000, to * 48_000).reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    expect(loudest(0.05, 0.85)).toBeGreaterThan(0.2)
    expect(loudest(0.05, 0.85)).toBeLessThan(0.3)
    expect(loudest(0.95, 1.5)).toBeLessThan(0.01)
  })

  test.skipIf(!encoder.toWebm)('a film becomes a WebM that decodes', async () => {
    const shares: number[] = []
    const webm = at(`${engine}.webm`)
    await encoder.toWebm?.(
      { input: at(`${engine}-film.mp4`), output: webm },
      { onProgress: (share) => shares.push(share) },
    )
    expect(shares.at(-1)).toBe(1)
    const facts = await probeVideo(webm)
    expect(facts).toMatchObject({ container: 'webm', videoCodec: 'vp9', audioCodec: 'opus', frameRate: 30 })
    expect(Math.abs(facts.durationMs - 1500)).toBeLessThan(30)
    const lumas = await lumasOf(encoder, webm, 1.2, 9)
    expect(lumas.every((luma) => Math.abs(luma - 180) < 6)).toBe(true)
  })

  test('segments that do not fit together are refused, and no output is left', async () => {
    const draft = await encoder.open({ ...size, path: at(`${engine}-draft.mp4`), quality: 'draft' })
    await draft.write(drawnFrame(size, 90))
    await draft.end()
    const whole = await makeSegment(encoder, at(`${engine}-whole.mp4`), 2, 90)
    const job = { segments: [whole, at(`${engine}-draft.mp4`)], wav: null, frameRate: 30 }
    const output = at(`${engine}-mixed.mp4`)
    await expect(encoder.join({ ...job, output })).rejects.toMatchObject({ reason: 'failed' })
    await expect(
      encoder.join({ segments: [whole], wav: at('no.wav'), output, frameRate: 30 }),
    ).rejects.toMatchObject({ name: 'TranscodeFailed' })
    await encoder.join({ segments: [whole, whole, whole], wav: null, output, frameRate: 30 })
    expect((await witness(output)).tracks).toMatchObject([{ samples: 6, keys: [0, 2, 4], edits: false }])
  })

  test('an abort leaves nothing, by its method or by the signal', async () => {
    const path = at(`${engine}-given-up.mp4`)
    const writer = await encoder.open({ ...size, path })
    await writer.write(drawnFrame(size, 90))
    await writer.abort()
    await expect(writer.write(drawnFrame(size, 90))).rejects.toThrow('given up')
    await expect(writer.end()).rejects.toThrow('given up')

    const controller = new AbortController()
    const other = await encoder.open({ ...size, path }, controller.signal)
    await other.write(drawnFrame(size, 90))
    controller.abort(new Error('changed my mind'))
    await expect(other.write(drawnFrame(size, 90))).rejects.toThrow('changed my mind')
    await expect(other.end()).rejects.toThrow('changed my mind')
    await expect(encoder.open({ ...size, path }, controller.signal)).rejects.toThrow('changed my mind')
    expect((await readdir(folder)).filter((name) => name.includes('given-up'))).toEqual([])
  })

  test('an output that cannot be written and a wrong frame are told', async () => {
    const writer = await encoder.open({ ...size, path: at('no-such-folder/segment.mp4') })
    await expect(writer.write(new Uint8Array(5))).rejects.toThrow(RangeError)
    const work = async (): Promise<void> => {
      for (;;) await writer.write(drawnFrame(size, 90))
    }
    await expect(work()).rejects.toMatchObject({ name: 'TranscodeFailed', reason: 'failed' })
    await expect(writer.end()).rejects.toMatchObject({ cause: expect.stringContaining('o such file') })
    await expect(encoder.open({ ...size, width: 63, path: at('odd.mp4') })).rejects.toThrow(RangeError)
    await expect(stat(at('odd.mp4'))).rejects.toThrow('ENOENT')
  })
})
