import { badParam } from '../errors/invalid.ts'
import type { Photo, Post, Video } from '../store/publishing-records.ts'
import type { Json } from '../store/records.ts'
import { readWireTime } from '../time/wire-time.ts'
import { deleteVideo } from '../videos/delete-video.ts'
import type { Call } from '../wire/call.ts'
import { flag, text } from '../wire/pick.ts'
import { compact, success } from '../writes/created.ts'
import { requireOwnApp, requirePageWrite } from './access.ts'
import { isLive } from './post-state.ts'
import { checkWindow } from './schedule.ts'

/** `POST /{post}`: other words, hidden or shown, another time, or out at once. */
export function editPost(post: Post, input: Json, call: Call): Json {
  requirePageWrite(post.page, 'pages_manage_posts', call)
  requireOwnApp(post, call)
  const message = text(input, 'message')
  const changed: Post = {
    ...post,
    updated: call.now,
    ...(message !== undefined && { message }),
    hidden: flag(input, 'is_hidden') ?? post.hidden,
  }
  const { live, scheduled } = newTiming(post, input, call)
  // `compact` takes away a time that is no longer set.
  call.twin.objects.save(compact({ ...changed, live, scheduled } as Post))
  return success
}

function newTiming(post: Post, input: Json, call: Call): Pick<Post, 'live' | 'scheduled'> {
  const kept = {
    ...(post.live !== undefined && { live: post.live }),
    ...(post.scheduled !== undefined && { scheduled: post.scheduled }),
  }
  const out = flag(input, 'is_published')
  const asked = input['scheduled_publish_time']
  const live = isLive(post, call.twin, call.now)
  if (out === false && live) throw badParam('A published post cannot be unpublished.', 'is_published')
  if (asked !== undefined) {
    if (live) throw badParam('A published post cannot be scheduled.', 'scheduled_publish_time')
    const at = readWireTime(asked)
    if (at === undefined)
      throw badParam('The specified scheduled publish time is invalid.', 'scheduled_publish_time')
    checkWindow(at, call.now, post.surface === 'reel' ? 29 : 30)
    return { live: at, scheduled: at }
  }
  return out === true && !live ? { live: call.now } : kept
}

export function deletePost(post: Post, call: Call): Json {
  requirePageWrite(post.page, 'pages_manage_posts', call)
  const { objects } = call.twin
  objects.save({ ...post, status: 'DELETED', updated: call.now })
  for (const id of post.photos) {
    const photo = objects.findOf('photo', id)
    if (photo) erasePhoto(photo, call)
  }
  const video = post.video === undefined ? undefined : objects.findOf('video', post.video)
  if (video?.status === 'ACTIVE') deleteVideo(video, call)
  return success
}

export function deletePhoto(photo: Photo, call: Call): Json {
  requirePageWrite(photo.page, 'pages_manage_posts', call)
  const post = photo.post === undefined ? undefined : call.twin.objects.findOf('post', photo.post)
  erasePhoto(photo, call)
  // A post of this one photo goes with it; an album loses a picture.
  if (post?.photos.length === 1) call.twin.objects.save({ ...post, status: 'DELETED', updated: call.now })
  else if (post) {
    call.twin.objects.save({
      ...post,
      photos: post.photos.filter((id) => id !== photo.id),
      updated: call.now,
    })
  }
  return success
}

function erasePhoto(photo: Photo, call: Call): void {
  call.twin.objects.save({ ...photo, status: 'DELETED' })
  call.material.released.push(photo.file)
}

/** `POST /{video}`: words, and for a Page's video its time. */
export function editVideo(video: Video, input: Json, call: Call): Json {
  const title = text(input, 'name') ?? text(input, 'title')
  const description = text(input, 'description')
  const post = video.post === undefined ? undefined : call.twin.objects.findOf('post', video.post)
  if (post) {
    const published = flag(input, 'published')
    editPost(
      post,
      {
        ...(description !== undefined && { message: description }),
        ...(published !== undefined && { is_published: published }),
        ...('scheduled_publish_time' in input && { scheduled_publish_time: input['scheduled_publish_time'] }),
      },
      call,
    )
  }
  call.twin.objects.save({
    ...video,
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    updated: call.now,
  })
  return success
}
