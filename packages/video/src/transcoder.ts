import { randomUUID } from 'node:crypto'
import { rename, rm, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Engine, Run } from './engine.ts'
import { planEncode, planStill, type EncodeJob } from './plan.ts'
import { readSource } from './probe.ts'
import { checkRecipe, isTooLarge, type TranscodeRecipe } from './recipe.ts'
import type { SourceVideo } from './source-video.ts'
import { TranscodeFailed } from './transcode-failed.ts'
import { corrupt, VideoUnreadable, type VideoFacts } from './video-facts.ts'

/** Re-encodes videos for Facebook and Instagram, one ffmpeg or another. */
export type Transcoder = {
  name: 'ffmpeg' | 'node-av'
  /**
   * Writes `input` as MP4 (H.264, AAC, index first, no edit list) to `output`, which appears only when complete.
   * `onProgress` hears shares from 0 to 1. Throws `VideoUnreadable`, `TranscodeFailed`, or the signal's reason.
   */
  transcode(
    input: string,
    output: string,
    recipe: TranscodeRecipe,
    options?: { signal?: AbortSignal; onProgress?: (share: number) => void },
  ): Promise<VideoFacts>
  /** One picture as JPEG, its longer side at most `longSide` pixels; a moment past the end gives the last. */
  still(input: string, atMs: number, longSide: number): Promise<Buffer>
}

const stillLimitMs = 60_000
/** A busy machine encodes 1080p several times slower than it plays; beyond twenty times something hangs. */
const encodeLimitMs = (seconds: number): number => Math.min(120_000 + seconds * 20_000, 3 * 3_600_000)

/** Gives an engine the order of work that all share: probe, plan, encode beside the target, probe again, rename. */
export const createTranscoder = (engine: Engine): Transcoder => ({
  name: engine.name,

  async transcode(input, output, recipe, { signal, onProgress = () => {} } = {}) {
    checkRecipe(recipe)
    signal?.throwIfAborted()
    const source = await readSafely(input)
    const part = `${resolve(output)}.${randomUUID()}.part`
    const job = planEncode(source, recipe, { input: resolve(input), output: part }, engine.mapsHdr)
    const run: Run = { signal, limitMs: encodeLimitMs(source.pictureSeconds), onProgress }
    try {
      await encodeWithin(engine, job, run, recipe.mostBytes)
      const facts = await checkResult(job)
      signal?.throwIfAborted()
      await rename(part, output)
      onProgress(1)
      return facts
    } finally {
      await rm(part, { force: true })
    }
  },

  async still(input, atMs, longSide) {
    if (!(longSide >= 16)) throw new RangeError('longSide is below 16')
    const source = await readSafely(input)
    const run: Run = { signal: undefined, limitMs: stillLimitMs, onProgress: () => {} }
    const job = planStill(source, resolve(input), atMs, longSide, engine.mapsHdr)
    try {
      return await engine.still(job, run)
    } catch (error) {
      if (!(error instanceof VideoUnreadable)) throw error
      // Containers without an index (MPEG-TS) jump behind the only key picture, and nothing can be decoded.
      return await engine.still({ ...job, seek: false }, run)
    }
  },
})

async function readSafely(input: string): Promise<SourceVideo> {
  const source = await readSource(input)
  if (isTooLarge(source.facts)) {
    throw new TranscodeFailed(
      'too_large',
      'This video has more pixels than 8K. Export it in 1080p and upload that.',
    )
  }
  return source
}

/** The quality first, capped; when the cap leaks, once more at an average lowered by how much it did. */
async function encodeWithin(
  engine: Engine,
  job: EncodeJob,
  run: Run,
  mostBytes: number | undefined,
): Promise<void> {
  // Below this a phone's picture is mush.
  if (job.rate.most < 60_000) throw tooBig(mostBytes)
  await engine.encode(job, run)
  if (mostBytes === undefined) return
  const { size } = await stat(job.output)
  if (size <= mostBytes) return
  const average = Math.floor(job.rate.most * Math.min(0.92, (mostBytes / size) * 0.92))
  await engine.encode({ ...job, rate: { most: Math.floor(average * 1.2), average } }, run)
  if ((await stat(job.output)).size > mostBytes) throw tooBig(mostBytes)
}

const tooBig = (mostBytes = 0): TranscodeFailed => {
  const size = mostBytes >= 1e6 ? `${Math.floor(mostBytes / 1e6)} MB` : `${Math.floor(mostBytes / 1000)} KB`
  return new TranscodeFailed('too_big', `This video is too long to fit into ${size}. Upload a shorter one.`)
}

/** An encoder ends well on a source whose second half it could not decode: the length gives it away. */
async function checkResult(job: EncodeJob): Promise<VideoFacts> {
  const result = await readSource(job.output).catch((error: unknown) => {
    throw error instanceof VideoUnreadable ? corrupt(error) : error
  })
  if (result.pictureSeconds * job.frameRate < job.frames * 0.9 - 1) throw corrupt('pictures are missing')
  return result.facts
}
