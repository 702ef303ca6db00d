/** What a video file says of itself; `null` where its container does not tell. */
export type VideoFacts = {
  container: 'mp4' | 'mov' | 'webm' | 'mkv' | 'avi' | 'flv' | '3gp' | 'ts' | (string & {})
  contentType: string
  bytes: number
  /** From the first picture or sound to the end of the last. */
  durationMs: number
  /** In square pixels and as shown: after the turn that phones write into the header. */
  width: number
  height: number
  /** Pictures a second; of a variable rate the average. */
  frameRate: number | null
  variableFrameRate: boolean | null
  /** `h264`, `hevc`, `vp9`, `av1`, `mpeg4`, …; a codec unknown here goes by its name in the container. */
  videoCodec: string | null
  chroma420: boolean | null
  /** `null` is a file without sound. */
  audioCodec: string | null
  audioSampleRate: number | null
  /** Bits a second of the whole file. */
  bitrate: number | null
  /** The index lies before the pictures; `null` in containers other than MP4 and MOV. */
  moovFirst: boolean | null
  /** Some track carries an edit list, even one that edits nothing; `null` in other containers. */
  editList: boolean | null
}

/** Thrown for a file no video can be read from; its message is a sentence for the person who uploaded it. */
export class VideoUnreadable extends Error {
  readonly reason: 'empty' | 'too_small' | 'json' | 'not_video' | 'truncated' | 'no_picture' | 'corrupt'
  constructor(reason: VideoUnreadable['reason'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'VideoUnreadable'
    this.reason = reason
  }
}

export const truncated = (): VideoUnreadable =>
  new VideoUnreadable(
    'truncated',
    'This video is cut off: the end of the file is missing. Upload it again from the original.',
  )

export const corrupt = (cause?: unknown): VideoUnreadable =>
  new VideoUnreadable(
    'corrupt',
    'This video is damaged and cannot be read. Export it again as MP4 and upload the new file.',
    { cause },
  )

export const noPicture = (): VideoUnreadable =>
  new VideoUnreadable(
    'no_picture',
    'This file has sound but no picture. Upload a video, or use a picture instead.',
  )
