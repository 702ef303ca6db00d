import { z } from 'zod'
import { ConnectionId, IntentId, MediaId, PageId, PostId, PublicationId, RecurrenceId } from './ids.ts'
import { Media } from './media.ts'

export const Network = z.enum(['facebook', 'instagram'])
export type Network = z.infer<typeof Network>
/** `feed` is whatever its items make of it: text, link, picture, album, video or carousel. */
export const PostFormat = z.enum(['feed', 'reel', 'story'])
export type PostFormat = z.infer<typeof PostFormat>

/** Where a post goes: a Page, or the Instagram account that belongs to it. */
export const DestinationRef = z.strictObject({ network: Network, pageId: PageId })
export type DestinationRef = z.infer<typeof DestinationRef>

/** Our words for where a post stands on one destination. */
export const PublicationState = z.enum([
  'draft',
  /** On the calendar. */
  'scheduled',
  /** Its bytes are at Meta or on their way, or it is going out right now. */
  'publishing',
  /** It cannot go out at the moment and will by itself: `waitingFor` says why and until when. */
  'waiting',
  'published',
  /** The answer was lost: it may or may not be out. Resolve looks. */
  'unknown',
  /** It did not go out and will not without somebody's help. */
  'failed',
  /** "Not later than" has passed, or it was due while everything was paused. */
  'expired',
  'deleted',
])
export type PublicationState = z.infer<typeof PublicationState>
/** A post's own state: that of its publications where they agree, `partly_published` or the most pressing one otherwise. */
export const PostState = z.enum([...PublicationState.options, 'awaiting_approval', 'partly_published'])
export type PostState = z.infer<typeof PostState>

/** Shares that were reckoned with add up to a hair more than the whole. */
const whole = 1.0001
const beyond = 'must not reach beyond the picture'
const Rect = z
  .strictObject({
    x: z.number().min(0).max(1),
    y: z.number().min(0).max(1),
    width: z.number().min(0.01).max(1),
    height: z.number().min(0.01).max(1),
  })
  .refine(({ x, width }) => x + width <= whole, { path: ['width'], error: beyond })
  .refine(({ y, height }) => y + height <= whole, { path: ['height'], error: beyond })
/** Part of a picture, each number a share of its width or height. */
export type Rect = z.infer<typeof Rect>

/** What can be done about a finding with one click. `item` counts from 0. */
export const PostFix = z.discriminatedUnion('kind', [
  /** `ratio` is width / height; `rect` the part that is kept, to be moved in the preview. */
  z.strictObject({ kind: z.literal('crop'), item: z.int().min(0), ratio: z.number().positive(), rect: Rect }),
  z.strictObject({ kind: z.literal('pad'), item: z.int().min(0), ratio: z.number().positive() }),
  z.strictObject({ kind: z.literal('jpeg'), item: z.int().min(0) }),
  z.strictObject({ kind: z.literal('shrink'), item: z.int().min(0) }),
  z.strictObject({
    kind: z.literal('transcode'),
    item: z.int().min(0),
    trimToMs: z.int().min(100).optional(),
  }),
  z.strictObject({
    kind: z.literal('shorten'),
    field: z.enum(['text', 'firstComment', 'altText']),
    item: z.int().min(0).optional(),
    text: z.string().max(70_000),
  }),
  z.strictObject({ kind: z.literal('drop_hashtags'), text: z.string().max(70_000) }),
  z.strictObject({ kind: z.literal('format'), format: PostFormat }),
  z.strictObject({ kind: z.literal('keep_first'), items: z.int().min(1) }),
])
export type PostFix = z.infer<typeof PostFix>

/** Something that was looked at before any call to Meta, with what to do about it, best first. */
export const PostFinding = z.object({
  level: z.enum(['problem', 'warning', 'ok']),
  code: z.string(),
  message: z.string(),
  item: z.int().optional(),
  /** How far it is, of what mends itself meanwhile. */
  percent: z.int().min(0).max(100).optional(),
  field: z
    .enum(['text', 'firstComment', 'altText', 'link', 'items', 'format', 'collaborators', 'time'])
    .optional(),
  fixes: z.array(PostFix),
})
export type PostFinding = z.infer<typeof PostFinding>

const Text = z.string().max(70_000)
/** A person marked in a picture; where, each from 0 to 1. Instagram only. */
const Tag = z.strictObject({
  username: z.string().trim().min(1).max(60),
  x: z.number().min(0).max(1).optional(),
  y: z.number().min(0).max(1).optional(),
})
const NewItem = z.strictObject({
  mediaId: MediaId,
  altText: z.string().trim().max(2000).default(''),
  tags: z.array(Tag).max(20).default([]),
})
/** What is otherwise on one destination; what is left out is as in the post. */
export const Overrides = z.strictObject({
  text: Text.optional(),
  hashtags: z.array(z.string().max(100)).max(60).optional(),
  firstComment: z.string().max(9000).optional(),
  link: z.union([z.url({ protocol: /^https?$/ }), z.literal('')]).optional(),
  format: PostFormat.optional(),
  /** Other files in place of the post's own, by position: what a crop or a re-encoding made. */
  media: z.record(z.string().regex(/^\d{1,2}$/), MediaId).optional(),
  altTexts: z.record(z.string().regex(/^\d{1,2}$/), z.string().max(2000)).optional(),
  /** So many of the first items only. */
  items: z.int().min(1).max(10).optional(),
})
export type Overrides = z.infer<typeof Overrides>

