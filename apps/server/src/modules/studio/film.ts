import type { BriefId, CreativeId, MediaId, VideoGenerationId } from '@adwright/contract'

/** A film out of the posters of a brief. */
export type Film = {
  id: VideoGenerationId
  briefId: BriefId
  /** Whose posters it shows, in this order. */
  creativeIds: CreativeId[]
  seconds: number
  state: 'queued' | 'running' | 'done' | 'failed'
  percent: number
  /** Why it failed, in a sentence for the person who asked for it. */
  problem: string | null
  /** Null until it is done, and again when the file was deleted. */
  mediaId: MediaId | null
  createdAt: Date
}

/** In less than this nobody reads a poster. */
const leastSecondsOfPoster = 2

/** How many posters a film of this length can show. */
export const mostPosters = (seconds: number): number =>
  Math.max(1, Math.min(4, Math.floor(seconds / leastSecondsOfPoster)))

/** A worker that dies takes its film with it; one that has killed so many is given up. */
export const mostRuns = 5

export const filmProblems = {
  cutOff: 'Making the film was cut off several times. Try again later, or choose a shorter one.',
  unfinished: 'The film could not be finished. Start it again.',
  noTranscoder: 'This server has no program that makes videos. Ask whoever runs it to install ffmpeg.',
} as const
