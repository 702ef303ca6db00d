import { badParam } from '../../errors/invalid.ts'
import type { Container, ContainerKind, Failure } from '../../store/publishing-records.ts'
import type { InstagramUser, Json } from '../../store/records.ts'
import { requireScope } from '../../auth/scopes.ts'
import { PictureError, type Picture } from '../../uploads/inspect-picture.ts'
import {
  instagramReel,
  instagramStory,
  judge,
  processingSeconds,
  type MovieLimits,
} from '../../uploads/movie-limits.ts'
import { completed, emptyUpload } from '../../uploads/upload-session.ts'
import type { Call } from '../../wire/call.ts'
import { flag, objects, text, texts, whole } from '../../wire/pick.ts'
import { extraOf } from '../../writes/created.ts'
import { checkCaption } from './caption-rules.ts'
import {
  imageTooLarge,
  mediaNotFetched,
  tooManyContainers,
  unknownMediaType,
  wrongCarousel,
  wrongImageFormat,
  wrongRatio,
  wrongThumbOffset,
} from './errors.ts'
import { containerState } from './media-state.ts'

const day = 86_400
const containersADay = 400
const largestImage = 8 * 1024 ** 2
const imageSeconds = 5

const known = ['caption', 'alt_text', 'image_url', 'video_url', 'media_type', 'is_carousel_item', 'children', 'share_to_feed', 'upload_type'] // prettier-ignore

/** `POST /{ig}/media`: a container for a picture, a reel, a story, an item of a carousel or the carousel itself. */
export function createContainer(ig: InstagramUser, input: Json, call: Call): Json {
  requireScope(call, 'instagram_content_publish')
  const kind = kindOf(input)
  checkWords(kind, input)
  if (recentContainers(ig, call) >= containersADay) throw tooManyContainers()
  const caption = text(input, 'caption')
  const alt = text(input, 'alt_text')
  const base: Container = {
    kind: 'container',
    id: call.twin.ids.next('container'),
    world: call.world.id,
    ig: ig.id,
    app: call.token.app,
    media_type: kind,
    created: call.now,
    ...(caption !== undefined && { caption }),
    ...(alt !== undefined && { alt_text: alt }),
    carousel_item: flag(input, 'is_carousel_item') ?? false,
    children: [],
    share_to_feed: flag(input, 'share_to_feed') ?? true,
    extra: extraOf(input, known),
  }
  const container = filled(base, input, call)
  call.twin.objects.save(container)
  const resumable = text(input, 'upload_type') === 'resumable'
  return {
    id: container.id,
    ...(resumable && { uri: `${call.origin}/ig-api-upload/${call.version}/${container.id}` }),
  }
}

const kinds: readonly ContainerKind[] = ['IMAGE', 'REELS', 'STORIES', 'CAROUSEL', 'VIDEO']

function kindOf(input: Json): ContainerKind {
  const asked = text(input, 'media_type')
  if (asked === undefined || asked === '') {
    if (text(input, 'image_url') !== undefined) return 'IMAGE'
    throw badParam('Either image_url, or media_type with its address, is required.', 'image_url')
  }
  const kind = kinds.find((name) => name === asked)
  if (!kind) throw unknownMediaType(asked)
  // A single video has been a reel since 2023: the plain kind is left for items of carousels.
  if (kind === 'VIDEO' && flag(input, 'is_carousel_item') !== true) throw unknownMediaType(asked)
  return kind
}

function checkWords(kind: ContainerKind, input: Json): void {
  const item = flag(input, 'is_carousel_item') === true
  if (item && !['IMAGE', 'VIDEO'].includes(kind))
    throw wrongCarousel(`${kind} cannot be an item of a carousel.`)
  if (item && input['is_ai_generated'] !== undefined) {
    throw badParam('is_ai_generated belongs to the carousel, not to its items.', 'is_ai_generated')
  }
  const caption = text(input, 'caption')
  if (caption !== undefined) checkCaption(caption)
  const alt = text(input, 'alt_text')
  if (alt !== undefined && kind !== 'IMAGE') throw badParam('alt_text is for images only.', 'alt_text')
  if (alt !== undefined && alt.length > 1000)
    throw badParam('alt_text has at most 1000 characters.', 'alt_text')
  if (texts(input, 'collaborators').length > 3)
    throw badParam('There are at most 3 collaborators.', 'collaborators')
  for (const tag of objects(input, 'user_tags')) {
    const inside = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= 1
    if (
      text(tag, 'username') === undefined ||
      (kind === 'IMAGE' && !(inside(tag['x']) && inside(tag['y'])))
    ) {
      throw badParam('user_tags need a username, and x and y from 0 to 1 on images.', 'user_tags')
    }
  }
}

