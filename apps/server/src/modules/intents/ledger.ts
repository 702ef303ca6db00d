import type { WorkspaceId } from '@adwright/contract'
import type { Clock } from '#platform/clock.ts'
import type { Events } from '#platform/events.ts'
import type { Transactions, Tx } from '#platform/transaction.ts'
import { attemptsOf, beginAttempt, endAttempt, type AttemptEnd } from './attempt-store.ts'
import {
  nextCheckAt,
  nextMove,
  type AttemptKind,
  type Facts,
  type Intent,
  type Json,
  type StoredAttempt,
  type StoredIntent,
} from './intent.ts'
import type { Kinds } from './kinds.ts'
import { openIntent, savePartial, setOutcome, type End } from './intent-store.ts'

/** Whoever makes something has so long before others ask whether it is still there. */
const OWNER_MAY_TAKE_MS = 5 * 60_000

export type Opened = {
  intent: StoredIntent
  attempts: StoredAttempt[]
  move: ReturnType<typeof nextMove>
  /** The attempt that was begun with it, when the next move is to make it. */
  begun: number | undefined
}
/** An intent whose attempts are being written; `outcome` is what everybody was told last. */
type Held = Pick<StoredIntent, 'id' | 'subject' | 'outcome'>

/** The pen of the ledger: what is about to happen is committed before it, what happened after it. */
export type Ledger = {
  open(workspaceId: WorkspaceId, intent: Omit<Intent, 'create'>): Promise<Opened>
  begin(workspaceId: WorkspaceId, intent: Held, kind: Exclude<AttemptKind, 'create'>): Promise<number>
  /** An attempt to make it; from now on its facts are these. */
  beginCreate(workspaceId: WorkspaceId, intent: Held, facts: Facts): Promise<number>
  /** Ends an attempt and, with `end`, says what that means for the intent; `also` is part of the transaction. */
  end(
    workspaceId: WorkspaceId,
    intent: Held,
    attempt: number,
    how: AttemptEnd,
    end?: End,
    also?: (tx: Tx) => Promise<void>,
  ): Promise<void>
  conclude(workspaceId: WorkspaceId, intent: Held, end: End): Promise<void>
  remember(workspaceId: WorkspaceId, intent: Held, partial: Json): Promise<void>
}

export function createLedger({
  transactions,
  clock,
  events,
  worker,
  kinds,
}: {
  transactions: Transactions
  clock: Clock
  events: Pick<Events, 'publish'>
  worker: string
  kinds: Pick<Kinds, 'lagOf'>
}): Ledger {
  const say = async (tx: Tx, workspaceId: WorkspaceId, intent: Held, end: End) => {
    const now = clock.now()
    await setOutcome(tx, workspaceId, intent.id, end, {
      now,
      checkAt: await checkAfter(tx, workspaceId, intent, end, now),
    })
    if (end.outcome === intent.outcome) return
    await events.publish(tx, workspaceId, {
      name: 'intent.changed',
      data: { intentId: intent.id, subject: intent.subject, outcome: end.outcome },
    })
  }
  const begin = (tx: Tx, workspaceId: WorkspaceId, { id }: Held, kind: AttemptKind) =>
    beginAttempt(tx, workspaceId, id, { kind, worker, now: clock.now() })
  const beginCreate = async (tx: Tx, workspaceId: WorkspaceId, intent: Held, facts: Facts) => {
    await say(tx, workspaceId, intent, { outcome: null, facts })
    return begin(tx, workspaceId, intent, 'create')
  }
  return {
    open: (workspaceId, wanted) =>
      transactions.inWorkspace(workspaceId, async (tx) => {
        const now = clock.now()
        const checkAt = new Date(now.getTime() + OWNER_MAY_TAKE_MS)
        const intent = await openIntent(tx, workspaceId, wanted, { now, checkAt })
        const attempts = (await attemptsOf(tx, workspaceId, [intent.id])).get(intent.id) ?? []
        const move = nextMove(intent, attempts, kinds.lagOf(intent.kind))
        const begun =
          move.do === 'create' ? await beginCreate(tx, workspaceId, intent, wanted.facts) : undefined
        return { intent, attempts, move, begun }
      }),
    begin: (workspaceId, intent, kind) =>
      transactions.inWorkspace(workspaceId, (tx) => begin(tx, workspaceId, intent, kind)),
    beginCreate: (workspaceId, intent, facts) =>
      transactions.inWorkspace(workspaceId, (tx) => beginCreate(tx, workspaceId, intent, facts)),
    end: (workspaceId, intent, attempt, how, end, also) =>
      transactions.inWorkspace(workspaceId, async (tx) => {
        await endAttempt(tx, workspaceId, intent.id, attempt, how, clock.now())
        if (end) await say(tx, workspaceId, intent, end)
        await also?.(tx)
      }),
    conclude: (workspaceId, intent, end) =>
      transactions.inWorkspace(workspaceId, (tx) => say(tx, workspaceId, intent, end)),
    remember: (workspaceId, intent, partial) =>
      transactions.inWorkspace(workspaceId, (tx) =>
        savePartial(tx, workspaceId, intent.id, partial, clock.now()),
      ),
  }
}

/** An end that is known needs no check; what is being made or unknown is looked at when its time has come. */
async function checkAfter(
  tx: Tx,
  workspaceId: WorkspaceId,
  intent: Held,
  end: End,
  now: Date,
): Promise<Date | null> {
  if (end.outcome === null) return new Date(now.getTime() + OWNER_MAY_TAKE_MS)
  if (end.outcome !== 'unknown') return null
  const attempts = (await attemptsOf(tx, workspaceId, [intent.id])).get(intent.id) ?? []
  return nextCheckAt(attempts, now)
}
