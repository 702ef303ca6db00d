import { refuseAny } from './design/problem.ts'
import { MetaError } from './errors.ts'
import { insightsParams, readInsightsRow, type InsightsQuery, type InsightsRow } from './insights-query.ts'
import type { InsightsReports } from './insights-reports.ts'
import { halves } from './insights-rules/day-ranges.ts'
import { queryProblems } from './insights-rules/query-problems.ts'
import { edgeRows } from './paging.ts'
import type { Call } from './graph-call.ts'
import { nodeId } from './wire-params.ts'

const ROWS_PER_PAGE = 500

/**
 * Figures of an ad account (`act_…`), campaign, ad set or ad, page after page as they are consumed. An object that
 * never delivered has no rows. When Meta finds the answer too large, the page size is halved; should that not be
 * enough, see `readLargeInsights`. What is known not to work is refused before the call.
 */
export function readInsights(call: Call, objectId: string, query: InsightsQuery): AsyncIterable<InsightsRow> {
  const edge = {
    path: `${nodeId(objectId)}/insights`,
    params: insightsParams(query),
    limit: query.limit ?? ROWS_PER_PAGE,
  }
  refuseAny(queryProblems(query), `GET ${edge.path}`)
  return edgeRows(call, edge, readInsightsRow)
}

export type LargeInsightsOptions = {
  /** How often a range may be halved before a report is ordered; 3, down to an eighth. */
  splits?: number
  /** Waits between two looks at a report; the caller owns the clock. Resolves to false to give up. */
  untilNextLook: (runId: string) => Promise<boolean>
}

// Meta gave up counting (in two places), or counted too many rows.
const TOO_LARGE = new Set(['100/1504018', '2/1504038', '100/1487534', '-3/1504045'])

/** Whether an answer failed for its size, so that less of it, or a report, would do. */
export const isTooLarge = ({ code, subcode }: MetaError): boolean => TOO_LARGE.has(`${code}/${subcode}`)

/**
 * The same rows whatever their number: a range Meta finds too large is halved, and what is still too large comes from
 * a report. Only rows that stand for themselves can be read in halves, which is why a range without `timeIncrement`
 * goes to a report at once.
 */
export async function* readLargeInsights(
  call: Call,
  reports: InsightsReports,
  objectId: string,
  query: InsightsQuery,
  options: LargeInsightsOptions,
): AsyncGenerator<InsightsRow> {
  const { splits = 3 } = options
  let given = 0
  try {
    for await (const row of readInsights(call, objectId, query)) {
      given += 1
      yield row
    }
  } catch (error) {
    // Rows that were given already cannot be taken back: only a failure before the first is ours to mend.
    if (!(error instanceof MetaError) || !isTooLarge(error) || given > 0) throw error
    const parts = splits > 0 && query.timeRange ? partsOf(query) : undefined
    if (!parts) yield* readReport(reports, objectId, query, options)
    else
      for (const part of parts)
        yield* readLargeInsights(call, reports, objectId, part, { ...options, splits: splits - 1 })
  }
}

function partsOf(query: InsightsQuery): InsightsQuery[] | undefined {
  const { timeRange, timeIncrement } = query
  if (!timeRange || typeof timeIncrement !== 'number') return undefined
  return halves(timeRange, timeIncrement)?.map((part) => ({ ...query, timeRange: part }) as InsightsQuery) // a range stays a range
}

async function* readReport(
  reports: InsightsReports,
  objectId: string,
  query: InsightsQuery,
  { untilNextLook }: LargeInsightsOptions,
): AsyncGenerator<InsightsRow> {
  const runId = await reports.start(objectId, query)
  for (;;) {
    const progress = await reports.poll(runId)
    if (progress.ready) return yield* reports.read(runId)
    if (progress.failed) throw reportFailed(runId, progress.error)
    if (!(await untilNextLook(runId))) throw reportLate(runId)
  }
}

const reportFailed = (runId: string, error?: { code?: number; subcode?: number; message?: string }) =>
  new MetaError({
    kind: 'transient',
    status: 200,
    code: error?.code,
    subcode: error?.subcode,
    message: `report ${runId} failed: ${error?.message ?? 'Meta does not say why'}`,
  })

const reportLate = (runId: string) =>
  new MetaError({ kind: 'transient', status: 200, message: `report ${runId} was not waited for any longer` })
