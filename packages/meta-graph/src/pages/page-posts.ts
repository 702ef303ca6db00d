import type { PagePostFeedParams, PagePostPostParams } from '@adwright/meta-schema'
import { deleteNode, getNode, updateNode } from '../ad-objects.ts'
import { flag, listOf, map, number, readId, readNode, shape, text, type Node } from '../answer.ts'
import type { Call } from '../graph-call.ts'
import { edgeRows } from '../paging.ts'
import type { ParamsOf } from '../params-of.ts'
import { nodeId } from '../wire-params.ts'

/** Text, a link, or photos that were uploaded unpublished. Times in unix seconds, see `publishTimeProblems`. */
export type NewPost = {
  message?: string
  link?: string
  photoIds?: readonly string[]
  scheduledFor?: number
  /** Only for ads, or to be published by hand. */
  unpublished?: boolean
}

const postFields = {
  message: text,
  story: text,
  permalink_url: text,
  created_time: text,
  updated_time: text,
  is_published: flag,
  is_hidden: flag,
  scheduled_publish_time: number,
  status_type: text,
  full_picture: text,
  shares: shape({ count: number }),
  from: map,
}
export type PagePost = Node<typeof postFields>

export type PagePosts = {
  create(pageId: string, post: NewPost): Promise<{ id: string }>
  get(postId: string, fields?: readonly string[]): Promise<PagePost>
  /** Only of posts that this app made. */
  edit(postId: string, changes: { message: string }): Promise<{ success: true }>
  reschedule(postId: string, at: number): Promise<{ success: true }>
  publishNow(postId: string): Promise<{ success: true }>
  delete(postId: string): Promise<{ success: true }>
  /** What waits for its time. */
  scheduled(pageId: string): AsyncIterable<PagePost>
  /** What the Page has published, newest first, page after page as it is consumed. */
  published(pageId: string, options?: { fields?: readonly string[]; limit?: number }): AsyncIterable<PagePost>
  /**
   * Posts with exactly this message made at or after the given moment (unix seconds), waiting or published: how a lost
   * answer is settled. A post has no field for a mark, so the words themselves and the time must do; where there are no
   * words, the link.
   */
  findByMark(pageId: string, mark: PostMark): Promise<PagePost[]>
  /** Published posts since then that show this photo: better than words, where there is one. */
  findByPhoto(pageId: string, mark: { photoId: string; since: number }): Promise<PagePost[]>
}

export type PostMark = { message: string; link?: string; since: number }

const FIELDS = ['message', 'permalink_url', 'created_time', 'is_published', 'scheduled_publish_time'] as const

type Create = ParamsOf<
  PagePostFeedParams,
  {
    message?: string
    link?: string
    attached_media?: readonly { media_fbid: string }[]
    published?: boolean
    scheduled_publish_time?: number
  }
>
type Update = ParamsOf<
  PagePostPostParams,
  { message?: string; is_published?: boolean; scheduled_publish_time?: number }
>

export const createPagePosts = (call: Call): PagePosts => {
  const update = (postId: string, changes: Update) => updateNode(call, postId, changes)
  const rows = (pageId: string, edge: string, fields: readonly string[], limit?: number) =>
    edgeRows(
      call,
      { path: `${nodeId(pageId)}/${edge}`, params: { fields: ['id', ...fields].join(',') }, limit },
      (row) => readNode(row, postFields),
    )
  const posts: PagePosts = {
    create: async (pageId, post) =>
      call({ method: 'POST', path: `${nodeId(pageId)}/feed`, params: postParams(post) }, (answer) => ({
        id: readId(answer),
      })),
    get: (postId, fields = FIELDS) => getNode(call, postId, fields, postFields),
    edit: (postId, { message }) => update(postId, { message }),
    reschedule: (postId, at) => update(postId, { scheduled_publish_time: at }),
    publishNow: (postId) => update(postId, { is_published: true }),
    delete: (postId) => deleteNode(call, postId),
    scheduled: (pageId) => rows(pageId, 'scheduled_posts', FIELDS),
    published: (pageId, { fields = FIELDS, limit } = {}) => rows(pageId, 'published_posts', fields, limit),
    findByMark: async (pageId, mark) => {
      const found: PagePost[] = []
      const fields = mark.message === '' ? [...FIELDS, LINKED] : FIELDS
      for await (const post of rows(pageId, 'scheduled_posts', fields))
        if (bears(post, mark)) found.push(post)
      for await (const post of posts.published(pageId, { fields })) {
        if (secondsOf(post.created_time) < mark.since) break
        if (bears(post, mark)) found.push(post)
      }
      return found
    },
    findByPhoto: async (pageId, { photoId, since }) => {
      const found: PagePost[] = []
      for await (const post of posts.published(pageId, { fields: [...FIELDS, SHOWN] })) {
        if (secondsOf(post.created_time) < since) break
        if (shownIds(post).includes(photoId)) found.push(post)
      }
      return found
    },
  }
  return posts
}

const SHOWN = 'attachments{target,subattachments{target}}'
const targets = listOf(shape({ target: shape({ id: text }) }))
const LINKED = 'attachments{url,unshimmed_url}'
const attachments = shape({
  data: listOf(
    shape({
      target: shape({ id: text }),
      url: text,
      unshimmed_url: text,
      subattachments: shape({ data: targets }),
    }),
  ),
})
/** What a post shows, an album each of its photos. */
const shownIds = (post: PagePost): (string | undefined)[] =>
  (attachments(post['attachments'])?.data ?? []).flatMap(({ target, subattachments }) => [
    target?.id,
    ...(subattachments?.data ?? []).map((part) => part.target?.id),
  ])

// Meta leaves `message` out of a post without words.
const bears = (post: PagePost, { message, link }: PostMark): boolean => {
  if ((post.message ?? '') !== message) return false
  if (message !== '') return true
  const shared = link === undefined ? undefined : URL.parse(link)
  return shared?.href !== undefined && linkOf(post) === shared.href
}

/** Where a post leads; `url` goes by way of l.facebook.com, with the address itself as `u`. */
function linkOf(post: PagePost): string | undefined {
  const [first] = attachments(post['attachments'])?.data ?? []
  const url = URL.parse(first?.unshimmed_url ?? first?.url ?? '')
  const behind = url?.hostname === 'l.facebook.com' ? url.searchParams.get('u') : null
  return (behind === null ? url : URL.parse(behind))?.href
}

const postParams = (post: NewPost): Create => ({
  message: post.message,
  link: post.link,
  attached_media: post.photoIds?.map((id) => ({ media_fbid: id })),
  ...((post.scheduledFor !== undefined || post.unpublished) && { published: false }),
  scheduled_publish_time: post.scheduledFor,
})

/** Unix seconds of a time as Meta writes it, later than any moment when it wrote none. */
export const secondsOf = (time?: string): number =>
  time === undefined ? Infinity : Date.parse(time.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')) / 1000
