import type { StudioBrief } from '../../brief.ts'

export type FilmBrief = StudioBrief & {
  /** What else is true, one sentence each, in the person's own words: benefits, steps, dates. */
  points?: readonly string[]
  /** A real customer's words. */
  quote?: { words: string; name: string }
}

export type FilmMedia = {
  id: string
  kind: 'photo' | 'clip'
  /** How long a clip lasts; absent where nobody has looked. */
  seconds?: number
}
