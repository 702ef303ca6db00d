import type { WorkspaceId } from '@adwright/contract'
import type { Clock } from '#platform/clock.ts'
import { AppError } from '#platform/errors.ts'
import type { Tx } from '#platform/transaction.ts'
import { closeReservation, insertReservation, lockMeter, sumSince } from './reservation-store.ts'

/** What is counted. */
export type Meter = 'generations'
export type Allowance = {
  /** Null: no limit. */
  limit: number | null
  /** The start of the period that the limit is for. */
  since: Date
}
export type AllowanceOf = (tx: Tx, workspaceId: WorkspaceId, meter: Meter) => Promise<Allowance>

/** What a piece of work is known by, e.g. the id of a generation. */
type Work = { meter: Meter; key: string }
export type Billing = {
  /** Sets `amount` aside, once per key. @throws plan.limit_reached */
  reserve(tx: Tx, workspaceId: WorkspaceId, work: Work & { amount: number }): Promise<void>
  /** The work is over and used so much; the rest is free again. A second time changes nothing. */
  settle(tx: Tx, workspaceId: WorkspaceId, work: Work & { used: number }): Promise<void>
  /** Nothing came of it. */
  refund(tx: Tx, workspaceId: WorkspaceId, work: Work): Promise<void>
  /** Used and set aside since the period began. */
  usage(tx: Tx, workspaceId: WorkspaceId, meter: Meter): Promise<Allowance & { used: number }>
}

export function createBilling({ clock, allowanceOf }: { clock: Clock; allowanceOf: AllowanceOf }): Billing {
  const settle: Billing['settle'] = (tx, workspaceId, work) =>
    closeReservation(tx, workspaceId, { ...work, now: clock.now() })
  return {
    settle,
    refund: (tx, workspaceId, work) => settle(tx, workspaceId, { ...work, used: 0 }),
    usage: async (tx, workspaceId, meter) => {
      const allowance = await allowanceOf(tx, workspaceId, meter)
      return { ...allowance, used: await sumSince(tx, workspaceId, meter, allowance.since) }
    },
    reserve: async (tx, workspaceId, work) => {
      const { meter, amount } = work
      await lockMeter(tx, workspaceId, meter)
      const { limit, since } = await allowanceOf(tx, workspaceId, meter)
      const before = await sumSince(tx, workspaceId, meter, since)
      const added = await insertReservation(tx, workspaceId, { ...work, now: clock.now() })
      if (added && limit !== null && before + amount > limit)
        throw new AppError('plan.limit_reached', { left: Math.max(0, limit - before), limit, wanted: amount })
    },
  }
}
