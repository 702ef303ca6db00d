import type { Brief } from '../briefs.ts'
import type { ApiClient } from '../client.ts'
import type { Creative, Generation } from '../creatives.ts'
import type { MediaId } from '../ids.ts'
import type { Format } from '../shapes.ts'
import type { Media } from '../media.ts'
import { pageAddress } from './place.ts'
import { poll } from './poll.ts'
import type { Watched } from './progress.ts'
import { ServiceError } from './service-error.ts'

/** What a prompt leaves open. */
export type About = {
  /** The name on the posters. Default: the workspace's. */
  business?: string | undefined
  /** Where the posters would lead as ads. Default: the chosen Page. It is not put into the post. */
  landingUrl?: string | undefined
  /** Of the posters' words, such as `de`. Default: English. */
  language?: string | undefined
}
export type DrawingOrder = About & {
  prompt: string
  count: number
  style?: string | undefined
  /** Default: the four of an ad. */
  formats?: Format[] | undefined
  key: string
}

const MOST_PROMPT = 200
const MOST_DRAWING_MS = 3 * 60_000

/** A brief out of one sentence: what a post does not need, such as a budget, is the contract's default. @throws ServiceError `prompt_too_long`, `no_landing_page` */
export async function briefFrom(
  api: ApiClient,
  { prompt, business, landingUrl, language, photoIds }: About & { prompt: string; photoIds?: MediaId[] },
  signal: AbortSignal | undefined,
): Promise<Brief> {
  const product = prompt.trim()
  if (product.length > MOST_PROMPT)
    throw new ServiceError(
      'prompt_too_long',
      `Say it in at most ${MOST_PROMPT} characters; this has ${product.length}. Name the thing and what makes people want it.`,
    )
  const url = landingUrl ?? (await pageAddress(api, signal))
  if (url === undefined)
    throw new ServiceError('no_landing_page', 'Say where the poster should lead, or connect a Page first.')
  const name = business ?? (await api('me', { signal })).workspace.name
  return api('createBrief', {
    body: { business: name, product, url, ...(language && { language }), ...(photoIds && { photoIds }) },
    signal,
  })
}

/** Posters from a prompt, the finished ones in order. @throws ServiceError `not_made`, `timed_out`, `prompt_too_long`, `no_landing_page` */
export async function draw(
  api: ApiClient,
  { count, style, formats, key, ...about }: DrawingOrder,
  { pace, signal, onProgress }: Watched,
): Promise<[Creative, ...Creative[]]> {
  const brief = await briefFrom(api, about, signal)
  const queued = await api('generateImages', {
    body: {
      briefId: brief.id,
      count,
      ...(style && { styles: [style] }),
      ...(formats && { formats }),
      idempotencyKey: key,
    },
    signal,
  })
  return drawn(api, queued, { pace, signal, onProgress })
}

/** Waits for a generation. @throws ServiceError `not_made`, `timed_out` */
export async function drawn(
  api: ApiClient,
  queued: Generation,
  { pace, signal, onProgress }: Watched,
): Promise<[Creative, ...Creative[]]> {
  const tell = <State extends { percent: number }>(state: State) => {
    onProgress?.({ stage: 'drawing', percent: state.percent })
    return state
  }
  const ended = await poll(tell(queued), {
    ask: async () => tell(await api('getGeneration', { params: { id: queued.id }, signal })),
    isDone: ({ state }) => state !== 'queued' && state !== 'running',
    mostMs: MOST_DRAWING_MS,
    pace,
    signal,
  })
  const [first, ...others] = ended.creatives
  if (ended.state === 'queued' || ended.state === 'running')
    throw new ServiceError(
      'timed_out',
      'The posters are still being drawn. Look into your library in a while.',
    )
  if (!first) throw new ServiceError('not_made', `No poster was made. ${ended.error ?? 'Try it once more.'}`)
  return [first, ...others]
}

/** @throws ServiceError `not_made` */
export function renditionOf({ renditions }: Creative, format: Format): Media {
  const found = renditions.find((one) => one.placement === format)
  if (!found) throw new ServiceError('not_made', 'The poster was not drawn in this shape. Try it once more.')
  return found.media
}
