import type { PagePostVideosParams } from '@adwright/meta-schema'
import { deleteNode, getNode } from '../ad-objects.ts'
import { readId } from '../answer.ts'
import type { Call } from '../graph-call.ts'
import type { ParamsOf } from '../params-of.ts'
import { findVideos, readVideoState, videoFields, type Video } from '../uploads/ad-videos.ts'
import {
  cancelUpload,
  finishUpload,
  sendInChunks,
  uploadInChunks,
  type ChunkedUploadOptions,
  type ChunkedUploadState,
} from '../uploads/chunked-upload.ts'
import type { UploadSource } from '../uploads/source.ts'
import type { VideoState } from '../uploads/video-state.ts'
import { nodeId } from '../wire-params.ts'

/** What goes with a video post; the title is what it is found again by. Times in unix seconds. */
export type VideoWords = {
  title?: string
  description?: string
  scheduledFor?: number
  unpublished?: boolean
}

export type PageVideos = {
  /** In bounded memory; go on after a cut by giving the last told state as `resume`. */
  upload(
    pageId: string,
    source: UploadSource,
    words: VideoWords,
    options?: ChunkedUploadOptions,
  ): Promise<{ videoId: string }>
  /** The bytes of a video that nobody is to see yet; `finish` shows it. */
  send(pageId: string, source: UploadSource, options?: ChunkedUploadOptions): Promise<ChunkedUploadState>
  finish(
    pageId: string,
    state: ChunkedUploadState,
    words: VideoWords,
    options?: Pick<ChunkedUploadOptions, 'onProgress'>,
  ): Promise<{ videoId: string }>
  uploadFromUrl(pageId: string, fileUrl: string, words: VideoWords): Promise<{ id: string }>
  cancel(pageId: string, state: Pick<ChunkedUploadState, 'sessionId'>): Promise<{ success: true }>
  get(videoId: string, fields: readonly string[]): Promise<Video>
  state(videoId: string): Promise<VideoState>
  delete(videoId: string): Promise<{ success: true }>
  /** The Page's videos whose title or description holds the mark. */
  findByMark(pageId: string, mark: string): Promise<Video[]>
}

const edge = (pageId: string) => `${nodeId(pageId)}/videos`

export const createPageVideos = (call: Call): PageVideos => ({
  upload: async (pageId, source, words, options) =>
    uploadInChunks(call, edge(pageId), source, wordsParams(words), options),
  send: (pageId, source, options) => sendInChunks(call, edge(pageId), source, options),
  finish: (pageId, state, words, options) =>
    finishUpload(call, edge(pageId), state, wordsParams(words), options),
  uploadFromUrl: async (pageId, fileUrl, words) =>
    call(
      {
        method: 'POST',
        host: 'graphVideo',
        path: edge(pageId),
        params: { file_url: fileUrl, ...wordsParams(words) },
      },
      (answer) => ({ id: readId(answer) }),
    ),
  cancel: async (pageId, state) => cancelUpload(call, edge(pageId), state),
  get: (videoId, fields) => getNode(call, videoId, fields, videoFields),
  state: (videoId) => readVideoState(call, videoId),
  delete: (videoId) => deleteNode(call, videoId),
  findByMark: async (pageId, mark) => findVideos(call, edge(pageId), mark, { type: 'UPLOADED' }),
})

type Words = ParamsOf<
  PagePostVideosParams,
  { title?: string; description?: string; published?: boolean; scheduled_publish_time?: number }
>

const wordsParams = (words: VideoWords): Words => ({
  title: words.title,
  description: words.description,
  ...((words.unpublished || words.scheduledFor !== undefined) && { published: false }),
  scheduled_publish_time: words.scheduledFor,
})