const content = {
  text: Text,
  /** Without `#`; put below the words on each destination. */
  hashtags: z.array(z.string().trim().min(1).max(100)).max(60),
  link: z.url({ protocol: /^https?$/ }).nullable(),
  firstComment: z.string().max(9000),
  format: PostFormat,
  items: z.array(NewItem).max(10),
  /** Instagram accounts that are asked to share the post, by username. */
  collaborators: z.array(z.string().trim().min(1).max(60)).max(5),
}
/**
 * When it goes out. `queue` takes the next free slot; `day` moves it to another day of the workspace's calendar and
 * keeps its time of day, however long the days are in between.
 */
export const When = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('draft') }),
  z.strictObject({ kind: z.literal('now') }),
  z.strictObject({ kind: z.literal('at'), at: z.iso.datetime({ offset: true }) }),
  z.strictObject({ kind: z.literal('queue') }),
  z.strictObject({ kind: z.literal('day'), day: z.iso.date() }),
])
export type When = z.infer<typeof When>

export const CreatePost = z.strictObject({
  text: content.text.default(''),
  hashtags: content.hashtags.default([]),
  link: content.link.default(null),
  firstComment: content.firstComment.default(''),
  format: content.format.default('feed'),
  items: content.items.default([]),
  collaborators: content.collaborators.default([]),
  /** Default: everywhere, that is the chosen Page of each connection and its Instagram account. */
  destinations: z.array(DestinationRef).min(1).max(50).optional(),
  /** By `network:pageId`, such as `instagram:page_01h…`. */
  overrides: z.record(z.string(), Overrides).default({}),
  when: When.default({ kind: 'draft' }),
  /** Rather not at all than later than this. */
  notAfter: z.iso.datetime({ offset: true }).nullable().default(null),
  idempotencyKey: z.string().min(8).max(100).optional(),
})
export type CreatePost = z.infer<typeof CreatePost>
export const UpdatePost = z.strictObject({
  version: z.int().min(1),
  text: content.text.optional(),
  hashtags: content.hashtags.optional(),
  link: content.link.optional(),
  firstComment: content.firstComment.optional(),
  format: content.format.optional(),
  items: content.items.optional(),
  collaborators: content.collaborators.optional(),
  destinations: z.array(DestinationRef).min(1).max(50).optional(),
  overrides: z.record(z.string(), Overrides).optional(),
  notAfter: z.iso.datetime({ offset: true }).nullable().optional(),
})
export type UpdatePost = z.infer<typeof UpdatePost>
export const SchedulePost = z.strictObject({
  version: z.int().min(1),
  when: When,
  notAfter: z.iso.datetime({ offset: true }).nullable().optional(),
})
export type SchedulePost = z.infer<typeof SchedulePost>
export const ApplyFix = z.strictObject({
  version: z.int().min(1),
  publicationId: PublicationId,
  fix: PostFix,
})
export type ApplyFix = z.infer<typeof ApplyFix>

/** Why something does not go out at the moment although it will. */
export const PostWait = z.object({
  kind: z.enum(['reconnect', 'limit', 'quota', 'blocked', 'meta', 'processing', 'order', 'paused']),
  sentence: z.string(),
  until: z.iso.datetime().nullable(),
})
export type PostWait = z.infer<typeof PostWait>

/** What came of a post, as the network tells it; null is "not told". */
export const PostFigures = z.object({
  reach: z.int().nullable(),
  views: z.int().nullable(),
  reactions: z.int().nullable(),
  comments: z.int().nullable(),
  shares: z.int().nullable(),
  saves: z.int().nullable(),
  clicks: z.int().nullable(),
  watchSeconds: z.number().nullable(),
  source: z.enum(['facebook_page_insights', 'instagram_insights']),
  simulated: z.boolean(),
  fetchedAt: z.iso.datetime(),
})
export type PostFigures = z.infer<typeof PostFigures>

export const Destination = z.object({
  network: Network,
  pageId: PageId,
  connectionId: ConnectionId,
  /** The Page's name, or the Instagram username. */
  name: z.string(),
  simulated: z.boolean(),
  canPublish: z.boolean(),
  /** Why nothing can be published there, or what will stop soon, and what to do. */
  problem: z.string().nullable(),
  /** Meta's permissions to ask for, when that is what is missing. */
  missingScopes: z.array(z.string()),
  /** Posts of the rolling day as the account itself told it; null before it was asked, or where there is no such limit. */
  quota: z.object({ used: z.int(), total: z.int().nullable(), readAt: z.iso.datetime() }).nullable(),
  /** What holds everything back there at the moment. */
  waitingFor: PostWait.nullable(),
})
export type Destination = z.infer<typeof Destination>

