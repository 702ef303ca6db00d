import { z } from 'zod'
import { MeterName } from './billing.ts'
import { ReadingStage } from './brand.ts'
import { CampaignState } from './campaigns.ts'
import { Creative, Generation } from './creatives.ts'
import {
  CampaignId,
  ConnectionId,
  CreativeId,
  GenerationId,
  IntentId,
  PostId,
  VideoGenerationId,
} from './ids.ts'
import { IntentOutcome } from './intents.ts'
import { PostState } from './posts.ts'
import { FilmState } from './videos.ts'

/** What the browser hears over SSE (`GET /api/events`): name → data. Each carries enough to refresh one thing. */
export const serverEvents = {
  'generation.progress': Generation.omit({ creatives: true }),
  'creative.ready': z.object({ generationId: GenerationId, creative: Creative }),
  'creative.changed': z.object({ creativeId: CreativeId }),
  'film.changed': z.object({
    videoGenerationId: VideoGenerationId,
    state: FilmState,
    percent: z.int(),
    secondsLeft: z.int().nullable(),
    problem: z.string().nullable(),
  }),
  'campaign.changed': z.object({
    campaignId: CampaignId,
    state: CampaignState,
    stepsDone: z.int(),
    stepsTotal: z.int(),
  }),
  'insights.synced': z.object({ campaignId: CampaignId, fetchedAt: z.iso.datetime() }),
  'intent.changed': z.object({
    intentId: IntentId,
    subject: z.string(),
    outcome: IntentOutcome.nullable(),
  }),
  'post.changed': z.object({ postId: PostId, state: PostState, dueAt: z.iso.datetime().nullable() }),
  'brand.changed': z.object({ version: z.int() }),
  /** How far the reading of a page is; `key` is the one it was asked with. */
  'brand.reading': z.object({ key: z.string(), stage: ReadingStage }),
  'connection.changed': z.object({ connectionId: ConnectionId }),
  /** Somebody joined, left, was invited, or has another role: the list of members is to be read anew. */
  'workspace.members_changed': z.object({}),
  /** There is something new to be read. Only the browsers of whom it is for hear it. */
  'notification.new': z.object({}),
  /** The organisation has another plan, or it stands otherwise. */
  'plan.changed': z.object({}),
  /** So many percent of a limit are used, for the first time in its period. */
  'usage.threshold': z.object({
    meter: MeterName,
    percent: z.int(),
    resetsAt: z.iso.datetime().nullable(),
  }),
} as const
export type ServerEventName = keyof typeof serverEvents
export type ServerEvent = {
  [Name in ServerEventName]: { name: Name; data: z.infer<(typeof serverEvents)[Name]> }
}[ServerEventName]
