import { createMeters, type Meters } from '#modules/billing'
import type { Limits } from '@adwright/contract'
import type { Clock } from '#platform/clock.ts'
import { newId } from '../src/platform/ids.ts'
import { standingOf } from '../src/modules/billing/standing.ts'
import { assignedTerms } from '../src/modules/billing/subscription.ts'

/** Meters of a plan without limits, for what is not about plans; with some limits where a test asks for them. */
export function openMeters(clock: Clock, limits: Partial<Limits> = {}): Meters {
  const standing = standingOf(assignedTerms('enterprise', new Date(0), null), clock.now())
  return createMeters({
    clock,
    plans: {
      here: async () => ({
        organisationId: newId('org'),
        isAgency: false,
        isSelfHosted: true,
        standing: { ...standing, limits: { ...standing.limits, ...limits } },
      }),
    },
  })
}
