import { z } from 'zod'
import { MediaId } from './ids.ts'

/** How a film tells its story. */
export const FilmStyle = z.enum([
  'commercial',
  'social',
  'explainer',
  'testimonial',
  'product_demo',
  'brand_story',
  'event_promo',
  'tutorial',
])
export type FilmStyle = z.infer<typeof FilmStyle>
/** Bumper, story, standard, detailed, explainer. */
export const FilmSeconds = z.literal([6, 15, 30, 60, 120])
export type FilmSeconds = z.infer<typeof FilmSeconds>
export const FilmRatio = z.enum(['9:16', '1:1', '4:5', '16:9'])
export type FilmRatio = z.infer<typeof FilmRatio>
export const FilmMusic = z.enum([
  'upbeat',
  'corporate',
  'cinematic',
  'lofi',
  'synthwave',
  'acoustic',
  'playful',
  'epic',
])
export type FilmMusic = z.infer<typeof FilmMusic>
export const Shot = z.enum(['hero', 'words', 'point', 'close', 'quote', 'picture', 'end'])
export type Shot = z.infer<typeof Shot>
export const Transition = z.enum(['cut', 'dissolve', 'wipe', 'push', 'iris', 'zoom'])
export type Transition = z.infer<typeof Transition>
export const Camera = z.enum(['still', 'push_in', 'pull_out', 'pan_left', 'pan_right', 'drift'])
export type Camera = z.infer<typeof Camera>

/** The second of a clip at which its scene begins, and whether the shake of the hand is taken out. */
export const ClipUse = z.strictObject({ fromSeconds: z.number().min(0).max(14_400), steady: z.boolean() })
export type ClipUse = z.infer<typeof ClipUse>

const line = (most: number) => z.string().trim().max(most)
/** One scene. What is empty is not shown; only a `picture` may have no headline. */
export const FilmScene = z.strictObject({
  /** Stays with the scene when others come and go. */
  id: z.string().regex(/^[a-z0-9-]{1,24}$/),
  shot: Shot,
  headline: line(160).default(''),
  kicker: line(60).default(''),
  body: line(200).default(''),
  offer: line(200).default(''),
  /** What is spoken, and captioned where it is not read anyway. */
  say: line(400).default(''),
  /** Its length in beats of the film's tempo. */
  beats: z.int().min(1).max(64),
  /** How the scene before gives way to it. */
  into: Transition,
  camera: Camera,
  /** The photo or clip that it shows; null: the product's own picture, or a drawing. */
  mediaId: MediaId.nullable().default(null),
  /** How a clip is shown. Null: from its beginning, as it was filmed. */
  clip: ClipUse.nullable().default(null),
})
export type FilmScene = z.infer<typeof FilmScene>

/** A film before it is drawn: what a person reads and changes. The beats of the scenes add up to the tempo's. */
export const Storyboard = z.strictObject({
  style: FilmStyle,
  seconds: FilmSeconds,
  language: z.string().max(35),
  music: FilmMusic.nullable(),
  tempo: z.strictObject({ bpm: z.number().min(40).max(220), beats: z.int().min(1).max(520) }),
  captions: z.boolean(),
  seed: z.int().min(0).max(4_294_967_295),
  scenes: z.array(FilmScene).min(1).max(60),
})
export type Storyboard = z.infer<typeof Storyboard>

/** What a person should know of a storyboard; an `error` stands in the way of making it. */
export const StoryboardFinding = z.object({
  /** Null: of the whole film. */
  sceneId: z.string().nullable(),
  level: z.enum(['error', 'warning']),
  code: z.string(),
  message: z.string(),
})
export type StoryboardFinding = z.infer<typeof StoryboardFinding>
export const CheckedStoryboard = z.object({
  storyboard: Storyboard,
  findings: z.array(StoryboardFinding),
})
export type CheckedStoryboard = z.infer<typeof CheckedStoryboard>
