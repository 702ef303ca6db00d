import type {
  BriefId,
  Creative,
  CreativeId,
  Finding,
  GenerationId,
  MediaId,
  Placement,
  Rendition,
  Words,
} from '@adwright/contract'
import type { MediaFile } from '#modules/media'

export const placements = [
  'square_1x1',
  'feed_4x5',
  'story_9x16',
  'link_1.91x1',
] as const satisfies Placement[]

/** What people see of the words on a placement. */
export type FittedWords = Rendition['fitted']

/** One picture of a creative, with what its words became there and what is to be said about it. */
export type StoredRendition = {
  placement: Placement
  version: number
  media: MediaFile
  fitted: FittedWords
  findings: Finding[]
}

export type StoredCreative = {
  id: CreativeId
  briefId: BriefId
  generationId: GenerationId
  /** 0 for the first of its generation. */
  position: number
  style: string
  seed: number
  words: Words
  /** The button in the brief's language. */
  ctaLabel: string
  /** Settled once for all placements; the engine's own words, without pixels. */
  design: unknown
  photoId: MediaId | null
  source: Creative['source']
  notice: string | null
  logoId: MediaId | null
  version: number
  createdAt: Date
  updatedAt: Date
  /** One per placement, in the order of `placements`. */
  renditions: StoredRendition[]
}
