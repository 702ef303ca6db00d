import type { ConnectionId, IntentAttempt, IntentId, NotLiveReason, WorkspaceId } from '@adwright/contract'

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
/** What a look-up has to know about a write, as plain data: it is stored and read by other processes. */
export type Facts = { readonly [key: string]: Json }
export type Outcome = { externalId: string; answer?: Json }

/** For writes of several phases: what an earlier attempt got done, and a way to keep what this one got done. */
export type Progress = {
  partial: Json
  /** Stored before it resolves; call it with an id (of a container, of an upload) before the next phase begins. */
  remember(partial: Json): Promise<void>
}

/** One write to a provider. `create` throws WriteFailure; what it made is found by the look-up of its kind. */
export type Intent = {
  /** The same key is one write for ever, in this workspace. */
  key: string
  mark: string
  /** Names the look-up that was registered for it. */
  kind: string
  /** What is done, for people: "Make the campaign, paused". */
  label: string
  /** What of ours it is for, such as a campaign's id. */
  subject: string
  connectionId: ConnectionId
  facts: Facts
  /** Others wait behind it, and its caller comes back: what a look does not show at once is left for the next run. */
  lookOnce?: boolean
  create(progress: Progress): Promise<Outcome>
}

/**
 * What a look at the provider shows. `not_there` is certain (an object read by its id is not as wanted); `not_listed`
 * is what a list says, and lists lag behind writes.
 */
export type Sighting = { seen: 'live'; outcome: Outcome } | { seen: 'not_there' } | { seen: 'not_listed' }
export type Sought = {
  workspaceId: WorkspaceId
  connectionId: ConnectionId
  mark: string
  facts: Facts
  partial: Json
}

export type IntentOutcome = 'live' | 'not_live' | 'unknown'
export type StoredIntent = {
  id: IntentId
  key: string
  mark: string
  kind: string
  label: string
  subject: string
  connectionId: ConnectionId
  facts: Facts | null
  partial: Json
  /** Null while it is being made, or when the process that made it died. */
  outcome: IntentOutcome | null
  /** Why it is not live; null otherwise. */
  reason: NotLiveReason | null
  externalId: string | null
  answer: Json
  problem: string | null
  /** When the reconciler looks at it next; null when there is nothing to find out. */
  checkAt: Date | null
  createdAt: Date
  updatedAt: Date
}
export type AttemptKind = IntentAttempt['kind']
export type StoredAttempt = {
  number: number
  kind: AttemptKind
  beganAt: Date
  endedAt: Date | null
  outcome: IntentOutcome | null
  problem: string | null
  traceId: string | null
}

/** For how long Meta's lists may lag behind its writes, unless a kind says otherwise; one that does not show by then was not made. */
export const LISTS_LAG_MS = 60_000

export type NextMove =
  | { do: 'answer'; outcome: Outcome }
  | { do: 'refuse'; problem: string }
  | { do: 'create' }
  /** An earlier attempt may have got through; lists that do not show it count only from `listsCountFrom` on. */
  | { do: 'look_first'; listsCountFrom: Date }

/** What to do about an intent as it stands, before another attempt begins. */
export function nextMove(
  intent: StoredIntent,
  attempts: readonly StoredAttempt[],
  listsLagMs = LISTS_LAG_MS,
): NextMove {
  if (intent.outcome === 'live') return { do: 'answer', outcome: outcomeOf(intent) }
  if (intent.reason === 'refused') return { do: 'refuse', problem: intent.problem ?? 'Meta refused this.' }
  const uncertain = lastUncertain(attempts)
  return uncertain
    ? { do: 'look_first', listsCountFrom: new Date(uncertain.beganAt.getTime() + listsLagMs) }
    : { do: 'create' }
}

/** The newest attempt to make it whose end nobody knows. */
export function lastUncertain(attempts: readonly StoredAttempt[]): StoredAttempt | undefined {
  return attempts.findLast(
    ({ kind, outcome }) => kind === 'create' && (outcome === null || outcome === 'unknown'),
  )
}

/** What a look makes of an intent that may or may not have been made. */
export type Verdict = 'live' | 'not_live' | 'unknown'
export function verdictOf(
  sighting: Sighting,
  attempts: readonly StoredAttempt[],
  now: Date,
  listsLagMs = LISTS_LAG_MS,
): Verdict {
  if (sighting.seen === 'live') return 'live'
  if (sighting.seen === 'not_there') return 'not_live'
  const uncertain = lastUncertain(attempts)
  const settled = !uncertain || now.getTime() >= uncertain.beganAt.getTime() + listsLagMs
  return settled ? 'not_live' : 'unknown'
}

/** When lists count, then twice as long after each check that told nothing, up to six hours. */
export function nextCheckAt(attempts: readonly StoredAttempt[], now: Date): Date {
  const checks = attempts.filter(({ kind }) => kind === 'check').length
  return new Date(now.getTime() + Math.min(360, 2 ** Math.max(0, checks - 1)) * LISTS_LAG_MS)
}

function outcomeOf({ externalId, answer }: StoredIntent): Outcome {
  return { externalId: externalId ?? '', ...(answer !== null && { answer }) }
}
