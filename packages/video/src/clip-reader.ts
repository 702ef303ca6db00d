import { resolve } from 'node:path'
import type { FramesJob, SoundJob } from './film-jobs.ts'
import { filmSampleRate, planFrames, planSound, type FramesWish } from './film-plan.ts'
import type { FilmProgram } from './film-program.ts'
import { framesOf, outputOf } from './process-output.ts'
import { readSource } from './probe.ts'
import { checkRecipe, isTooLarge } from './recipe.ts'
import { TranscodeFailed } from './transcode-failed.ts'
import { corrupt, VideoUnreadable } from './video-facts.ts'

/** Exactly as many frames as asked for: the last one stands in when the clip ends early. */
export async function* clipFrames(
  program: FilmProgram,
  wish: FramesWish,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  const { width, height, frames, crop } = wish
  checkRecipe({ fit: { width, height }, ...(crop && { crop }) })
  if (!(Number.isInteger(frames) && frames > 0)) throw new RangeError('frames is not a positive whole number')
  signal?.throwIfAborted()
  const path = resolve(wish.path)
  const source = await readSource(path)
  if (isTooLarge(source.facts)) throw tooLarge()
  const job = planFrames(source, { ...wish, path }, program.mapsHdr)
  const frame = new Uint8Array((width * height * 3) / 2)
  let count = 0
  for await (const found of decoded(program, job, frame, signal)) {
    yield found
    if (++count === frames) return
  }
  if (count === 0) throw corrupt('no picture decoded')
  for (; count < frames; count++) {
    signal?.throwIfAborted()
    yield frame
  }
}

async function* decoded(
  program: FilmProgram,
  job: FramesJob,
  frame: Uint8Array,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  let isAny = false
  try {
    for await (const found of framesOf(outputOf(program.start(job), signal), frame)) {
      isAny = true
      yield found
    }
  } catch (error) {
    if (isAny || !job.seek || !(error instanceof VideoUnreadable)) throw error
  }
  // A jump may land behind the only key picture, and nothing can be decoded from there.
  if (!isAny && job.seek) {
    yield* framesOf(outputOf(program.start({ ...job, seek: false }), signal), frame)
  }
}

/** Mono at 48 kHz, exactly as long as asked for: silence fills what the clip does not have. */
export async function clipSound(
  program: FilmProgram,
  wish: { path: string; fromSeconds: number; seconds: number },
  signal: AbortSignal | undefined,
): Promise<Float32Array | null> {
  if (!(wish.seconds > 0 && wish.seconds <= 3600)) throw new RangeError('seconds is not from 0 to 3600')
  signal?.throwIfAborted()
  const path = resolve(wish.path)
  const source = await readSource(path)
  const job: SoundJob | undefined = planSound(source, { ...wish, path })
  if (!job) return null
  const samples = new Float32Array(Math.round(wish.seconds * filmSampleRate))
  if (job.fromSeconds * 1000 >= source.facts.durationMs) return samples
  const bytes = new Uint8Array(samples.buffer)
  let at = 0
  for await (const chunk of outputOf(program.start(job), signal)) {
    const part = chunk.subarray(0, bytes.length - at)
    bytes.set(part, at)
    at += part.length
  }
  return samples
}

const tooLarge = (): TranscodeFailed =>
  new TranscodeFailed('too_large', 'This video has more pixels than 8K. Export it in 1080p and use that.')
