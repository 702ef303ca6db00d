import type { Clock } from '#platform/clock.ts'
import type { FindTranscoder } from './store-video.ts'

const lookAgainAfterMs = 60_000

/**
 * Finding a transcoder starts programs: one that was found is kept. None is no lasting answer, for a busy machine
 * may not have started them in time: it is looked for again a minute later.
 */
export function keepTranscoder(find: FindTranscoder, clock: Clock): FindTranscoder {
  let found: ReturnType<FindTranscoder> | undefined
  let staleAt = Infinity
  const look: FindTranscoder = async () => {
    staleAt = Infinity
    const transcoder = await find()
    if (!transcoder) staleAt = clock.now().getTime() + lookAgainAfterMs
    return transcoder
  }
  return () => {
    if (clock.now().getTime() >= staleAt) found = undefined
    found ??= look()
    return found
  }
}
