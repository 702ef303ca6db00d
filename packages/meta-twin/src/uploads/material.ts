import type { LinkCard, Segment } from '../store/publishing-records.ts'
import type { Movie } from './inspect-movie.ts'
import type { Picture } from './inspect-picture.ts'

/** What came of bytes or an address: the thing itself, or why not. Each edge says it in codes of its own. */
export type Prepared<T> = { ok: true; value: T } | { ok: false; error: Error }

/** What was fetched, received and decoded for a request before its transaction began. */
export interface Material {
  /** One piece of a chunked upload. */
  chunk?: Segment
  movie?: Prepared<Movie>
  picture?: Prepared<Picture>
  card?: Prepared<LinkCard>
  /** Every file stored on the way: dropped again when the request fails. */
  files: string[]
  /** Files the request made useless: dropped once it is committed. */
  released: string[]
}

export const noMaterial = (): Material => ({ files: [], released: [] })

export async function prepared<T>(work: Promise<T>): Promise<Prepared<T>> {
  try {
    return { ok: true, value: await work }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { ok: false, error }
  }
}
