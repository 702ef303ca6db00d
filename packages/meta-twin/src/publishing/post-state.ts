import type { Post } from '../store/publishing-records.ts'
import type { Twin } from '../wire/call.ts'
import type { Surface } from './organic.ts'

const day = 86_400

/** From when people see a post; undefined for one they never will. A video's post waits until the video is ready. */
export function liveSince(post: Post, twin: Pick<Twin, 'objects'>): number | undefined {
  if (post.live === undefined || post.video === undefined) return post.live
  const video = twin.objects.findOf('video', post.video)
  if (!video?.processing || video.processing.failure) return undefined
  return Math.max(post.live, video.processing.ends)
}

export function isLive(post: Post, twin: Pick<Twin, 'objects'>, now: number): boolean {
  const since = liveSince(post, twin)
  return post.status === 'ACTIVE' && since !== undefined && since <= now && !hasLapsed(post, since, now)
}

/** Stories are gone after a day. */
const hasLapsed = (post: Post, since: number, now: number): boolean =>
  post.surface === 'story' && now >= since + day

/** Waiting for its hour. */
export const isScheduled = (post: Post, now: number): boolean =>
  post.status === 'ACTIVE' && post.live !== undefined && post.live > now && post.scheduled === post.live

export function surfaceOf(post: Post): Surface {
  if (post.surface !== 'feed') return post.surface
  if (post.video !== undefined) return 'video'
  if (post.photos.length > 1) return 'carousel'
  if (post.photos.length === 1) return 'photo'
  return post.card ? 'link' : 'status'
}

export const statusTypes: Record<Surface, string> = {
  status: 'mobile_status_update',
  link: 'shared_story',
  photo: 'added_photos',
  carousel: 'added_photos',
  video: 'added_video',
  reel: 'added_video',
  story: 'added_photos',
}
