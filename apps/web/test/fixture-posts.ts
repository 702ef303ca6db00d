import type {
  Answer,
  CreatePost,
  Media,
  Post,
  PostFix,
  Publication,
  PublicationId,
  When,
} from '@adwright/contract'
import { now } from './fixture-calendar.ts'
import { id } from './fixture-data.ts'
import type { Asked, Handlers } from './fixture-handlers.ts'
import { allFiles, files } from './fixture-post-files.ts'
import { keyOf, makePost, writtenFrom, writtenOf, type Written } from './fixture-post-making.ts'
import { comment, out, place, seedComments, seedPosts, series, written } from './fixture-post-seeds.ts'

const postingNow = now.toISOString()
const nextSlot = '2026-12-03T08:00:00.000Z'

/** Handlers for everything about single posts; what is scheduled and is none of these is the calendar's. */
export function createPostFixture(
  calendar: Pick<Handlers, 'schedulePost'> & {
    /** Somebody said yes or no to one of the calendar's posts. */
    settle: (id: Post['id'], state: 'scheduled' | 'draft') => void
  },
) {
  let posts = seedPosts()
  let comments = seedComments()
  let uploaded: Media[] = []
  let waits = false
  const find = ({ params }: Asked): Post => {
    const post = posts.find((each) => each.id === params['id'])
    if (!post) throw new Error('post.not_found')
    return post
  }
  const put = (post: Post): Post => {
    const next = { ...post, version: post.version + 1 }
    posts = posts.map((each) => (each.id === post.id ? next : each))
    return next
  }
  const rewrite = (post: Post, change: Partial<Written>): Post =>
    put({
      ...makePost(Number(post.id.slice(-6)), { ...writtenOf(post), ...change }),
      version: post.version,
      state: post.state,
      dueAt: post.dueAt,
      timing: post.timing,
      neighbours: post.neighbours,
      activity: post.activity,
    })
  const at = (post: Post, change: Partial<Post>, publication: Partial<Publication>): Post =>
    put(place({ ...post, ...change }, publication))
  const one = (post: Post, body: Record<string, unknown>, change: Partial<Publication>): Post =>
    put({
      ...post,
      publications: post.publications.map((each) =>
        each.id === body['publicationId'] ? { ...each, ...change } : each,
      ),
    })
  const known = () => [...allFiles, ...uploaded]
  const told = (): Answer<'listPostComments'> => ({
    comments,
    fetchedAt: '2026-12-02T12:58:00.000Z',
    problem: null,
  })

  const handlers: Handlers = {
    listMedia: ({ query }) => ({
      media: known()
        .filter(({ purpose }) => [null, purpose].includes(query.get('purpose') as never))
        .filter(({ contentType }) => [null, contentType.split('/')[0]].includes(query.get('kind')))
        .map((media) => ({ ...media, folderId: null, tags: [] })),
    }),
    getMediaFile: ({ params }) => {
      const media = known().find((each) => each.id === params['id'])
      if (!media) throw new Error('media.not_found')
      return media
    },
    uploadMedia: () => {
      const media = { ...files.terrace, id: id<never>('media', 900 + uploaded.length), name: 'upload.jpg' }
      uploaded = [...uploaded, media]
      return media
    },
    createPost: ({ body }) => {
      const post = makePost(
        100 + posts.length,
        { ...written('', []), ...writtenFrom(body as Partial<CreatePost>, known()) }, // sent by our client
      )
      posts = [...posts, post]
      return post
    },
    getPost: find,
    updatePost: (asked) => rewrite(find(asked), writtenFrom(asked.body as Partial<CreatePost>, known())), // sent by our client
    fixPost: (asked) => {
      const post = find(asked)
      const { publicationId, fix } = asked.body as { publicationId: string; fix: PostFix } // sent by our client
      const publication = post.publications.find((each) => each.id === publicationId)
      if (!publication) throw new Error('post.not_found')
      const own = publication.overrides
      const change =
        fix.kind === 'crop' || fix.kind === 'pad'
          ? { media: { ...own.media, [String(fix.item)]: files.beans.id } }
          : fix.kind === 'drop_hashtags' || fix.kind === 'shorten'
            ? { text: fix.text, hashtags: [] }
            : fix.kind === 'format'
              ? { format: fix.format }
              : {}
      const { overrides } = writtenOf(post)
      return rewrite(post, { overrides: { ...overrides, [keyOf(publication)]: { ...own, ...change } } })
    },
    schedulePost: (asked) => {
      const isOurs = posts.some((each) => each.id === asked.params['id'])
      if (!isOurs && calendar.schedulePost) return calendar.schedulePost(asked)
      const when = asked.body['when'] as When // sent by our client
      if (when.kind === 'draft') return at(find(asked), { state: 'draft', dueAt: null }, { state: 'draft' })
      if (when.kind === 'now')
        return at(
          find(asked),
          { state: 'publishing', dueAt: postingNow },
          { state: 'publishing', sentence: 'It is going out right now.' },
        )
      const dueAt = when.kind === 'at' ? when.at : nextSlot
      if (waits)
        return at(find(asked), { state: 'awaiting_approval', dueAt, approvalNote: null }, { state: 'draft' })
      return at(
        find(asked),
        { state: 'scheduled', dueAt },
        { state: 'scheduled', sentence: 'It is on the calendar.' },
      )
    },
    approvePost: (asked) => {
      const post = find(asked)
      const { version, approved, note } = asked.body
      if (version !== post.version) throw new Error('post.changed_meanwhile')
      calendar.settle(post.id, approved ? 'scheduled' : 'draft')
      return approved
        ? at(post, { state: 'scheduled' }, { state: 'scheduled', sentence: 'It is on the calendar.' })
        : at(post, { state: 'draft', dueAt: null, approvalNote: String(note) }, { state: 'draft' })
    },
    duplicatePost: (asked) => {
      const copy = makePost(200 + posts.length, writtenOf(find(asked)))
      posts = [...posts, copy]
      return copy
    },
    deletePost: (asked) => {
      const post = find(asked)
      posts = posts.filter((each) => each !== post)
      return { done: true }
    },
    retryPost: (asked) =>
      one(find(asked), asked.body, { state: 'publishing', sentence: 'It is tried again.', canRetry: false }),
    resolvePost: (asked) => one({ ...find(asked), state: 'published' }, asked.body, out('instagram')),
    editPublishedPost: (asked) => one(find(asked), asked.body, { text: String(asked.body['text']) }),
    deletePublishedPost: (asked) =>
      one(find(asked), asked.body, {
        state: 'deleted',
        sentence: 'It was taken down.',
        canDelete: false,
        canEdit: false,
      }),
    refreshPost: (asked) => put(find(asked)),
    repeatPost: () => series,
    getRecurrence: () => series,
    endRecurrence: () => ({ done: true }),
    listPostComments: (asked) =>
      find(asked).id === id('post', 307) ? told() : { comments: [], fetchedAt: null, problem: null },
    replyToComment: ({ body }) => {
      const reply = comment(50 + comments.length, {
        publicationId: body['publicationId'] as PublicationId, // sent by our client
        parentId: (body['commentId'] as string | undefined) ?? null,
        author: 'Harbour Coffee',
        ours: true,
        canHide: false,
        text: String(body['text']),
        at: postingNow,
      })
      comments = [...comments, reply]
      return told()
    },
    hideComment: ({ body }) => {
      comments = comments.map((each) =>
        each.id === body['commentId'] ? { ...each, hidden: body['hidden'] === true } : each,
      )
      return told()
    },
  }
  return {
    handlers,
    /** One of the posts, as it is from now on. */
    change(postId: string, change: Partial<Post>) {
      posts = posts.map((each) => (each.id === postId ? { ...each, ...change } : each))
    },
    /** What is scheduled from now on waits for somebody's yes. */
    holdForApproval() {
      waits = true
    },
    reset() {
      waits = false
      posts = seedPosts()
      comments = seedComments()
      uploaded = []
    },
  }
}
