import type { Failure, MovieFacts, Segment } from '../store/publishing-records.ts'
import type { Twin } from '../wire/call.ts'
import { readerOf, sha256Of, sizeOf } from './bytes.ts'
import { MovieError, readMovie } from './mp4.ts'

/** A whole video as it lies in the store, its header read; `problem` when it is none. */
export interface Movie {
  segments: Segment[]
  size: number
  sha256: string
  facts?: MovieFacts
  problem?: Failure
}

export const smallestVideo = 1024

export async function inspectMovie(twin: Pick<Twin, 'files'>, segments: readonly Segment[]): Promise<Movie> {
  const size = sizeOf(segments)
  const sha256 = await sha256Of(twin, segments)
  const known = { segments: [...segments], size, sha256 }
  if (size < smallestVideo) return { ...known, problem: tooSmall }
  try {
    return { ...known, facts: await readMovie(readerOf(twin, segments), size) }
  } catch (error) {
    if (!(error instanceof MovieError)) throw error
    return { ...known, problem: error.reason === 'format' ? wrongFormat : damaged(error.message) }
  }
}

/** 382, 352 and 351 are what Meta's error reference has for files that are no usable video. */
const tooSmall: Failure = {
  code: 382,
  subcode: 1363022,
  message: 'The video you tried to upload is too small. The minimum size for a video is 1 KB.',
}
const wrongFormat: Failure = {
  code: 352,
  message: 'The video file you selected is in a format that we do not support.',
}
const damaged = (message: string): Failure => ({
  code: 351,
  message: `There was a problem with your video file. ${message}`,
})
