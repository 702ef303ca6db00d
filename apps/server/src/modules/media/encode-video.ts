import type { Transcoder, VideoFacts } from '@adwright/video'
import { problems } from './conversion.ts'

/** Encoding went wrong, and would again. */
export class EncodingFailed extends Error {
  readonly retryable = false
  /** For the author. */
  readonly sentence: string
  /** Whether the video is to blame; otherwise it is for those who run the server to look at. */
  readonly ofTheVideo: boolean
  constructor(cause: unknown) {
    super(wordsOf(cause), { cause })
    this.name = 'EncodingFailed'
    this.sentence = isTold(cause) ? cause.message : problems.broken
    this.ofTheVideo = isTold(cause) && cause.reason !== 'failed'
  }
}

/** The two errors that a transcoder documents: each has a sentence for the author as its message. */
const isTold = (error: unknown): error is Error & { reason: unknown } =>
  error instanceof Error && ['VideoUnreadable', 'TranscodeFailed'].includes(error.name) && 'reason' in error

type Options = Parameters<Transcoder['transcode']>[3]

/** Encodes `input` into `output`. @throws EncodingFailed */
export async function encodeVideo(
  transcoder: Transcoder,
  [input, output]: [string, string],
  recipe: Parameters<Transcoder['transcode']>[2],
  options: Options,
): Promise<VideoFacts> {
  try {
    return await transcoder.transcode(input, output, recipe, options)
  } catch (cause) {
    throw new EncodingFailed(cause)
  }
}

/** What is stored of an error is its message, and the encoder's own account is behind it. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause === undefined ? error.message : `${error.message} (${wordsOf(error.cause)})`
}
