import { requireScope } from '../../auth/scopes.ts'
import { GraphError } from '../../errors/graph-error.ts'
import { badParam } from '../../errors/invalid.ts'
import type { InstagramComment, InstagramMedia } from '../../store/publishing-records.ts'
import type { Json } from '../../store/records.ts'
import type { Call } from '../../wire/call.ts'
import { flag, text } from '../../wire/pick.ts'
import { success } from '../../writes/created.ts'
import { instagramFollowers } from '../followers.ts'
import { commentAge, prospects } from '../organic.ts'
import { mediaSurface } from './media-state.ts'

const longest = 2200

/** `POST /{media}`: nothing but comments can be switched. What nobody could say meanwhile stays unsaid. */
export function switchComments(media: InstagramMedia, input: Json, call: Call): Json {
  requireScope(call, 'instagram_manage_comments')
  const enabled = flag(input, 'comment_enabled') ?? true
  call.twin.objects.save({
    ...media,
    comments_enabled: enabled,
    heard: enabled && !media.comments_enabled ? missed(media, call.now) : media.heard,
  })
  return success
}

function missed(media: InstagramMedia, now: number): number {
  const surface = mediaSurface(media)
  const all = prospects(media.id, surface, instagramFollowers).comments
  const past = Array.from({ length: all }, (_, at) => media.created + commentAge(surface, at, all))
  return past.filter((time) => time <= now).length
}

/** `DELETE /{media}`: with what was said below it, and the items of a carousel. */
export function deleteMedia(media: InstagramMedia, call: Call): Json {
  requireScope(call, 'instagram_manage_contents')
  if (media.parent !== undefined) {
    throw new GraphError({ code: 100, message: '(#100) An item of a carousel cannot be deleted by itself.' })
  }
  const { objects } = call.twin
  for (const one of [media, ...media.children.map((id) => objects.get('ig_media', id))]) {
    objects.save({ ...one, status: 'DELETED' })
    const { picture, upload } = objects.get('container', one.container)
    if (picture) call.material.released.push(picture.file)
    if (upload) call.material.released.push(...upload.segments.map(({ file }) => file))
  }
  return success
}

/** `POST /{media}/comments` and `POST /{comment}/replies`. */
export function writeInstagramComment(on: InstagramMedia | InstagramComment, input: Json, call: Call): Json {
  requireScope(call, 'instagram_manage_comments')
  const media = on.kind === 'ig_media' ? on : call.twin.objects.get('ig_media', on.media)
  const message = text(input, 'message')?.trim()
  if (!message) throw badParam('The parameter message is required.', 'message')
  if (message.length > longest) throw badParam(`A comment has at most ${longest} characters.`, 'message')
  if (!media.comments_enabled) {
    throw new GraphError({ code: 100, message: '(#100) Comments are turned off for this media.' })
  }
  if (on.kind === 'ig_comment' && on.hidden) {
    throw new GraphError({ code: 100, message: '(#100) A hidden comment cannot be answered.' })
  }
  const comment: InstagramComment = {
    kind: 'ig_comment',
    id: call.twin.ids.next('ig_comment'),
    world: call.world.id,
    media: media.id,
    ...(on.kind === 'ig_comment' && { parent: on.parent ?? on.id }),
    status: 'ACTIVE',
    created: call.now,
    text: message,
    hidden: false,
    likes: 0,
  }
  call.twin.objects.save(comment)
  return { id: comment.id }
}

export function hideComment(comment: InstagramComment, input: Json, call: Call): Json {
  requireScope(call, 'instagram_manage_comments')
  call.twin.objects.save({ ...comment, hidden: flag(input, 'hide') ?? true })
  return success
}

export function deleteInstagramComment(comment: InstagramComment, call: Call): Json {
  requireScope(call, 'instagram_manage_comments')
  const { objects } = call.twin
  const below = objects.list(call.world.id, 'ig_comment').filter(({ parent }) => parent === comment.id)
  for (const gone of [comment, ...below]) objects.save({ ...gone, status: 'DELETED' })
  return success
}
