import type { ApiClient } from '../client.ts'
import type { Creative } from '../creatives.ts'
import type { MediaId } from '../ids.ts'
import type { Media } from '../media.ts'
import type { FilmStyle } from '../storyboard.ts'
import type { DestinationRef, Network, Post, PostFormat, When } from '../posts.ts'
import { briefFrom, draw, renditionOf, type About } from './draw.ts'
import { film, type Seconds } from './film.ts'
import { destinationsOf } from './place.ts'
import { realPace, type Pace } from './poll.ts'
import type { Watching } from './progress.ts'
import { sendPost, type Sending } from './send-post.ts'
import { ServiceError } from './service-error.ts'

/** A picture or video: its bytes, or a file of the library. */
export type Content = Blob | { mediaId: MediaId }
export type PostOptions = Watching &
  Sending & {
    /** Where to, among the chosen Pages and their Instagram accounts. Default: everywhere. */
    networks?: readonly Network[] | undefined
    /** Exactly where to. */
    destinations?: readonly DestinationRef[] | undefined
    /** Default: now. */
    when?: When | undefined
    firstComment?: string | undefined
    /** What the picture shows, for those who do not see it. */
    altText?: string | undefined
    /** Without `#`. */
    hashtags?: readonly string[] | undefined
    /** Of the uploaded file. */
    name?: string | undefined
    /** 8 to 90 characters; the same key is never a second post. */
    idempotencyKey?: string | undefined
  }
export type QuickOptions = Omit<PostOptions, 'name'> & About & { style?: string | undefined }
export type QuickVideoOptions = Omit<QuickOptions, 'style'> & {
  seconds?: Seconds | undefined
  /** How it tells its story. Default: a commercial. */
  filmStyle?: FilmStyle | undefined
}

/**
 * From content, or only a prompt, to a post. Each resolves to the post when it is out everywhere, did not get out, waits
 * for a person, or is still on its way after `mostMs` (it goes on by itself); one for later as soon as it is on the
 * calendar. A draft in return has something to mend: see its findings. @throws ApiError, ServiceError
 */
export function postService(api: ApiClient, pace: Pace = realPace) {
  type Shown = {
    mediaId: MediaId
    format: PostFormat
    altText?: string
    destinations: DestinationRef[] | undefined
    key: string
  }

  const publish = (
    { mediaId, format, altText = '', destinations, key }: Shown,
    caption: string,
    options: PostOptions,
  ) => {
    const { when = { kind: 'now' }, firstComment, hashtags, signal, onProgress } = options
    const written = {
      text: caption,
      format,
      when,
      items: [{ mediaId, altText: options.altText ?? altText }],
      ...(hashtags && { hashtags: [...hashtags] }),
      ...(firstComment !== undefined && { firstComment }),
      ...(destinations && { destinations }),
      idempotencyKey: key,
    }
    return sendPost(api, written, options, { pace, signal, onProgress })
  }

  const upload = async (content: Blob, { name, signal, onProgress }: PostOptions): Promise<Media> => {
    onProgress?.({ stage: 'uploading', percent: 0 })
    const filename = name ?? (content instanceof File ? content.name : 'post')
    const media = await api('uploadMedia', { form: { purpose: 'post' }, file: content, filename, signal })
    onProgress?.({ stage: 'uploading', percent: 100 })
    return media
  }

  /** Known before anything is drawn: nobody should wait for a poster that cannot go anywhere. */
  const placesFor = (options: PostOptions) =>
    destinationsOf(api, { ...options, networks: options.networks ?? ['facebook', 'instagram'] })

  const keyOf = ({ idempotencyKey }: PostOptions) => idempotencyKey ?? crypto.randomUUID()

  const drawFor = (prompt: string, count: number, key: string, options: QuickOptions) => {
    const { business, landingUrl, language, style, signal, onProgress } = options
    const order = { prompt, business, landingUrl, language, style, count, key: `${key}-drawn` }
    return draw(api, order, { pace, signal, onProgress })
  }

  return {
    /** A picture or video with words, on Facebook and Instagram. */
    postContentEverywhere: async (
      content: Content,
      caption: string,
      options: PostOptions = {},
    ): Promise<Post> => {
      const destinations = await destinationsOf(api, options)
      const mediaId = content instanceof Blob ? (await upload(content, options)).id : content.mediaId
      return publish({ mediaId, format: 'feed', destinations, key: keyOf(options) }, caption, options)
    },

    /** A video on the Facebook Page alone. @throws ServiceError `not_video` for an uploaded file that is none */
    postVideoToFacebook: async (
      video: Content,
      caption: string,
      options: Omit<PostOptions, 'networks'> = {},
    ): Promise<Post> => {
      const destinations = await destinationsOf(api, { ...options, networks: ['facebook'] })
      const mediaId = video instanceof Blob ? asVideo(await upload(video, options)) : video.mediaId
      return publish({ mediaId, format: 'feed', destinations, key: keyOf(options) }, caption, options)
    },

    /** One poster out of a prompt, published. */
    quickImageCampaign: async (
      prompt: string,
      caption: string,
      options: QuickOptions = {},
    ): Promise<Post> => {
      const key = keyOf(options)
      const destinations = await placesFor(options)
      const [creative] = await drawFor(prompt, 1, key, options)
      const { id: mediaId } = renditionOf(creative, 'feed_4x5')
      const altText = saysOf(creative)
      return publish({ mediaId, format: 'feed', altText, destinations, key }, caption, options)
    },

    /** A film out of a prompt, published as a Reel. */
    quickVideoCampaign: async (
      prompt: string,
      caption: string,
      options: QuickVideoOptions = {},
    ): Promise<Post> => {
      const key = keyOf(options)
      const destinations = await placesFor(options)
      const { seconds, filmStyle: style, business, landingUrl, language, signal, onProgress } = options
      const { id: briefId } = await briefFrom(api, { prompt, business, landingUrl, language }, signal)
      const order = { briefId, seconds, style, key: `${key}-film` }
      const { media } = await film(api, order, { pace, signal, onProgress })
      const mediaId = media.id
      return publish({ mediaId, format: 'reel', destinations, key }, caption, options)
    },
  }
}

/** What a poster says is what there is to read aloud of it. */
const saysOf = ({ words: { headline, offer } }: Creative) => [headline, offer].filter(Boolean).join('. ')

function asVideo({ id, name, contentType }: Media): MediaId {
  if (contentType.startsWith('video/')) return id
  throw new ServiceError('not_video', `“${name}” is a picture. Choose a video, or post it everywhere.`)
}
