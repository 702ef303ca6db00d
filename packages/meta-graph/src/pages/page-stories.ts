import { isObject, readNode, readSuccess, text, type Node } from '../answer.ts'
import type { Call } from '../graph-call.ts'
import { collectRows } from '../paging.ts'
import { nodeId } from '../wire-params.ts'
import { createStagedVideos, type StagedVideos } from './staged-videos.ts'

const storyFields = {
  post_id: text,
  status: text,
  creation_time: text,
  media_type: text,
  media_id: text,
  url: text,
}
export type PageStory = Node<typeof storyFields>

export type PageStories = {
  /** Shows a photo that was uploaded unpublished for a day. */
  publishPhoto(pageId: string, photoId: string): Promise<{ postId?: string }>
  video: StagedVideos<Record<string, never>>
  /** The stories of now and of before. A story has no words: it is told by the photo or video it shows (`media_id`). */
  list(pageId: string): Promise<PageStory[]>
  findByMark(pageId: string, mark: { mediaId: string }): Promise<PageStory[]>
}

export const createPageStories = (call: Call): PageStories => {
  // The node has no `id` of its own: the post's takes its place.
  const list: PageStories['list'] = async (pageId) =>
    collectRows(
      call,
      {
        path: `${nodeId(pageId)}/stories`,
        params: { fields: Object.keys(storyFields).join(',') },
      },
      (row) => readNode(isObject(row) ? { id: row.post_id, ...row } : row, storyFields),
    )
  return {
    publishPhoto: async (pageId, photoId) =>
      call(
        { method: 'POST', path: `${nodeId(pageId)}/photo_stories`, params: { photo_id: photoId } },
        (answer) => {
          readSuccess(answer)
          const postId = isObject(answer) ? text(answer.post_id) : undefined
          return postId === undefined ? {} : { postId }
        },
      ),
    video: createStagedVideos(call, 'video_stories', () => ({})),
    list,
    findByMark: async (pageId, { mediaId }) =>
      (await list(pageId)).filter(({ media_id: shown }) => shown === mediaId),
  }
}
