import type { Failure, Processing, Upload, Video } from '../store/publishing-records.ts'
import { judge, processingSeconds, type MovieLimits } from '../uploads/movie-limits.ts'
import { isExpired } from '../uploads/upload-session.ts'

export type VideoState =
  | 'uploading'
  | 'upload_complete'
  | 'upload_failed'
  | 'processing'
  | 'ready'
  | 'error'
  | 'expired'

export function videoState(
  { upload, processing }: Pick<Video, 'upload' | 'processing'>,
  now: number,
): VideoState {
  if (upload.done === undefined) return isExpired(upload, now) ? 'expired' : 'uploading'
  if (!processing) return upload.problem ? 'upload_failed' : 'upload_complete'
  if (now < processing.ends) return 'processing'
  return processing.failure ? 'error' : 'ready'
}

/** Sets a whole upload to work: how long it takes follows from the video, and so does how it ends. */
export function beginProcessing(upload: Upload, limits: MovieLimits, now: number): Processing {
  const size = upload.size ?? upload.received
  const failure = judge(limits, { ...upload, size })
  return {
    began: now,
    ends: now + processingSeconds(upload.facts?.seconds ?? 0, size),
    ...(failure && { failure }),
  }
}

export const progressOf = ({ began, ends }: Processing, now: number): number =>
  now >= ends ? 100 : Math.max(0, Math.floor(((now - began) / (ends - began)) * 100))

export const failuresOf = (failure: Failure | undefined): { code: number; message: string }[] | undefined =>
  failure && [{ code: failure.subcode ?? failure.code, message: failure.message }]
