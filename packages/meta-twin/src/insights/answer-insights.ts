import { GraphError } from '../errors/graph-error.ts'
import { noSuchObject } from '../errors/invalid.ts'
import { settle } from '../delivery/settle.ts'
import type { AnyRecord, Json, ReportRun } from '../store/records.ts'
import type { Call } from '../wire/call.ts'
import { pageOf } from '../wire/paging.ts'
import { checkInsightsSize } from '../rules/insights-size.ts'
import { readInsightsQuery } from './query.ts'
import { report } from './report.ts'
import { isExpired, reportStatus } from './report-run.ts'

/** `GET /{node}/insights`, from delivery computed up to this moment. */
export function answerInsights(node: AnyRecord, raw: Json, call: Call): Json {
  settle(call.twin, call.world, call.account, call.now, false)
  const query = readInsightsQuery(node, raw, call)
  if (node.id === call.path.split('/')[0]) checkInsightsSize(query)
  const { rows, summary } = report(node, query, call)
  const asked = {
    limit: call.raw['limit'] ?? raw['limit'],
    after: call.raw['after'],
    before: call.raw['before'],
  }
  const { items, paging } = pageOf(rows, (_, at) => String(at), asked, call)
  return { data: items, ...(paging && { paging }), ...(summary && { summary }) }
}

/** `POST /{node}/insights`: checks the query now, so that only a sound one becomes a run. */
export function startReport(node: AnyRecord, raw: Json, call: Call): Json {
  readInsightsQuery(node, raw, call)
  const params = Object.fromEntries(
    Object.entries(raw).filter(([name]) => !['access_token', 'appsecret_proof', 'method'].includes(name)),
  )
  const run: ReportRun = {
    kind: 'run',
    id: call.twin.ids.next('run'),
    world: call.world.id,
    account: call.account.id,
    node: node.id,
    params,
    created: call.now,
    polls: 0,
  }
  call.twin.objects.save(run)
  return { report_run_id: run.id }
}

/** Each look at a run moves it on, so that no wait is needed where real time stands still. */
export function lookAtRun(run: ReportRun, call: Call): ReportRun {
  if (isExpired(run, call.now)) throw noSuchObject(run.id, call.method)
  const seen = { ...run, polls: run.polls + 1 }
  call.twin.objects.save(seen)
  return seen
}

export function answerRun(run: ReportRun, call: Call): Json {
  if (reportStatus(run, call.now).percent < 100) {
    throw new GraphError({ code: 2601, status: 400, message: '(#2601) The report is not ready yet.' })
  }
  const node = call.twin.objects.find(run.node)
  if (!node) throw noSuchObject(run.node, call.method)
  return answerInsights(node, { ...run.params, limit: call.raw['limit'] }, call)
}
