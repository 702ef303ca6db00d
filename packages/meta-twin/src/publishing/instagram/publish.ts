import { requireScope } from '../../auth/scopes.ts'
import { chanceOf } from '../../deterministic.ts'
import type { Container, InstagramMedia } from '../../store/publishing-records.ts'
import type { InstagramUser, Json } from '../../store/records.ts'
import type { Call } from '../../wire/call.ts'
import { text } from '../../wire/pick.ts'
import { containerFailed, noContainer, notReady, publishedAlready, quotaReached } from './errors.ts'
import { containerState } from './media-state.ts'

const day = 86_400
/** Posts the API publishes within any twenty-four hours; a carousel is one. */
export const publishingQuota = { quota_total: 100, quota_duration: day } as const

export const publishedWithin = (ig: string, since: number, { twin, world }: Call): number =>
  twin.objects
    .list(world.id, 'ig_media')
    .filter((media) => media.ig === ig && media.parent === undefined && media.created > since).length

/** `POST /{ig}/media_publish`: a finished container becomes what people see, once. */
export function publishMedia(ig: InstagramUser, input: Json, call: Call): Json {
  requireScope(call, 'instagram_content_publish')
  const id = text(input, 'creation_id') ?? ''
  const container = call.twin.objects.findOf('container', id)
  if (container?.ig !== ig.id || container.carousel_item) throw noContainer(id)
  const state = containerState(container, call.now)
  if (state === 'PUBLISHED') throw publishedAlready(id)
  if (state === 'EXPIRED') throw noContainer(id)
  if (state === 'ERROR' || childFailed(container, call)) throw containerFailed()
  if (state === 'IN_PROGRESS') throw notReady()
  if (publishedWithin(ig.id, call.now - day, call) >= publishingQuota.quota_total) throw quotaReached()
  const media = newMedia(container, call)
  const children = container.children
    .map((child) => call.twin.objects.get('container', child))
    .map((child) => ({ ...newMedia(child, call), parent: media.id }))
  for (const child of children) {
    call.twin.objects.save(child)
    markPublished(child.container, child.id, call)
  }
  call.twin.objects.save({ ...media, children: children.map((child) => child.id) })
  markPublished(id, media.id, call)
  return { id: media.id }
}

const childFailed = (container: Container, call: Call): boolean =>
  container.children.some((id) => {
    const child = call.twin.objects.findOf('container', id)
    return !child || ['ERROR', 'EXPIRED'].includes(containerState(child, call.now))
  })

const markPublished = (id: string, media: string, call: Call): void =>
  call.twin.objects.save({ ...call.twin.objects.get('container', id), published: media })

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

function newMedia(container: Container, call: Call): InstagramMedia {
  const id = call.twin.ids.next('ig_media')
  const chance = chanceOf('shortcode', id)
  const shortcode = Array.from({ length: 11 }, () => letters[Math.floor(chance() * letters.length)]).join('')
  const moving = container.upload !== undefined
  return {
    kind: 'ig_media',
    id,
    world: call.world.id,
    ig: container.ig,
    app: call.token.app,
    status: 'ACTIVE',
    container: container.id,
    // A published reel reads as VIDEO; its product tells that it is one.
    media_type: container.media_type === 'CAROUSEL' ? 'CAROUSEL_ALBUM' : moving ? 'VIDEO' : 'IMAGE',
    product:
      container.media_type === 'STORIES' ? 'STORY' : container.media_type === 'REELS' ? 'REELS' : 'FEED',
    created: call.now,
    ...(container.caption !== undefined && { caption: container.caption }),
    comments_enabled: true,
    shortcode,
    children: [],
    heard: 0,
  }
}
