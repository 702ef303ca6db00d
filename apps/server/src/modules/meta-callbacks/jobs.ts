import type { Jobs } from '#platform/jobs.ts'
import { deletionWorkflow, type DeletionInput } from './data-deletion.ts'
import type { MetaCallbacks } from './index.ts'
import { eventsWorkflow } from './receive-webhook.ts'

const AT_NIGHT = '41 3 * * *'

export function metaCallbackJobs(jobs: Jobs, callbacks: MetaCallbacks): void {
  jobs.define({
    name: eventsWorkflow,
    queue: 'meta',
    run: async (run) => {
      await run.step('handle', () => callbacks.handleEvents())
    },
  })
  jobs.define<DeletionInput>({
    name: deletionWorkflow,
    queue: 'light',
    run: (run, { code }) => run.step('delete', () => callbacks.deletePerson(code)),
  })
  jobs.schedule('meta_callbacks.forget', AT_NIGHT, () => callbacks.forgetOld())
}
