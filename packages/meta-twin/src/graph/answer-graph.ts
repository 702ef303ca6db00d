import { authenticate, tokenTextOf } from '../auth/authenticate.ts'
import { debugToken } from '../auth/debug-token.ts'
import { exchange } from '../auth/exchange.ts'
import { isShared } from '../auth/granular.ts'
import { requireAdsRead, requireScope } from '../auth/scopes.ts'
import { settle } from '../delivery/settle.ts'
import { answerEdge, nestedEdge } from '../edges/answer-edge.ts'
import { deleteAt, postEdge, postNode } from '../edges/write-edges.ts'
import { missingToken } from '../errors/denied.ts'
import { GraphError } from '../errors/graph-error.ts'
import { badParam, noSuchObject, unknownPath } from '../errors/invalid.ts'
import { answerLibrary } from '../library/answer-library.ts'
import { answerSearch } from '../search/answer-search.ts'
import { lookAtRun } from '../insights/answer-insights.ts'
import type { Caller, LimitsNow } from '../limits/meter.ts'
import { callerOf, limitsNow } from '../limits/use-case-of.ts'
import { noteWrite } from '../people/note-write.ts'
import { project } from '../objects/project.ts'
import { checkPublishingAccess } from '../publishing/access.ts'
import { internalKinds } from '../store/marketing-records.ts'
import type { Account, AnyRecord, Json, Kind, World } from '../store/records.ts'
import { noMaterial, type Material } from '../uploads/material.ts'
import { answerApp } from '../webhooks/app-subscriptions.ts'
import type { Call, InspectedImage, Twin } from '../wire/call.ts'
import { fieldsText } from '../wire/fields-text.ts'
import { listParam } from '../wire/pick.ts'
import { readSelection } from '../wire/selection.ts'
import { judgeVersion, newestVersion } from '../wire/version.ts'
import { worldNow } from '../world/world-clock.ts'
import type { GraphPath } from './graph-path.ts'

export interface GraphRequest {
  method: 'GET' | 'POST' | 'DELETE'
  path: GraphPath
  raw: Json
  authorization: string | undefined
  images: readonly InspectedImage[]
  material?: Material
  origin: string
}
export interface GraphAnswer {
  body: Json
  version: string
  warning?: string
}
/** What is learnt on the way and told even when the answer is an error. */
export interface Noticed {
  version?: string
  warning?: string | undefined
  caller?: Caller
  at?: LimitsNow
}

const marketingKinds = new Set<Kind>([
  'account',
  'campaign',
  'adset',
  'ad',
  'creative',
  'image',
  'run',
  'pixel',
])

/** Answers one Graph request inside the caller's transaction. */
function answerGraph(twin: Twin, request: GraphRequest, noticed: Noticed): GraphAnswer {
  const { path, raw, method } = request
  if (raw['date_format'] !== undefined) throw badParam('date_format is no longer supported.', 'date_format')
  if (path.node === '') {
    if (raw['ids'] !== undefined)
      throw badParam('Multiple-id reads at the root are no longer supported.', 'ids')
    throw unknownPath('')
  }
  if (path.rest === 'oauth/access_token') {
    const { version } = judgeVersion(path.version, false)
    return { body: exchange(twin, raw), version }
  }
  const tokenText = tokenTextOf(request.authorization, raw)
  const token = authenticate(twin, tokenText, raw)
  if (path.rest === 'debug_token') {
    const { version } = judgeVersion(path.version, false)
    return { body: debugToken(twin, token, raw), version }
  }
  if (token.kind === 'APP') {
    const { version } = judgeVersion(path.version, false)
    const app = twin.objects.get('app', token.app)
    return { body: answerApp(twin, app, { method, node: path.node, edge: path.edge, raw }), version }
  }
  if (tokenText === undefined || token.world === '') throw missingToken()

  const world = twin.objects.world(token.world)
  const rootEdge = Object.hasOwn(rootEdges, path.rest) ? rootEdges[path.rest] : undefined
  if (rootEdge && method === 'GET') {
    const { version, warning } = judgeVersion(path.version, false)
    return {
      body: rootEdge(raw, callOf(twin, request, { token, tokenText, world, version })),
      version,
      ...(warning !== undefined && { warning }),
    }
  }
  const record = findNode(twin, path.node, token.page ?? token.user ?? world.user)
  if (
    !record ||
    record.world !== world.id ||
    internalKinds.has(record.kind) ||
    !isShared(twin, token, record)
  )
    throw noSuchObject(path.node, method)
  const marketing =
    marketingKinds.has(record.kind) ||
    ['adaccounts', 'insights'].includes(path.edge) ||
    path.edge.startsWith('ads')
  const { version, warning } = judgeVersion(path.version, marketing)
  const call = callOf(twin, request, { token, tokenText, world, version }, record)
  noticed.version = version
  noticed.warning = warning
  noticed.caller = callerOf(record, path.edge, call)
  noticed.at = limitsNow(call)
  twin.limits.admit(noticed.caller, noticed.at)
  checkAccess(record, call)
  return {
    body: answer(record, path.edge, call),
    version,
    ...(warning !== undefined && { warning }),
  }
}

