import { fileTypeFromBuffer } from 'file-type'
import type { FileBytes } from './file-bytes.ts'
import { VideoUnreadable } from './video-facts.ts'

export type VideoContainer = 'mp4' | 'mov' | '3gp' | 'webm' | 'mkv' | 'ts' | 'avi' | 'flv'

export const contentTypes: Record<VideoContainer, string> = {
  mp4: 'video/mp4',
  mov: 'video/quicktime',
  '3gp': 'video/3gpp',
  webm: 'video/webm',
  mkv: 'video/x-matroska',
  ts: 'video/mp2t',
  avi: 'video/x-msvideo',
  flv: 'video/x-flv',
}

const containers: Record<string, VideoContainer> = {
  mp4: 'mp4',
  m4v: 'mp4',
  mov: 'mov',
  '3gp': '3gp',
  '3g2': '3gp',
  webm: 'webm',
  mkv: 'mkv',
  mts: 'ts',
  avi: 'avi',
  flv: 'flv',
}

/** A second of the smallest video is larger; an error page or an empty header is not. */
const fewestBytes = 1000

/** The container by the first bytes, whatever the file's name says; throws `VideoUnreadable` for the rest. */
export async function videoContainer(bytes: FileBytes): Promise<VideoContainer> {
  if (bytes.size === 0) {
    throw new VideoUnreadable('empty', 'This file is empty. Upload the video again from the original.')
  }
  const head = await bytes.read(0, 16 * 1024)
  refuseText(head.toString('utf8', 0, 512).replace(/^\uFEFF/, ''))
  if (bytes.size < fewestBytes) {
    throw new VideoUnreadable(
      'too_small',
      'This file is too small to be a video. Upload it again from the original.',
    )
  }
  // A copy, since the window below moves on; a detector may want more than it gets at the file's end.
  const type = await fileTypeFromBuffer(Uint8Array.from(head)).catch(() => undefined)
  const container = type && containers[type.ext]
  if (container) return container
  throw refusal(type)
}

function refuseText(text: string): void {
  if (/^\s*[[{]\s*(["[{\]}]|-?\d)/.test(text)) {
    throw new VideoUnreadable(
      'json',
      'This file is a text answer from a website (JSON), not a video. Download the video again, or upload it from your device.',
    )
  }
  if (/^\s*<(!doctype|html|head|body|\?xml|!--)/i.test(text)) {
    throw new VideoUnreadable(
      'not_video',
      'This file is a web page, not a video. Download the video again, or upload it from your device.',
    )
  }
}

function refusal(type: { ext: string; mime: string } | undefined): VideoUnreadable {
  if (!type) {
    return new VideoUnreadable(
      'not_video',
      'This file is not a video that can be read here. Upload an MP4 or MOV file.',
    )
  }
  const name = type.ext === 'asf' ? 'WMV' : type.ext.toUpperCase()
  if (type.mime.startsWith('audio/')) {
    return new VideoUnreadable(
      'no_picture',
      `This file has only sound (${name}), no picture. Upload an MP4 or MOV video.`,
    )
  }
  if (type.mime.startsWith('image/')) {
    return new VideoUnreadable(
      'not_video',
      `This file is a picture (${name}), not a video. Upload an MP4 or MOV file.`,
    )
  }
  if (type.mime.startsWith('video/') || type.ext === 'asf' || type.ext === 'ogx') {
    return new VideoUnreadable(
      'not_video',
      `${name} videos cannot be read here. Save the video as MP4 and upload that.`,
    )
  }
  return new VideoUnreadable('not_video', `This file is not a video (${name}). Upload an MP4 or MOV file.`)
}
