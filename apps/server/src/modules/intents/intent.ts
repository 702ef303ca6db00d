import type { ConnectionId } from '@adwright/contract'

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
export type Outcome = { externalId: string; answer?: Json }

/** One write to a provider. `lookup` must find what `create` made, by `mark`; both throw WriteFailure. */
export type Intent = {
  /** The same key is one write for ever, in this workspace. */
  key: string
  mark: string
  kind: string
  /** What of ours it is for, such as a campaign's id. */
  subject: string
  connectionId: ConnectionId
  lookup: () => Promise<Outcome | undefined>
  create: () => Promise<Outcome>
}

export type IntentState = 'open' | 'done' | 'refused' | 'unknown'
export type StoredIntent = {
  key: string
  state: IntentState
  /** Attempts since the last one whose end is known. */
  attempts: number
  externalId: string | null
  answer: Json
  problem: string | null
}

export type NextMove =
  | { do: 'answer'; outcome: Outcome }
  | { do: 'refuse'; problem: string }
  | { do: 'create' }
  /** An earlier attempt may have got through: only when nothing is found may it be created. */
  | { do: 'look_first' }

/** What to do about an intent as it stands; `attempts` counts the one that is about to begin. */
export function nextMove(intent: StoredIntent): NextMove {
  if (intent.state === 'done') return { do: 'answer', outcome: outcomeOf(intent) }
  if (intent.state === 'refused') return { do: 'refuse', problem: intent.problem ?? 'Meta refused this.' }
  return intent.attempts > 1 ? { do: 'look_first' } : { do: 'create' }
}

function outcomeOf({ externalId, answer }: StoredIntent): Outcome {
  return { externalId: externalId ?? '', ...(answer !== null && { answer }) }
}
