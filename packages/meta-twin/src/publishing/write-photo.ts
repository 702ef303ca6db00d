import { GraphError } from '../errors/graph-error.ts'
import { badParam } from '../errors/invalid.ts'
import type { Photo } from '../store/publishing-records.ts'
import type { Json, Page } from '../store/records.ts'
import type { Picture } from '../uploads/inspect-picture.ts'
import type { Prepared } from '../uploads/material.ts'
import type { Call } from '../wire/call.ts'
import { flag, text } from '../wire/pick.ts'
import { requirePageWrite } from './access.ts'
import { savePost } from './save-post.ts'
import { timingOf } from './schedule.ts'

const formats = new Set(['jpeg', 'png', 'gif', 'tiff', 'webp', 'heif'])
const largest = 10 * 1024 * 1024

const unusable = (message: string): GraphError =>
  new GraphError({
    code: 324,
    subcode: 2069019,
    message: '(#324) Missing or invalid image file',
    userTitle: 'Missing or invalid image file',
    userMessage: message,
  })

/** What a Page takes as a photo, or 324 in words. */
export function pagePicture(picture: Prepared<Picture> | undefined): Picture {
  if (!picture) throw unusable('Send the photo as a file, or its address as url.')
  if (!picture.ok) throw unusable(picture.error.message)
  const { format, bytes } = picture.value
  if (!formats.has(format)) throw unusable('Photos must be JPG, PNG, GIF, TIFF, WebP or HEIF.')
  if (bytes > largest) {
    throw new GraphError({
      code: 100,
      subcode: 1366046,
      message: '(#100) The photo is too large.',
      userTitle: "Photos couldn't be uploaded",
      userMessage: 'Photos must be smaller than 10 MB.',
    })
  }
  return picture.value
}

/** `POST /{page}/photos`: a photo with its post, or one that waits to be attached to one. */
export function postPhoto(page: Page, input: Json, call: Call): Json {
  requirePageWrite(page, 'pages_manage_posts', call)
  const timing = timingOf(input, call.now)
  const picture = pagePicture(call.material.picture)
  const caption = text(input, 'message') ?? text(input, 'caption')
  const alt = text(input, 'alt_text_custom')
  if (alt !== undefined && alt.length > 1000)
    throw badParam('alt_text_custom is too long.', 'alt_text_custom')
  const photo: Photo = {
    kind: 'photo',
    id: call.twin.ids.next('post'),
    world: call.world.id,
    page: page.id,
    app: call.token.app,
    status: 'ACTIVE',
    created: call.now,
    ...picture,
    ...(caption !== undefined && { caption }),
    ...(alt !== undefined && { alt_text: alt }),
    temporary: flag(input, 'temporary') ?? false,
  }
  if (timing.live === undefined || flag(input, 'no_story')) {
    call.twin.objects.save(photo)
    return { id: photo.id }
  }
  const post = savePost(
    page.id,
    { surface: 'feed', photos: [photo.id], ...(caption && { message: caption }), ...timing },
    call,
  )
  call.twin.objects.save({ ...photo, post: post.id })
  return { id: photo.id, post_id: post.id }
}
