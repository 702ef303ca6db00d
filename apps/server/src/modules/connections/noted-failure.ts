import { ConnectionProblemCode } from '@adwright/contract'
import { z } from 'zod'

/** What a call ran into, as it is kept with its connection. Times are the connection's own. */
export type NotedFailure = {
  code: ConnectionProblemCode
  at: Date
  /** When it is over by itself; absent: until the connection is looked at again. */
  until?: Date
  /** It is about the Instagram account rather than the person. */
  instagram?: true
}

/** Meta does not accept the token: nothing is called through it before its owner, or a later look, mends that. */
const endings = [
  'token_expired',
  'token_revoked',
  'password_changed',
  'checkpoint',
  'unconfirmed',
] as const satisfies ConnectionProblemCode[]
export type TokenEnding = (typeof endings)[number]
export const isTokenEnding = (code: ConnectionProblemCode): code is TokenEnding =>
  (endings as readonly ConnectionProblemCode[]).includes(code) // only widened to be searched

/** Those that still hold. A look at the token (`after`) settles everything that has no end of its own. */
export function stillNoted(noted: readonly NotedFailure[], now: Date, looked = false): NotedFailure[] {
  return noted.filter(({ until }) => (until === undefined ? !looked : until > now))
}

const ALIKE_MS = 60_000
/** With one more: the newest of each code. Undefined when that tells nothing new. */
export function withNoted(noted: readonly NotedFailure[], fresh: NotedFailure): NotedFailure[] | undefined {
  const known = noted.find(({ code }) => code === fresh.code)
  const same = known && Math.abs((known.until?.getTime() ?? 0) - (fresh.until?.getTime() ?? 0)) < ALIKE_MS
  if (same) return undefined
  return [...noted.filter(({ code }) => code !== fresh.code), fresh]
}

const Stored = z.array(
  z.object({
    code: ConnectionProblemCode,
    at: z.coerce.date(),
    until: z.coerce.date().optional(),
    instagram: z.literal(true).optional(),
  }),
)
/** From its JSON column. */
export const readNoted = (json: unknown): NotedFailure[] =>
  Stored.parse(json).map(({ until, instagram, ...rest }) => ({
    ...rest,
    ...(until && { until }),
    ...(instagram && { instagram }),
  }))
