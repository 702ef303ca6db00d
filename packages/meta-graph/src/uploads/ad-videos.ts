import type { AdAccountPostAdvideosParams } from '@adwright/meta-schema'
import { getNode, nodesBelow } from '../ad-objects.ts'
import {
  flag,
  map,
  number,
  readId,
  readObject,
  readSuccess,
  text,
  UnexpectedAnswer,
  type Node,
} from '../answer.ts'
import type { Call } from '../graph-call.ts'
import type { ParamsOf } from '../params-of.ts'
import { adAccountNode, nodeId, type WireParams } from '../wire-params.ts'
import {
  cancelUpload,
  uploadInChunks,
  type ChunkedUploadOptions,
  type ChunkedUploadState,
} from './chunked-upload.ts'
import type { UploadSource } from './source.ts'
import { videoState, type VideoState } from './video-state.ts'

/** The title is what a lost upload is found again by. */
export type AdVideoWords = ParamsOf<
  AdAccountPostAdvideosParams,
  { title: string; description?: string; name?: string }
>

export const videoFields = {
  title: text,
  description: text,
  length: number,
  created_time: text,
  updated_time: text,
  published: flag,
  permalink_url: text,
  picture: text,
  source: text,
  post_id: text,
  scheduled_publish_time: text,
  status: map,
}
export type Video = Node<typeof videoFields>

const thumbnailFields = {
  uri: text,
  width: number,
  height: number,
  scale: number,
  is_preferred: flag,
  name: text,
}
export type Thumbnail = Node<typeof thumbnailFields>

export type AdVideos = {
  /**
   * MP4 or MOV, 1 s to 241 min, up to 4 GB, from any source in bounded memory. Go on after a cut by giving the last
   * told state as `resume`.
   */
  upload(
    adAccountId: string,
    source: UploadSource,
    words: AdVideoWords,
    options?: ChunkedUploadOptions,
  ): Promise<{ videoId: string }>
  /** Has Meta fetch the file from a public address. */
  uploadFromUrl(adAccountId: string, fileUrl: string, words: AdVideoWords): Promise<{ id: string }>
  cancel(adAccountId: string, state: Pick<ChunkedUploadState, 'sessionId'>): Promise<{ success: true }>
  get(videoId: string, fields: readonly string[]): Promise<Video>
  /** An ad may use a video only once this says `ready`. */
  state(videoId: string): Promise<VideoState>
  /** Stills that Meta took out of the video; the preferred one is what it would show. */
  thumbnails(videoId: string): Promise<Thumbnail[]>
  /** Puts a picture of one's own in front. */
  setThumbnail(videoId: string, image: { bytes: Uint8Array; filename: string }): Promise<{ success: true }>
  delete(adAccountId: string, videoId: string): Promise<{ success: true }>
  /** Videos whose title holds the mark. */
  findByMark(adAccountId: string, mark: string): Promise<Video[]>
}

const edge = (adAccountId: string) => `${adAccountNode(adAccountId)}/advideos`

export const createAdVideos = (call: Call): AdVideos => ({
  upload: async (adAccountId, source, words, options) =>
    uploadInChunks(call, edge(adAccountId), source, words, options),
  uploadFromUrl: async (adAccountId, fileUrl, words) =>
    call(
      {
        method: 'POST',
        host: 'graphVideo',
        path: edge(adAccountId),
        params: { file_url: fileUrl, ...words },
      },
      (answer) => ({ id: readId(answer) }),
    ),
  cancel: async (adAccountId, state) => cancelUpload(call, edge(adAccountId), state),
  get: (videoId, fields) => getNode(call, videoId, fields, videoFields),
  state: (videoId) => readVideoState(call, videoId),
  thumbnails: async (videoId) =>
    nodesBelow(
      call,
      `${nodeId(videoId)}/thumbnails`,
      ['uri', 'width', 'height', 'scale', 'is_preferred'],
      thumbnailFields,
    ),
  setThumbnail: async (videoId, { bytes, filename }) =>
    call(
      {
        method: 'POST',
        path: `${nodeId(videoId)}/thumbnails`,
        params: { is_preferred: true },
        file: {
          field: 'source',
          filename,
          contentType: 'application/octet-stream',
          bytes: new Uint8Array(bytes),
        },
      },
      readSuccess,
    ),
  delete: async (adAccountId, videoId) =>
    call({ method: 'DELETE', path: edge(adAccountId), params: { video_id: videoId } }, readSuccess),
  findByMark: async (adAccountId, mark) => findVideos(call, edge(adAccountId), mark),
})

/** The state of any video: an ad's, a Page's, a Reel's. */
export const readVideoState = async (call: Call, videoId: string): Promise<VideoState> =>
  call({ method: 'GET', path: nodeId(videoId), params: { fields: 'status' } }, (answer) => {
    const { status } = readObject(answer)
    if (status === undefined) throw new UnexpectedAnswer('the video has no status')
    return videoState(status)
  })

// The edge's own `title` narrows by nobody knows what, so all titles are read.
export async function findVideos(
  call: Call,
  path: string,
  mark: string,
  params: WireParams = {},
): Promise<Video[]> {
  const fields = ['title', 'description', 'created_time', 'status']
  const rows = await nodesBelow(call, path, fields, videoFields, params)
  return rows.filter(({ title, description }) => [title, description].some((words) => words?.includes(mark)))
}
