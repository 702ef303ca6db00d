import type { ApiClient } from '../client.ts'
import type { BriefId, MediaId } from '../ids.ts'
import type { Media } from '../media.ts'
import type { GenerateVideo, VideoGeneration } from '../videos.ts'
import { poll } from './poll.ts'
import type { Watched } from './progress.ts'
import { ServiceError } from './service-error.ts'

export type Seconds = GenerateVideo['seconds']
/** What may be said of a film besides its brief; what is left out is the studio's choice. */
export type FilmOptions = {
  seconds?: Seconds | undefined
  style?: GenerateVideo['style'] | undefined
  ratios?: GenerateVideo['ratios'] | undefined
  music?: GenerateVideo['music'] | undefined
  voice?: string | undefined
  points?: readonly string[] | undefined
  mediaIds?: readonly MediaId[] | undefined
}
type Order = FilmOptions & { briefId: BriefId; key: string }

const MOST_FILMING_MS = 20 * 60_000

/** A film of a brief, whole. @throws ServiceError `not_made`, `timed_out` */
export async function film(
  api: ApiClient,
  { briefId, key, points, mediaIds, ...wishes }: Order,
  { pace, signal, onProgress }: Watched,
): Promise<{ media: Media; film: VideoGeneration }> {
  const tell = <State extends { percent: number }>(state: State) => {
    onProgress?.({ stage: 'filming', percent: state.percent })
    return state
  }
  const given = Object.fromEntries(Object.entries(wishes).filter(([, wish]) => wish !== undefined))
  const queued = await api('generateVideo', {
    body: {
      briefId,
      idempotencyKey: key,
      ...given,
      ...(points && { points: [...points] }),
      ...(mediaIds && { mediaIds: [...mediaIds] }),
    },
    signal,
  })
  const made = await poll(tell(queued), {
    ask: async () => tell(await api('getVideoGeneration', { params: { id: queued.id }, signal })),
    isDone: ({ state }) => state !== 'queued' && state !== 'running',
    mostMs: MOST_FILMING_MS,
    pace,
    signal,
  })
  if (made.state === 'done' && made.media) return { media: made.media, film: made }
  if (made.state === 'queued' || made.state === 'running')
    throw new ServiceError('timed_out', 'The film is still being made. Look into your library in a while.')
  throw new ServiceError('not_made', `No film was made. ${made.problem ?? 'Try it once more.'}`)
}
