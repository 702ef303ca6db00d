import type { Jobs } from '#platform/jobs.ts'
import { convertWorkflow } from './convert-media.ts'
import type { MediaLibrary } from './library.ts'
import type { ConversionInput } from './run-conversion.ts'

export function mediaJobs(jobs: Jobs, media: Pick<MediaLibrary, 'runConversion'>): void {
  jobs.define<ConversionInput>({ name: convertWorkflow, queue: 'render', run: media.runConversion })
}
