import { TranscodeFailed, VideoUnreadable, type Transcoder, type VideoFacts } from '@adwright/video'

/** Encoding went wrong: for ever when the video is to blame, else perhaps not the next time. */
export class EncodingFailed extends Error {
  readonly retryable: boolean
  /** For the author, when the video is to blame. */
  readonly sentence: string | undefined
  constructor(cause: unknown, { cutOff = false } = {}) {
    super(wordsOf(cause), { cause })
    this.name = 'EncodingFailed'
    this.sentence = isOfTheVideo(cause) ? cause.message : undefined
    this.retryable = this.sentence === undefined && !cutOff
  }
}

/** An encoder that broke down may have met a full disk, or a machine without memory. */
const isOfTheVideo = (cause: unknown): cause is VideoUnreadable | TranscodeFailed =>
  cause instanceof VideoUnreadable || (cause instanceof TranscodeFailed && cause.reason !== 'failed')

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
    throw new EncodingFailed(cause, { cutOff: options?.signal?.aborted === true })
  }
}

/** What is stored of an error is its message, and the encoder's own account is behind it. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause === undefined ? error.message : `${error.message} (${wordsOf(error.cause)})`
}
