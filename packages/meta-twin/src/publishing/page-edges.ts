import { requireScope } from '../auth/scopes.ts'
import type { EdgeAnswer, ReadTable } from '../edges/read-edges.ts'
import type { WriteTable } from '../edges/write-edges.ts'
import type { Comment, Photo, Post, Video } from '../store/publishing-records.ts'
import type { Json, Page } from '../store/records.ts'
import { readWireTime } from '../time/wire-time.ts'
import type { Call } from '../wire/call.ts'
import { receiveVideo } from '../videos/upload-phases.ts'
import { attachmentsOf } from './attachments.ts'
import { postAddress } from './addresses.ts'
import { commentsOn, deleteComment, editComment, likeComment, threadOf, writeComment } from './comments.ts'
import { deletePhoto, deletePost, editPost } from './edit-post.ts'
import { listBody } from './list-body.ts'
import { pageInsights } from './page-insights.ts'
import { postInsights } from './post-insights.ts'
import { isLive, isScheduled, liveSince } from './post-state.ts'
import { reactionRows } from './reactions.ts'
import { postPhotoStory } from './write-photo-story.ts'
import { postPhoto } from './write-photo.ts'
import { pageVideoHome } from './write-page-video.ts'
import { postToFeed } from './write-feed.ts'
import { postVideoStory } from './write-reel.ts'

const within = (raw: Json, at: number): boolean =>
  at >= (readWireTime(raw['since']) ?? 0) && at <= (readWireTime(raw['until']) ?? Infinity)

const postsOf = (page: Page, call: Call): Post[] =>
  call.twin.objects
    .list(call.world.id, 'post')
    .filter((post) => post.page === page.id && post.status === 'ACTIVE')

/** What visitors of the Page see, newest first; hidden posts only when asked for. */
function livePosts(page: Page, raw: Json, call: Call): EdgeAnswer {
  requireScope(call, 'pages_read_engagement')
  const hidden = /^(true|1)$/i.test(String(raw['include_hidden'] ?? ''))
  const since = (post: Post): number => liveSince(post, call.twin) ?? 0
  return {
    records: postsOf(page, call)
      .filter(
        (post) =>
          post.surface !== 'story' &&
          isLive(post, call.twin, call.now) &&
          (hidden || !post.hidden) &&
          within(raw, since(post)),
      )
      .sort((left, right) => since(right) - since(left)),
  }
}

function videosOf(page: Page, purposes: readonly Video['purpose'][], call: Call): Video[] {
  requireScope(call, 'pages_read_engagement')
  return call.twin.objects
    .list(call.world.id, 'video')
    .filter(
      (video) =>
        video.owner === page.id &&
        video.status === 'ACTIVE' &&
        purposes.includes(video.purpose) &&
        video.upload.done,
    )
}

const publishedVideo = (video: Video, call: Call): boolean => {
  const post = video.post === undefined ? undefined : call.twin.objects.findOf('post', video.post)
  return post !== undefined && isLive(post, call.twin, call.now)
}

/** `type=uploaded` is what the Page posted, and all there is here: nobody else tags it. */
function photosOf(page: Page, raw: Json, call: Call): EdgeAnswer {
  requireScope(call, 'pages_read_engagement')
  if (raw['type'] === 'tagged') return { records: [] }
  const photos = call.twin.objects.list(call.world.id, 'photo').filter((photo) => {
    if (photo.page !== page.id || photo.status === 'DELETED' || photo.post === undefined) return false
    const post = call.twin.objects.findOf('post', photo.post)
    return post !== undefined && post.surface === 'feed' && isLive(post, call.twin, call.now)
  })
  return { records: photos }
}

function storiesOf(page: Page, raw: Json, call: Call): EdgeAnswer {
  requireScope(call, 'pages_read_engagement')
  const rows = postsOf(page, call)
    .filter((post) => post.surface === 'story' && (liveSince(post, call.twin) ?? Infinity) <= call.now)
    .map((post) => ({
      post_id: post.id,
      status: isLive(post, call.twin, call.now) ? 'PUBLISHED' : 'ARCHIVED',
      creation_time: String(liveSince(post, call.twin) ?? post.created),
      media_type: post.video === undefined ? 'photo' : 'video',
      media_id: post.video ?? post.photos[0] ?? '',
      url: postAddress(call.origin, post.id),
    }))
    .filter(({ creation_time }) => within(raw, Number(creation_time)))
  return { body: listBody(rows, raw, call) }
}

