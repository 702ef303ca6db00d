import type { AdminRevenue } from '@adwright/contract'
import type { Parts } from './deps.ts'

/** What comes in, by month and by plan. */
export const createShowRevenue =
  ({ billing, clock }: Parts) =>
  async (months: number): Promise<AdminRevenue> => {
    const at = clock.now().toISOString()
    const receipt = { source: 'every change of a plan, in the months of UTC', at }
    return { ...(await billing.revenue(months)), receipt }
  }
