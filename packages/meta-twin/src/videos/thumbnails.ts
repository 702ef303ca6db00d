import type { Video } from '../store/publishing-records.ts'
import { fileAddress, stillAddress } from '../publishing/addresses.ts'
import type { Json } from '../store/records.ts'
import type { Call } from '../wire/call.ts'

const stills = 5
const longestSide = 720

/** Width and height of a video's stills: its own shape, small. */
export function stillSize({ width, height }: { width: number; height: number }): {
  width: number
  height: number
} {
  const scale = Math.min(1, longestSide / Math.max(width, height, 1))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

const stillOf = (video: Video, number: number, origin: string): string => {
  const { width, height } = stillSize(video.upload.facts ?? { width: 540, height: 960 })
  return stillAddress(origin, video.id, number, `${width}x${height}`)
}

/** The picture shown before a video plays. */
export const coverOf = (video: Video, origin: string): string =>
  video.cover === undefined ? stillOf(video, 0, origin) : fileAddress(origin, `${video.id}.cover`)

/** Rows of `/{video}/thumbnails`: drawn stills, and the owner's own picture where there is one. */
export function thumbnailsOf(video: Video, call: Call): Json[] {
  if (!video.upload.facts) return []
  const { width, height } = stillSize(video.upload.facts)
  const drawn = Array.from({ length: stills }, (_, number) => ({
    id: `${video.id}${number}`,
    height,
    width,
    scale: 1,
    name: '',
    uri: stillOf(video, number, call.origin),
    is_preferred: number === 0 && video.cover === undefined,
  }))
  if (video.cover === undefined) return drawn
  const own = { id: `${video.id}9`, height, width, scale: 1, name: '', uri: coverOf(video, call.origin) }
  return [{ ...own, is_preferred: true }, ...drawn]
}
