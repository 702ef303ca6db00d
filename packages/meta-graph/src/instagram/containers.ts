import type { IGUserPostMediaParams } from '@adwright/meta-schema'
import { readId, readObject, text } from '../answer.ts'
import { refuseAny } from '../design/problem.ts'
import type { Call } from '../graph-call.ts'
import type { ParamsOf } from '../params-of.ts'
import { sendFile, sendHosted } from '../uploads/rupload.ts'
import type { UploadSource } from '../uploads/source.ts'
import { videoState } from '../uploads/video-state.ts'
import { nodeId } from '../wire-params.ts'
import { captionProblems, carouselProblems, imageProblems } from './caption.ts'
import { containerState, type ContainerState } from './container-state.ts'

type Words = {
  caption?: string
  locationId?: string
  /** At most three, by username; they are asked. */
  collaborators?: readonly string[]
  /** Labels the post as made by AI. */
  isAiGenerated?: boolean
}
/** Where in the picture, each from 0 to 1; left out in videos. */
export type UserTag = { username: string; x?: number; y?: number }
export type ProductTag = { product_id: string; x?: number; y?: number }

/** Addresses are fetched by Meta at once: public, direct, plain ASCII. Images are JPEG up to 8 MiB. */
export type NewImage = Words & {
  imageUrl: string
  altText?: string
  userTags?: readonly UserTag[]
  productTags?: readonly ProductTag[]
}

/** The file: at an address, or sent afterwards with `send`. */
type VideoFile = { videoUrl: string } | { upload: true }

export type NewReel = Words &
  VideoFile & {
    /** The cover: a picture's address, or a moment of the video in milliseconds. */
    coverUrl?: string
    thumbOffsetMs?: number
    /** Shown in the feed too, besides the Reels tab. */
    shareToFeed?: boolean
    audioName?: string
    userTags?: readonly UserTag[]
    /** Shown to non-followers first, then to all by hand (`MANUAL`) or when it does well (`SS_PERFORMANCE`). */
    trial?: 'MANUAL' | 'SS_PERFORMANCE'
  }

export type NewStory = ({ imageUrl: string } | VideoFile) & { userTags?: readonly UserTag[] }
export type NewCarouselItem = ({ imageUrl: string; altText?: string } | VideoFile) & {
  userTags?: readonly UserTag[]
}

/**
 * A post in the making. Containers live for a day; 400 a day may be made. Keep the id before publishing: read back
 * as `published`, it tells that a publication whose answer was lost did happen.
 */
export type Containers = {
  image(igUserId: string, image: NewImage): Promise<{ id: string }>
  reel(igUserId: string, reel: NewReel): Promise<{ id: string }>
  story(igUserId: string, story: NewStory): Promise<{ id: string }>
  carouselItem(igUserId: string, item: NewCarouselItem): Promise<{ id: string }>
  /** Two to ten items, all cropped to the shape of the first. */
  carousel(igUserId: string, carousel: Words & { children: readonly string[] }): Promise<{ id: string }>
  /** Sends the file of a container made with `upload`, or the rest of it. */
  send(containerId: string, source: UploadSource, options?: { fresh?: boolean }): Promise<void>
  sendFromUrl(containerId: string, fileUrl: string): Promise<void>
  /** To be asked about once a minute, for at most five. */
  state(containerId: string): Promise<ContainerState>
  /** Only what is `finished` can be published; 9007 says to wait longer. */
  publish(igUserId: string, containerId: string): Promise<{ id: string }>
}

type Params = ParamsOf<
  IGUserPostMediaParams,
  {
    caption?: string
    location_id?: string
    collaborators?: readonly string[]
    is_ai_generated?: boolean
    image_url?: string
    video_url?: string
    upload_type?: 'resumable'
    media_type?: 'REELS' | 'STORIES' | 'CAROUSEL' | 'VIDEO'
    alt_text?: string
    user_tags?: readonly UserTag[]
    product_tags?: readonly ProductTag[]
    cover_url?: string
    thumb_offset?: number
    share_to_feed?: boolean
    audio_name?: string
    trial_params?: { graduation_strategy: string }
    is_carousel_item?: boolean
    children?: readonly string[]
  }
