import type { ConnectionId, Intent as Shown, IntentId, IntentPage, WorkspaceId } from '@adwright/contract'
import os from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '#platform/clock.ts'
import { AppError } from '#platform/errors.ts'
import type { Events } from '#platform/events.ts'
import type { Jobs } from '#platform/jobs.ts'
import type { Member } from '#platform/member.ts'
import type { Transactions, Tx } from '#platform/transaction.ts'
import { createExclusively, type LockPool } from './advisory-lock-store.ts'
import { attemptsOf } from './attempt-store.ts'
import { countUnknown, findIntent, forgetFacts, intentsOf } from './intent-store.ts'
import { intentPage, type IntentQuery } from './intent-view.ts'
import type { Intent, Outcome, StoredIntent } from './intent.ts'
import { createKinds, type IntentKind } from './kinds.ts'
import { createLedger } from './ledger.ts'
import { createLook } from './look.ts'
import { presentIntents } from './present-intent.ts'
import { createReconcile, createReconcileDue, type Reconcile } from './reconcile.ts'
import { createResolveIntent } from './resolve-intent.ts'
import { createRunIntent } from './run-intent.ts'
import { createSettleIntent, type Settled } from './settle-intent.ts'

export { readChunkedUpload } from './chunked-upload.ts'
export type { Facts, Intent, Json, Outcome, Progress, Sighting, Sought, StoredIntent } from './intent.ts'
export { intentJobs } from './jobs.ts'
export type { IntentKind, Retry } from './kinds.ts'
export { markOf, withMark, withoutMark } from './mark.ts'
export { intentRoutes } from './routes.ts'
export { asSentence, asWriteFailure, type Advice } from './meta-write-failure.ts'
export { WriteFailure, type WriteFailureKind } from './write-failure.ts'

export type Intents = {
  /** Tells how writes of a kind are looked up; once for each kind, at wiring. */
  register(kind: string, known: IntentKind): void
  /** Writes to the provider exactly once. @throws WriteFailure */
  run(workspaceId: WorkspaceId, intent: Intent): Promise<Outcome>
  /** What was written for a subject, oldest first. */
  list(tx: Tx, workspaceId: WorkspaceId, subject: string): Promise<StoredIntent[]>
  /** How many writes for a subject nobody knows the end of. */
  countUnknown(tx: Tx, workspaceId: WorkspaceId, subject: string): Promise<number>
  /** Finds out what became of a write, as the reconciler does. @throws what its look-up throws */
  settle(workspaceId: WorkspaceId, id: IntentId): Promise<Settled>
  page(member: Member, query: IntentQuery): Promise<IntentPage>
  /** @throws intent.not_found */
  get(member: Member, id: IntentId): Promise<Shown>
  /** Looks at Meta now whether a write got through. */
  resolve(member: Member, id: IntentId): Promise<Shown>
  /** Whoever a connection belongs to is being forgotten. In a transaction of the system. */
  forgetFacts(tx: Tx, workspaceId: WorkspaceId, connectionId: ConnectionId): Promise<void>
  /** Enqueues a look at every write, of all workspaces, whose end is due to be found out. */
  reconcileDue(): Promise<void>
  reconcile(one: Reconcile): Promise<void>
}

/** The ledger of every write to Meta. `pool` is the application's own: its locks never take more than half of it. */
export function createIntents({
  transactions,
  pool,
  clock,
  events,
  jobs,
  wait = async (milliseconds) => void (await sleep(milliseconds)),
  worker = `${os.hostname()} ${process.pid}`,
}: {
  transactions: Transactions
  pool: LockPool
  clock: Clock
  events: Pick<Events, 'publish'>
  jobs: Pick<Jobs, 'enqueue'>
  wait?: (milliseconds: number) => Promise<void>
  /** Names this process in the attempts it makes. */
  worker?: string
}): Intents {
  const kinds = createKinds()
  const exclusively = createExclusively(pool)
  const ledger = createLedger({ transactions, clock, events, worker, kinds })
  const look = createLook({ ledger, kinds, wait })
  const settle = createSettleIntent({ transactions, ledger, look, kinds, exclusively, clock })
  const get: Intents['get'] = ({ workspaceId }, id) =>
    transactions.inWorkspace(workspaceId, async (tx) => {
      const intent = await findIntent(tx, workspaceId, id)
      if (!intent) throw new AppError('intent.not_found')
      const attempts = (await attemptsOf(tx, workspaceId, [id])).get(id) ?? []
      const [shown] = await presentIntents(kinds, tx, workspaceId, [{ intent, attempts }])
      if (!shown) throw new AppError('intent.not_found')
      return shown
    })
  return {
    register: kinds.register,
    run: createRunIntent({ ledger, look, exclusively, clock }),
    list: intentsOf,
    countUnknown,
    get,
    page: ({ workspaceId }, query) =>
      transactions.inWorkspace(workspaceId, async (tx) => {
        const { rows, counts, nextCursor } = await intentPage(tx, workspaceId, query)
        const intents = await presentIntents(kinds, tx, workspaceId, rows)
        return { intents, counts, ...(nextCursor !== undefined && { nextCursor }) }
      }),
    settle: (workspaceId, id) => settle(workspaceId, id, [0]),
    resolve: createResolveIntent({ settle, get }),
    forgetFacts,
    reconcileDue: createReconcileDue({ transactions, clock, jobs }),
    reconcile: createReconcile(settle),
  }
}
