import type { Readers } from '../../objects/ad-object-fields.ts'
import type { Container, InstagramComment, InstagramMedia } from '../../store/publishing-records.ts'
import type { Json } from '../../store/records.ts'
import { Link } from '../../objects/link.ts'
import { failuresOf } from '../../videos/video-state.ts'
import { stillSize } from '../../videos/thumbnails.ts'
import type { Call } from '../../wire/call.ts'
import { fileAddress, postAddress, stillAddress } from '../addresses.ts'
import { instagramFollowers } from '../followers.ts'
import { organicAt, type Organic } from '../organic.ts'
import { publicTime } from '../post-fields.ts'
import { containerState, mediaSurface } from './media-state.ts'

export const mediaOrganic = (media: InstagramMedia, call: Call): Organic =>
  organicAt(media.id, mediaSurface(media), instagramFollowers, call.now - media.created)

export const mediaComments = (media: InstagramMedia, call: Call): InstagramComment[] =>
  call.twin.objects
    .list(call.world.id, 'ig_comment')
    .filter((comment) => comment.media === media.id && comment.status === 'ACTIVE')

const containerOf = (media: InstagramMedia, call: Call): Container =>
  call.twin.objects.get('container', media.container)

/** The picture in front of a media: itself, its first item, or a drawn still of its video. */
function mediaPicture(media: InstagramMedia, call: Call): string {
  const container = containerOf(media, call)
  const first = media.children[0]
  if (first !== undefined) return mediaPicture(call.twin.objects.get('ig_media', first), call)
  if (container.picture) return fileAddress(call.origin, media.id)
  const { width, height } = stillSize(container.upload?.facts ?? { width: 540, height: 960 })
  return stillAddress(call.origin, media.id, 0, `${width}x${height}`)
}

const usernameOf = (ig: string, call: Call): string => call.twin.objects.get('ig', ig).username

export const mediaFields: Readers<InstagramMedia> = {
  id: (media) => media.id,
  ig_id: (media) => media.id.slice(-12),
  caption: (media) => media.caption,
  media_type: (media) => media.media_type,
  media_product_type: (media) => media.product,
  media_url: (media, call) =>
    media.media_type === 'VIDEO' ? fileAddress(call.origin, media.id) : mediaPicture(media, call),
  thumbnail_url: (media, call) => (media.media_type === 'VIDEO' ? mediaPicture(media, call) : undefined),
  permalink: (media, call) => postAddress(call.origin, media.id),
  shortcode: (media) => media.shortcode,
  timestamp: (media) => publicTime(media.created),
  username: (media, call) => usernameOf(media.ig, call),
  owner: (media, call) => new Link(call.twin.objects.get('ig', media.ig)),
  alt_text: (media, call) => containerOf(media, call).alt_text,
  like_count: (media, call) => mediaOrganic(media, call).reactions,
  comments_count: (media, call) => mediaComments(media, call).length,
  saved_count: (media, call) => mediaOrganic(media, call).saves,
  shares_count: (media, call) => mediaOrganic(media, call).shares,
  view_count: (media, call) => mediaOrganic(media, call).views,
  is_comment_enabled: (media) => media.comments_enabled,
  is_shared_to_feed: (media, call) =>
    media.product === 'REELS' ? containerOf(media, call).share_to_feed : undefined,
  is_ai_generated: (media, call) => containerOf(media, call).extra['is_ai_generated'],
}

/** Instagram hides who wrote a comment from apps that may not manage comments. */
export const instagramCommentFields: Readers<InstagramComment> = {
  id: (comment) => comment.id,
  text: (comment) => comment.text,
  timestamp: (comment) => publicTime(comment.created),
  username: (comment, call) => authorOf(comment, call).username,
  from: (comment, call) => authorOf(comment, call),
  user: (comment, call) =>
    comment.person ? undefined : new Link(call.twin.objects.get('ig', authorOf(comment, call).id)),
  hidden: (comment) => comment.hidden,
  like_count: (comment) => comment.likes,
  parent_id: (comment) => comment.parent,
  media: (comment, call) => new Link(call.twin.objects.get('ig_media', comment.media)),
}

function authorOf(comment: InstagramComment, call: Call): { id: string; username: string } {
  if (comment.person) return comment.person
  const { ig } = call.twin.objects.get('ig_media', comment.media)
  return { id: ig, username: usernameOf(ig, call) }
}

export const containerFields: Readers<Container> = {
  id: (container) => container.id,
  status_code: (container, call) => containerState(container, call.now),
  status: (container, call) => {
    const state = containerState(container, call.now)
    const words = {
      IN_PROGRESS: 'In Progress: Media is still being processed.',
      FINISHED: 'Finished: Media has been uploaded and it is ready to be published.',
      PUBLISHED: 'Published: Media has been published.',
      EXPIRED: 'Expired: The container was not published within 24 hours.',
      ERROR: `Error: Media upload has failed with error code ${container.processing?.failure?.subcode ?? 2207053}`,
    }
    return words[state]
  },
  video_status: videoStatus,
}

function videoStatus({ upload, processing }: Container, call: Call): Json | undefined {
  if (!upload) return undefined
  const done = upload.done !== undefined
  const failed = processing?.failure !== undefined && call.now >= processing.ends
  const working = processing !== undefined && call.now < processing.ends
  return {
    uploading_phase: {
      status: done ? 'complete' : upload.received === 0 ? 'not_started' : 'in_progress',
      bytes_transferred: upload.received,
      bytes_transfered: upload.received,
      ...(upload.size !== undefined && { source_file_size: upload.size }),
    },
    processing_phase: {
      status: failed ? 'error' : working ? 'in_progress' : processing ? 'complete' : 'not_started',
      ...(failed && { errors: failuresOf(processing.failure) }),
    },
  }
}
