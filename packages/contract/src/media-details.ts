import { z } from 'zod'
import { Painter, StyleId, Words } from './creatives.ts'
import { BriefId, CreativeId, GenerationId, VideoGenerationId } from './ids.ts'
import { LibraryMedia, Media } from './media.ts'
import { Format } from './shapes.ts'
import { FilmRatio } from './storyboard.ts'

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
  /** Made in the video studio: one ratio of a film. */
  z.object({
    kind: z.literal('film'),
    videoGenerationId: VideoGenerationId,
    ratio: FilmRatio,
    briefId: BriefId,
    prompt: z.string(),
    seconds: z.int(),
  }),
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

/** One thing that was found in a video. */
export const MediaFinding = z.object({
  /** `error`: not to be used as it is. `warning`: worth a look. `note`: good to know, nothing has to be done. */
  level: z.enum(['error', 'warning', 'note']),
  /** A stable name for programs, such as `black` or `loudness`. */
  code: z.string(),
  /** What was found, with its numbers. */
  sentence: z.string(),
  /** What to do about it; null where there is nothing to do. */
  remedy: z.string().nullable(),
})
export type MediaFinding = z.infer<typeof MediaFinding>

/** Whether Meta takes a video as an ad in one place, by its shape, length, size and codec. */
export const MediaPlacement = z.object({
  /** Such as `instagram_reels`. */
  placement: z.string(),
  /** As people call it. */
  name: z.string(),
  ok: z.boolean(),
  /** Why not; empty when it is taken. */
  reasons: z.array(z.string()),
  /** What would look better there, though it is taken as it is. */
  advice: z.array(z.string()),
})
export type MediaPlacement = z.infer<typeof MediaPlacement>

/**
 * What the gate found in a video. Its headers are looked at when it comes; every picture and all sound is decoded by a
 * worker afterwards, once. Until then findings and places are those of the headers, or none.
 */
export const MediaCheck = z.object({
  state: z.enum(['waiting', 'done']),
  /** Null while it waits. `unfit`: not for an ad as it is. `broken`: pictures or sound cannot be read. */
  verdict: z.enum(['good', 'worth_a_look', 'unfit', 'broken']).nullable(),
  /** The worst first. */
  findings: z.array(MediaFinding),
  /** Empty for a broken video, which no place takes. */
  placements: z.array(MediaPlacement),
  /** The day Meta's limits were looked up, as `2026-11-26`; null where no place was judged. */
  limitsCheckedOn: z.string().nullable(),
  checkedAt: z.iso.datetime().nullable(),
})
export type MediaCheck = z.infer<typeof MediaCheck>

/** Lists are the newest first and at most 20 long; `…Total` says how many there are. */
export const MediaDetails = z.object({
  media: LibraryMedia,
  origin: MediaOrigin,
  /** Null for pictures. */
  check: MediaCheck.nullable(),
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
