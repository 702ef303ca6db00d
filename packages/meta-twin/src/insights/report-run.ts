import type { ReportRun } from '../store/records.ts'

/** Seconds of the world's time a run takes; real Meta needs seconds to an hour. */
const started = 1
const done = 3
const kept = 30 * 86_400

export interface ReportStatus {
  status: string
  percent: number
  completed: number | undefined
}

export function reportStatus(run: ReportRun, now: number): ReportStatus {
  const age = now - run.created
  if (age < started) return { status: 'Job Not Started', percent: 0, completed: undefined }
  if (age < done) return { status: 'Job Running', percent: Math.round((age / done) * 100), completed: undefined }
  return { status: 'Job Completed', percent: 100, completed: run.created + done }
}

export const isExpired = (run: ReportRun, now: number): boolean => now > run.created + kept
