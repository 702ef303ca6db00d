/**
 * What people and apps publish: videos, photos, Page posts, Instagram containers and media, comments. Instants are
 * epoch seconds of the world's clock; states that follow from time (ready, live, expired) are derived, not stored.
 */
type Bag = Record<string, unknown>

interface Base<K extends string> {
  kind: K
  id: string
  world: string
}

/** Bytes as they came in: one stored file a chunk, in order. */
export interface Segment {
  file: string
  size: number
}

/** What the header of an MP4 or MOV says. */
export interface MovieFacts {
  seconds: number
  width: number
  height: number
  framesPerSecond: number
  /** Four characters, e.g. `avc1`. */
  codec: string
  hasAudio: boolean
  hasEditList: boolean
  /** The index comes before the pictures, so that playing can begin before everything is there. */
  fastStart: boolean
}

/** Bytes of one video on their way here or arrived. */
export interface Upload {
  segments: Segment[]
  received: number
  /** Undefined until the caller said it. */
  size?: number
  /** Chunked uploads on a node's edge have a session; rupload addresses the video itself. */
  session?: string
  /** Ends the chunk the server asked for last. */
  chunk_end?: number
  began: number
  /** When the last byte was in; then the whole is known by its hash and its header. */
  done?: number
  sha256?: string
  facts?: MovieFacts
  /** Why it cannot be a video at all. */
  problem?: Failure
}

export interface Failure {
  code: number
  subcode?: number
  message: string
}

/** What becomes of media once their bytes are all here. */
export interface Processing {
  began: number
  /** When they are ready, or their failure is known. */
  ends: number
  failure?: Failure
}

export interface Video extends Base<'video'> {
  /** The ad account or the Page it belongs to. */
  owner: string
  /** The app that made it. */
  app: string
  purpose: 'ad' | 'post' | 'reel' | 'story'
  status: 'ACTIVE' | 'DELETED'
  created: number
  updated: number
  title?: string
  description?: string
  upload: Upload
  processing?: Processing
  /** The Page post that shows it. */
  post?: string
  /** A picture chosen by its owner instead of a drawn one. */
  cover?: string
}

/** A picture in a Page's albums, or one that waits to be part of a post. */
export interface Photo extends Base<'photo'> {
  page: string
  app: string
  status: 'ACTIVE' | 'DELETED'
  created: number
  file: string
  bytes: number
  width: number
  height: number
  format: string
  caption?: string
  alt_text?: string
  temporary: boolean
  /** The post that shows it; absent while it is unpublished. */
  post?: string
}

export interface LinkCard {
  url: string
  title: string
  description?: string
  picture?: string
}

export interface Post extends Base<'post'> {
  page: string
  app: string
  status: 'ACTIVE' | 'DELETED'
  surface: 'feed' | 'reel' | 'story'
  created: number
  updated: number
  /** From when people see it; absent for what is unpublished and not scheduled. A video's post waits for it as well. */
  live?: number
  /** The time it was scheduled for, kept after it went live. */
  scheduled?: number
  message?: string
  card?: LinkCard
  photos: string[]
  video?: string
  hidden: boolean
  /** Simulated people's comments written down so far, and whether going live was told. */
  heard: number
  announced: boolean
  extra: Bag
}

export interface Comment extends Base<'comment'> {
  /** The post or photo it is on, and the comment it answers. */
  on: string
  parent?: string
  status: 'ACTIVE' | 'DELETED'
  created: number
  message: string
  /** Absent when the Page itself wrote it. */
  person?: { id: string; name: string }
  hidden: boolean
  liked: boolean
  likes: number
}

export type ContainerKind = 'IMAGE' | 'REELS' | 'STORIES' | 'CAROUSEL' | 'VIDEO'

/** Instagram's media before they are published. */
export interface Container extends Base<'container'> {
  ig: string
  app: string
  media_type: ContainerKind
  created: number
  caption?: string
  alt_text?: string
  carousel_item: boolean
  children: string[]
  /** A picture's stored file. */
  picture?: { file: string; bytes: number; width: number; height: number }
  upload?: Upload
  /** When it is finished, or its failure known. Absent while bytes are awaited. */
  processing?: Processing
  published?: string
  share_to_feed: boolean
  extra: Bag
}

export interface InstagramMedia extends Base<'ig_media'> {
  ig: string
  app: string
  status: 'ACTIVE' | 'DELETED'
  container: string
  media_type: 'IMAGE' | 'VIDEO' | 'CAROUSEL_ALBUM'
  product: 'FEED' | 'REELS' | 'STORY'
  created: number
  caption?: string
  comments_enabled: boolean
  shortcode: string
  /** Set on the items of a carousel. */
  parent?: string
  children: string[]
  heard: number
}

export interface InstagramComment extends Base<'ig_comment'> {
  media: string
  parent?: string
  status: 'ACTIVE' | 'DELETED'
  created: number
  text: string
  /** Absent when the account itself wrote it. */
  person?: { id: string; username: string }
  hidden: boolean
  likes: number
}

export type PublishingRecord =
  | Video | Photo | Post | Comment | Container | InstagramMedia | InstagramComment // prettier-ignore
