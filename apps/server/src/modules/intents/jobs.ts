import type { Jobs } from '#platform/jobs.ts'
import type { Intents } from './index.ts'
import type { Reconcile } from './reconcile.ts'

const EVERY_TWO_MINUTES = '*/2 * * * *'

export function intentJobs(jobs: Jobs, intents: Intents): void {
  jobs.define<Reconcile>({
    name: 'intents.reconcile',
    queue: 'light',
    run: (run, input) => run.step('look', () => intents.reconcile(input)),
  })
  jobs.schedule('intents.reconcile_due', EVERY_TWO_MINUTES, () => intents.reconcileDue())
}
