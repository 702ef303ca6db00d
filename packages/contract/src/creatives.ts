import { z } from 'zod'
import { BriefId, CreativeId, GenerationId } from './ids.ts'
import { Media } from './media.ts'

/** The four shapes every creative is composed for (recomposed, never cropped). */
export const Placement = z.enum(['square_1x1', 'feed_4x5', 'story_9x16', 'link_1.91x1'])
export type Placement = z.infer<typeof Placement>
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
})
export type Finding = z.infer<typeof Finding>

export const Rendition = z.object({
  placement: Placement,
  media: Media,
  fitted: FittedWords,
  findings: z.array(Finding),
})
export type Rendition = z.infer<typeof Rendition>

export const Creative = z.object({
  id: CreativeId,
  briefId: BriefId,
  generationId: GenerationId,
  style: StyleId,
  styleName: z.string(),
  words: Words,
  ctaLabel: z.string(),
  renditions: z.array(Rendition),
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
export const GenerateImages = z.strictObject({
  briefId: BriefId,
  count: z.int().min(1).max(6).default(3),
  styles: z.array(StyleId).max(9).optional(),
  /** `model` asks the model that this instance has a key for; `auto` does so for photographs only. */
  painter: Painter.default('auto'),
  /** The same key never starts a second generation. */
  idempotencyKey: z.string().min(8).max(100),
})
export const GenerationState = z.enum(['queued', 'running', 'done', 'failed', 'cancelled'])
export const Generation = z.object({
  id: GenerationId,
  briefId: BriefId,
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

export const UpdateCreative = z.strictObject({
  version: z.int().min(1),
  words: Words.partial().optional(),
  style: StyleId.optional(),
  /** Another look of the same style. */
  shuffle: z.boolean().optional(),
})
export const StudioStyle = z.object({ id: StyleId, name: z.string(), description: z.string() })
