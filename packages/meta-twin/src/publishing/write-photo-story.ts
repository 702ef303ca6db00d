import { badParam } from '../errors/invalid.ts'
import type { Json, Page } from '../store/records.ts'
import type { Call } from '../wire/call.ts'
import { text } from '../wire/pick.ts'
import { requirePageWrite } from './access.ts'
import { savePost } from './save-post.ts'

/** `POST /{page}/photo_stories`: an unpublished photo becomes a story for a day. */
export function postPhotoStory(page: Page, input: Json, call: Call): Json {
  requirePageWrite(page, 'pages_manage_posts', call)
  const id = text(input, 'photo_id')
  if (id === undefined) throw badParam('The parameter photo_id is required.', 'photo_id')
  const photo = call.twin.objects.findOf('photo', id)
  if (photo?.page !== page.id || photo.status === 'DELETED') {
    throw badParam('photo_id must be a photo of this Page.', 'photo_id')
  }
  if (photo.post !== undefined) throw badParam('photo_id must be an unpublished photo.', 'photo_id')
  const post = savePost(page.id, { surface: 'story', photos: [photo.id], live: call.now }, call)
  call.twin.objects.save({ ...photo, temporary: false, post: post.id })
  return { success: true, post_id: post.id }
}
