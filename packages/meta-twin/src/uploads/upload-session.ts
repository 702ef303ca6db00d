import { chanceOf } from '../deterministic.ts'
import type { Upload, Video } from '../store/publishing-records.ts'
import type { Twin } from '../wire/call.ts'
import type { Movie } from './inspect-movie.ts'

const day = 86_400
const smallestChunk = 64 * 1024
const largestChunk = 16 * 1024 * 1024

/** Where the chunk that begins at `from` ends: the server decides, and not twice the same. */
export function chunkEnd(video: string, from: number, size: number): number {
  const usual = Math.min(largestChunk, Math.max(smallestChunk, size / 8))
  const length = Math.ceil((usual * (0.5 + chanceOf('chunk', video, from)())) / 4096) * 4096
  return Math.min(size, from + length)
}

/** Nothing more is taken a day after an upload began. */
export const isExpired = (upload: Upload, now: number): boolean =>
  upload.done === undefined && now > upload.began + day

/** The video an upload session belongs to, in whatever world. */
export function videoInSession(twin: Pick<Twin, 'objects'>, session: string): Video | undefined {
  const video = session === '' ? undefined : twin.objects.findOf('video', videoOfSession(session))
  return video?.upload.session === session && video.status === 'ACTIVE' ? video : undefined
}

/** A session is found by its id alone, so that holds the video's. */
export const sessionOf = (video: string): string => `9${video}`
const videoOfSession = (session: string): string => session.slice(1)

/** All bytes are here. */
export const completed = (upload: Upload, movie: Movie, now: number): Upload => ({
  ...upload,
  segments: movie.segments,
  received: movie.size,
  size: movie.size,
  done: now,
  sha256: movie.sha256,
  ...(movie.facts && { facts: movie.facts }),
  ...(movie.problem && { problem: movie.problem }),
})

export const emptyUpload = (began: number): Upload => ({ segments: [], received: 0, began })