/** `GET /{edge}` at the root of the graph, such as `search`; a table for those that areas of Meta bring. */
const rootEdges: Readonly<Record<string, (raw: Json, call: Call) => Json>> = {
  search: answerSearch,
  ads_archive: answerLibrary,
}

const callOf = (
  twin: Twin,
  { method, raw, images, material = noMaterial(), origin, path }: GraphRequest,
  known: Pick<Call, 'token' | 'tokenText' | 'world' | 'version'>,
  record?: AnyRecord,
): Call => ({
  ...known,
  twin,
  method,
  raw,
  images,
  material,
  origin,
  path: path.rest,
  account: accountOf(twin, known.world, record),
  now: worldNow(twin, known.world),
})

/** The ad account a node is or lies in; the person's first one for what lies in none. */
const accountOf = (twin: Twin, world: World, record: AnyRecord | undefined): Account => {
  if (record?.kind === 'account') return record
  const lies = record && 'account' in record ? twin.objects.findOf('account', record.account) : undefined
  return lies ?? twin.objects.get('account', world.account)
}

const findNode = (twin: Twin, node: string, me: string): AnyRecord | undefined =>
  twin.objects.find(node === 'me' ? me : node)

function checkAccess(record: AnyRecord, call: Call): void {
  if (marketingKinds.has(record.kind)) requireAdsRead(call)
  if (record.kind === 'ig') requireScope(call, 'instagram_basic')
  if (record.kind === 'business') requireScope(call, 'business_management')
  checkPublishingAccess(record, call)
}

function answer(record: AnyRecord, edge: string, call: Call): Json {
  if (call.method === 'GET') {
    if (edge !== '') return answerEdge(record, edge, call)
    const seen = record.kind === 'run' ? lookAtRun(record, call) : record
    return project(seen, readSelection(fieldsText(call.raw)), call, nestedEdge)
  }
  // What was delivered until now was delivered under the settings as they were.
  if (changesDelivery(record, edge)) settle(call.twin, call.world, call.account, call.now, true)
  const body = write(record, edge, call)
  noteWrite(record, edge, call, body)
  if (listParam(call.raw['execution_options']).includes('validate_only'))
    throw new Rehearsed({ success: true })
  return body
}

const changesDelivery = (record: AnyRecord, edge: string): boolean =>
  ['campaign', 'adset', 'ad'].includes(record.kind) || ['adsets', 'ads', 'campaigns'].includes(edge)

function write(record: AnyRecord, edge: string, call: Call): Json {
  if (call.method === 'DELETE') return deleteAt(record, edge, call)
  return edge === '' ? postNode(record, call) : postEdge(record, edge, call)
}

/** Thrown to roll a `validate_only` write back once it has passed every check. */
class Rehearsed extends Error {
  readonly body: Json
  constructor(body: Json) {
    super('validate_only')
    this.body = body
  }
}

/** The transaction around an answer; a rehearsed write is undone and still answered. */
export function answerInTransaction(twin: Twin, request: GraphRequest, noticed: Noticed = {}): GraphAnswer {
  try {
    return twin.database.transaction(() => answerGraph(twin, request, noticed))
  } catch (error) {
    if (error instanceof Rehearsed)
      return { body: error.body, version: request.path.version ?? newestVersion }
    throw error
  }
}

export const internalError = (): GraphError =>
  new GraphError({ code: 1, message: 'An unknown error occurred', transient: true })
