import { meters, type Usage } from '@adwright/contract'
import type { Member } from '#platform/member.ts'
import type { BillingDeps } from './deps.ts'
import type { HeldPlans } from './held-plan.ts'
import { organisationUsage, workspaceUsage } from './reservation-store.ts'

/** What the pages of a workspace need to know. Members of a client's workspace do not learn what their agency bought. */
export const createGetUsage =
  ({ transactions }: BillingDeps, plans: HeldPlans) =>
  ({ workspaceId, organisation }: Member): Promise<Usage> =>
    transactions.inWorkspace(workspaceId, async (tx) => {
      const { standing, isAgency } = await plans.here(tx)
      const { plan, planName, state, endsAt, period, limits, features, mayMakeNew } = standing
      const isGuest = isAgency && (organisation?.role ?? null) === null
      const shown: Usage['meters'] = []
      for (const meter of meters) {
        const used = await organisationUsage(tx, meter, period.start)
        const limit = limits[meter]
        shown.push({
          meter,
          used: isGuest ? await workspaceUsage(tx, workspaceId, meter, period.start) : used,
          limit: isGuest ? null : limit,
          resetsAt: standing.resetsAt?.toISOString() ?? null,
          exhausted: limit !== null && used >= limit,
        })
      }
      return {
        plan: isGuest ? null : plan,
        planName: isGuest ? null : planName,
        state: isGuest && state !== 'ended' ? 'active' : state,
        endsAt: isGuest ? null : (endsAt?.toISOString() ?? null),
        mayMakeNew,
        features: [...features],
        meters: shown,
      }
    })
