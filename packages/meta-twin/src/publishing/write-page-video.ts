import type { Json, Page } from '../store/records.ts'
import { plainVideo } from '../uploads/movie-limits.ts'
import type { VideoHome } from '../videos/upload-phases.ts'
import type { Call } from '../wire/call.ts'
import { requirePageWrite } from './access.ts'
import { savePost } from './save-post.ts'
import { timingOf } from './schedule.ts'

/** Videos sent to `/{page}/videos`: each gets a post that appears when the video is ready. */
export const pageVideoHome = (page: Page): VideoHome => ({
  owner: page.id,
  purpose: 'post',
  limits: plainVideo,
  check(input: Json, call: Call) {
    requirePageWrite(page, 'pages_manage_posts', call)
    timingOf(input, call.now)
  },
  finish(video, input, call) {
    const timing = timingOf(input, call.now)
    const message = video.description
    const post = savePost(
      page.id,
      { surface: 'feed', video: video.id, ...(message && { message }), ...timing },
      call,
    )
    return { ...video, post: post.id }
  },
})
