import type { ApiClient } from '../client.ts'
import type { Creative, Placement } from '../creatives.ts'
import type { Media, MediaPage } from '../media.ts'
import { draw, renditionOf, type About } from './draw.ts'
import { film, POSTERS_OF_A_FILM, type Seconds } from './film.ts'
import { realPace, type Pace } from './poll.ts'
import type { Watching } from './progress.ts'

/** The shapes the studio draws; there is no 16:9 or 4:3. */
export type AspectRatio = '1:1' | '4:5' | '9:16' | '1.91:1'
const placementOf: Readonly<Record<AspectRatio, Placement>> = {
  '1:1': 'square_1x1',
  '4:5': 'feed_4x5',
  '9:16': 'story_9x16',
  '1.91:1': 'link_1.91x1',
}

export type GenerateOptions = About & Watching & { idempotencyKey?: string | undefined }

/** Pictures and videos: made from a prompt, and what there is. */
export const mediaService = (api: ApiClient, pace: Pace = realPace) => ({
  /**
   * One poster. `style` is an id of `listStyles`; without one the studio chooses.
   * @throws ApiError, ServiceError when it cannot be drawn
   */
  generateImage: async (
    prompt: string,
    style?: string,
    aspectRatio: AspectRatio = '4:5',
    { idempotencyKey = crypto.randomUUID(), signal, onProgress, ...about }: GenerateOptions = {},
  ): Promise<{ media: Media; creative: Creative }> => {
    const order = { ...about, prompt, style, count: 1, key: idempotencyKey }
    const [creative] = await draw(api, order, { pace, signal, onProgress })
    return { media: renditionOf(creative, placementOf[aspectRatio]), creative }
  },

  /** A film in 9:16 that moves through posters; `duration` in seconds. @throws ApiError, ServiceError when it cannot be made */
  generateVideo: async (
    prompt: string,
    style?: string,
    duration?: Seconds,
    { idempotencyKey = crypto.randomUUID(), signal, onProgress, ...about }: GenerateOptions = {},
  ): Promise<{ media: Media; creatives: Creative[] }> => {
    const watched = { pace, signal, onProgress }
    const order = { ...about, prompt, style, count: POSTERS_OF_A_FILM, key: `${idempotencyKey}-drawn` }
    const creatives = await draw(api, order, watched)
    const { briefId } = creatives[0]
    const media = await film(api, { briefId, seconds: duration, key: `${idempotencyKey}-film` }, watched)
    return { media, creatives }
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
})
