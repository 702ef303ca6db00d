import type { Jobs } from '#platform/jobs.ts'
import { generateWorkflow } from './generate-images.ts'
import type { GenerationInput } from './run-generation.ts'
import type { Studio } from './studio.ts'

export function studioJobs(jobs: Jobs, studio: Studio): void {
  jobs.define<GenerationInput>({ name: generateWorkflow, queue: 'render', run: studio.runGeneration })
}
