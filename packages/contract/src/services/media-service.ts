import type { ApiClient } from '../client.ts'
import type { Creative } from '../creatives.ts'
import type { MediaId } from '../ids.ts'
import type { Media, MediaPage } from '../media.ts'
import type { Format } from '../shapes.ts'
import type { FilmRatio, FilmStyle } from '../storyboard.ts'
import type { VideoGeneration } from '../videos.ts'
import { briefFrom, draw, drawn, renditionOf, type About } from './draw.ts'
import { film, type FilmOptions, type Seconds } from './film.ts'
import { realPace, type Pace } from './poll.ts'
import type { Watching } from './progress.ts'

/** The shapes the studio draws. */
export type AspectRatio = '1:1' | '4:5' | '9:16' | '1.91:1' | '16:9' | '4:3'
const formatOf: Readonly<Record<AspectRatio, Format>> = {
  '1:1': 'square_1x1',
  '4:5': 'feed_4x5',
  '9:16': 'story_9x16',
  '1.91:1': 'link_1.91x1',
  '16:9': 'wide_16x9',
  '4:3': 'standard_4x3',
}

export type GenerateOptions = About & Watching & { idempotencyKey?: string | undefined }
export type EditOptions = GenerateOptions & {
  /** What the picture shows, for the words of a poster. Default: the prompt. */
  about?: string
  aspectRatio?: AspectRatio
}
/** `style` is the argument of its own. */
export type VideoOptions = GenerateOptions & Omit<FilmOptions, 'style'> & { photoIds?: MediaId[] | undefined }
type Made = { media: Media; creative: Creative }
/** The first cut, and all of the film. */
type MadeVideo = { media: Media; film: VideoGeneration }

/** Pictures and videos: made from a prompt, and what there is. */
export const mediaService = (api: ApiClient, pace: Pace = realPace) => {
  /**
   * One poster. `style` is an id of `listStyles`; without one the studio chooses.
   * @throws ApiError, ServiceError when it cannot be drawn
   */
  const generateImage = async (
    prompt: string,
    style?: string,
    aspectRatio: AspectRatio = '4:5',
    { idempotencyKey = crypto.randomUUID(), signal, onProgress, ...about }: GenerateOptions = {},
  ): Promise<Made> => {
    const format = formatOf[aspectRatio]
    const order = { ...about, prompt, style, count: 1, formats: [format], key: idempotencyKey }
    const [creative] = await draw(api, order, { pace, signal, onProgress })
    return { media: renditionOf(creative, format), creative }
  }
  /**
   * A film from a sentence; `duration` in seconds. @throws ApiError, ServiceError when it cannot be made
   */
  const generateVideo = async (
    prompt: string,
    style?: FilmStyle,
    duration?: Seconds,
    { idempotencyKey = crypto.randomUUID(), signal, onProgress, photoIds, ...options }: VideoOptions = {},
  ): Promise<MadeVideo> => {
    const { business, landingUrl, language, seconds = duration, ...wishes } = options
    const brief = await briefFrom(
      api,
      { prompt, business, landingUrl, language, ...(photoIds && { photoIds }) },
      signal,
    )
    const order = { ...wishes, style, seconds, briefId: brief.id, key: idempotencyKey }
    return film(api, order, { pace, signal, onProgress })
  }
  return {
    generateImage,

    /** A picture from a sentence, as `generateImage`, hyperrealistic unless told otherwise. */
    imageCreator: (
      prompt: string,
      style = 'hyperrealistic',
      aspectRatio: AspectRatio = '4:5',
      options: GenerateOptions = {},
    ): Promise<Made> => generateImage(prompt, style, aspectRatio, options),

    /**
     * A picture made into something else: a file, or one of the library. Of our own posters the words stay.
     * @throws ApiError, ServiceError when it cannot be drawn
     */
    posterEditor: async (
      image: MediaId | Blob,
      prompt: string,
      style = 'hyperrealistic',
      options: EditOptions = {},
    ): Promise<Made> => {
      const { idempotencyKey = crypto.randomUUID(), aspectRatio = '4:5', signal, onProgress } = options
      const { about, business, landingUrl } = options
      const mediaId =
        typeof image === 'string'
          ? image
          : (await api('uploadMedia', { form: { purpose: 'photo' }, file: image, signal })).id
      const format = formatOf[aspectRatio]
      const queued = await api('editImage', {
        body: {
          mediaId,
          prompt,
          style,
          formats: [format],
          idempotencyKey,
          ...(about && { about }),
          ...(business && { business }),
          ...(landingUrl && { url: landingUrl }),
        },
        signal,
      })
      const [creative] = await drawn(api, queued, { pace, signal, onProgress })
      return { media: renditionOf(creative, format), creative }
    },

    generateVideo,

    /** A film from a sentence, as `generateVideo`. */
    videoFromPrompt: (
      prompt: string,
      style: FilmStyle = 'commercial',
      aspectRatio: FilmRatio = '16:9',
      options: VideoOptions = {},
    ): Promise<MadeVideo> =>
      generateVideo(prompt, style, options.seconds, { ...options, ratios: [aspectRatio] }),

    /** A film around a picture: a file, or one of the library. */
    videoFromImage: async (
      image: MediaId | Blob,
      prompt: string,
      style: FilmStyle = 'commercial',
      aspectRatio: FilmRatio = '16:9',
      options: VideoOptions = {},
    ): Promise<MadeVideo> => {
      const id =
        typeof image === 'string'
          ? image
          : (await api('uploadMedia', { form: { purpose: 'photo' }, file: image, signal: options.signal })).id
      return generateVideo(prompt, style, options.seconds, {
        ...options,
        ratios: [aspectRatio],
        photoIds: [id],
      })
    },

    /** Newest first, of one kind or of both. A page may hold fewer than `limit`: `nextCursor` says whether there is more. */
    getMedia: async (
      mediaType?: 'image' | 'video',
      { signal, ...query }: { cursor?: string; limit?: number; signal?: AbortSignal } = {},
    ): Promise<MediaPage> => {
      const page = await api('listMedia', { query, signal })
      return mediaType
        ? { ...page, media: page.media.filter(({ contentType }) => contentType.startsWith(`${mediaType}/`)) }
        : page
    },
  }
}
