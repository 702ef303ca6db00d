import type { MediaFacts } from '@adwright/posting'
import { VideoUnreadable, type VideoFacts, type VideoGate, type VideoReport } from '@adwright/video'
import { AppError } from '#platform/errors.ts'
import type { VideoType } from './media-file.ts'
import { inOneText } from './video-finding.ts'

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

/**
 * Passes a file through the gate, judged by its headers and tables. Nothing is decoded: what it takes grows with the
 * tables, to about a second for a gigabyte of four hours. What publishing can convert is let in.
 * @throws media.not_video with the gate's reason, and its code as `check`, naming the file
 */
export async function readVideo(
  gate: VideoGate,
  name: string,
  path: string,
): Promise<{ video: Video; report: VideoReport }> {
  const report = await gate.check(path, { depth: 'tables' })
  if (!report.facts) {
    const [check] = report.checks
    // The file is our own copy: one that cannot be opened is no fault of its sender's.
    if (!check || !report.opened) throw new Error(`${path} cannot be looked at: ${check?.message}`)
    throw refused(name, inOneText(check), check.code)
  }
  try {
    return { video: toVideo(report.facts), report }
  } catch (cause) {
    if (!(cause instanceof VideoUnreadable)) throw cause
    throw refused(name, cause.message, 'container')
  }
}

const refused = (name: string, reason: string, check: string) =>
  new AppError('media.not_video', { name, reason, check }, { field: 'file' })

/** What we keep of what was read. @throws VideoUnreadable for containers that no network takes as they are */
function toVideo(read: VideoFacts): Video {
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
