import { z } from 'zod'
import { CampaignId, ConnectionId, IntentId, PostId } from './ids.ts'

/** What became of a write to Meta: it is there, it is not there, or its answer was lost and nobody knows yet. */
export const IntentOutcome = z.enum(['live', 'not_live', 'unknown'])
export type IntentOutcome = z.infer<typeof IntentOutcome>

/**
 * Why something is not live: `refused` by Meta, and the same would be refused again; `not_made`, because Meta was
 * not to be reached or asked us to wait; `not_there`, because Meta's lists could be read and do not have it.
 */
export const NotLiveReason = z.enum(['refused', 'not_made', 'not_there'])
export type NotLiveReason = z.infer<typeof NotLiveReason>

/** One call to Meta for an intent: making it, looking for it before making it again, or checking on it later. */
export const IntentAttempt = z.object({
  number: z.int(),
  kind: z.enum(['create', 'look_up', 'check']),
  beganAt: z.iso.datetime(),
  /** Null while it runs, and for ever when the process died in it. */
  endedAt: z.iso.datetime().nullable(),
  /** What this call showed; null as long as `endedAt` is. */
  outcome: IntentOutcome.nullable(),
  problem: z.string().nullable(),
  /** Meta's own id of the call, for its support. */
  traceId: z.string().nullable(),
  /** The attempt in a sentence. */
  sentence: z.string(),
})
export type IntentAttempt = z.infer<typeof IntentAttempt>

/** One write to Meta with everything that was tried for it. */
export const Intent = z.object({
  id: IntentId,
  /** The id of what it is for, such as a campaign. */
  subject: z.string(),
  /** What was to be done: "Make the campaign, paused". */
  label: z.string(),
  /** Null while it is being made. */
  outcome: IntentOutcome.nullable(),
  reason: NotLiveReason.nullable(),
  /** Where it stands, for the person at the screen. */
  sentence: z.string(),
  /** What Meta said, when it is not live or unknown. */
  problem: z.string().nullable(),
  /** Meta's id of what was made. */
  externalId: z.string().nullable(),
  connectionId: ConnectionId,
  attempts: z.array(IntentAttempt),
  /** Whether looking at Meta now can tell more than is known. */
  canResolve: z.boolean(),
  /** When it is looked at next without anybody asking. */
  nextCheckAt: z.iso.datetime().nullable(),
  /** What can be done when it is not live. */
  retry: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('relaunch'), campaignId: CampaignId, label: z.string() }),
      z.object({ kind: z.literal('republish'), postId: PostId, label: z.string() }),
    ])
    .nullable(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
})
export type Intent = z.infer<typeof Intent>

export const ListIntents = z.strictObject({
  subject: z.string().min(1).max(100).optional(),
  outcome: z.enum([...IntentOutcome.options, 'in_progress']).optional(),
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export const IntentPage = z.object({
  intents: z.array(Intent),
  nextCursor: z.string().optional(),
  /** How many there are of the subject, or of the workspace, whatever outcome is asked for. */
  counts: z.object({ live: z.int(), not_live: z.int(), unknown: z.int(), in_progress: z.int() }),
})
export type IntentPage = z.infer<typeof IntentPage>
