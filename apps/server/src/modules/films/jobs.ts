import type { Jobs } from '#platform/jobs.ts'
import type { Films } from './index.ts'
import type { FilmInput } from './run-film.ts'
import { filmWorkflow } from './start-film.ts'

export function filmJobs(jobs: Jobs, films: Films): void {
  jobs.define<FilmInput>({ name: filmWorkflow, queue: 'render', run: films.run })
}
