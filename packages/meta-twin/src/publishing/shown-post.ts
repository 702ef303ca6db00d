import type { Comment, InstagramComment, InstagramMedia, Post, Video } from '../store/publishing-records.ts'
import type { World } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'
import { worldNow } from '../world/world-clock.ts'
import { coverOf, stillSize } from '../videos/thumbnails.ts'
import { videoState } from '../videos/video-state.ts'
import { fileAddress, stillAddress } from './addresses.ts'
import { followersOf, instagramFollowers } from './followers.ts'
import { isShown, mediaSurface } from './instagram/media-state.ts'
import { organicAt, type Organic } from './organic.ts'
import { isLive, isScheduled, liveSince, surfaceOf } from './post-state.ts'

export interface Visual {
  kind: 'picture' | 'video'
  source: string
  /** Shown before a video plays. */
  poster?: string
  alt: string
  width: number
  height: number
}

/** What a person sees of one post, whatever it is. */
export interface ShownPost {
  place: 'Facebook' | 'Instagram'
  form: string
  author: string
  handle?: string
  /** What the reader must know beside "simulated", e.g. that it waits for its hour. */
  state?: string
  at: number
  words?: string
  visuals: Visual[]
  link?: { url: string; title: string; description?: string; picture?: string }
  counts: Organic
  comments: { author: string; words: string; at: number; answer: boolean }[]
}

/** The post behind an address of the twin: of a Page, a photo, a video or an Instagram media. */
export function shownPost(twin: Twin, id: string, origin: string): ShownPost | undefined {
  const record = twin.objects.find(id)
  switch (record?.kind) {
    case 'post':
      return record.status === 'ACTIVE' ? pagePost(twin, record, origin) : undefined
    case 'photo':
    case 'video':
      if (record.status === 'DELETED') return undefined
      if (record.post !== undefined) return shownPost(twin, record.post, origin)
      return record.kind === 'video' ? loneVideo(twin, record, origin) : undefined
    case 'ig_media':
      return isShown(record, worldNow(twin, twin.objects.world(record.world)))
        ? instagramPost(twin, record, origin)
        : undefined
    default:
      return undefined
  }
}

const forms: Record<string, string> = {
  reel: 'Reel',
  story: 'Story',
  video: 'Video',
  photo: 'Photo',
  carousel: 'Album',
}

function pagePost(twin: Twin, post: Post, origin: string): ShownPost {
  const world = twin.objects.world(post.world)
  const now = worldNow(twin, world)
  const since = liveSince(post, twin)
  const video = post.video === undefined ? undefined : twin.objects.findOf('video', post.video)
  const photos = post.photos
    .map((id) => twin.objects.findOf('photo', id))
    .filter((photo) => photo !== undefined)
  const state = stateOf(twin, post, video, now)
  return {
    place: 'Facebook',
    form: forms[surfaceOf(post)] ?? 'Post',
    author: twin.objects.get('page', post.page).name,
    ...(state !== undefined && { state }),
    at: since !== undefined && since <= now ? since : post.created,
    ...(post.message !== undefined && { words: post.message }),
    visuals: [
      ...photos.map(({ id, alt_text, caption, width, height }) => ({
        kind: 'picture' as const,
        source: fileAddress(origin, id),
        alt: alt_text ?? caption ?? 'Photo',
        width,
        height,
      })),
      ...(video ? [videoVisual(video, origin)] : []),
    ],
    ...(post.card && { link: post.card }),
    counts: organicAt(
      post.id,
      surfaceOf(post),
      followersOf(twin, post.page),
      since === undefined ? 0 : now - since,
    ),
    comments: thread(
      twin.objects.list(world.id, 'comment').filter((comment) => comment.on === post.id),
      (comment) => comment.person?.name ?? twin.objects.get('page', post.page).name,
      (comment) => comment.message,
    ),
  }
}

function stateOf(twin: Twin, post: Post, video: Video | undefined, now: number): string | undefined {
  if (isScheduled(post, now)) return 'Scheduled: nobody sees it yet'
  if (post.live === undefined) return 'Unpublished: nobody sees it'
  if (isLive(post, twin, now)) return post.hidden ? 'Hidden on the Page' : undefined
  if (video && videoState(video, now) === 'error') return 'The video could not be processed'
  return post.surface === 'story' && post.live <= now
    ? 'This story has ended'
    : 'The video is still being processed'
}

function videoVisual(video: Video, origin: string): Visual {
  const { width = 16, height = 9 } = video.upload.facts ?? {}
  return {
    kind: 'video',
    source: fileAddress(origin, video.id),
    poster: coverOf(video, origin),
    alt: video.title ?? 'Video',
    width,
    height,
  }
}

const loneVideo = (twin: Twin, video: Video, origin: string): ShownPost => ({
  place: 'Facebook',
  form: 'Video',
  author:
    twin.objects.findOf('page', video.owner)?.name ?? twin.objects.findOf('account', video.owner)?.name ?? '',
  state: 'A video of the ad account, not a post',
  at: video.created,
  ...(video.title !== undefined && { words: video.title }),
  visuals: [videoVisual(video, origin)],
  counts: organicAt(video.id, 'video', 0, 0),
  comments: [],
})

function instagramPost(twin: Twin, media: InstagramMedia, origin: string): ShownPost {
  const world: World = twin.objects.world(media.world)
  const { username, name } = twin.objects.get('ig', media.ig)
  const surface = mediaSurface(media)
  const parts =
    media.children.length > 0 ? media.children.map((id) => twin.objects.get('ig_media', id)) : [media]
  return {
    place: 'Instagram',
    form: surface === 'carousel' ? 'Carousel' : (forms[surface] ?? 'Post'),
    author: name,
    handle: username,
    at: media.created,
    ...(media.caption !== undefined && { words: media.caption }),
    visuals: parts.map((part) => mediaVisual(twin, part, origin)),
    counts: organicAt(media.id, surface, instagramFollowers, worldNow(twin, world) - media.created),
    comments: thread(
      twin.objects.list(world.id, 'ig_comment').filter((comment) => comment.media === media.id),
      (comment) => comment.person?.username ?? username,
      (comment) => comment.text,
    ),
  }
}

function mediaVisual(twin: Twin, media: InstagramMedia, origin: string): Visual {
  const { picture, upload, alt_text } = twin.objects.get('container', media.container)
  if (picture) {
    const { width, height } = picture
    return { kind: 'picture', source: fileAddress(origin, media.id), alt: alt_text ?? 'Photo', width, height }
  }
  const { width, height } = upload?.facts ?? { width: 9, height: 16 }
  const still = stillSize({ width, height })
  return {
    kind: 'video',
    source: fileAddress(origin, media.id),
    poster: stillAddress(origin, media.id, 0, `${still.width}x${still.height}`),
    alt: 'Video',
    width,
    height,
  }
}

/** Comments with their answers below them; hidden and deleted ones are not shown. */
function thread<C extends Comment | InstagramComment>(
  comments: readonly C[],
  author: (comment: C) => string,
  words: (comment: C) => string,
): ShownPost['comments'] {
  const shown = comments
    .filter((comment) => comment.status === 'ACTIVE' && !comment.hidden)
    .sort((left, right) => left.created - right.created)
  const row = (comment: C, answer: boolean) => ({
    author: author(comment),
    words: words(comment),
    at: comment.created,
    answer,
  })
  return shown
    .filter(({ parent }) => parent === undefined)
    .flatMap((top) => [
      row(top, false),
      ...shown.filter(({ parent }) => parent === top.id).map((answer) => row(answer, true)),
    ])
}
