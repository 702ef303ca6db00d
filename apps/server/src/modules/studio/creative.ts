import type {
  BriefId,
  Creative,
  CreativeId,
  Finding,
  Format,
  GenerationId,
  MediaId,
  Placement,
  PosterEdits,
  Quality,
  Rendition,
  Words,
} from '@adwright/contract'
import type { MediaFile } from '#modules/media'

/** The four that an ad needs. */
export const placements = [
  'square_1x1',
  'feed_4x5',
  'story_9x16',
  'link_1.91x1',
] as const satisfies Placement[]
/** All that the studio draws, in the order in which they are shown. */
export const formats = [...placements, 'wide_16x9', 'standard_4x3'] as const satisfies Format[]

/** What people see of the words on a placement. */
export type FittedWords = Rendition['fitted']

/** One picture of a creative in one shape, with what its words became there and what is to be said about it. */
export type StoredRendition = {
  placement: Format
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
  quality: Quality
  /** Settled once for all shapes; the engine's own words, without pixels. */
  design: unknown
  /** The engine's names of what the design chose. */
  composition: string
  look: string
  /** A person's own, or a reference's; null leaves it to brief, brand and pictures. */
  brandColor: string | null
  edits: PosterEdits
  photoId: MediaId | null
  source: Creative['source']
  notice: string | null
  logoId: MediaId | null
  version: number
  createdAt: Date
  updatedAt: Date
  /** The picture that this one is an edit of. */
  before: MediaFile | null
  /** One per shape, in the order of `formats`. */
  renditions: StoredRendition[]
}
