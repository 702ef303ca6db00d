import { readAvi } from './avi.ts'
import { withFileBytes, type FileBytes } from './file-bytes.ts'
import { contentTypes, videoContainer, type VideoContainer } from './file-kind.ts'
import { readFlv } from './flv.ts'
import { checkMatroskaExtent } from './matroska-extent.ts'
import { readMediaTracks } from './media-tracks.ts'
import { readMp4Index, type Mp4Index } from './mp4-index.ts'
import type { SourceVideo, TrackFacts } from './source-video.ts'
import { corrupt, noPicture, VideoUnreadable, type VideoFacts } from './video-facts.ts'

/** Facts of a video by its headers and tables, in bounded memory; no picture is decoded. Throws `VideoUnreadable`. */
export async function probeVideo(file: string): Promise<VideoFacts> {
  return (await readSource(file)).facts
}

/** The facts and what a transcoder must know beside them. */
export const readSource = (file: string): Promise<SourceVideo> =>
  withFileBytes(file, async (bytes) => {
    const container = await videoContainer(bytes)
    const { index, tracks } = await readContainer(file, bytes, container)
    const { facts, ...rest } = tracks
    if (!(facts.width > 0 && facts.height > 0)) throw noPicture()
    if (!(facts.durationMs > 0)) throw corrupt('no duration')
    return {
      ...rest,
      container,
      facts: {
        container,
        contentType: contentTypes[container],
        bytes: bytes.size,
        ...facts,
        bitrate: Math.round((bytes.size * 8000) / facts.durationMs),
        moovFirst: index?.moovFirst ?? null,
        editList: index?.editList ?? null,
      },
    }
  })

async function readContainer(
  file: string,
  bytes: FileBytes,
  container: VideoContainer,
): Promise<{ index?: Mp4Index; tracks: TrackFacts }> {
  try {
    if (container === 'avi') return { tracks: await readAvi(bytes) }
    if (container === 'flv') return { tracks: await readFlv(bytes) }
    if (container === 'webm' || container === 'mkv') await checkMatroskaExtent(bytes)
    if (container === 'mp4' || container === 'mov' || container === '3gp') {
      const index = await readMp4Index(bytes)
      return { index, tracks: await readMediaTracks(file) }
    }
    return { tracks: await readMediaTracks(file) }
  } catch (error) {
    // A look beyond the end of a table or of the file.
    if (error instanceof RangeError && !(error instanceof VideoUnreadable)) throw corrupt(error)
    throw error
  }
}
