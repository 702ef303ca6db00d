import { z } from 'zod'
import { Painter, StyleId, Words } from './creatives.ts'
import { BriefId, CreativeId, GenerationId } from './ids.ts'
import { LibraryMedia, Media } from './media.ts'
import { Format } from './shapes.ts'

/** Something that shows or needs a file: while there is one, the file cannot be deleted. */
export const MediaUser = z.object({
  kind: z.enum(['brief', 'campaign', 'creative', 'post', 'brand']),
  /** Of the brief, campaign, creative or post; of the brand kit, its workspace. */
  id: z.string(),
  name: z.string(),
})
export type MediaUser = z.infer<typeof MediaUser>

/** A model that painted a picture, and in which words it was asked. */
const PaintedBy = z.object({ provider: z.string(), model: z.string(), prompt: z.string() })

const request = {
  generationId: GenerationId,
  briefId: BriefId,
  /** What was asked for, in the person's own words. */
  prompt: z.string(),
}

/** How a file came to be. */
export const MediaOrigin = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('upload') }),
  /** Made by the studio for a poster that is no longer there. */
  z.object({ kind: z.literal('unknown') }),
  z.object({ kind: z.literal('adaptation'), parent: Media.nullable() }),
  z.object({ kind: z.literal('film'), briefId: BriefId, prompt: z.string(), seconds: z.int() }),
  /** Painted by a model, as the picture under the words of a poster. */
  z.object({ kind: z.literal('model'), ...request, paintedBy: PaintedBy }),
  z.object({
    kind: z.literal('poster'),
    ...request,
    creativeId: CreativeId,
    format: Format,
    version: z.int(),
    style: StyleId,
    seed: z.int(),
    words: Words,
    painter: Painter,
    /** Null: our own studio painted all of it. */
    paintedBy: PaintedBy.nullable(),
    /** The picture it was made with: a photo, or what the model painted. */
    photo: Media.nullable(),
    /** The picture that it is an edit of. */
    before: Media.nullable(),
    /** A picture whose colours were to be followed. */
    reference: Media.nullable(),
  }),
])
export type MediaOrigin = z.infer<typeof MediaOrigin>

/** One picture of a creative in one shape, as it was before or is now. */
export const MediaVersion = z.object({
  version: z.int(),
  isCurrent: z.boolean(),
  style: StyleId,
  headline: z.string(),
  media: Media,
  createdAt: z.iso.datetime(),
})
export type MediaVersion = z.infer<typeof MediaVersion>

/** Lists are the newest first and at most 20 long; `…Total` says how many there are. */
export const MediaDetails = z.object({
  media: LibraryMedia,
  origin: MediaOrigin,
  /** Of a poster: in the same shape. */
  versions: z.array(MediaVersion),
  /** Of a poster: what it looks like now in every shape. */
  shapes: z.array(z.object({ format: Format, media: Media })),
  usedBy: z.array(MediaUser),
  usedByTotal: z.int(),
  /** Posters that were made with it. */
  posters: z.array(z.object({ creativeId: CreativeId, headline: z.string(), media: Media })),
  postersTotal: z.int(),
  /** Pictures and videos made from it for a place. */
  adaptations: z.array(Media),
})
export type MediaDetails = z.infer<typeof MediaDetails>
