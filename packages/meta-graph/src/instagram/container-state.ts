import { readObject, text, UnexpectedAnswer } from '../answer.ts'
import { videoState } from '../uploads/video-state.ts'

/** How far a container is. `reason` is Meta's own text; `published` for good, `expired` after a day. */
export type ContainerState = {
  state: 'in_progress' | 'finished' | 'failed' | 'expired' | 'published'
  reason?: string
  bytesTransferred?: number
}

const STATES: Readonly<Record<string, ContainerState['state']>> = {
  IN_PROGRESS: 'in_progress',
  FINISHED: 'finished',
  ERROR: 'failed',
  EXPIRED: 'expired',
  PUBLISHED: 'published',
}

/** Reads a container asked for `status_code`, `status` and `video_status`. */
export function containerState(answer: unknown): ContainerState {
  const object = readObject(answer)
  const code = text(object.status_code)
  if (code === undefined) throw new UnexpectedAnswer('the container has no status')
  const reason = text(object.status)
  const { bytesTransferred } = videoState(object.video_status)
  return {
    // A word of tomorrow is not the end yet.
    state: STATES[code] ?? 'in_progress',
    ...(reason !== undefined && { reason }),
    ...(bytesTransferred !== undefined && { bytesTransferred }),
  }
}
