import type { Meter, OrganisationId, WorkspaceId } from '@adwright/contract'
import type { Clock } from '#platform/clock.ts'
import type { Tx } from '#platform/transaction.ts'
import type { HeldPlans } from './held-plan.ts'
import { limitReached, planEnded, type HeldPlan } from './refusal.ts'
import {
  closeReservation,
  insertReservation,
  lockMeter,
  noteThreshold,
  organisationUsage,
  workspaceUsage,
} from './reservation-store.ts'
import { reached, type Threshold } from './threshold.ts'

/** What a piece of work is known by, e.g. the id of a generation. */
type Work = { meter: Meter; key: string }
export type Meters = {
  /**
   * Sets `amount` aside, once per key; what was given back whole can be set aside again.
   * @throws plan.limit_reached, plan.ended
   */
  reserve(tx: Tx, workspaceId: WorkspaceId, work: Work & { amount: number }): Promise<void>
  /** The work is over and used so much; the rest is free again. A second time changes nothing. */
  settle(tx: Tx, workspaceId: WorkspaceId, work: Work & { used: number }): Promise<void>
  /** Nothing came of it. */
  refund(tx: Tx, workspaceId: WorkspaceId, work: Work): Promise<void>
  /**
   * Used and set aside in this period, by the whole organisation. In an agency: by this workspace, without the limit,
   * for it is not the client's to know.
   */
  usage(tx: Tx, workspaceId: WorkspaceId, meter: Meter): Promise<{ used: number; limit: number | null }>
}

/** A limit came near or was reached, for the first time in its period. */
export type ThresholdNotice = {
  organisationId: OrganisationId
  /** Where the work was begun; null for calls of programs. */
  workspaceId: WorkspaceId | null
  meter: Meter
  percent: Threshold
  used: number
  limit: number
  resetsAt: Date | null
}
export type OnThreshold = (tx: Tx, notice: ThresholdNotice) => Promise<void>

type Deps = { clock: Clock; plans: Pick<HeldPlans, 'here'>; onThreshold?: OnThreshold }

export function createMeters({ clock, plans, onThreshold }: Deps): Meters {
  const settle: Meters['settle'] = (tx, workspaceId, work) =>
    closeReservation(tx, workspaceId, { ...work, now: clock.now() })
  return {
    settle,
    refund: (tx, workspaceId, work) => settle(tx, workspaceId, { ...work, used: 0 }),
    usage: async (tx, workspaceId, meter) => {
      const { standing, isAgency } = await plans.here(tx)
      const { start } = standing.period
      return isAgency
        ? { used: await workspaceUsage(tx, workspaceId, meter, start), limit: null }
        : { used: await organisationUsage(tx, meter, start), limit: standing.limits[meter] }
    },
    reserve: async (tx, workspaceId, work) => {
      const { meter, amount } = work
      await lockMeter(tx, workspaceId, meter)
      const plan = await plans.here(tx)
      const used = await organisationUsage(tx, meter, plan.standing.period.start)
      const isNew = await insertReservation(tx, workspaceId, { ...work, now: clock.now() })
      if (!isNew) return
      mustAllow(plan, { meter, used, wanted: amount })
      const notice = await newNotice(tx, plan, { meter, used, wanted: amount }, clock.now())
      if (notice) await onThreshold?.(tx, { ...notice, workspaceId })
    },
  }
}

type Wish = { meter: Meter; used: number; wanted: number }

/** @throws plan.ended, plan.limit_reached */
export function mustAllow(plan: HeldPlan, wish: Wish): void {
  const { standing } = plan
  if (!standing.mayMakeNew) throw planEnded(plan)
  const limit = standing.limits[wish.meter]
  if (limit !== null && wish.used + wish.wanted > limit) throw limitReached(plan, wish)
}

/** What is to be told now that so much more is used, unless it was told before. */
export async function newNotice(
  tx: Tx,
  { organisationId, standing }: HeldPlan,
  { meter, used, wanted }: Wish,
  now: Date,
): Promise<Omit<ThresholdNotice, 'workspaceId'> | undefined> {
  const limit = standing.limits[meter]
  const percent = reached(used, used + wanted, limit)
  if (limit === null || percent === undefined) return undefined
  const isNews = await noteThreshold(tx, { meter, periodStart: standing.period.start, percent, now })
  return isNews
    ? { organisationId, meter, percent, used: used + wanted, limit, resetsAt: standing.resetsAt }
    : undefined
}
