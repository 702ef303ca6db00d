import { isObject, readObject, readSuccess, text, UnexpectedAnswer } from '../answer.ts'
import type { Call } from '../graph-call.ts'
import { readVideoState } from '../uploads/ad-videos.ts'
import { sendFile, sendHosted } from '../uploads/rupload.ts'
import type { UploadSource } from '../uploads/source.ts'
import type { VideoState } from '../uploads/video-state.ts'
import { nodeId, type WireParams } from '../wire-params.ts'

/** Published in three steps, so that each can be written down: `start`, then the bytes, then `finish`. */
export type StagedVideos<Words> = {
  /** Makes room for a video; its id is what everything after this goes by. */
  start(pageId: string): Promise<{ videoId: string }>
  /** Sends the file, or the rest of it. `fresh` spares a video that was just started the question how far it is. */
  send(videoId: string, source: UploadSource, options?: { fresh?: boolean }): Promise<void>
  /** Has Meta fetch the file. The address must let `facebookexternalhit` in and be none of Facebook's own. */
  sendFromUrl(videoId: string, fileUrl: string): Promise<void>
  /** Meta has accepted the video, not yet published it: watch `state`. */
  finish(pageId: string, videoId: string, words: Words): Promise<{ postId?: string }>
  state(videoId: string): Promise<VideoState>
}

export function createStagedVideos<Words>(
  call: Call,
  edge: 'video_reels' | 'video_stories',
  wordsParams: (words: Words) => WireParams,
): StagedVideos<Words> {
  return {
    start: async (pageId) =>
      call(
        { method: 'POST', path: `${nodeId(pageId)}/${edge}`, params: { upload_phase: 'start' } },
        (answer) => {
          // The address that comes along is ours anyway: host and path are configured, never taken from an answer.
          const videoId = text(readObject(answer).video_id)
          if (!videoId) throw new UnexpectedAnswer('the answer has no video')
          return { videoId }
        },
      ),
    send: (videoId, source, { fresh = false } = {}) =>
      sendFile(
        call,
        {
          service: 'video-upload',
          id: videoId,
          bytesTransferred: async () => (await readVideoState(call, videoId)).bytesTransferred ?? 0,
        },
        source,
        fresh,
      ),
    sendFromUrl: (videoId, fileUrl) => sendHosted(call, { service: 'video-upload', id: videoId }, fileUrl),
    finish: async (pageId, videoId, words) =>
      call(
        {
          method: 'POST',
          path: `${nodeId(pageId)}/${edge}`,
          params: { ...wordsParams(words), upload_phase: 'finish', video_id: videoId },
        },
        (answer) => {
          readSuccess(answer)
          const postId = isObject(answer) ? text(answer.post_id) : undefined
          return postId === undefined ? {} : { postId }
        },
      ),
    state: (videoId) => readVideoState(call, videoId),
  }
}
