import { resolve } from 'node:path'
import { clipFrames, clipSound } from './clip-reader.ts'
import type { FramesWish } from './film-plan.ts'
import type { FilmProgram } from './film-program.ts'
import type { FilmQuality } from './film-quality.ts'
import { untilDone } from './film-run.ts'
import { readSegment } from './segment-index.ts'
import { ProcessSegmentWriter, type SegmentWriter } from './segment-writer.ts'
import { broken } from './transcode-failed.ts'
import { makeWebm } from './webm.ts'
import { partOf, writeBeside } from './write-beside.ts'

/** Makes films of raw frames, one engine or another. */
export type FilmEncoder = {
  readonly name: 'ffmpeg' | 'node-av'
  /**
   * Opens a segment: raw I420 frames (BT.709, limited range, planes without gaps) become an MP4 with one H.264 track.
   * The sides are even pixels.
   */
  open(
    segment: { path: string; width: number; height: number; frameRate: number; quality?: FilmQuality },
    signal?: AbortSignal,
  ): Promise<SegmentWriter>
  /**
   * Segments of one size and quality one after the other, not encoded again, beside the sound of a WAV file (cut or
   * filled with silence to their length). The output appears only when complete.
   */
  join(
    job: { segments: string[]; wav: string | null; output: string; frameRate: number; title?: string },
    signal?: AbortSignal,
  ): Promise<void>
  /**
   * Pictures of a stranger's clip as raw I420 frames (BT.709, limited range) of one size and steady rate: cropped to
   * cover, or first to `crop` (shares of the shown picture). Exactly `frames` of them: the last one stands in when the
   * clip ends early. All share one buffer: each is valid until the next is asked for. Throws `VideoUnreadable`.
   */
  frames(job: FramesWish, signal?: AbortSignal): AsyncIterable<Uint8Array>
  /**
   * The clip's own sound as mono at 48 kHz, exactly `seconds` long with silence where it has none; `null` for a clip
   * without a sound track. Throws `VideoUnreadable`.
   */
  sound(
    job: { path: string; fromSeconds: number; seconds: number },
    signal?: AbortSignal,
  ): Promise<Float32Array | null>
  /** A finished MP4 as VP9 and Opus in WebM, which appears only when complete; `null` where the engine cannot. */
  toWebm:
    | null
    | ((
        job: { input: string; output: string },
        run?: { signal?: AbortSignal; onProgress?: (share: number) => void },
      ) => Promise<void>)
}

const joinLimitMs = 600_000

/** Gives a program the order of work that all share. */
export const createFilmEncoder = (program: FilmProgram): FilmEncoder => ({
  name: program.name,

  async open({ path, width, height, frameRate, quality = 'standard' }, signal) {
    if (![width, height].every((side) => side >= 16 && side <= 4096 && side % 2 === 0)) {
      throw new RangeError('a film needs even sides from 16 to 4096')
    }
    if (!(Number.isInteger(frameRate) && frameRate >= 1 && frameRate <= 120)) {
      throw new RangeError('frameRate is not a whole number from 1 to 120')
    }
    signal?.throwIfAborted()
    const part = partOf(path)
    const child = program.start({ kind: 'segment', output: part, width, height, frameRate, quality })
    const frameBytes = (width * height * 3) / 2
    return new ProcessSegmentWriter(child, { part, path: resolve(path), frameBytes }, signal)
  },

  async join({ segments, wav, output, frameRate, title = null }, signal) {
    if (segments.length === 0) throw new RangeError('a film without segments')
    const found = await Promise.all(
      segments.map(async (path) => ({ path: resolve(path), ...(await readSegment(path)) })),
    )
    if (new Set(found.map(({ setup }) => setup)).size > 1) {
      throw broken('segments of different sizes, qualities or encoders')
    }
    await writeBeside(output, async (part) => {
      const parts = found.map(({ path, frames }) => ({ path, frames }))
      const sound = wav === null ? null : resolve(wav)
      const child = program.start({
        kind: 'join',
        segments: parts,
        wav: sound,
        output: part,
        frameRate,
        title,
      })
      await untilDone(child, { signal, limitMs: joinLimitMs })
      const whole = parts.reduce((sum, { frames }) => sum + frames, 0)
      const { frames } = await readSegment(part)
      if (frames !== whole) throw broken(`${frames} of ${whole} frames were joined`)
    })
  },

  frames: (job, signal) => clipFrames(program, job, signal),
  sound: (job, signal) => clipSound(program, job, signal),
  toWebm: program.makesWebm ? (job, run = {}) => makeWebm(program, job, run) : null,
})
