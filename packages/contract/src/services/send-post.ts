import { ApiError, type ApiClient } from '../client.ts'
import type { Sent } from '../contract.ts'
import type { Post, When } from '../posts.ts'
import { followPost, MOST_PUBLISHING_MS } from './follow-post.ts'
import { mendPost, problemsOf } from './mend-post.ts'
import type { Pace } from './poll.ts'
import type { Watched } from './progress.ts'

export type Written = Sent<'createPost'>['body'] & { when: When; idempotencyKey: string }
export type Sending = {
  /** False answers as soon as the post is handed over. */
  wait?: boolean | undefined
  /** Crops, converts and shortens what a network would not take, where that can be done. */
  mend?: boolean | undefined
  /** The longest wait for the networks, in milliseconds. */
  mostMs?: number | undefined
}

const TRIES = 3
const BETWEEN_TRIES_MS = 1000

/**
 * Hands a post over and waits until it is out everywhere, cannot get out, or waits for a person. A post with something
 * to mend is kept as a draft with its findings, and nothing of it goes out. @throws ApiError
 */
export async function sendPost(
  api: ApiClient,
  written: Written,
  { wait = true, mend = false, mostMs = MOST_PUBLISHING_MS }: Sending,
  watched: Watched,
): Promise<Post> {
  const { signal } = watched
  const { when } = written
  let post = await handOver(api, written, watched)
  if (post.state === 'draft' && when.kind !== 'draft') {
    if (mend) post = await mendPost(api, post, watched)
    if (problemsOf(post).length > 0) return post
    const { id, version } = post
    post = await api('schedulePost', { params: { id }, body: { version, when }, signal })
  }
  if (!wait || when.kind !== 'now') return post
  // Nothing moves while posting is paused, so that there is nothing to wait for.
  const { paused } = await api('postingDesk', { signal })
  return paused ? post : followPost(api, post, mostMs, watched)
}

/** The post, or a draft of it when something has to be mended first. */
async function handOver(api: ApiClient, written: Written, { pace, signal }: Watched): Promise<Post> {
  const create = (body: Written) => surely(() => api('createPost', { body, signal }), pace, signal)
  try {
    return await create(written)
  } catch (error) {
    if (!(error instanceof ApiError) || error.body?.code !== 'post.not_ready') throw error
    return create({ ...written, when: { kind: 'draft' } })
  }
}

/** Whoever got no answer asks again: by its key it is the same post, whether or not the first request got through. */
async function surely<Answer>(
  ask: () => Promise<Answer>,
  pace: Pace,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 0 || tries >= TRIES) throw error
      await pace.sleep(BETWEEN_TRIES_MS, signal)
    }
  }
}