>

export const createContainers = (call: Call): Containers => {
  const create = async (igUserId: string, params: Params) =>
    call({ method: 'POST', path: `${nodeId(igUserId)}/media`, params: wireParams(params) }, (answer) => ({
      id: readId(answer),
    }))
  return {
    image: async (igUserId, image) => {
      refuseAny([...captionProblems(image), ...imageProblems(image)], 'the image')
      return create(igUserId, {
        ...words(image),
        image_url: image.imageUrl,
        alt_text: image.altText,
        user_tags: image.userTags,
        product_tags: image.productTags,
      })
    },
    reel: async (igUserId, reel) => {
      refuseAny(captionProblems(reel), 'the Reel')
      return create(igUserId, {
        ...words(reel),
        ...videoFile(reel),
        media_type: 'REELS',
        cover_url: reel.coverUrl,
        thumb_offset: reel.thumbOffsetMs,
        share_to_feed: reel.shareToFeed,
        audio_name: reel.audioName,
        user_tags: reel.userTags,
        trial_params: reel.trial && { graduation_strategy: reel.trial },
      })
    },
    story: async (igUserId, story) =>
      create(igUserId, { ...picture(story), media_type: 'STORIES', user_tags: story.userTags }),
    carouselItem: async (igUserId, item) => {
      refuseAny(imageProblems('imageUrl' in item ? item : {}), 'the carousel item')
      return create(igUserId, {
        ...picture(item),
        is_carousel_item: true,
        user_tags: item.userTags,
        // Single videos become Reels; only inside a carousel there are plain ones.
        ...('imageUrl' in item ? { alt_text: item.altText } : { media_type: 'VIDEO' }),
      })
    },
    carousel: async (igUserId, { children, ...rest }) => {
      refuseAny([...captionProblems(rest), ...carouselProblems(children)], 'the carousel')
      return create(igUserId, { ...words(rest), media_type: 'CAROUSEL', children })
    },
    send: (containerId, source, { fresh = false } = {}) =>
      sendFile(
        call,
        {
          service: 'ig-api-upload',
          id: containerId,
          bytesTransferred: () => bytesTransferred(call, containerId),
        },
        source,
        fresh,
      ),
    sendFromUrl: (containerId, fileUrl) =>
      sendHosted(call, { service: 'ig-api-upload', id: containerId }, fileUrl),
    state: async (containerId) =>
      call(
        {
          method: 'GET',
          path: nodeId(containerId),
          params: { fields: 'id,status_code,status,video_status' },
        },
        containerState,
      ),
    publish: async (igUserId, containerId) =>
      call(
        {
          method: 'POST',
          path: `${nodeId(igUserId)}/media_publish`,
          params: { creation_id: containerId },
        },
        (answer) => ({ id: readId(answer) }),
      ),
  }
}

const words = ({ caption, locationId, collaborators, isAiGenerated }: Words): Params => ({
  caption,
  location_id: locationId,
  collaborators,
  is_ai_generated: isAiGenerated,
})

const videoFile = (file: VideoFile): Params =>
  'videoUrl' in file ? { video_url: file.videoUrl } : { upload_type: 'resumable' }

const picture = (file: { imageUrl: string } | VideoFile): Params =>
  'imageUrl' in file ? { image_url: file.imageUrl } : videoFile(file)

// The children travel by comma, as Meta's guide shows; the other lists as JSON like everywhere.
const wireParams = ({ children, ...rest }: Params) => ({ ...rest, children: children?.join(',') })

async function bytesTransferred(call: Call, containerId: string): Promise<number> {
  return call(
    { method: 'GET', path: nodeId(containerId), params: { fields: 'id,video_status' } },
    (answer) => {
      const { video_status: status, id } = readObject(answer)
      return text(id) === undefined ? 0 : (videoState(status).bytesTransferred ?? 0)
    },
  )
}
