import type { Placement } from '../placements.ts'

/** The things of a poster that a person may take hold of. */
export const elementNames = [
  'headline',
  'kicker',
  'body',
  'offer',
  'cta',
  'wordmark',
  'logo',
  'subject',
] as const
export type ElementName = (typeof elementNames)[number]

/** What a person changed about one element in one placement; what is absent stays as it was composed. */
export type ElementEdit = {
  /** How far it was moved, in shares of the frame's width and height; to the right and down. */
  dx?: number
  dy?: number
  /** Its size against what was composed, 0.4–2.5. */
  scale?: number
  /** Of a text: how wide its lines may run against what was composed, 0.4–2.5; the lines are broken anew. */
  width?: number
  /** Of a text: `#rrggbb`. */
  ink?: string
  hidden?: boolean
}

/** A size against what was composed, kept to what still looks like it. */
export const factor = (value = 1): number => Math.min(2.5, Math.max(0.4, value))

/** A person's changes to a finished poster, for each placement on its own. */
export type PosterEdits = Partial<Record<Placement, Partial<Record<ElementName, ElementEdit>>>>
