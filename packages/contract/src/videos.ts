import { z } from 'zod'
import { BriefId, VideoGenerationId } from './ids.ts'
import { Media } from './media.ts'

/** A film of the brief's posters in 9:16, each moving slowly into the next. */
export const GenerateVideo = z.strictObject({
  briefId: BriefId,
  seconds: z.literal([6, 15, 30]).default(6),
  /** The same key never starts a second one. */
  idempotencyKey: z.string().min(8).max(100),
})
export type GenerateVideo = z.infer<typeof GenerateVideo>
export const VideoGeneration = z.object({
  id: VideoGenerationId,
  state: z.enum(['queued', 'running', 'done', 'failed']),
  percent: z.int().min(0).max(100),
  media: Media.nullable(),
  /** Why it failed, in a sentence. */
  problem: z.string().nullable(),
})
export type VideoGeneration = z.infer<typeof VideoGeneration>