/** Comments by people need a permission of their own; `filter=stream` shows answers in line. */
function comments(on: Post | Photo | Video, raw: Json, call: Call): EdgeAnswer {
  requireScope(call, 'pages_read_user_content')
  const thread = threadOf(on).on
  const all =
    raw['filter'] === 'stream'
      ? stream(thread, call)
      : commentsOn(thread, undefined, call.twin, call.world.id)
  const shown = all.filter(({ created }) => created >= (readWireTime(raw['since']) ?? 0))
  return { records: raw['order'] === 'reverse_chronological' ? shown.reverse() : shown }
}

const stream = (thread: string, call: Call): Comment[] =>
  call.twin.objects
    .list(call.world.id, 'comment')
    .filter((comment) => comment.on === thread && comment.status === 'ACTIVE')
    .sort((left, right) => left.created - right.created)

function reactions(post: Post, raw: Json, call: Call): EdgeAnswer {
  const rows = reactionRows(post, raw, call)
  return { body: listBody(rows, raw, call, { total_count: rows.length, viewer_reaction: 'NONE' }) }
}

function likes(post: Post, raw: Json, call: Call): EdgeAnswer {
  const rows = reactionRows(post, { ...raw, type: 'LIKE' }, call).map(({ id, name }) => ({ id, name }))
  return { body: listBody(rows, raw, call, { total_count: rows.length, can_like: true, has_liked: false }) }
}

export const pageReads: ReadTable = {
  page: {
    feed: livePosts,
    posts: livePosts,
    published_posts: livePosts,
    // Nobody but the Page itself posts here, and nobody mentions it.
    tagged: () => ({ records: [] }),
    visitor_posts: () => ({ records: [] }),
    scheduled_posts: (page, _, call) => {
      requireScope(call, 'pages_read_engagement')
      return {
        records: postsOf(page, call)
          .filter((post) => isScheduled(post, call.now))
          .sort((left, right) => (left.live ?? 0) - (right.live ?? 0)),
      }
    },
    photos: photosOf,
    videos: (page, _, call) => ({
      records: videosOf(page, ['post', 'reel'], call).filter((video) => publishedVideo(video, call)),
    }),
    video_reels: (page, raw, call) => ({
      records: videosOf(page, ['reel'], call).filter(
        (video) => publishedVideo(video, call) && within(raw, video.created),
      ),
    }),
    stories: storiesOf,
    insights: (page, raw, call) => ({ body: pageInsights(page, raw, call) }),
  },
  post: {
    attachments: (post, raw, call) => ({ body: listBody(attachmentsOf(post, call), raw, call) }),
    comments,
    reactions,
    likes,
    sharedposts: () => ({ records: [] }),
    insights: (post, raw, call) => ({ body: postInsights(post, raw, call) }),
  },
  photo: { comments },
  video: { comments },
  comment: {
    comments: (comment, _, call) => ({
      records: commentsOn(comment.on, comment.id, call.twin, call.world.id),
    }),
    likes: (comment, raw, call) => ({
      body: listBody([], raw, call, { total_count: comment.likes, can_like: true, has_liked: comment.liked }),
    }),
  },
}

export const pagePosts: WriteTable = {
  page: {
    feed: postToFeed,
    photos: postPhoto,
    videos: (page, input, call) => receiveVideo(pageVideoHome(page), input, call),
    video_reels: postVideoStory('reel'),
    video_stories: postVideoStory('story'),
    photo_stories: postPhotoStory,
  },
  post: { '': editPost, comments: writeComment },
  photo: { comments: writeComment },
  video: { comments: writeComment },
  comment: {
    '': editComment,
    comments: writeComment,
    likes: (comment, _, call) => likeComment(comment, true, call),
  },
}

export const pageDeletes: WriteTable = {
  post: { '': (post, _, call) => deletePost(post, call) },
  photo: { '': (photo, _, call) => deletePhoto(photo, call) },
  comment: {
    '': (comment, _, call) => deleteComment(comment, call),
    likes: (comment, _, call) => likeComment(comment, false, call),
  },
}
