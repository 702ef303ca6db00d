import { edgeSpec, isNodeName, nodeSpec, type OperationSpec } from '@adwright/meta-schema'
import { nodeBehind, type SampleIds } from './sample-ids.ts'
import { valueProblems } from './value-problems.ts'

/** One request as the other side saw it: parameters from address and body together. */
export type SeenRequest = {
  method: string
  /** With the version: `/v26.0/act_1/campaigns`. */
  path: string
  params: Readonly<Record<string, string>>
}

// Graph's own, taken by every operation.
const EVERYWHERE = new Set(['fields', 'limit', 'after', 'before', 'appsecret_proof', 'method'])

/** What the specifications do not say and the documentation does: parameters by edge, each with its reason. */
const DOCUMENTED: Readonly<Record<string, readonly string[]>> = {
  // Ads edges narrow by any field: https://developers.facebook.com/docs/marketing-api/insights/parameters
  'AdAccount/campaigns': ['filtering'],
  'AdAccount/adsets': ['filtering'],
  'AdAccount/ads': ['filtering'],
  'AdAccount/adcreatives': ['filtering'],
  'AdAccount/adlabels': ['filtering'],
  'AdAccount/adrules_library': ['filtering'],
  // By the time they came: https://developers.facebook.com/docs/marketing-api/guides/lead-ads/retrieving
  'LeadgenForm/leads': ['filtering'],
  'Ad/leads': ['filtering'],
  // The file itself, under any name.
  'AdAccount/adimages': ['filename'],
  'Page/photos': ['source'],
  // Ad sets and ads below a campaign are narrowed like those of an account.
  'Campaign/ads': ['effective_status'],
}

/** The same for fields, by edge. */
const DOCUMENTED_FIELDS: Readonly<Record<string, readonly string[]>> = {
  // https://developers.facebook.com/docs/graph-api/reference/page/subscribed_apps
  'Page/subscribed_apps': ['subscribed_fields'],
}

// A report is asked for the fields of the rows it will have.
const ROWS_OF: Readonly<Record<string, string>> = { AdReportRun: 'AdsInsights' }

// Meta takes these words in either case; its guides write them small, its specifications large.
const ANY_CASE = new Set(['upload_phase'])

/** What of a request Meta's specifications do not know: operation, parameters, their values, fields asked for. */
export function requestProblems(request: SeenRequest, ids: SampleIds): string[] {
  const where = `${request.method} ${request.path}`
  const { node, edge, method, operation } = operationOf(request, ids)
  if (!operation) return [`${where}: ${node} has no ${method} ${edge || '(itself)'}`]
  const documented = DOCUMENTED[`${node}/${edge}`] ?? []
  const given = Object.entries(request.params).filter(([name]) => !EVERYWHERE.has(name))
  return [
    ...given
      .filter(([name]) => !operation.params.has(name) && !documented.includes(name))
      .map(([name]) => `unknown parameter ${name}`),
    ...given.flatMap(([name, value]) => valuesProblems(operation, name, value)),
    ...[...operation.params.values()]
      .filter(({ name, required }) => required && request.params[name] === undefined)
      .map(({ name }) => `${name} is missing`),
    ...fieldProblems(
      answeringNode(request, ids) ?? '',
      request.params['fields'],
      DOCUMENTED_FIELDS[`${node}/${edge}`],
    ),
  ].map((problem) => `${where}: ${problem}`)
}

/** The node whose fields the answer has: that of the path itself, or of an edge's rows. */
export function answeringNode(request: SeenRequest, ids: SampleIds): string | undefined {
  const { node, edge, operation } = operationOf(request, ids)
  if (!operation) return undefined
  return edge === '' ? node : (ROWS_OF[operation.returns] ?? operation.returns)
}

function operationOf({ method: verb, path, params }: SeenRequest, ids: SampleIds) {
  const [, , ...segments] = path.split('/')
  const [first = '', ...rest] = segments
  const node = nodeBehind(first, ids) ?? 'Root'
  const edge = node === 'Root' ? segments.join('/') : rest.join('/')
  // A call may travel as a POST that names its method.
  const method = (params['method'] ?? verb).toUpperCase()
  return { node, edge, method, operation: edgeSpec(node, method, edge) }
}

function valuesProblems(operation: OperationSpec, name: string, value: string): string[] {
  const param = operation.params.get(name)
  if (!param) return []
  return valueProblems(param.type, ANY_CASE.has(name) ? sameCase(param.type, value) : value, name)
}

const sameCase = (type: string, value: string) =>
  valueProblems(type, value.toUpperCase(), '').length === 0 ? value.toUpperCase() : value

function fieldProblems(
  node: string,
  fields: string | undefined,
  documented: readonly string[] = [],
): string[] {
  if (fields === undefined || !isNodeName(node)) return []
  const known = nodeSpec(node).fields
  // An edge may be asked for among the fields; its rows come along.
  const isKnown = (field: string) => known.has(field) || edgeSpec(node, 'GET', field) !== undefined
  return topLevel(fields)
    .filter((field) => field !== 'id' && !isKnown(field) && !documented.includes(field))
    .map((field) => `${node} has no field ${field}`)
}

/** `id,a{b,c},d.limit(2)` names `id`, `a` and `d`. */
export const topLevel = (fields: string) => {
  let flat = fields
  for (let next = ''; next !== flat;) {
    next = flat
    flat = flat.replace(/\{[^{}]*\}/g, '')
  }
  return flat
    .split(',')
    .map((field) => field.replace(/\..*$/, ''))
    .filter(Boolean)
}
