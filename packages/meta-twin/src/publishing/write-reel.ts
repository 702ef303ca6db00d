import { GraphError } from '../errors/graph-error.ts'
import { badParam, noSuchObject } from '../errors/invalid.ts'
import type { Video } from '../store/publishing-records.ts'
import type { Json, Page } from '../store/records.ts'
import { readWireTime } from '../time/wire-time.ts'
import { judge, pageReel, pageStory } from '../uploads/movie-limits.ts'
import { videoRefused } from '../uploads/upload-errors.ts'
import { emptyUpload } from '../uploads/upload-session.ts'
import { beginProcessing } from '../videos/video-state.ts'
import type { Call } from '../wire/call.ts'
import { text } from '../wire/pick.ts'
import { success } from '../writes/created.ts'
import { requirePageWrite } from './access.ts'
import { savePost } from './save-post.ts'
import { checkWindow, type Timing } from './schedule.ts'

const day = 86_400
const reelsADay = 30

type Purpose = 'reel' | 'story'

/** `POST /{page}/video_reels` and `/{page}/video_stories`: start, send the bytes to rupload, finish. */
export const postVideoStory =
  (purpose: Purpose) =>
  (page: Page, input: Json, call: Call): Json => {
    requirePageWrite(page, 'pages_manage_posts', call)
    return text(input, 'upload_phase')?.toUpperCase() === 'START'
      ? start(page, purpose, call)
      : finish(page, purpose, input, call)
  }

function start(page: Page, purpose: Purpose, call: Call): Json {
  const video: Video = {
    kind: 'video',
    id: call.twin.ids.next('video'),
    world: call.world.id,
    owner: page.id,
    app: call.token.app,
    purpose,
    status: 'ACTIVE',
    created: call.now,
    updated: call.now,
    upload: emptyUpload(call.now),
  }
  call.twin.objects.save(video)
  return { video_id: video.id, upload_url: `${call.origin}/video-upload/${call.version}/${video.id}` }
}

const notUploaded = (): GraphError =>
  new GraphError({
    code: 6000,
    subcode: 1363033,
    message: '(#6000) The video has not been uploaded in full: send the missing bytes first.',
    transient: true,
  })

/** 613: an app publishes so many reels of a Page in any twenty-four hours. */
const tooManyReels = (): GraphError =>
  new GraphError({
    code: 613,
    message: '(#613) Calls to this api have exceeded the rate limit: at most 30 reels in 24 hours.',
    userTitle: 'Too many reels',
    userMessage: 'This Page has published 30 reels through the API within 24 hours. Try again later.',
  })

function finish(page: Page, purpose: Purpose, input: Json, call: Call): Json {
  const id = text(input, 'video_id')
  if (id === undefined) throw badParam('The parameter video_id is required.', 'video_id')
  const video = call.twin.objects.findOf('video', id)
  if (video?.owner !== page.id || video.purpose !== purpose || video.status === 'DELETED') {
    throw noSuchObject(id, 'POST')
  }
  if (video.post !== undefined) throw badParam('This video is published already.', 'video_id')
  if (video.upload.done === undefined) throw notUploaded()
  const limits = purpose === 'reel' ? pageReel : pageStory
  const failure = judge(limits, { ...video.upload, size: video.upload.received })
  if (failure) throw videoRefused(failure)
  const timing = purpose === 'reel' ? reelTiming(input, call.now) : { live: call.now }
  if (purpose === 'reel' && timing.live !== undefined && recentReels(page, call) >= reelsADay)
    throw tooManyReels()
  const description = text(input, 'description')
  const title = text(input, 'title')
  const post = savePost(
    page.id,
    { surface: purpose, video: video.id, ...(description && { message: description }), ...timing },
    call,
  )
  call.twin.objects.save({
    ...video,
    ...(description !== undefined && { description }),
    ...(title !== undefined && { title }),
    updated: call.now,
    post: post.id,
    processing: beginProcessing(video.upload, limits, call.now),
  })
  return purpose === 'reel' ? success : { success: true, post_id: post.id }
}

function reelTiming(input: Json, now: number): Timing {
  const state = text(input, 'video_state') ?? 'PUBLISHED'
  const asked = input['scheduled_publish_time']
  if (state === 'DRAFT') return {}
  if (state === 'PUBLISHED') {
    if (asked !== undefined) {
      throw badParam('scheduled_publish_time needs video_state SCHEDULED.', 'scheduled_publish_time')
    }
    return { live: now }
  }
  const at = readWireTime(asked)
  if (at === undefined)
    throw badParam('The parameter scheduled_publish_time is required.', 'scheduled_publish_time')
  checkWindow(at, now, 29)
  return { live: at, scheduled: at }
}

/** Reels published or scheduled by any app within the last day. */
const recentReels = (page: Page, call: Call): number =>
  call.twin.objects
    .list(call.world.id, 'post')
    .filter(
      (post) =>
        post.page === page.id &&
        post.surface === 'reel' &&
        post.live !== undefined &&
        post.created > call.now - day,
    ).length
