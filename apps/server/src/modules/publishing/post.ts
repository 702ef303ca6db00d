import type {
  ConnectionId,
  MediaId,
  Network,
  Overrides,
  PageId,
  PostFigures,
  PostFormat,
  PostId,
  PostState,
  PostWait,
  PublicationId,
  PublicationState,
  RecurrenceId,
} from '@adwright/contract'
import type { Json } from '#modules/intents'

export type Tag = { username: string; x?: number | undefined; y?: number | undefined }
export type Item = { mediaId: MediaId; altText: string; tags: Tag[] }
export type LinkPreview = {
  title: string | null
  description: string | null
  imageUrl: string | null
  host: string
  problem: string | null
}
export type Timing = 'draft' | 'now' | 'at' | 'queue' | 'recurring' | 'import'

/** What an author writes once. Times are those of its destinations: simulated in a rehearsal. */
export type StoredPost = {
  id: PostId
  text: string
  hashtags: string[]
  link: string | null
  linkPreview: LinkPreview | null
  firstComment: string
  format: PostFormat
  items: Item[]
  collaborators: string[]
  dueAt: Date | null
  notAfter: Date | null
  timing: Timing
  approval: 'none' | 'awaiting' | 'approved'
  approvalNote: string | null
  recurrenceId: RecurrenceId | null
  occurrence: string | null
  simulated: boolean
  version: number
  createdBy: string
  createdAt: Date
  updatedAt: Date
}

/** Something that was made at Meta for a publication and that nobody sees yet: a photo, an upload, a container. */
export type Prepared = { key: string; externalId: string; at: string; answer?: Json | undefined }

/** A post on one destination. `wakeAt` alone is our own time. */
export type StoredPublication = {
  id: PublicationId
  postId: PostId
  pageId: PageId
  connectionId: ConnectionId
  network: Network
  position: number
  simulated: boolean
  overrides: Overrides
  state: PublicationState
  dueAt: Date | null
  /** When something is to be done about it next; null when nothing is. */
  nextAt: Date | null
  wakeAt: Date | null
  round: number
  prepared: Prepared[]
  /** How often it was looked at since it last got on. */
  looks: number
  waitingFor: PostWait | null
  problem: string | null
  /** Of the post at Meta. */
  externalId: string | null
  /** Of its video, where that is another object. */
  mediaExternalId: string | null
  permalink: string | null
  publishedAt: Date | null
  commentState: 'waiting' | 'sent' | 'failed' | null
  commentProblem: string | null
  figures: PostFigures | null
  figuresNextAt: Date | null
  commentsFetchedAt: Date | null
  commentsProblem: string | null
  updatedAt: Date
}

/** The states in which nothing of it is at Meta yet, so that its words, files and time may still change. */
const open: readonly PublicationState[] = ['draft', 'scheduled', 'waiting', 'failed', 'expired']
export const isOpen = ({ state, externalId }: Pick<StoredPublication, 'state' | 'externalId'>) =>
  open.includes(state) && externalId === null

const pressing: readonly PublicationState[] = [
  'unknown',
  'failed',
  'waiting',
  'publishing',
  'scheduled',
  'expired',
  'draft',
]

/** A post's own state, out of where it stands on each destination. */
export function postState(
  { approval }: Pick<StoredPost, 'approval'>,
  publications: readonly Pick<StoredPublication, 'state'>[],
): PostState {
  const states = new Set(publications.map(({ state }) => state))
  if (approval === 'awaiting' && !states.has('published')) return 'awaiting_approval'
  const worst = pressing.find((state) => states.has(state))
  if (states.has('published') && (worst === 'failed' || worst === 'expired')) return 'partly_published'
  if (worst) return worst
  return states.has('published') ? 'published' : states.has('deleted') ? 'deleted' : 'draft'
}

/** The first comment of a post on a destination; a story has none. */
export function commentOf(
  post: Pick<StoredPost, 'firstComment' | 'format'>,
  { overrides }: Pick<StoredPublication, 'overrides'>,
): string {
  const isStory = (overrides.format ?? post.format) === 'story'
  return isStory ? '' : (overrides.firstComment ?? post.firstComment).trim()
}

export const destinationKey = ({ network, pageId }: { network: Network; pageId: PageId }) =>
  `${network}:${pageId}`

/** The first words of a post, for a line in a list. */
export function titleOf({ text, items }: Pick<StoredPost, 'text' | 'items'>): string {
  const [line = ''] = text.trim().split('\n')
  if (line !== '') return line.length > 80 ? `${[...line].slice(0, 79).join('')}…` : line
  if (items.length === 0) return 'Empty draft'
  return items.length === 1 ? 'A picture or video without words' : `${items.length} files without words`
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/**
 * When to fetch the figures of a post next, by our own clock: hourly on its first day, then every six hours, then
 * daily until they hardly move any more. `now` and `publishedAt` are the destination's times.
 */
export function nextFiguresAt(publishedAt: Date, now: Date, ours: Date): Date | null {
  const age = now.getTime() - publishedAt.getTime()
  const pause = age < DAY_MS ? HOUR_MS : age < 7 * DAY_MS ? 6 * HOUR_MS : DAY_MS
  return age > 60 * DAY_MS ? null : new Date(ours.getTime() + pause)
}
