import { GraphError } from '../errors/graph-error.ts'
import { badParam } from '../errors/invalid.ts'
import type { Comment, Photo, Post, Video } from '../store/publishing-records.ts'
import type { Json } from '../store/records.ts'
import { emit } from '../webhooks/emit.ts'
import type { Call, Twin } from '../wire/call.ts'
import { flag, text } from '../wire/pick.ts'
import { success } from '../writes/created.ts'
import { requirePageWrite } from './access.ts'
import { commentNews } from './page-news.ts'

const longest = 8000

/** The comments on a post and below one another, oldest first; deleted ones are gone. */
export function commentsOn(on: string, parent: string | undefined, twin: Twin, world: string): Comment[] {
  return twin.objects
    .list(world, 'comment')
    .filter((comment) => comment.on === on && comment.status === 'ACTIVE' && comment.parent === parent)
    .sort((left, right) => left.created - right.created)
}

export const countComments = (on: string, twin: Twin, world: string): number =>
  twin.objects.list(world, 'comment').filter((comment) => comment.on === on && comment.status === 'ACTIVE')
    .length

/** What comments on a photo or a video hang on: the post that shows it. */
export function threadOf(record: Post | Photo | Video): { page: string; on: string } {
  if (record.kind === 'post') return { page: record.page, on: record.id }
  return { page: record.kind === 'photo' ? record.page : record.owner, on: record.post ?? record.id }
}

/** `POST /{post}/comments` and `POST /{comment}/comments`: the Page says something. */
export function writeComment(on: Post | Photo | Video | Comment, input: Json, call: Call): Json {
  const { objects } = call.twin
  const thread = on.kind === 'comment' ? on.on : threadOf(on).on
  const page = on.kind === 'comment' ? pageOfThread(thread, call) : threadOf(on).page
  requirePageWrite(page, 'pages_manage_engagement', call)
  const message = text(input, 'message')?.trim()
  if (!message) throw badParam('The parameter message is required.', 'message')
  if (message.length > longest) throw badParam(`A comment has at most ${longest} characters.`, 'message')
  // Facebook shows two levels: an answer to an answer joins the first.
  const parent = on.kind === 'comment' ? (on.parent ?? on.id) : undefined
  const comment: Comment = {
    kind: 'comment',
    id: commentId(thread, call.twin),
    world: call.world.id,
    on: thread,
    ...(parent !== undefined && { parent }),
    status: 'ACTIVE',
    created: call.now,
    message,
    hidden: false,
    liked: false,
    likes: 0,
  }
  objects.save(comment)
  emit(call.twin, call.world, commentNews(comment, page, 'add', call.twin, call.now))
  return { id: comment.id }
}

/** A comment's id is the post's number and its own. */
export const commentId = (on: string, twin: Pick<Twin, 'ids'>): string =>
  `${on.split('_')[1] ?? on}_${twin.ids.next('comment')}`

export const pageOfThread = (on: string, { twin, world }: Pick<Call, 'twin' | 'world'>): string => {
  const record = twin.objects.find(on)
  if (record?.kind === 'post' || record?.kind === 'photo') return record.page
  return world.page
}

/** `POST /{comment}`: hide somebody's, or put the Page's own in other words. */
export function editComment(comment: Comment, input: Json, call: Call): Json {
  const page = pageOfThread(comment.on, call)
  requirePageWrite(page, 'pages_manage_engagement', call)
  const message = text(input, 'message')?.trim()
  if (message !== undefined && comment.person) {
    throw new GraphError({ code: 200, message: '(#200) Only the author of a comment can edit it.' })
  }
  if (message === '') throw badParam('The parameter message is required.', 'message')
  const hidden = flag(input, 'is_hidden')
  if (hidden !== undefined && !comment.person) {
    throw new GraphError({ code: 200, message: '(#200) A Page cannot hide its own comment.' })
  }
  const changed: Comment = {
    ...comment,
    message: message ?? comment.message,
    hidden: hidden ?? comment.hidden,
  }
  call.twin.objects.save(changed)
  const verb = hidden === undefined ? 'edited' : hidden ? 'hide' : 'unhide'
  emit(call.twin, call.world, commentNews(changed, page, verb, call.twin, call.now))
  return success
}

export function deleteComment(comment: Comment, call: Call): Json {
  const page = pageOfThread(comment.on, call)
  requirePageWrite(page, 'pages_manage_engagement', call)
  const { twin, world } = call
  const below = commentsOn(comment.on, comment.id, twin, world.id)
  for (const gone of [comment, ...below]) twin.objects.save({ ...gone, status: 'DELETED' })
  emit(twin, world, commentNews(comment, page, 'remove', twin, call.now))
  return success
}

/** `POST|DELETE /{comment}/likes`: the Page likes a comment, or no longer. */
export function likeComment(comment: Comment, liked: boolean, call: Call): Json {
  requirePageWrite(pageOfThread(comment.on, call), 'pages_manage_engagement', call)
  if (comment.liked !== liked) {
    call.twin.objects.save({ ...comment, liked, likes: comment.likes + (liked ? 1 : -1) })
  }
  return success
}
