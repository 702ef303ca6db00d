import { measureJob, type MeasureEngine } from './gate-engine.ts'
import type { VideoMeasures } from './gate-measures.ts'
import { error, warning, type VideoCheck, type VideoGateOptions } from './gate-report.ts'
import { secondsInWords } from './gate-words.ts'
import { isTooLarge } from './recipe.ts'
import type { SourceVideo } from './source-video.ts'
import { TranscodeFailed } from './transcode-failed.ts'

/** Decoding costs about a third of a video's length on two cores at 1080p: an ad is far below these. */
const mostSeconds = 30 * 60
const mostPixels = 80_000_000_000

const unmeasured = 'Frames, black and frozen pictures and loudness were not measured'

/** Decodes the whole video, or says why not. */
export async function measure(
  path: string,
  source: SourceVideo,
  { signal, onProgress = () => {} }: Pick<VideoGateOptions, 'signal' | 'onProgress'>,
  findEngine: () => Promise<MeasureEngine | undefined>,
): Promise<{ measured: VideoMeasures } | { check: VideoCheck }> {
  const { facts, pictureSeconds } = source
  const pixels = facts.width * facts.height * (facts.frameRate ?? 30) * pictureSeconds
  if (isTooLarge(facts) || pictureSeconds > mostSeconds || pixels > mostPixels)
    return {
      check: warning(
        'not_measured',
        `${unmeasured}: ${secondsInWords(pictureSeconds)} at ${facts.width} × ${facts.height} would take too long to decode.`,
        'Cut it, or take this look for what it is: at headers and tables only.',
      ),
    }
  const engine = await findEngine()
  if (!engine)
    return {
      check: warning(
        'not_measured',
        `${unmeasured}: neither ffmpeg nor the package node-av is here to decode.`,
        'Install ffmpeg, or run npm install.',
      ),
    }
  const limitMs = 60_000 + pictureSeconds * 10_000
  try {
    return { measured: await engine(measureJob(path, source), { signal, limitMs, onProgress }) }
  } catch (failure) {
    signal?.throwIfAborted()
    return { check: engineFailure(failure) }
  }
}

function engineFailure(failure: unknown): VideoCheck {
  if (failure instanceof TranscodeFailed && failure.reason === 'too_slow')
    return warning(
      'not_measured',
      `${unmeasured}: decoding took too long.`,
      'Try again when the machine is less busy.',
    )
  return error('decode', 'The decoder broke down on this file.', 'Export it again from the original.')
}
