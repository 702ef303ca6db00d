import { z } from 'zod'
import { BrandColor } from './briefs.ts'
import { StyleId } from './creatives.ts'
import { BriefId, MediaId, VideoGenerationId } from './ids.ts'
import { Media } from './media.ts'
import { FilmMusic, FilmRatio, FilmScene, FilmSeconds, FilmStyle, Storyboard } from './storyboard.ts'

const wishes = {
  style: FilmStyle.default('commercial'),
  seconds: FilmSeconds.default(15),
  /** A style of the studio; null: the one that suits the film's. */
  look: StyleId.nullable().default(null),
  /** `auto`: what suits the style; `none`: silence. */
  music: z.union([FilmMusic, z.literal(['auto', 'none'])]).default('auto'),
  /** How much the camera moves. */
  camera: z.enum(['auto', 'still', 'gentle', 'lively']).default('auto'),
  /** Words that are spoken are also drawn into the picture. */
  captions: z.boolean().default(true),
  /** Without, photos and clips stand alone wherever there are any. */
  overlays: z.boolean().default(true),
  /** The first leads; empty: the brand's. */
  colours: z.array(BrandColor).max(2).default([]),
  /** Photos and clips to be shown, besides the brief's. */
  mediaIds: z.array(MediaId).max(20).default([]),
  /** What else is true, one sentence each. */
  points: z.array(z.string().trim().min(1).max(160)).max(12).default([]),
  /** A real customer's words; nobody else is quoted. */
  quote: z
    .strictObject({ words: z.string().trim().min(1).max(400), name: z.string().trim().min(1).max(80) })
    .nullable()
    .default(null),
}
export const DraftStoryboard = z.strictObject({
  briefId: BriefId,
  ...wishes,
  /** Another number, another storyboard. */
  seed: z.int().min(0).max(4_294_967_295).optional(),
})
export type DraftStoryboard = z.infer<typeof DraftStoryboard>

export const CheckStoryboard = z.strictObject({ briefId: BriefId, storyboard: Storyboard })
export type CheckStoryboard = z.infer<typeof CheckStoryboard>

export const PreviewScene = z.strictObject({
  briefId: BriefId,
  storyboard: Storyboard,
  sceneId: FilmScene.shape.id,
  ratio: FilmRatio,
  look: wishes.look,
  colours: wishes.colours,
})
export type PreviewScene = z.infer<typeof PreviewScene>
/** A scene as it stands when all its words have come: a `data:` address of a small picture. */
export const ScenePreview = z.object({ url: z.string(), width: z.int(), height: z.int() })
export type ScenePreview = z.infer<typeof ScenePreview>

/** A film of a brief: the storyboard that is given, or one that is written for it. */
export const GenerateVideo = z.strictObject({
  briefId: BriefId,
  ...wishes,
  ratios: z.array(FilmRatio).min(1).max(4).default(['9:16']),
  storyboard: Storyboard.optional(),
  /** A voice of the desk by its id; null: nobody speaks. */
  voice: z.string().max(80).nullable().default(null),
  /** `model`: clips by the video model of this instance, under our own type. */
  pictures: z.enum(['studio', 'model']).default('studio'),
  quality: z.enum(['draft', 'standard']).default('standard'),
  /** The same key never starts a second one. */
  idempotencyKey: z.string().min(8).max(100),
})
export type GenerateVideo = z.infer<typeof GenerateVideo>

/** What a film was made with besides its storyboard; as it was asked, plain. */
const FilmWishes = z.object({
  camera: z.enum(['auto', 'still', 'gentle', 'lively']),
  overlays: z.boolean(),
  colours: z.array(z.string()),
  /** The brief's own photos first. */
  mediaIds: z.array(MediaId),
  points: z.array(z.string()),
  quote: z.object({ words: z.string(), name: z.string() }).nullable(),
  quality: z.enum(['draft', 'standard']),
})

export const FilmState = z.enum(['queued', 'running', 'done', 'failed', 'cancelled'])
export const FilmCut = z.object({
  ratio: FilmRatio,
  /** Null until it is made, and again when the file was deleted. */
  media: Media.nullable(),
  percent: z.int().min(0).max(100),
  /** What the gate found: sentences for the person; none is an error, else the film would have failed. */
  notes: z.array(z.string()),
})
export const VideoGeneration = z.object({
  id: VideoGenerationId,
  briefId: BriefId,
  state: FilmState,
  percent: z.int().min(0).max(100),
  /** By the pace so far; null while nothing is known. */
  secondsLeft: z.int().nullable(),
  /** Of the ratio that is drawn now, how much of each scene. */
  scenes: z.array(z.object({ id: z.string(), percent: z.int().min(0).max(100) })),
  cuts: z.array(FilmCut),
  /** Of the first ratio. */
  media: Media.nullable(),
  storyboard: Storyboard,
  look: StyleId,
  voice: z.string().nullable(),
  pictures: z.enum(['studio', 'model']),
  /** What else was asked for, so that it can be made again with changes. */
  wishes: FilmWishes,
  /** What was done otherwise than asked, and why. */
  notices: z.array(z.string()),
  /** Why it failed, in a sentence. */
  problem: z.string().nullable(),
  createdAt: z.iso.datetime(),
})
export type VideoGeneration = z.infer<typeof VideoGeneration>

export const ListVideos = z.strictObject({
  briefId: BriefId.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
})
export const VideoPage = z.object({
  videos: z.array(VideoGeneration),
  nextCursor: z.string().optional(),
})
export type VideoPage = z.infer<typeof VideoPage>

/** What is spoken in a film, as files that players and Meta take. */
export const FilmCaptions = z.object({ language: z.string(), srt: z.string(), vtt: z.string() })
export type FilmCaptions = z.infer<typeof FilmCaptions>

export const Voice = z.object({
  id: z.string(),
  name: z.string(),
  /** `basic` sounds like a machine; `model` is an operator's own; `cloud` costs money. */
  quality: z.enum(['basic', 'model', 'cloud']),
  /** Languages that it speaks; empty: any. */
  languages: z.array(z.string()),
})
export type Voice = z.infer<typeof Voice>
/** What the video studio of this instance can do. */
export const VideoDesk = z.object({
  styles: z.array(
    z.object({
      id: FilmStyle,
      name: z.string(),
      description: z.string(),
      music: FilmMusic,
      look: StyleId,
    }),
  ),
  music: z.array(z.object({ id: FilmMusic, name: z.string() })),
  voices: z.array(Voice),
  /** What encodes here; null when nothing can, and then no film can be made. */
  encoder: z.string().nullable(),
  /** Makes clips besides our own studio; null where none is set up. */
  videoModel: z.object({ provider: z.string(), model: z.string() }).nullable(),
})
export type VideoDesk = z.infer<typeof VideoDesk>
