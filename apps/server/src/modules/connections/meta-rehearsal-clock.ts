import { z } from 'zod'
import { AppError } from '#platform/errors.ts'
import type { RehearsalClock } from './rehearsal-clock.ts'

const Answer = z.object({ now: z.coerce.date() })
const DEADLINE_MS = 60_000

/** The clock of the twin at `origin`, for the world that the bearer token belongs to. */
export function createMetaRehearsalClock(origin: string, doFetch: typeof fetch = fetch): RehearsalClock {
  const ask = async (path: string, token: string, body?: unknown): Promise<Date> => {
    const answer = await doFetch(new URL(path, origin), {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(DEADLINE_MS),
    }).catch((cause: unknown) => {
      throw new AppError('meta.unavailable', {}, { cause })
    })
    const parsed = Answer.safeParse(await answer.json().catch(() => undefined))
    if (!answer.ok || !parsed.success)
      throw new AppError('meta.unavailable', {}, { cause: new Error(`The clock answered ${answer.status}.`) })
    return parsed.data.now
  }
  return {
    now: (token) => ask('/_twin/clock', token),
    advance: (token, seconds) => ask('/_twin/clock/advance', token, { seconds }),
  }
}
