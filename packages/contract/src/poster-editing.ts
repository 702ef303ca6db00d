import { z } from 'zod'
import { BrandColor } from './briefs.ts'
import { Finding, Quality, StyleId, Words } from './creatives.ts'
import { MediaId } from './ids.ts'
import { Media } from './media.ts'
import { PosterEdits, PosterElement } from './poster-edits.ts'
import { Format } from './shapes.ts'

const change = {
  words: Words.partial().optional(),
  /** The button's own words; else they follow the call to action. */
  ctaLabel: z.string().trim().min(1).max(40).optional(),
  style: StyleId.optional(),
  /** By id, of those that a preview names; another style brings its own. */
  composition: z.string().max(60).optional(),
  look: z.string().max(60).optional(),
  brandColor: BrandColor.nullable().optional(),
  photoId: MediaId.nullable().optional(),
  logoId: MediaId.nullable().optional(),
  /** All of them: what is not there is taken back. */
  edits: PosterEdits.optional(),
}
export const PosterChange = z.strictObject(change)
export type PosterChange = z.infer<typeof PosterChange>

export const UpdateCreative = z.strictObject({
  version: z.int().min(1),
  ...change,
  quality: Quality.optional(),
  /** Another look of the same style. */
  shuffle: z.boolean().optional(),
})
export const MakeSizes = z.strictObject({ formats: z.array(Format).min(1).max(6) })

export const PreviewPoster = z.strictObject({
  change: PosterChange.default({}),
  format: Format,
  /** Show this one apart from the rest, so that it can be moved at once. */
  lift: PosterElement.optional(),
})
export type PreviewPoster = z.infer<typeof PreviewPoster>

const Box = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
const Picture = z.object({ url: z.string(), width: z.int(), height: z.int() })
/** A poster as it would be after a change, drawn as it would be kept, at a smaller size. Nothing is kept. */
export const PosterPreview = z.object({
  format: Format,
  /** A `data:` address. */
  picture: Picture,
  /** In pixels of the frame, which is this large. */
  frame: z.object({ width: z.number(), height: z.number() }),
  safe: Box,
  elements: z.array(
    z.object({
      name: PosterElement,
      box: Box,
      text: z.string().optional(),
      ink: z.string().optional(),
      size: z.number().optional(),
    }),
  ),
  findings: z.array(Finding),
  composition: z.string(),
  look: z.string(),
  compositions: z.array(z.string()),
  looks: z.array(
    z.object({ id: z.string(), ground: z.string(), ink: z.string(), accent: z.string(), plate: z.string() }),
  ),
  lifted: z.object({ name: PosterElement, under: Picture, element: Picture, box: Box }).optional(),
})
export type PosterPreview = z.infer<typeof PosterPreview>

const at = z.number().min(0).max(1)
const Point = z.tuple([at, at])
/** A line drawn over the picture, all in shares of it; `width` of its longer side. */
const Stroke = z.strictObject({
  points: z.array(Point).min(1).max(400),
  width: z.number().min(0.002).max(0.2),
})
export const CutOut = z.strictObject({
  /** Around the thing. Absent: the remover of this instance finds it. */
  box: z.strictObject({ x: at, y: at, width: at, height: at }).optional(),
  keep: z.array(Stroke).max(60).default([]),
  drop: z.array(Stroke).max(60).default([]),
  /** Keep it in the library; otherwise it is only shown. */
  save: z.boolean().default(false),
})
export type CutOut = z.infer<typeof CutOut>
/** The thing on nothing. */
export const CutOutAnswer = z.object({ picture: Picture, media: Media.optional() })
export type CutOutAnswer = z.infer<typeof CutOutAnswer>
