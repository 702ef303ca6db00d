import type { Jobs } from '#platform/jobs.ts'
import { isEngineError } from '#platform/jobs/engine-error.ts'
import { deletionWorkflow, type DeletionInput } from './delete-account.ts'
import type { Privacy } from './index.ts'
import { exportWorkflow, type ExportInput } from './request-export.ts'

const EVERY_HOUR = '23 * * * *'

export function privacyJobs(jobs: Jobs, privacy: Privacy): void {
  jobs.define<ExportInput>({
    name: exportWorkflow,
    queue: 'light',
    run: async (run, input) => {
      try {
        await run.step('make', () => privacy.makeExport(input))
      } catch (error) {
        // The engine of the jobs ends runs that go on elsewhere by errors of its own: those are no failure.
        if (isEngineError(error)) throw error
        await run.step('failed', () => privacy.failExport(input))
        throw error
      }
    },
  })
  jobs.define<DeletionInput>({
    name: deletionWorkflow,
    queue: 'light',
    run: (run, input) => privacy.runDeletion(run, input),
  })
  jobs.schedule('privacy.forget_exports', EVERY_HOUR, () => privacy.forgetExports())
}
