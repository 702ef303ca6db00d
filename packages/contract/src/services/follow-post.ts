import type { ApiClient } from '../client.ts'
import type { Post, PostWait, Publication } from '../posts.ts'
import { poll } from './poll.ts'
import type { Watched } from './progress.ts'

/**
 * What somebody who waits wants to know of a destination: it is `out`; it has `stopped` and will not get out without
 * help; it `waits` for a person or for hours; or it is `under_way`.
 */
export type Standing = 'out' | 'stopped' | 'waits' | 'under_way'

/** These end when somebody connects again or resumes posting, or in hours: nobody need sit there and wait. */
const longWaits: readonly PostWait['kind'][] = ['reconnect', 'paused', 'blocked', 'quota']

export function standingOf({ state, waitingFor }: Pick<Publication, 'state' | 'waitingFor'>): Standing {
  switch (state) {
    case 'published':
      return 'out'
    case 'draft':
    case 'failed':
    case 'expired':
    case 'deleted':
      return 'stopped'
    default:
      return waitingFor && longWaits.includes(waitingFor.kind) ? 'waits' : 'under_way'
  }
}

export const MOST_PUBLISHING_MS = 5 * 60_000
/** What is out gets its address and its first comment moments later; that is worth a little more patience. */
const MOST_ROUNDING_OFF_MS = 10_000

/** Waits until nothing moves any more, or for so long, and answers with the post as it stands then. @throws ApiError */
export async function followPost(
  api: ApiClient,
  post: Post,
  mostMs: number,
  { pace, signal, onProgress }: Watched,
): Promise<Post> {
  const began = pace.now()
  let tellsOf = -1
  const ask = async () => tell(await api('getPost', { params: { id: post.id }, signal }))
  const tell = (now: Post) => {
    const { publications } = now
    const settled = publications.filter((one) => standingOf(one) !== 'under_way').length
    const percent = Math.round((100 * settled) / Math.max(1, publications.length))
    if (percent !== tellsOf) onProgress?.({ stage: 'publishing', percent })
    tellsOf = percent
    return now
  }
  const settled = await poll(tell(post), { ask, isDone: isSettled, mostMs, pace, signal })
  if (!isSettled(settled)) return settled
  return poll(settled, {
    ask,
    isDone: isRoundedOff,
    mostMs: Math.min(MOST_ROUNDING_OFF_MS, began + mostMs - pace.now()),
    pace,
    signal,
  })
}

const isSettled = ({ state, publications }: Post) =>
  state === 'awaiting_approval' || publications.every((one) => standingOf(one) !== 'under_way')

const isRoundedOff = ({ publications }: Post) =>
  publications.every(
    ({ state, permalink, comment }) =>
      state !== 'published' || (permalink !== null && comment?.state !== 'waiting'),
  )
