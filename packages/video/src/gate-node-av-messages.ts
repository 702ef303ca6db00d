import type { MeasureJob } from './gate-engine.ts'
import type { VideoMeasures } from './gate-measures.ts'

/** What the parent asks of the process that measures: one question a process. */
export type MeasureQuestion = { kind: 'able' } | { kind: 'measure'; job: MeasureJob }

/** What that process answers: any number of `progress`, then one of the others. */
export type MeasureAnswer =
  | { kind: 'progress'; share: number }
  | { kind: 'able'; able: boolean }
  | { kind: 'measured'; measures: VideoMeasures }
  | { kind: 'failed'; message: string }
