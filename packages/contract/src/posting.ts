import { z } from 'zod'
import { ApprovalMode } from './approvals.ts'
import { PostId, PublicationId, RecurrenceId } from './ids.ts'
import { Destination, Network, PostFinding } from './posts.ts'

const LocalTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'is not a time such as 09:30' })
const Weekday = z.literal([1, 2, 3, 4, 5, 6, 7])

/** A time of the week at which a queued post goes out; Monday is 1, the time is the workspace's. */
export const PostingSlot = z.strictObject({ weekday: Weekday, time: LocalTime })
export type PostingSlot = z.infer<typeof PostingSlot>

/** When posts did best so far, with what that is known from. Nothing is said before there is enough of it. */
export const BestTimes = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('not_enough'), posts: z.int(), needed: z.int() }),
  z.object({
    kind: z.literal('ranked'),
    posts: z.int(),
    /** The best first. `hour` begins three hours. */
    hours: z.array(
      z.object({
        weekday: Weekday,
        hour: z.int().min(0).max(23),
        posts: z.int(),
        median: z.number(),
        of: z.enum(['engagement_rate', 'reach']),
      }),
    ),
    overall: z.object({ median: z.number() }),
  }),
])
export type BestTimes = z.infer<typeof BestTimes>

/** The desk: where one can publish, when the queue goes out, and what is known about good times. */
export const SetApproval = z.strictObject({ mode: ApprovalMode })
export const ApprovePost = z.strictObject({
  version: z.int().min(1),
  approved: z.boolean(),
  /** Why not, for its author. */
  note: z.string().trim().max(500).optional(),
})
export type ApprovePost = z.infer<typeof ApprovePost>

export const PostingDesk = z.object({
  timeZone: z.string(),
  now: z.iso.datetime(),
  simulated: z.boolean(),
  paused: z.boolean(),
  approval: ApprovalMode,
  destinations: z.array(Destination),
  slots: z.array(PostingSlot),
  /** The next free ones, at most five. */
  nextSlots: z.array(z.iso.datetime()),
  /** Of the network with the most measured posts: rates of two networks do not compare. */
  bestTimes: BestTimes,
  bestTimesNetwork: Network.nullable(),
  /** What can re-encode videos here; null when nothing can. */
  transcoder: z.string().nullable(),
})
export type PostingDesk = z.infer<typeof PostingDesk>
export const SetSlots = z.strictObject({ slots: z.array(PostingSlot).max(70) })
/** What fell due meanwhile is held for its author, unless it is to go out now. */
export const PausePosting = z.strictObject({
  paused: z.boolean(),
  overdue: z.enum(['hold', 'publish']).default('hold'),
})

/** A post that comes again, by the workspace's wall clock. */
export const RecurrenceRule = z.strictObject({
  weekdays: z.array(Weekday).min(1).max(7),
  times: z.array(LocalTime).min(1).max(6),
  from: z.iso.date(),
  until: z.iso.date().nullable().default(null),
  /** Every so many weeks. */
  every: z.int().min(1).max(12).default(1),
  most: z.int().min(1).max(500).nullable().default(null),
})
export type RecurrenceRule = z.infer<typeof RecurrenceRule>
/** The rule, or a cron line of minutes, hours and weekdays: `0 9 * * 1,3`. */
export const RepeatPost = z.strictObject({
  version: z.int().min(1),
  rule: RecurrenceRule.optional(),
  cron: z.string().max(100).optional(),
  until: z.iso.date().nullable().optional(),
})
export const Recurrence = z.object({
  id: RecurrenceId,
  postId: PostId,
  rule: RecurrenceRule,
  words: z.string(),
  next: z.array(z.iso.datetime()),
  active: z.boolean(),
})
export type Recurrence = z.infer<typeof Recurrence>

/** What is in a published post's place: only its words can change, and not everywhere. */
export const EditPublished = z.strictObject({
  publicationId: PublicationId,
  text: z.string().min(1).max(63_206),
})
export const OnePublication = z.strictObject({ publicationId: PublicationId })
export const DeletePost = z.strictObject({
  /** `everywhere` also deletes what is out, where Meta lets us. */
  where: z.enum(['here', 'everywhere']).default('here'),
})

export const PostComment = z.object({
  id: z.string(),
  publicationId: PublicationId,
  network: Network,
  /** Null for one that stands under the post itself. */
  parentId: z.string().nullable(),
  author: z.string(),
  /** Written by the Page or account itself. */
  ours: z.boolean(),
  text: z.string(),
  likes: z.int().nullable(),
  hidden: z.boolean(),
  canHide: z.boolean(),
  at: z.iso.datetime(),
  simulated: z.boolean(),
})
export type PostComment = z.infer<typeof PostComment>
export const PostComments = z.object({
  comments: z.array(PostComment),
  /** Null before they were ever fetched. */
  fetchedAt: z.iso.datetime().nullable(),
  /** Why they could not be fetched the last time. */
  problem: z.string().nullable(),
})
export type PostComments = z.infer<typeof PostComments>
export const ReplyToComment = z.strictObject({
  publicationId: PublicationId,
  /** Of the comment; left out to write under the post itself. */
  commentId: z
    .string()
    .regex(/^[\d_]{1,60}$/)
    .optional(),
  text: z.string().trim().min(1).max(2000),
  idempotencyKey: z.string().min(8).max(100),
})
export const HideComment = z.strictObject({
  publicationId: PublicationId,
  commentId: z.string().regex(/^[\d_]{1,60}$/),
  hidden: z.boolean(),
})

/** Columns: date, time, text, hashtags, link, first_comment, media, networks, format; see the template. */
export const ImportPosts = z.strictObject({
  csv: z.string().min(1).max(900_000),
  /** Says what would happen and changes nothing. */
  dryRun: z.boolean().default(true),
})
export const ImportRow = z.object({
  /** As in the file, the heading being line 1. */
  line: z.int(),
  state: z.enum(['ready', 'warning', 'refused', 'imported', 'imported_before']),
  title: z.string(),
  at: z.iso.datetime().nullable(),
  networks: z.array(Network),
  /** What is wrong, by column. */
  problems: z.array(z.object({ column: z.string(), message: z.string() })),
  findings: z.array(PostFinding),
  postId: PostId.nullable(),
})
export type ImportRow = z.infer<typeof ImportRow>
export const ImportResult = z.object({
  rows: z.array(ImportRow),
  ready: z.int(),
  refused: z.int(),
  imported: z.int(),
})
export type ImportResult = z.infer<typeof ImportResult>
