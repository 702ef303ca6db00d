import type { Readers } from '../objects/ad-object-fields.ts'
import type { Comment, Photo, Post, Video } from '../store/publishing-records.ts'
import { wireTime } from '../time/wire-time.ts'
import { coverOf } from '../videos/thumbnails.ts'
import type { Call } from '../wire/call.ts'
import { fileAddress, postAddress } from './addresses.ts'
import { countComments, commentsOn, pageOfThread } from './comments.ts'
import { followersOf } from './followers.ts'
import { organicAt, type Organic } from './organic.ts'
import { isLive, isScheduled, liveSince, statusTypes, surfaceOf } from './post-state.ts'

/** What is published carries its time in UTC, whatever zone the ad account keeps. */
export const publicTime = (at: number): string => wireTime(at, 'UTC')

const pageOf = (id: string, call: Call): { name: string; id: string } => ({
  name: call.twin.objects.findOf('page', id)?.name ?? '',
  id,
})

export function organicOf(post: Post, call: Call, until = call.now): Organic {
  const since = liveSince(post, call.twin)
  const age = since === undefined ? 0 : until - since
  return organicAt(post.id, surfaceOf(post), followersOf(call.twin, post.page), age)
}

export const photosOf = (post: Post, call: Call): Photo[] =>
  post.photos.map((id) => call.twin.objects.findOf('photo', id)).filter((photo) => photo !== undefined)

export const videoOf = (post: Post, call: Call): Video | undefined =>
  post.video === undefined ? undefined : call.twin.objects.findOf('video', post.video)

function pictureOf(post: Post, call: Call): string | undefined {
  const photo = photosOf(post, call)[0]
  if (photo) return fileAddress(call.origin, photo.id)
  const video = videoOf(post, call)
  return video ? coverOf(video, call.origin) : post.card?.picture
}

/** When it was or will be seen first; before that, when it was made. */
const shownTime = (post: Post, call: Call): number => {
  const since = liveSince(post, call.twin)
  return since !== undefined && since <= call.now ? since : post.created
}

export const postFields: Readers<Post> = {
  id: (post) => post.id,
  message: (post) => post.message,
  created_time: (post, call) => publicTime(shownTime(post, call)),
  updated_time: (post, call) => publicTime(Math.max(post.updated, shownTime(post, call))),
  is_published: (post, call) => isLive(post, call.twin, call.now),
  scheduled_publish_time: (post, call) => (isScheduled(post, call.now) ? post.scheduled : undefined),
  permalink_url: (post, call) => postAddress(call.origin, post.id),
  full_picture: pictureOf,
  picture: pictureOf,
  from: (post, call) => pageOf(post.page, call),
  status_type: (post) => statusTypes[surfaceOf(post)],
  is_hidden: (post) => post.hidden,
  is_expired: () => false,
  is_popular: () => false,
  is_spherical: () => false,
  is_eligible_for_promotion: (post, call) => isLive(post, call.twin, call.now) && post.surface !== 'story',
  is_instagram_eligible: () => true,
  promotable_id: (post) => post.id,
  application: (post) => ({ name: 'Rehearsal app', id: post.app }),
  privacy: () => ({ allow: '', deny: '', description: 'Public', friends: '', value: 'EVERYONE' }),
  shares: (post, call) => {
    const { shares } = organicOf(post, call)
    return shares > 0 ? { count: shares } : undefined
  },
}

export const photoFields: Readers<Photo> = {
  id: (photo) => photo.id,
  name: (photo) => photo.caption,
  alt_text: (photo) => photo.alt_text,
  alt_text_custom: (photo) => photo.alt_text,
  created_time: (photo) => publicTime(photo.created),
  updated_time: (photo) => publicTime(photo.created),
  width: (photo) => photo.width,
  height: (photo) => photo.height,
  picture: (photo, call) => fileAddress(call.origin, photo.id),
  source: (photo, call) => fileAddress(call.origin, photo.id),
  images: (photo, call) => [
    { height: photo.height, source: fileAddress(call.origin, photo.id), width: photo.width },
  ],
  link: (photo, call) => postAddress(call.origin, photo.post ?? photo.id),
  page_story_id: (photo) => photo.post,
  from: (photo, call) => pageOf(photo.page, call),
  can_delete: (photo, call) => photo.app === call.token.app,
}

/** `from` names the Page itself; somebody else's name shows to the Page's own token only. */
export const commentFields: Readers<Comment> = {
  id: (comment) => comment.id,
  message: (comment) => comment.message,
  created_time: (comment) => publicTime(comment.created),
  from: (comment, call) => {
    if (!comment.person) return pageOf(pageOfThread(comment.on, call), call)
    return call.token.kind === 'PAGE' ? comment.person : undefined
  },
  is_hidden: (comment) => comment.hidden,
  is_private: () => false,
  can_comment: (comment) => comment.parent === undefined,
  can_hide: (comment) => comment.person !== undefined,
  can_like: () => true,
  can_remove: () => true,
  can_reply_privately: (comment) => comment.person !== undefined,
  user_likes: (comment) => comment.liked,
  like_count: (comment) => comment.likes,
  comment_count: (comment, call) => commentsOn(comment.on, comment.id, call.twin, call.world.id).length,
  parent: (comment, call) => {
    const parent =
      comment.parent === undefined ? undefined : call.twin.objects.findOf('comment', comment.parent)
    return parent && { id: parent.id, message: parent.message, created_time: publicTime(parent.created) }
  },
  object: (comment) => ({ id: comment.on }),
  permalink_url: (comment, call) => `${postAddress(call.origin, comment.on)}#c${comment.id.split('_')[1]}`,
}

export const commentCount = (on: string, call: Call): number => countComments(on, call.twin, call.world.id)
