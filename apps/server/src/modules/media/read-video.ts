import type { MediaFacts } from '@adwright/posting'
import { probeVideo, VideoUnreadable, type VideoFacts } from '@adwright/video'
import { AppError } from '#platform/errors.ts'
import type { VideoType } from './media-file.ts'

export type Video = {
  contentType: VideoType
  bytes: number
  width: number
  height: number
  durationMs: number
  facts: MediaFacts
}

const kept: ReadonlySet<string> = new Set<VideoType>(['video/mp4', 'video/quicktime', 'video/webm'])
const isKept = (contentType: string): contentType is VideoType => kept.has(contentType)

/** Reads an uploaded file, judged by what it holds. @throws media.not_video with the reason, naming the file */
export async function readVideo(name: string, path: string): Promise<Video> {
  try {
    return toVideo(await probeVideo(path))
  } catch (cause) {
    if (!(cause instanceof VideoUnreadable)) throw cause
    throw new AppError('media.not_video', { name, reason: cause.message }, { field: 'file', cause })
  }
}

/** What we keep of what was read. @throws VideoUnreadable for containers that no network takes as they are */
export function toVideo(read: VideoFacts): Video {
  const { container, contentType, bytes, width, height } = read
  if (!isKept(contentType))
    throw new VideoUnreadable(
      'not_video',
      `${container.toUpperCase()} videos cannot be posted. Save it as MP4 and upload that.`,
    )
  const durationMs = Math.max(1, Math.round(read.durationMs))
  return {
    contentType,
    bytes,
    width,
    height,
    durationMs,
    facts: {
      kind: 'video',
      contentType,
      bytes,
      width,
      height,
      durationMs,
      frameRate: read.frameRate,
      videoCodec: read.videoCodec,
      audioCodec: read.audioCodec,
      audioSampleRate: read.audioSampleRate,
      bitrate: read.bitrate,
      moovFirst: read.moovFirst,
      editList: read.editList,
      chroma420: read.chroma420,
      variableFrameRate: read.variableFrameRate,
    },
  }
}
