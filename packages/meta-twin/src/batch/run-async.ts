import { GraphError, envelopeOf } from '../errors/graph-error.ts'
import type { Json } from '../store/records.ts'
import type { Twin } from '../wire/call.ts'
import { text } from '../wire/pick.ts'
import { worldNow } from '../world/world-clock.ts'
import type { ItemAnswer, ItemRequest } from './answer-batch.ts'
import { requestsOf } from './async-fields.ts'
import { targetOf } from './read-batch.ts'

/** A set of requests that waits to be done with the rights of whoever sent it. */
export interface BackgroundSet {
  set: string
  authorization: string
  origin: string
}

/** Sets that wait. They are kept in memory, with the token they need: a restart leaves them undone, as INITIAL. */
export interface Background {
  push(set: BackgroundSet): void
  take(): BackgroundSet | undefined
}

export function createBackground(): Background {
  const waiting: BackgroundSet[] = []
  return {
    push: (set) => void waiting.push(set),
    take: () => waiting.shift(),
  }
}

/** Does every waiting set's requests, each in a transaction of its own, and writes down what came of them. */
export async function runBackground(
  twin: Twin,
  answerOne: (request: ItemRequest, origin: string) => Promise<ItemAnswer>,
): Promise<void> {
  for (let next = twin.background.take(); next; next = twin.background.take()) {
    // A set that was rolled back, or deleted meanwhile, has nothing to do.
    const set = twin.objects.findOf('async_set', next.set)
    for (const request of set ? requestsOf(set, { twin }) : []) {
      const answer = await attempt(request.input, next, answerOne)
      twin.database.transaction(() => {
        const now = worldNow(twin, twin.objects.world(request.world))
        twin.objects.save({ ...request, result: answer.body, ok: answer.status === 200, updated: now })
      })
    }
  }
}

async function attempt(
  input: Json,
  { authorization, origin }: BackgroundSet,
  answerOne: (request: ItemRequest, origin: string) => Promise<ItemAnswer>,
): Promise<ItemAnswer> {
  try {
    const { path, raw } = targetOf(
      { relativeUrl: text(input, 'relative_url') ?? '', body: text(input, 'body') ?? '' },
      (value) => value,
    )
    return await answerOne({ method: 'POST', path, raw, authorization, files: [] }, origin)
  } catch (error) {
    if (!(error instanceof GraphError)) throw error
    return { status: 400, body: envelopeOf(error.parts, 'async'), headers: {} }
  }
}
