import type { Network, PostWait } from '@adwright/contract'
import { WriteFailure } from '#modules/intents'
import { AppError } from '#platform/errors.ts'

type Wait = Omit<PostWait, 'until'>
/** What an error of a call means for a post, and for all others of its destination. */
export type Trouble =
  /** Nothing goes out there for so many seconds, or (null) before a person has acted. */
  | { kind: 'hold'; waitingFor: Wait; seconds: number | null }
  /** Only this one has to wait. */
  | { kind: 'later'; waitingFor: Wait; seconds: number }
  | { kind: 'unknown'; problem: string; seconds: number }
  | { kind: 'failed'; problem: string }

const MINUTE = 60
const HOUR = 3600
/** When Meta does not answer: at first soon, later every five minutes. */
const patience = [5, 15, 30, 60, 120, 300]
/** Lists may show a moment later what they do not show now. */
const LOOK_AGAIN_SECONDS = 10

/** `tries` counts how often in a row Meta did not answer there. Throws on what is no trouble of Meta's. */
export function troubleOf(error: unknown, at: { network: Network; name: string }, tries: number): Trouble {
  if (error instanceof AppError) {
    if (error.code === 'meta.unavailable') return away(at.network, tries)
    if (error.code === 'connection.needs_reconnect' || error.code === 'connection.not_found')
      return reconnect(at.name)
    return { kind: 'failed', problem: error.message }
  }
  if (!(error instanceof WriteFailure)) throw error
  const { kind, problem, reason, limited, waitSeconds } = error
  if (kind === 'reconnect') return reconnect(at.name)
  if (kind === 'refused') return { kind: 'failed', problem }
  if (kind === 'unknown')
    return { kind: 'unknown', problem, seconds: Math.min(LOOK_AGAIN_SECONDS, waitSeconds ?? Infinity) }
  if (reason === 'quota') return quotaReached(at.network, waitSeconds ?? HOUR)
  if (reason === 'action_blocked') return blocked(at.network, waitSeconds ?? HOUR)
  if (reason === 'media_not_ready' || reason === 'media_not_found')
    return { kind: 'later', waitingFor: processing(at.network), seconds: waitSeconds ?? 30 }
  if (limited) return slowDown(waitSeconds ?? 5 * MINUTE)
  return away(at.network, tries, waitSeconds)
}

export const networkNames: Readonly<Record<Network, string>> = {
  facebook: 'Facebook',
  instagram: 'Instagram',
}

export const processing = (network: Network): Wait => ({
  kind: 'processing',
  sentence: `${networkNames[network]} is still preparing the file; it goes on by itself.`,
})

const reconnect = (name: string): Trouble => ({
  kind: 'hold',
  waitingFor: {
    kind: 'reconnect',
    sentence: `Meta no longer accepts our access to ${name}. Connect again: what is due goes out then.`,
  },
  seconds: null,
})

export const quotaReached = (network: Network, seconds: number, total?: number | null): Trouble => ({
  kind: 'hold',
  waitingFor: {
    kind: 'quota',
    sentence: `${networkNames[network]} lets this account publish ${total ?? 'only so many'} posts in 24 hours, and it has. The next goes out as soon as there is room.`,
  },
  seconds,
})

const blocked = (network: Network, seconds: number): Trouble => ({
  kind: 'hold',
  waitingFor: {
    kind: 'blocked',
    sentence: `${networkNames[network]} has blocked publishing on this account for some hours. Look for a notice in Account Quality at Meta; we try again by ourselves.`,
  },
  seconds,
})

const slowDown = (seconds: number): Trouble => ({
  kind: 'hold',
  waitingFor: { kind: 'limit', sentence: 'Meta asks us to slow down. It goes out by itself in a while.' },
  seconds,
})

const away = (network: Network, tries: number, seconds?: number): Trouble => ({
  kind: 'hold',
  waitingFor: {
    kind: 'meta',
    sentence: `${networkNames[network]} does not answer at the moment. It goes out as soon as it does.`,
  },
  seconds: Math.max(seconds ?? 0, patience[Math.min(tries, patience.length - 1)] ?? 300),
})
