import { insightsParams, readInsightsRow, type InsightsQuery, type InsightsRow } from './insights-query.ts'
import { edgeRows } from './paging.ts'
import type { Call } from './graph-call.ts'
import { nodeId } from './wire-params.ts'

const ROWS_PER_PAGE = 500

/**
 * Figures of an ad account (`act_…`), campaign, ad set or ad, page after page as they are consumed. An object that
 * never delivered has no rows. When Meta finds the answer too large, the page size is halved; should that not be
 * enough, a report (see `createInsightsReports`) is the way.
 */
export function readInsights(call: Call, objectId: string, query: InsightsQuery): AsyncIterable<InsightsRow> {
  const edge = {
    path: `${nodeId(objectId)}/insights`,
    params: insightsParams(query),
    limit: query.limit ?? ROWS_PER_PAGE,
  }
  return edgeRows(call, edge, readInsightsRow)
}
