import type { Jobs } from '#platform/jobs.ts'
import { eraseWorkflow, type EraseInput, type EraseWorkspace } from './erase-workspace.ts'

export function workspaceJobs(jobs: Jobs, { erase }: { erase: EraseWorkspace }): void {
  jobs.define<EraseInput>({
    name: eraseWorkflow,
    queue: 'light',
    run: async (run, input) => {
      await run.step('files', () => erase.files(input))
      await run.step('elsewhere', () => erase.elsewhere(input))
      await run.step('rows', () => erase.rows(input))
    },
  })
}
