import type { InstagramMedia, Post } from '../store/publishing-records.ts'
import type { World } from '../store/records.ts'
import { emit } from '../webhooks/emit.ts'
import type { Twin } from '../wire/call.ts'
import { followersOf } from './followers.ts'
import { commentAge, prospects, type Surface } from './organic.ts'
import { commentId } from './comments.ts'
import { mediaSurface } from './instagram/media-state.ts'
import { commentNews, postNews } from './page-news.ts'
import { remark, stranger } from './people.ts'
import { liveSince, surfaceOf } from './post-state.ts'

const day = 86_400
/** Nobody comments after this. */
const lastWord = 14 * day

/**
 * What other people do with what was published, up to `to`: posts whose hour has come are told of, and comments that
 * fell due are written down, at the instants their posts' ids decide.
 */
export function passPublishingTime(twin: Twin, world: World, from: number, to: number): void {
  for (const post of twin.objects.list(world.id, 'post')) {
    const since = post.status === 'ACTIVE' ? liveSince(post, twin) : undefined
    if (since === undefined || since > to || from > since + lastWord) continue
    hearPost(twin, world, post, since, to)
  }
  for (const media of twin.objects.list(world.id, 'ig_media')) {
    if (media.status === 'DELETED' || from > media.created + lastWord) continue
    hearMedia(twin, world, media, to)
  }
}

/** How many comments there are by `to`, and when each of those not yet written down came. */
function dueComments(
  id: string,
  surface: Surface,
  followers: number,
  heard: number,
  since: number,
  to: number,
): number[] {
  const all = surface === 'story' ? 0 : prospects(id, surface, followers).comments
  const due: number[] = []
  for (let at = heard; at < all; at++) {
    const time = since + commentAge(surface, at, all)
    if (time > to) break
    due.push(time)
  }
  return due
}

function hearPost(twin: Twin, world: World, post: Post, since: number, to: number): void {
  const due = dueComments(post.id, surfaceOf(post), followersOf(twin, post.page), post.heard, since, to)
  if (due.length === 0 && post.announced) return
  if (!post.announced) emit(twin, world, postNews(post, twin, since))
  for (const [at, time] of due.entries()) {
    const number = post.heard + at
    const { id, name } = stranger(post.id, number)
    const comment = {
      kind: 'comment' as const,
      id: commentId(post.id, twin),
      world: world.id,
      on: post.id,
      status: 'ACTIVE' as const,
      created: time,
      message: remark(post.id, number, false),
      person: { id, name },
      hidden: false,
      liked: false,
      likes: 0,
    }
    twin.objects.save(comment)
    emit(twin, world, commentNews(comment, post.page, 'add', twin, time))
  }
  twin.objects.save({ ...post, announced: true, heard: post.heard + due.length })
}

function hearMedia(twin: Twin, world: World, media: InstagramMedia, to: number): void {
  if (!media.comments_enabled || media.parent !== undefined) return
  const surface = mediaSurface(media)
  const due = dueComments(media.id, surface, followersOf(twin, media.ig), media.heard, media.created, to)
  if (due.length === 0) return
  for (const [at, time] of due.entries()) {
    const number = media.heard + at
    const { id: personId, username } = stranger(media.id, number)
    const comment = {
      kind: 'ig_comment' as const,
      id: twin.ids.next('ig_comment'),
      world: world.id,
      media: media.id,
      status: 'ACTIVE' as const,
      created: time,
      text: remark(media.id, number, false),
      person: { id: personId, username },
      hidden: false,
      likes: 0,
    }
    twin.objects.save(comment)
    emit(twin, world, {
      object: 'instagram',
      id: media.ig,
      field: 'comments',
      time,
      value: {
        id: comment.id,
        from: { id: personId, username },
        media: { id: media.id, media_product_type: media.product },
        text: comment.text,
      },
    })
  }
  twin.objects.save({ ...media, heard: media.heard + due.length })
}
