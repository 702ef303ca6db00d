import type { ConnectionId, Network, PageId, WorkspaceId } from '@adwright/contract'
import type { Json, Outcome, Progress } from '#modules/intents'
import type { MediaFile } from '#modules/media'
import type { Tag } from './post.ts'

/** Where something is published, by our ids and Meta's. */
export type Destination = {
  workspaceId: WorkspaceId
  connectionId: ConnectionId
  network: Network
  pageId: PageId
  pageExternalId: string
  /** Empty on Facebook. */
  instagramExternalId: string
}

type Words = { caption: string; collaborators: string[] }
/** Something that has to be at Meta before the post, and that nobody sees. `key` names it within its publication. */
export type Part = { key: string } & (
  | { kind: 'photo'; file: MediaFile; altText: string }
  /** The bytes of a Page's video, its Reel, its story. */
  | { kind: 'video' | 'reel' | 'story_video'; file: MediaFile }
  | ({ kind: 'ig_image'; file: MediaFile; altText: string; tags: Tag[] } & Words)
  | ({ kind: 'ig_reel'; file: MediaFile; tags: Tag[] } & Words)
  | { kind: 'ig_story'; file: MediaFile; tags: Tag[] }
  | { kind: 'ig_item'; file: MediaFile; altText: string; tags: Tag[] }
  | ({ kind: 'ig_carousel'; children: string[] } & Words)
)
export type PartState = 'ready' | 'processing' | 'expired' | { failed: string }

/** The one write that people see. */
export type Publish =
  | { kind: 'feed'; message: string; link: string | null; photoIds: string[] }
  | { kind: 'video'; upload: Json; videoId: string; description: string }
  | { kind: 'reel'; videoId: string; description: string }
  | { kind: 'story_video'; videoId: string }
  | { kind: 'story_photo'; photoId: string }
  | { kind: 'ig'; containerId: string; caption: string; story: boolean }

/** What it is recognised by when its answer was lost; `since` in unix seconds, by the destination's clock. */
export type Published = {
  publish: Publish
  since: number
  /** Posts of ours that are known already: the same words may have been said before. */
  notThese: string[]
}
export type Found = { seen: 'live'; externalId: string } | { seen: 'not_there' } | { seen: 'not_listed' }

/** What became of a post after Meta had taken it. */
export type Settled =
  | { state: 'processing' }
  | { state: 'failed'; problem: string }
  | { state: 'live'; externalId: string; permalink: string | null }

export type PublishedChange =
  | { kind: 'edit'; externalId: string; text: string }
  | { kind: 'delete'; externalId: string; video: boolean }
  | { kind: 'hide_comment'; commentId: string; hidden: boolean }
/** `under` is the post or the comment it answers. */
export type NewComment = { under: string; isReply: boolean; text: string }
export type ReadComment = {
  id: string
  parentId: string | null
  author: string
  ours: boolean
  text: string
  likes: number | null
  hidden: boolean
  canHide: boolean
  at: Date
}
export type ReadFigures = {
  reach: number | null
  views: number | null
  reactions: number | null
  comments: number | null
  shares: number | null
  saves: number | null
  clicks: number | null
  watchSeconds: number | null
}

/** Pages and Instagram accounts, in our words. Writes throw WriteFailure; all throw AppError when there is no way there. */
export type Publisher = {
  makePart(at: Destination, part: Part, progress: Progress): Promise<Outcome>
  partState(at: Destination, part: Pick<Part, 'kind'>, externalId: string): Promise<PartState>
  publish(at: Destination, publish: Publish): Promise<Outcome>
  find(at: Destination, published: Published): Promise<Found>
  /** After it was published: where it can be seen, or how far Meta is with it. */
  settle(at: Destination, publish: Publish['kind'], externalId: string): Promise<Settled>
  comment(at: Destination, comment: NewComment): Promise<Outcome>
  findComment(at: Destination, comment: NewComment): Promise<string | undefined>
  change(at: Destination, change: PublishedChange): Promise<Outcome>
  holds(at: Destination, change: PublishedChange): Promise<boolean>
  quota(at: Destination): Promise<{ used: number; total: number | null } | undefined>
  comments(at: Destination, externalId: string): Promise<ReadComment[]>
  figures(
    at: Destination,
    post: { externalId: string; video: string | null; story: boolean },
  ): Promise<ReadFigures>
}