function filled(base: Container, input: Json, call: Call): Container {
  if (base.media_type === 'CAROUSEL') return carousel(base, input, call)
  const image = text(input, 'image_url')
  const video = text(input, 'video_url')
  const resumable = text(input, 'upload_type') === 'resumable'
  if (image !== undefined && video !== undefined) {
    throw badParam('Only one of image_url and video_url can be given.', 'image_url')
  }
  const takesImage = base.media_type === 'IMAGE' || base.media_type === 'STORIES'
  if (image !== undefined && takesImage) return withPicture(base, call)
  if (base.media_type === 'IMAGE') throw badParam('The parameter image_url is required.', 'image_url')
  if (resumable) return { ...base, upload: emptyUpload(call.now) }
  if (video === undefined) throw badParam('The parameter video_url is required.', 'video_url')
  return withMovie(base, input, call)
}

function withPicture(base: Container, call: Call): Container {
  const { picture } = call.material
  if (!picture) throw badParam('The parameter image_url is required.', 'image_url')
  if (!picture.ok) {
    if (picture.error instanceof PictureError) throw wrongImageFormat('of this file')
    throw mediaNotFetched(picture.error)
  }
  checkPicture(picture.value, base.media_type)
  const { file, bytes, width, height } = picture.value
  return {
    ...base,
    picture: { file, bytes, width, height },
    processing: { began: call.now, ends: call.now + imageSeconds },
  }
}

function checkPicture({ format, bytes, width, height }: Picture, kind: ContainerKind): void {
  if (bytes > largestImage) throw imageTooLarge()
  if (format !== 'jpeg') throw wrongImageFormat(format.toUpperCase())
  const ratio = width / height
  // Stories are fitted into the screen; a feed takes four by five to 1.91 by one, with rounding to whole pixels.
  if (kind !== 'STORIES' && (ratio < 0.797 || ratio > 1.914)) throw wrongRatio(ratio)
}

export const limitsOf = ({ media_type }: Container): MovieLimits =>
  media_type === 'STORIES' ? instagramStory : instagramReel

/** A video that cannot be had or used does not refuse the container: it ends in ERROR, as Meta's does. */
function withMovie(base: Container, input: Json, call: Call): Container {
  const { movie } = call.material
  if (!movie?.ok) {
    const message = movie?.error.message ?? 'Nothing was fetched.'
    return {
      ...base,
      upload: emptyUpload(call.now),
      processing: {
        began: call.now,
        ends: call.now + imageSeconds,
        failure: {
          code: 9004,
          subcode: 2207052,
          message: `The media could not be fetched from this URI. ${message}`,
        },
      },
    }
  }
  const offset = whole(input, 'thumb_offset')
  const seconds = movie.value.facts?.seconds
  if (offset !== undefined && seconds !== undefined && (offset < 0 || offset >= seconds * 1000)) {
    throw wrongThumbOffset(seconds)
  }
  return processed({ ...base, upload: completed(emptyUpload(call.now), movie.value, call.now) }, call.now)
}

/** Sets a container whose video is all here to work. */
export function processed(container: Container, now: number): Container {
  const { upload } = container
  if (!upload) return container
  const size = upload.size ?? upload.received
  const failure = judge(limitsOf(container), { ...upload, size })
  return {
    ...container,
    processing: {
      began: now,
      ends: now + processingSeconds(upload.facts?.seconds ?? 0, size),
      ...(failure && { failure: asInstagram(failure) }),
    },
  }
}

/** 352/2207026 is all Instagram says about a video it cannot take; what is wrong stays in the words. */
const asInstagram = ({ message }: Failure): Failure => ({ code: 352, subcode: 2207026, message })

function carousel(base: Container, input: Json, call: Call): Container {
  const ids = texts(input, 'children')
    .flatMap((child) => child.split(','))
    .map((id) => id.trim())
  if (ids.length < 2 || ids.length > 10)
    throw wrongCarousel('A carousel has at least 2 and at most 10 items.')
  const children = ids.map((id) => {
    const child = call.twin.objects.findOf('container', id)
    if (child?.ig !== base.ig) throw wrongCarousel(`There is no container ${id} of this account.`)
    if (!child.carousel_item) throw wrongCarousel(`Container ${id} was not made with is_carousel_item.`)
    const state = containerState(child, call.now)
    if (state === 'EXPIRED' || state === 'ERROR' || state === 'PUBLISHED') {
      throw wrongCarousel(`Container ${id} can no longer be used.`)
    }
    return child
  })
  const ends =
    Math.max(call.now, ...children.map(({ processing }) => processing?.ends ?? call.now)) + imageSeconds
  return { ...base, children: ids, processing: { began: call.now, ends } }
}

const recentContainers = (ig: InstagramUser, call: Call): number =>
  call.twin.objects
    .list(call.world.id, 'container')
    .filter((container) => container.ig === ig.id && container.created > call.now - day).length
