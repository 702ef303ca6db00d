import type { Clock } from './clock.ts'

const lookAgainAfterMs = 60_000

/**
 * For what is found by starting programs: once found it is kept. Nothing is no lasting answer, for a busy machine may not
 * have started them in time: it is looked for again a minute later.
 */
export function keepFound<T>(find: () => Promise<T | undefined>, clock: Clock): () => Promise<T | undefined> {
  let found: Promise<T | undefined> | undefined
  let staleAt = Infinity
  const look = async () => {
    staleAt = Infinity
    const it = await find()
    if (it === undefined) staleAt = clock.now().getTime() + lookAgainAfterMs
    return it
  }
  return () => {
    if (clock.now().getTime() >= staleAt) found = undefined
    found ??= look()
    return found
  }
}