export const Publication = z.object({
  id: PublicationId,
  network: Network,
  pageId: PageId,
  /** As on the destination when it was last seen. */
  name: z.string(),
  simulated: z.boolean(),
  state: PublicationState,
  /** Where it stands, in a sentence for the person at the screen. */
  sentence: z.string(),
  /** What it will be there: text, link, image, album, video, carousel, reel, story_image, story_video; null when it cannot be made. */
  shape: z.string().nullable(),
  overrides: Overrides,
  /** The words as they go out there. */
  text: z.string(),
  firstComment: z.string(),
  /** The files as they go out there. */
  media: z.array(Media),
  findings: z.array(PostFinding),
  waitingFor: PostWait.nullable(),
  /** A lost answer that Resolve can look up. */
  intentId: IntentId.nullable(),
  externalId: z.string().nullable(),
  permalink: z.string().nullable(),
  publishedAt: z.iso.datetime().nullable(),
  /** `sent`, or why it is not there. Null when there is none. */
  comment: z
    .object({ state: z.enum(['waiting', 'sent', 'failed']), problem: z.string().nullable() })
    .nullable(),
  /** What Meta lets us do to it now that it is out. */
  canEdit: z.boolean(),
  canDelete: z.boolean(),
  canRetry: z.boolean(),
  figures: PostFigures.nullable(),
})
export type Publication = z.infer<typeof Publication>

export const PostItem = z.object({ media: Media, altText: z.string(), tags: z.array(Tag) })
export const PostActivity = z.object({
  at: z.iso.datetime(),
  /** A sentence: "Rosa moved it to Friday, 09:00". */
  text: z.string(),
})
/** Another post that this one would meet: at the same time and place, or with nearly the same words. */
export const PostNeighbour = z.object({
  kind: z.enum(['same_time', 'near_duplicate']),
  postId: PostId,
  sentence: z.string(),
})
export const Post = z.object({
  id: PostId,
  version: z.int(),
  state: PostState,
  text: z.string(),
  hashtags: z.array(z.string()),
  link: z.string().nullable(),
  /** What the link shows, as far as it could be read. */
  linkPreview: z
    .object({
      title: z.string().nullable(),
      description: z.string().nullable(),
      imageUrl: z.string().nullable(),
      host: z.string(),
      problem: z.string().nullable(),
    })
    .nullable(),
  firstComment: z.string(),
  format: PostFormat,
  items: z.array(PostItem),
  collaborators: z.array(z.string()),
  /** In the time of its destinations: simulated time in a rehearsal. */
  dueAt: z.iso.datetime().nullable(),
  notAfter: z.iso.datetime().nullable(),
  /** How the time was chosen. */
  timing: z.enum(['draft', 'now', 'at', 'queue', 'recurring', 'import']),
  recurrenceId: RecurrenceId.nullable(),
  /** Why somebody said no to it, when it was a no. */
  approvalNote: z.string().nullable(),
  simulated: z.boolean(),
  publications: z.array(Publication),
  neighbours: z.array(PostNeighbour),
  activity: z.array(PostActivity),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
})
export type Post = z.infer<typeof Post>

/** A post as the calendar shows it. */
export const CalendarEntry = z.object({
  id: PostId,
  version: z.int(),
  state: PostState,
  /** The beginning of its words, or what it consists of. */
  title: z.string(),
  format: PostFormat,
  /** Due, or when it went out; null for drafts without a time. */
  at: z.iso.datetime().nullable(),
  networks: z.array(Network),
  pageIds: z.array(PageId),
  thumbnailUrl: z.string().nullable(),
  /** One sentence for what needs somebody. */
  problem: z.string().nullable(),
  /** Posts it shares time and place with, or nearly its words. */
  conflict: z.boolean(),
  recurring: z.boolean(),
  simulated: z.boolean(),
})
export type CalendarEntry = z.infer<typeof CalendarEntry>
export const CalendarQuery = z.strictObject({
  /** Instants; at most 62 days apart. */
  from: z.iso.datetime({ offset: true }),
  to: z.iso.datetime({ offset: true }),
  network: Network.optional(),
  pageId: PageId.optional(),
  state: PostState.optional(),
  q: z.string().trim().max(200).optional(),
})
export type CalendarQuery = z.infer<typeof CalendarQuery>
export const Calendar = z.object({
  entries: z.array(CalendarEntry),
  /** True when the range holds more than is shown (2,000). */
  cut: z.boolean(),
  timeZone: z.string(),
  /** The destinations' own now: simulated time runs ahead of ours. */
  now: z.iso.datetime(),
  paused: z.boolean(),
  drafts: z.int(),
})
export type Calendar = z.infer<typeof Calendar>
export const ListPosts = z.strictObject({
  state: PostState.optional(),
  network: Network.optional(),
  pageId: PageId.optional(),
  q: z.string().trim().max(200).optional(),
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})
export type ListPosts = z.infer<typeof ListPosts>
export const PostPage = z.object({ posts: z.array(CalendarEntry), nextCursor: z.string().optional() })
export type PostPage = z.infer<typeof PostPage>
