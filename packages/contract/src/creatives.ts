import { z } from 'zod'
import { BrandColor, LandingUrl } from './briefs.ts'
import { BriefId, CreativeId, GenerationId, MediaId } from './ids.ts'
import { Media } from './media.ts'
import { PosterEdits } from './poster-edits.ts'
import { Format } from './shapes.ts'

export const StyleId = z.string().regex(/^[a-z][a-z0-9_]{1,40}$/)

/** Meta's own call-to-action words that make sense for a link ad; the label is localised by the studio. */
export const CallToAction = z.enum([
  'LEARN_MORE',
  'SHOP_NOW',
  'SIGN_UP',
  'SUBSCRIBE',
  'BOOK_NOW',
  'CONTACT_US',
  'DOWNLOAD',
  'GET_OFFER',
  'GET_QUOTE',
  'APPLY_NOW',
  'ORDER_NOW',
])
export type CallToAction = z.infer<typeof CallToAction>

const wordFields = {
  headline: z.string().trim().min(1).max(255),
  primaryText: z.string().trim().min(1).max(2200),
  description: z.string().trim().max(255),
  cta: CallToAction,
  /** Printed on the poster: a short line above the headline, and the offer. */
  kicker: z.string().trim().max(80),
  offer: z.string().trim().max(120),
}
export const Words = z.strictObject(wordFields)
export type Words = z.infer<typeof Words>

export const FittedWords = z.object({
  headline: z.string(),
  primaryText: z.string(),
  description: z.string(),
  cut: z.array(z.string()),
})

export const Finding = z.object({
  level: z.enum(['ok', 'warning', 'problem']),
  code: z.string(),
  message: z.string(),
  field: z.string().optional(),
  /** Words for that field that fit; nobody puts them there but the person who reads this. */
  shorter: z.string().optional(),
})
export type Finding = z.infer<typeof Finding>

export const Rendition = z.object({
  placement: Format,
  media: Media,
  fitted: FittedWords,
  findings: z.array(Finding),
})
export type Rendition = z.infer<typeof Rendition>

/**
 * How sharp a picture is made: half the pixels for looking around, Meta's own size, or twice that size in a composition
 * that was looked for.
 */
export const Quality = z.enum(['draft', 'standard', 'best'])
export type Quality = z.infer<typeof Quality>

/** What a poster is drawn from besides its words: all that its editor changes. */
export const PosterLook = z.object({
  composition: z.string(),
  look: z.string(),
  /** Null: taken from the brief, the brand, or the pictures. */
  brandColor: BrandColor.nullable(),
  photoId: MediaId.nullable(),
  logoId: MediaId.nullable(),
  edits: PosterEdits,
})
export type PosterLook = z.infer<typeof PosterLook>

export const Creative = z.object({
  id: CreativeId,
  briefId: BriefId,
  generationId: GenerationId,
  style: StyleId,
  styleName: z.string(),
  words: Words,
  ctaLabel: z.string(),
  quality: Quality,
  look: PosterLook,
  /** Those of an ad, or those that were asked for; more are made by `makeSizes`. */
  renditions: z.array(Rendition),
  /** The picture that this one is an edit of. */
  before: Media.optional(),
  /** Counts up with every edit; send it back so that two editors cannot overwrite each other. */
  version: z.int(),
  /** What painted the picture under the words: our own studio, or a model. */
  source: z.enum(['local_studio', 'model']),
  /** Why the picture is not what was asked for, e.g. that a model refused and the studio drew instead. */
  notice: z.string().optional(),
  createdAt: z.iso.datetime(),
})
export type Creative = z.infer<typeof Creative>

export const Painter = z.enum(['auto', 'local', 'model'])
export type Painter = z.infer<typeof Painter>
const drawing = {
  /** Default: the four of an ad. */
  formats: z.array(Format).min(1).max(6).optional(),
  quality: Quality.default('standard'),
  /** `model` asks the model that this instance has a key for; `auto` does so for photographs only. */
  painter: Painter.default('auto'),
  /** The same key never starts a second generation. */
  idempotencyKey: z.string().min(8).max(100),
}
export const GenerateImages = z.strictObject({
  briefId: BriefId,
  count: z.int().min(1).max(12).default(3),
  styles: z.array(StyleId).max(9).optional(),
  /** 0: one idea in several colours; 100: no two alike in anything. */
  creativity: z.int().min(0).max(100).default(60),
  /** A picture whose colours, and with a model whose manner, are to be followed. */
  referenceId: MediaId.optional(),
  ...drawing,
})
export type GenerateImages = z.infer<typeof GenerateImages>

/** A picture of the library made into something else by a wish in words. */
export const EditImage = z.strictObject({
  mediaId: MediaId,
  prompt: z.string().trim().min(1).max(200),
  /** What the picture shows, for the words of a poster; default: the wish itself. One of our own posters keeps its words. */
  about: z.string().trim().min(1).max(200).optional(),
  /** Whose poster, and where an ad made of it would lead; default: the brand's, or those of the last brief. */
  business: z.string().trim().min(1).max(120).optional(),
  url: LandingUrl.optional(),
  style: StyleId.default('hyperrealistic'),
  count: z.int().min(1).max(6).default(1),
  ...drawing,
})
export type EditImage = z.infer<typeof EditImage>
export const GenerationState = z.enum(['queued', 'running', 'done', 'failed', 'cancelled'])
export const Generation = z.object({
  id: GenerationId,
  briefId: BriefId,
  /** What was asked for, in the person's own words. */
  prompt: z.string(),
  count: z.int(),
  formats: z.array(Format),
  state: GenerationState,
  stage: z.enum([
    'queued',
    'reading_brief',
    'writing_words',
    'composing',
    'checking',
    'done',
    'failed',
    'cancelled',
  ]),
  /** 0–100, true progress: renditions finished of renditions asked for. */
  percent: z.int().min(0).max(100),
  secondsLeft: z.number().nullable(),
  creatives: z.array(Creative),
  error: z.string().optional(),
  createdAt: z.iso.datetime(),
})
export type Generation = z.infer<typeof Generation>

export const ListGenerations = z.strictObject({
  state: z.enum(['running', 'any']).default('any'),
  limit: z.coerce.number().int().min(1).max(20).default(5),
})
export const GenerationList = z.object({ generations: z.array(Generation) })

/** Newest first; of one brief all at once, else by pages. */
export const ListCreatives = z.strictObject({
  briefId: BriefId.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(60).default(24),
})
export const CreativePage = z.object({ creatives: z.array(Creative), nextCursor: z.string().optional() })
