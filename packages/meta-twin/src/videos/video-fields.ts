import type { Readers } from '../objects/ad-object-fields.ts'
import { fileAddress, postAddress } from '../publishing/addresses.ts'
import { liveSince } from '../publishing/post-state.ts'
import { organicOf, publicTime } from '../publishing/post-fields.ts'
import type { Video } from '../store/publishing-records.ts'
import type { Json } from '../store/records.ts'
import type { Call } from '../wire/call.ts'
import { coverOf } from './thumbnails.ts'
import { failuresOf, progressOf, videoState, type VideoState } from './video-state.ts'

const isReady = (video: Video, call: Call): boolean => videoState(video, call.now) === 'ready'

function statusOf(video: Video, call: Call): Json {
  const state = videoState(video, call.now)
  return {
    video_status: state,
    ...(video.processing && { processing_progress: progressOf(video.processing, call.now) }),
    uploading_phase: uploadingPhase(video, state),
    processing_phase: processingPhase(video, state),
    publishing_phase: publishingPhase(video, state, call),
  }
}

function uploadingPhase({ upload }: Video, state: VideoState): Json {
  const phase = {
    bytes_transfered: upload.received,
    ...(upload.size !== undefined && { source_file_size: upload.size }),
  }
  if (state === 'upload_failed') return { status: 'error', ...phase, errors: failuresOf(upload.problem) }
  if (upload.done !== undefined) return { status: 'complete', ...phase }
  return { status: upload.received === 0 ? 'not_started' : 'in_progress', ...phase }
}

function processingPhase({ processing }: Video, state: VideoState): Json {
  if (state === 'processing') return { status: 'in_progress' }
  if (state === 'ready') return { status: 'complete' }
  if (state === 'error') return { status: 'error', errors: failuresOf(processing?.failure) }
  return { status: 'not_started' }
}

/** Publishing is the Page's matter: an ad account's video is done once it is ready. */
function publishingPhase(video: Video, state: VideoState, call: Call): Json {
  const post = video.post === undefined ? undefined : call.twin.objects.findOf('post', video.post)
  if (state === 'error') return { status: 'error', ...(post && { publish_status: 'error' }) }
  if (!post) return state === 'ready' ? { status: 'complete' } : { status: 'not_started' }
  if (post.live === undefined) return { status: 'not_started', publish_status: 'draft' }
  const since = liveSince(post, call.twin) ?? post.live
  if (since <= call.now)
    return { status: 'complete', publish_status: 'published', publish_time: publicTime(since) }
  if (post.scheduled === undefined) return { status: 'in_progress' }
  return { status: 'not_started', publish_status: 'scheduled', publish_time: publicTime(post.scheduled) }
}

export const videoFields: Readers<Video> = {
  id: (video) => video.id,
  title: (video) => video.title,
  description: (video) => video.description,
  created_time: (video) => publicTime(video.created),
  updated_time: (video) => publicTime(video.updated),
  length: (video) => video.upload.facts?.seconds,
  status: statusOf,
  source: (video, call) => (isReady(video, call) ? fileAddress(call.origin, video.id) : undefined),
  picture: (video, call) => (video.upload.facts ? coverOf(video, call.origin) : undefined),
  icon: (_, call) => `${call.origin}/_twin/pictures/1.svg`,
  permalink_url: (video, call) => postAddress(call.origin, video.id),
  embeddable: () => true,
  is_instagram_eligible: isReady,
  published: (video, call) => {
    const post = video.post === undefined ? undefined : call.twin.objects.findOf('post', video.post)
    const since = post && liveSince(post, call.twin)
    return since !== undefined && since <= call.now
  },
  scheduled_publish_time: (video, call) => {
    const post = video.post === undefined ? undefined : call.twin.objects.findOf('post', video.post)
    return post?.scheduled !== undefined && post.scheduled > call.now ? publicTime(post.scheduled) : undefined
  },
  post_id: (video) => video.post,
  from: (video, call) => {
    const page = call.twin.objects.findOf('page', video.owner)
    return page ? { name: page.name, id: page.id } : undefined
  },
  format: (video, call) => {
    const { facts } = video.upload
    if (!facts || !isReady(video, call)) return undefined
    const { width, height } = facts
    return [{ filter: 'native', width, height, picture: coverOf(video, call.origin) }]
  },
  views: (video, call) => {
    const post = video.post === undefined ? undefined : call.twin.objects.findOf('post', video.post)
    return post ? organicOf(post, call).plays : 0
  },
}
