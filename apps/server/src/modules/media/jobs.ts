import type { Jobs } from '#platform/jobs.ts'
import { checkWorkflow } from './ask-check.ts'
import { convertWorkflow } from './convert-media.ts'
import type { MediaLibrary } from './library.ts'
import type { CheckInput } from './run-check.ts'
import type { ConversionInput } from './run-conversion.ts'

export function mediaJobs(jobs: Jobs, media: Pick<MediaLibrary, 'runConversion' | 'runCheck'>): void {
  jobs.define<ConversionInput>({ name: convertWorkflow, queue: 'render', run: media.runConversion })
  jobs.define<CheckInput>({ name: checkWorkflow, queue: 'render', run: media.runCheck })
}
