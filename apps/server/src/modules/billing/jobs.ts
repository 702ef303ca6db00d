import type { Jobs } from '#platform/jobs.ts'
import type { Billing } from './index.ts'

const ASK_EVERY_MS = 500
const AT_ONCE = 8
const EVERY_NIGHT = '23 2 * * *'

/** `sells`: whether there is a provider that tells us anything. */
export function billingJobs(jobs: Jobs, { working }: Billing, { sells }: { sells: boolean }): void {
  if (!sells) return
  jobs.turns({
    name: 'billing',
    everyMs: ASK_EVERY_MS,
    atOnce: AT_ONCE,
    due: working.due,
    take: working.take,
  })
  jobs.schedule('billing.reconcile', EVERY_NIGHT, async () => {
    await working.reconcile()
    await working.forgetOld()
  })
}
