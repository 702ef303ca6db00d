import type { ReportRun } from '../store/records.ts'

/** A run is done after this many seconds, or at the second look, whichever comes first. */
const doneSeconds = 3
const doneLooks = 2
const keptSeconds = 30 * 86_400

export interface ReportStatus {
  status: 'Job Not Started' | 'Job Running' | 'Job Completed'
  percent: number
  completed: number | undefined
}

export function reportStatus(run: ReportRun, now: number): ReportStatus {
  if (now - run.created >= doneSeconds || run.polls >= doneLooks) {
    return { status: 'Job Completed', percent: 100, completed: Math.min(now, run.created + doneSeconds) }
  }
  return run.polls === 0
    ? { status: 'Job Not Started', percent: 0, completed: undefined }
    : { status: 'Job Running', percent: 45, completed: undefined }
}

export const isExpired = (run: ReportRun, now: number): boolean => now > run.created + keptSeconds
