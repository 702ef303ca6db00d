import { deleteNode, getNode, updateNode } from '../ad-objects.ts'
import {
  flag,
  map,
  number,
  readNode,
  readObject,
  shape,
  text,
  UnexpectedAnswer,
  type Node,
} from '../answer.ts'
import type { Call } from '../graph-call.ts'
import type { Open } from '../open-union.ts'
import { edgeRows } from '../paging.ts'
import { secondsOf } from '../pages/page-posts.ts'
import { nodeId } from '../wire-params.ts'

const mediaFields = {
  caption: text,
  /** A Reel reads as VIDEO; `media_product_type` tells it. */
  media_type: text<Open<'IMAGE' | 'VIDEO' | 'CAROUSEL_ALBUM'>>,
  media_product_type: text<Open<'FEED' | 'REELS' | 'STORY' | 'AD'>>,
  permalink: text,
  timestamp: text,
  media_url: text,
  thumbnail_url: text,
  alt_text: text,
  username: text,
  comments_count: number,
  like_count: number,
  is_comment_enabled: flag,
  is_ai_generated: flag,
}
export type IgMediaItem = Node<typeof mediaFields>

/** Posts left in the rolling day; Meta's pages say 50 and 100, the account itself knows. */
export type PublishingLimit = { used: number; total?: number; seconds?: number }

const FIELDS = ['caption', 'media_type', 'media_product_type', 'permalink', 'timestamp'] as const

export type IgMedia = {
  get(mediaId: string, fields?: readonly string[]): Promise<IgMediaItem>
  /** Of the account, newest first, page after page as it is consumed. */
  list(igUserId: string, options?: { fields?: readonly string[]; since?: number }): AsyncIterable<IgMediaItem>
  stories(igUserId: string): AsyncIterable<IgMediaItem>
  /** Of a carousel. */
  children(mediaId: string): AsyncIterable<IgMediaItem>
  setCommentsEnabled(mediaId: string, enabled: boolean): Promise<{ success: true }>
  /** Needs `instagram_manage_contents`. */
  delete(mediaId: string): Promise<{ success: true }>
  publishingLimit(igUserId: string): Promise<PublishingLimit>
  /** Posts with exactly this caption since the given moment (unix seconds); the container's state comes first. */
  findByMark(igUserId: string, mark: { caption: string; since: number }): Promise<IgMediaItem[]>
}

export const createIgMedia = (call: Call): IgMedia => {
  const rows = (path: string, fields: readonly string[], since?: number) =>
    edgeRows(call, { path, params: { fields: ['id', ...fields].join(','), since } }, (row) =>
      readNode(row, mediaFields),
    )
  const list: IgMedia['list'] = (igUserId, { fields = FIELDS, since } = {}) =>
    rows(`${nodeId(igUserId)}/media`, fields, since)
  return {
    get: (mediaId, fields = FIELDS) => getNode(call, mediaId, fields, mediaFields),
    list,
    stories: (igUserId) => rows(`${nodeId(igUserId)}/stories`, FIELDS),
    children: (mediaId) => rows(`${nodeId(mediaId)}/children`, ['media_type', 'media_url']),
    setCommentsEnabled: (mediaId, enabled) => updateNode(call, mediaId, { comment_enabled: enabled }),
    delete: (mediaId) => deleteNode(call, mediaId),
    publishingLimit: async (igUserId) =>
      call(
        {
          method: 'GET',
          path: `${nodeId(igUserId)}/content_publishing_limit`,
          params: { fields: 'config,quota_usage' },
        },
        readLimit,
      ),
    findByMark: async (igUserId, { caption, since }) => {
      const found: IgMediaItem[] = []
      for await (const media of list(igUserId, { since })) {
        if (secondsOf(media.timestamp) < since) break
        // Meta leaves an empty caption out.
        if ((media.caption ?? '') === caption) found.push(media)
      }
      return found
    },
  }
}

const limitShape = shape({ quota_usage: number, config: map })
const configShape = shape({ quota_total: number, quota_duration: number })

function readLimit(answer: unknown): PublishingLimit {
  const { data } = readObject(answer)
  const { quota_usage: used, config } = limitShape(Array.isArray(data) ? data[0] : undefined) ?? {}
  if (used === undefined) throw new UnexpectedAnswer('the answer has no quota')
  const { quota_total: total, quota_duration: seconds } = configShape(config) ?? {}
  return { used, ...(total !== undefined && { total }), ...(seconds !== undefined && { seconds }) }
}
