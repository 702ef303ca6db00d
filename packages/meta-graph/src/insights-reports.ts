import { number, readFields, readObject, text, UnexpectedAnswer } from './answer.ts'
import { refuseAny } from './design/problem.ts'
import { insightsParams, readInsightsRow, type InsightsQuery, type InsightsRow } from './insights-query.ts'
import { queryProblems } from './insights-rules/query-problems.ts'
import type { Open } from './open-union.ts'
import { edgeRows } from './paging.ts'
import type { Call } from './graph-call.ts'
import { nodeId } from './wire-params.ts'

export type ReportProgress = {
  status: Open<
    'Job Not Started' | 'Job Started' | 'Job Running' | 'Job Completed' | 'Job Failed' | 'Job Skipped'
  >
  percent: number
  /** Rows may be read: Meta says completed *and* 100 %; either alone is not enough. */
  ready: boolean
  failed: boolean
  error?: { code?: number; subcode?: number; message?: string }
}

/** Insights too large for one answer: start a report, poll it (up to an hour), read its rows within 30 days. */
export type InsightsReports = {
  /** Resolves to the report run's id. */
  start(objectId: string, query: InsightsQuery): Promise<string>
  poll(reportRunId: string): Promise<ReportProgress>
  read(reportRunId: string, options?: { limit?: number }): AsyncIterable<InsightsRow>
}

const ROWS_PER_PAGE = 500

export const createInsightsReports = (call: Call): InsightsReports => ({
  start: async (objectId, query) => {
    const path = `${nodeId(objectId)}/insights`
    refuseAny(queryProblems(query), `POST ${path}`)
    return call({ method: 'POST', path, params: insightsParams(query) }, readRunId)
  },
  poll: async (reportRunId) => call({ method: 'GET', path: nodeId(reportRunId) }, readProgress),
  read: (reportRunId, { limit = ROWS_PER_PAGE } = {}) =>
    edgeRows(call, { path: `${nodeId(reportRunId)}/insights`, limit }, readInsightsRow),
})

function readRunId(answer: unknown): string {
  const runId = text(readObject(answer).report_run_id)
  if (!runId) throw new UnexpectedAnswer('the answer has no report run')
  return runId
}

const runFields = {
  async_status: text,
  async_percent_completion: number,
  error_code: number,
  error_subcode: number,
  error_message: text,
}

function readProgress(answer: unknown): ReportProgress {
  const run = readFields(readObject(answer), runFields)
  if (!run.async_status) throw new UnexpectedAnswer('the report run has no status')
  // The prefix "Job " comes and goes in Meta's own documentation.
  const outcome = run.async_status.replace(/^Job /, '')
  const percent = run.async_percent_completion ?? 0
  const failed = outcome === 'Failed' || outcome === 'Skipped'
  return {
    status: run.async_status,
    percent,
    ready: outcome === 'Completed' && percent === 100,
    failed,
    ...(failed && {
      error: { code: run.error_code, subcode: run.error_subcode, message: run.error_message },
    }),
  }
}
