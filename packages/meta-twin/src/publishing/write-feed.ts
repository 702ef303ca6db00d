import { GraphError } from '../errors/graph-error.ts'
import { badParam } from '../errors/invalid.ts'
import type { LinkCard, Photo } from '../store/publishing-records.ts'
import type { Json, Page } from '../store/records.ts'
import { FetchError } from '../uploads/fetch-remote.ts'
import type { Call } from '../wire/call.ts'
import { isObject, list, listParam, text } from '../wire/pick.ts'
import { extraOf } from '../writes/created.ts'
import { requirePageWrite } from './access.ts'
import { savePost } from './save-post.ts'
import { timingOf } from './schedule.ts'

const known = ['message', 'link', 'published', 'scheduled_publish_time', 'attached_media']

const duplicate = (): GraphError =>
  new GraphError({
    code: 506,
    subcode: 1455006,
    message: '(#506) Duplicate status message',
    userTitle: 'Duplicate Status Update',
    userMessage: 'This is the same as the last post. Try something different, or delete the previous one.',
  })

const notScraped = (error: Error): GraphError =>
  new GraphError({
    code: 1609005,
    message: '(#1609005) The link you are trying to share could not be scraped.',
    userTitle: 'Link could not be scraped',
    userMessage: error.message,
  })

/** `POST /{page}/feed`: words, a link, or photos that wait unpublished; at once, later, or kept back. */
export function postToFeed(page: Page, input: Json, call: Call): Json {
  requirePageWrite(page, 'pages_manage_posts', call)
  const message = text(input, 'message')?.trim()
  const photos = attachedPhotos(page, input, call)
  if (!message && text(input, 'link') === undefined && photos.length === 0) {
    throw badParam('One of message, link or attached_media is required.', 'message')
  }
  const timing = timingOf(input, call.now)
  const card = cardOf(input, call)
  if (photos.length === 0) refuseDuplicate(page, message, card?.url, call)
  const post = savePost(
    page.id,
    {
      surface: 'feed',
      photos: photos.map(({ id }) => id),
      ...(message && { message }),
      ...(card && { card }),
      ...timing,
      extra: extraOf(input, known),
    },
    call,
  )
  for (const photo of photos) call.twin.objects.save({ ...photo, temporary: false, post: post.id })
  return { id: post.id }
}

function cardOf(input: Json, call: Call): LinkCard | undefined {
  const link = text(input, 'link')
  const { card } = call.material
  if (link === undefined || !card) return undefined
  if (card.ok) {
    const title = text(input, 'name')
    const description = text(input, 'description')
    return {
      ...card.value,
      ...(title !== undefined && { title }),
      ...(description !== undefined && { description }),
    }
  }
  if (card.error instanceof FetchError && card.error.problem === 'address') {
    throw badParam('link should represent a valid URL', 'link')
  }
  throw notScraped(card.error)
}

function attachedPhotos(page: Page, input: Json, call: Call): Photo[] {
  return (list(input, 'attached_media') ?? []).map((entry) => {
    const media = isObject(entry) ? entry : listParam(entry).find(isObject)
    const id = text(media, 'media_fbid') ?? ''
    const photo = call.twin.objects.findOf('photo', id)
    if (photo?.page !== page.id || photo.status === 'DELETED') {
      throw badParam(`attached_media: there is no photo ${id} on this Page.`, 'attached_media')
    }
    if (photo.post !== undefined) {
      throw badParam(`attached_media: photo ${id} is published already.`, 'attached_media')
    }
    return photo
  })
}

/** Only the latest post counts: the same words are fine again once something else stands between. */
function refuseDuplicate(page: Page, message: string | undefined, url: string | undefined, call: Call): void {
  const last = call.twin.objects
    .list(call.world.id, 'post')
    .find((post) => post.page === page.id && post.surface === 'feed' && post.status === 'ACTIVE')
  if (!last || last.photos.length > 0 || last.video !== undefined) return
  if (last.message === message && last.card?.url === url) throw duplicate()
}
