import type { Pace } from './poll.ts'

/** How far a service is. `percent` is true progress: what is finished of all there is to do in this stage. */
export type Progress = {
  stage: 'uploading' | 'drawing' | 'filming' | 'mending' | 'publishing'
  percent: number
}

/** What every service that takes a while can be told. */
export type Watching = {
  signal?: AbortSignal | undefined
  onProgress?: ((progress: Progress) => void) | undefined
}
export type Watched = Watching & { pace: Pace }
