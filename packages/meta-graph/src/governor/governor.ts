import { createHash } from 'node:crypto'
import { MetaError, withWait } from '../errors.ts'
import type { Usage } from '../usage.ts'
import { createKnownLimits } from './known-limits.ts'
import { createKnownOwners, type GovernedCall } from './known-owners.ts'
import type { LimitKey, LimitNews, LimitStore } from './limit-store.ts'
import { limitKeysOf } from './owner.ts'
import { SLOW_FROM } from './pace.ts'
import { createTurns, type KnownLimit } from './turns.ts'
import { newsOfRefusal, newsOfUsage } from './usage-news.ts'

/** The longest a call waits inside the process; what has to wait longer belongs to a job queue. */
const LONGEST_WAIT_MS = 2000
/** How long a try holds the way closed for everybody else. */
const TRIAL_MS = 10_000

/** Keeps calls inside Meta's limits: spreads them near a limit and never calls into a block, which would prolong it. */
export type Governor = {
  /**
   * Asks leave for one call. Throws MetaError `throttled` with `retryAfterMs`, at once, when one of the limits the
   * call counts for is closed or the queue before it is too long; otherwise says how long to wait (at most two
   * seconds) before `Leave.stands` is asked and the call is made.
   */
  enter(call: GovernedCall, where: string): Promise<Leave>
}

/** Of `answered` and `refused` one is to be told, and neither when no answer came. */
export type Leave = {
  waitMs: number
  /** Throws when the way was closed while the call waited. */
  stands(): void
  answered(usage: Usage | undefined): Promise<void>
  /** The error as its caller should see it: one that closed the way knows for how long. */
  refused(usage: Usage | undefined, error: MetaError): Promise<MetaError>
}

export type GovernorDeps = {
  appId: string
  limits: LimitStore
  clock: { now(): Date }
  random: () => number
  onLimitsError?: (error: unknown) => void
}

export function createGovernor({ appId, limits, clock, random, onLimitsError }: GovernorDeps): Governor {
  const known = createKnownLimits(limits, clock, onLimitsError)
  const owners = createKnownOwners()
  const turns = createTurns(random)

  const keysOf = (call: GovernedCall): LimitKey[] => {
    const { owners: counted, useCase } = owners.of(call)
    return [
      `app:${appId}`,
      ...(useCase === 'ads_insights' ? [`app:${appId}:ads_insights`] : []),
      ...(userKeyOf(call) ?? []),
      ...counted.flatMap((owner) => limitKeysOf(owner, useCase)),
    ]
  }
  const recall = (keys: readonly LimitKey[]): KnownLimit[] =>
    keys.map((key) => ({ key, state: known.recall(key) }))

  const heldBack = (where: string, why: string, waitMs: number) =>
    new MetaError({
      kind: 'throttled',
      reason: 'held_back',
      message: `${where} was not made: ${why}`,
      status: 0,
      // Whoever was turned away together should not come back together.
      retryAfterMs: Math.ceil(waitMs * (1 + random() / 10)),
    })

  const refuseClosed = (found: readonly KnownLimit[], where: string, now: Date) => {
    const [last] = closedAt(found, now).toSorted((one, other) => other.ms - one.ms)
    if (last) throw heldBack(where, `${last.key} is closed by Meta`, last.ms)
  }

  return {
    async enter(call, where) {
      const keys = keysOf(call)
      await known.read(keys)
      // Nothing is awaited from here to the claim, so that of two calls only one can try a way that was closed.
      const now = clock.now()
      const found = recall(keys)
      refuseClosed(found, where, now)
      const waitMs = turns.take(found, now, LONGEST_WAIT_MS)
      if (waitMs > LONGEST_WAIT_MS)
        throw heldBack(where, 'too many calls wait for a limit nearly used up', waitMs)
      const tried = found.filter(({ state }) => state?.closedUntil).map(({ key }) => key)
      if (tried.length > 0) await known.note(tried.map((key) => claim(key, now)))

      const learn = async (usage: Usage | undefined, error?: MetaError) => {
        if (usage) owners.learn(call, usage)
        const counted = {
          appId,
          userKey: userKeyOf(call)?.[0],
          owners: owners.of(call).owners,
          at: clock.now(),
        }
        const refusals = error ? newsOfRefusal(error, usage, counted) : []
        // What an answer praises was so when it was asked for: it must not open what was closed since.
        const told = usage ? newsOfUsage(usage, counted).map((news) => datedTo(now, news)) : []
        const opened = tried.filter((key) => isFromGraph(error) && !refusals.some((news) => news.key === key))
        await known.note([...opened.map((key) => opening(key, now)), ...told, ...refusals])
        return { at: counted.at, closed: refusals.map(({ key }) => key) }
      }
      return {
        waitMs,
        stands: () => refuseClosed(recall(keys.filter((key) => !tried.includes(key))), where, clock.now()),
        answered: async (usage) => void (await learn(usage)),
        async refused(usage, error) {
          const { at, closed } = await learn(usage, error)
          const waits = closedAt(recall(closed), at).map(({ ms }) => ms)
          return waits.length > 0 ? withWait(error, Math.max(...waits)) : error
        },
      }
    },
  }
}

const closedAt = (found: readonly KnownLimit[], now: Date) =>
  found.flatMap(({ key, state }) => {
    const ms = (state?.closedUntil?.getTime() ?? 0) - now.getTime()
    return ms > 0 ? [{ key, ms }] : []
  })

const claim = (key: LimitKey, at: Date): LimitNews => ({
  key,
  at,
  closedUntil: new Date(at.getTime() + TRIAL_MS),
})

// Until a header says better, the limit is taken to be as full as can be without being slow.
const opening = (key: LimitKey, at: Date): LimitNews => ({ key, at, use: SLOW_FROM, closedUntil: null })

const datedTo = (asked: Date, news: LimitNews): LimitNews =>
  news.closedUntil ? news : { ...news, at: asked }

/** A gateway's page shows no way open. */
const isFromGraph = (error: MetaError | undefined) => error === undefined || error.code !== 0

// A name for whoever calls that does not tell the token.
function userKeyOf({ token, isAppToken }: GovernedCall): [LimitKey] | undefined {
  if (!token || isAppToken) return undefined
  return [`user:${createHash('sha256').update(token).digest('hex').slice(0, 16)}`]
}
