import { isObject, listOf, number, shape, text, type JsonObject } from '../answer.ts'

/** How far a video is on Meta's side, in one word, with what else Meta says. */
export type VideoState = {
  /** `uploaded` has all its bytes; whether it waits for the last word or for its turn, Meta does not tell. */
  state: 'uploading' | 'uploaded' | 'processing' | 'ready' | 'failed' | 'expired'
  /** Percent of the processing. */
  progress?: number
  /** What arrived of the file: where to go on after a cut. */
  bytesTransferred?: number
  /** For Reels and stories, which Meta publishes by itself some time after it accepted them. */
  publishing?: 'not_started' | 'pending' | 'published' | 'scheduled' | 'draft' | 'failed'
  publishTime?: string
  errors: { code?: number; message?: string }[]
}

const phase = shape({
  status: text,
  publish_status: text,
  publish_time: text,
  bytes_transfered: number,
  bytes_transferred: number,
  errors: listOf(shape({ code: number, message: text })),
  error: shape({ code: number, message: text }),
})

/** Reads the `status` of a video, or the `video_status` of an Instagram container. */
export function videoState(status: unknown): VideoState {
  const read: JsonObject = isObject(status) ? status : {}
  const uploading = phase(read.uploading_phase)
  const processing = phase(read.processing_phase)
  const publishing = phase(read.publishing_phase)
  const errors = [uploading, processing, publishing].flatMap((part) => [
    ...(part?.errors ?? []),
    ...(part?.error ? [part.error] : []),
  ])
  const progress = number(read.processing_progress)
  // Meta spells it both ways, the one with a single r being its own.
  const bytes = uploading?.bytes_transfered ?? uploading?.bytes_transferred
  const published = publishing && publishingOf(publishing.status, publishing.publish_status)
  return {
    state: stateOf(text(read.video_status), uploading?.status, processing?.status),
    errors,
    ...(progress !== undefined && { progress }),
    ...(bytes !== undefined && { bytesTransferred: bytes }),
    ...(published && { publishing: published }),
    ...(publishing?.publish_time !== undefined && { publishTime: publishing.publish_time }),
  }
}

// "complete" in the reference, "completed" in the guide, and both on the wire.
const isDone = (status?: string) => status === 'complete' || status === 'completed'

function stateOf(video?: string, uploading?: string, processing?: string): VideoState['state'] {
  if (video === 'expired') return 'expired'
  if (video === 'error' || video === 'upload_failed' || uploading === 'error' || processing === 'error')
    return 'failed'
  if (video === 'ready' || isDone(processing)) return 'ready'
  if (video === 'upload_complete') return 'uploaded'
  if (video !== 'processing' && !isDone(uploading)) return 'uploading'
  // A Reel says `processing` before its last word, while no phase but the upload has begun.
  return processing === 'not_started' ? 'uploaded' : 'processing'
}

function publishingOf(status?: string, publishStatus?: string): VideoState['publishing'] {
  if (status === 'error' || publishStatus === 'error') return 'failed'
  if (publishStatus === 'draft' || publishStatus === 'scheduled') return publishStatus
  if (isDone(status) || publishStatus === 'published') return 'published'
  return status === 'not_started' ? 'not_started' : 'pending'
}
