import type { Comment, Post } from '../store/publishing-records.ts'
import type { News } from '../webhooks/emit.ts'
import type { Twin } from '../wire/call.ts'
import { surfaceOf } from './post-state.ts'

/** The `feed` webhook of a Page: a comment came, changed or went. */
export function commentNews(
  comment: Comment,
  page: string,
  verb: 'add' | 'edited' | 'hide' | 'unhide' | 'remove',
  twin: Pick<Twin, 'objects'>,
  time: number,
): News {
  const author = comment.person ?? { id: page, name: twin.objects.findOf('page', page)?.name ?? '' }
  return {
    object: 'page',
    id: page,
    field: 'feed',
    time,
    value: {
      item: 'comment',
      verb,
      from: author,
      post_id: comment.on,
      comment_id: comment.id,
      parent_id: comment.parent ?? comment.on,
      created_time: comment.created,
      ...(verb !== 'remove' && { message: comment.message }),
    },
  }
}

/** A post went live. */
export function postNews(post: Post, twin: Pick<Twin, 'objects'>, time: number): News {
  const surface = surfaceOf(post)
  const moving = post.video !== undefined
  return {
    object: 'page',
    id: post.page,
    field: 'feed',
    time,
    value: {
      item: moving ? 'video' : post.photos.length > 0 ? 'photo' : surface === 'link' ? 'share' : 'status',
      verb: 'add',
      from: { id: post.page, name: twin.objects.findOf('page', post.page)?.name ?? '' },
      post_id: post.id,
      published: 1,
      created_time: time,
      ...(post.message !== undefined && { message: post.message }),
      ...(post.card && { link: post.card.url }),
      ...(moving && { video_id: post.video }),
      ...(post.photos.length === 1 && { photo_id: post.photos[0] }),
    },
  }
}
