import { createHash } from 'node:crypto'
import { MetaError } from '../errors.ts'
import type { Usage } from '../usage.ts'
import { createKnownLimits } from './known-limits.ts'
import { createKnownOwners, type GovernedCall } from './known-owners.ts'
import type { LimitKey, LimitNews, LimitState, LimitStore } from './limit-store.ts'
import { limitKeysOf } from './owner.ts'
import { fadedUse, gapAt, SLOW_FROM } from './pace.ts'
import { newsOfRefusal, newsOfUsage } from './usage-news.ts'

/** The longest a call waits inside the process; what has to wait longer belongs to a job queue. */
const LONGEST_WAIT_MS = 2000
/** How long a try holds the way closed for everybody else. */
const TRIAL_MS = 10_000

export type Governor = {
  /**
   * Asks leave for one call. Throws MetaError `throttled` with `retryAfterMs`, at once, when one of the limits the
   * call counts for is closed or the queue before it is too long; otherwise says how long to wait (at most two
   * seconds) before `Leave.stands` is asked and the call is made.
   */
  enter(call: GovernedCall, where: string): Promise<Leave>
}

export type Leave = {
  waitMs: number
  /** Throws when the way was closed while the call waited. */
  stands(): void
  /** To be told of Meta's answer, also when it was an error; not when none came. */
  answered(usage: Usage | undefined, error?: MetaError): Promise<void>
}

export type GovernorDeps = {
  appId: string
  limits: LimitStore
  clock: { now(): Date }
  random: () => number
  onLimitsError?: (error: unknown) => void
}

/** Keeps calls inside Meta's limits: spreads them near the limit and never calls into a block, which would prolong it. */
export function createGovernor({ appId, limits, clock, random, onLimitsError }: GovernorDeps): Governor {
  const known = createKnownLimits(limits, clock, onLimitsError)
  const owners = createKnownOwners()
  const nextTurn = new Map<LimitKey, number>()

  const heldBack = (where: string, waitMs: number) =>
    new MetaError({
      kind: 'throttled',
      reason: 'held_back',
      message: `${where} was not made: a limit of Meta's is used up`,
      status: 0,
      // Whoever was turned away together should not come back together.
      retryAfterMs: Math.ceil(waitMs * (1 + random() / 10)),
    })

  const refuseClosed = (states: readonly (LimitState | undefined)[], where: string, now: Date) => {
    const opens = Math.max(0, ...states.map((state) => state?.closedUntil?.getTime() ?? 0))
    if (opens > now.getTime()) throw heldBack(where, opens - now.getTime())
  }

  /** The call's turn with each limit near its end; a turn is only taken when all of them come soon. */
  const takeTurn = (
    keys: readonly LimitKey[],
    states: readonly (LimitState | undefined)[],
    where: string,
    now: number,
  ) => {
    const turns = keys.flatMap((key, index) => {
      const state = states[index]
      const use = state ? fadedUse(state.use, now - state.toldAt.getTime()) : 0
      return use < SLOW_FROM
        ? []
        : [[key, Math.max(now, nextTurn.get(key) ?? 0) + gapAt(use, random())] as const]
    })
    const waitMs = Math.max(0, ...turns.map(([, turn]) => turn - now))
    if (waitMs > LONGEST_WAIT_MS) throw heldBack(where, waitMs)
    for (const [key, turn] of nextTurn) if (turn <= now) nextTurn.delete(key)
    for (const [key, turn] of turns) nextTurn.set(key, turn)
    return waitMs
  }

  return {
    async enter(call, where) {
      const userKey = userKeyOf(call)
      const { owners: counted, useCase } = owners.of(call)
      const keys = [
        `app:${appId}`,
        ...(useCase === 'ads_insights' ? [`app:${appId}:ads_insights`] : []),
        ...(userKey ? [userKey] : []),
        ...counted.flatMap((owner) => limitKeysOf(owner, useCase)),
      ]
      await known.read(keys)
      // Nothing is awaited from here to the claim, so that of two calls only one can try a way that was closed.
      const now = clock.now()
      const states = keys.map(known.recall)
      refuseClosed(states, where, now)
      const waitMs = takeTurn(keys, states, where, now.getTime())
      const tried = keys.filter((_, index) => states[index]?.closedUntil)
      if (tried.length > 0) await known.note(tried.map((key) => claim(key, now)))
      return {
        waitMs,
        stands() {
          const others = keys.filter((key) => !tried.includes(key))
          refuseClosed(others.map(known.recall), where, clock.now())
        },
        async answered(usage, error) {
          if (usage) owners.learn(call, usage)
          const at = clock.now()
          const told = { appId, userKey, owners: owners.of(call).owners, at }
          const refusals = error ? newsOfRefusal(error, usage, told) : []
          const closed = new Set(refusals.map(({ key }) => key))
          // What an answer praises was so when it was asked for: it must not open what was closed since.
          const usual = usage ? newsOfUsage(usage, told).map((news) => datedTo(now, news)) : []
          const opened = isFromGraph(error)
            ? tried.filter((key) => !closed.has(key)).map((key) => opening(key, now))
            : []
          await known.note([...opened, ...usual, ...refusals])
        },
      }
    },
  }
}

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
function userKeyOf({ token, isAppToken }: GovernedCall): LimitKey | undefined {
  if (!token || isAppToken) return undefined
  return `user:${createHash('sha256').update(token).digest('hex').slice(0, 16)}`
}
