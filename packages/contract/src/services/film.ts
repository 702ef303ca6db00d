import type { ApiClient } from '../client.ts'
import type { BriefId } from '../ids.ts'
import type { Media } from '../media.ts'
import type { GenerateVideo } from '../videos.ts'
import { poll } from './poll.ts'
import type { Watched } from './progress.ts'
import { ServiceError } from './service-error.ts'

export type Seconds = GenerateVideo['seconds']
type Order = { briefId: BriefId; seconds: Seconds | undefined; key: string }

/** Of the posters that a film moves through. */
export const POSTERS_OF_A_FILM = 3
const MOST_FILMING_MS = 10 * 60_000

/** A film of the brief's posters, 9:16. @throws ServiceError `not_made`, `timed_out` */
export async function film(
  api: ApiClient,
  { briefId, seconds, key }: Order,
  { pace, signal, onProgress }: Watched,
): Promise<Media> {
  const tell = <State extends { percent: number }>(state: State) => {
    onProgress?.({ stage: 'filming', percent: state.percent })
    return state
  }
  const queued = await api('generateVideo', {
    body: { briefId, idempotencyKey: key, ...(seconds && { seconds }) },
    signal,
  })
  const made = await poll(tell(queued), {
    ask: async () => tell(await api('getVideoGeneration', { params: { id: queued.id }, signal })),
    isDone: ({ state }) => state === 'done' || state === 'failed',
    mostMs: MOST_FILMING_MS,
    pace,
    signal,
  })
  if (made.state === 'done' && made.media) return made.media
  if (made.state === 'queued' || made.state === 'running')
    throw new ServiceError('timed_out', 'The film is still being made. Look into your library in a while.')
  throw new ServiceError('not_made', `No film was made. ${made.problem ?? 'Try it once more.'}`)
}
