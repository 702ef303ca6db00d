import { badParam, refused, type Blame } from '../errors/invalid.ts'
import type { Video } from '../store/publishing-records.ts'
import type { Call } from '../wire/call.ts'
import { videoState } from './video-state.ts'

/** The video a creative wants to show: of this ad account, or of its Page, and ready. */
export function readyVideo(id: string, blame: Blame, call: Call): Video {
  const video = call.twin.objects.findOf('video', id)
  const ours = video?.world === call.world.id && video.status === 'ACTIVE'
  if (!ours) throw badParam('The video_id does not belong to this ad account.', blame)
  const state = videoState(video, call.now)
  if (state === 'error' || state === 'upload_failed') {
    throw refused(
      1885252,
      'Video cannot be used',
      'This video could not be processed: upload another one.',
      blame,
    )
  }
  if (state !== 'ready') {
    throw refused(
      1885252,
      'Video not ready',
      'The video is still being processed: try again when it is ready.',
      blame,
    )
  }
  return video
}
