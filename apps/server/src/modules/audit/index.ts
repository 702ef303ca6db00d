import type { Clock } from '#platform/clock.ts'
import type { Member } from '#platform/member.ts'
import type { Tx } from '#platform/transaction.ts'
import { addEntry } from './audit-store.ts'

export type Audit = {
  /** Writes down an act of a member, in the transaction that does it. `before` and `after` are small facts, never secrets. */
  record(
    tx: Tx,
    member: Member,
    action: string,
    subject: string,
    before?: unknown,
    after?: unknown,
  ): Promise<void>
}

export const createAudit = ({ clock }: { clock: Clock }): Audit => ({
  record: (tx, member, action, subject, before, after) =>
    addEntry(tx, { member, action, subject, before, after, at: clock.now() }),
})
