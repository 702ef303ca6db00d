import { appsecretProof } from './appsecret-proof.ts'
import { readConnectionFailure } from './connection-failure.ts'
import { encodeRequest } from './encode-request.ts'
import { afterSending, MetaError, type Effect } from './errors.ts'
import type { Call, GraphCall } from './graph-call.ts'
import type { Governor } from './governor/governor.ts'
import type { Hosts } from './hosts.ts'
import { readAnswer, traceIdOf, type CallContext, type RawAnswer } from './read-answer.ts'
import { readBody } from './read-body.ts'
import { createRedactor } from './redact.ts'
import { retryRead, type Backoff } from './retry.ts'
import { readUsage, type Usage } from './usage.ts'
import { encodeParams } from './wire-params.ts'

/** One HTTP exchange as the outside may know it: no query, no token. */
export type CallEvent = {
  method: string
  path: string
  status: number
  ms: number
  code?: number
  traceId?: string
  /** Meta's notice that the version is dying. */
  versionWarning?: string
}

export type Wire = Backoff & {
  appSecret: string
  version: string
  hosts: Hosts
  fetch: typeof fetch
  timeoutMs: number
  uploadTimeoutMs: number
  onCall?: (event: CallEvent) => void
  governor: Governor
  onUsage?: (usage: Usage, call: { method: string; path: string }) => void
}

/** The one place that talks HTTP to Meta. Reads are repeated within bounds, writes never. */
export function createCall(wire: Wire): Call {
  return (call, parse) => {
    const effect = call.effect ?? (call.method === 'GET' ? 'read' : 'write')
    let params = call.params ?? {}
    const attempt = () => exchange(wire, { ...call, params }, effect, parse)
    return effect === 'write'
      ? attempt()
      : retryRead(attempt, wire, (error) => {
          params = call.adjust?.(error, params) ?? params
        })
  }
}

async function exchange<T>(
  wire: Wire,
  call: GraphCall,
  effect: Effect,
  parse: (answer: unknown) => T,
): Promise<T> {
  const path = pathOf(call, wire.version)
  const proof = call.token && appsecretProof(wire.appSecret, call.token)
  const context = {
    effect,
    where: `${call.method} ${path}`,
    redact: createRedactor([call.token, proof, wire.appSecret, ...(call.secrets ?? [])]),
    verdict: call.verdict,
  }
  if (call.token !== undefined && !SENDABLE.test(call.token)) throw unsendableToken(context)
  const leave = await wire.governor.enter(call, context.where)
  if (leave.waitMs > 0) {
    await wire.sleep(leave.waitMs)
    leave.stands()
  }
  const started = performance.now()
  const report = (status: number, code?: number, headers?: Headers, traceId = traceIdOf(headers)) =>
    wire.onCall?.({
      method: call.method,
      path,
      status,
      ms: Math.round(performance.now() - started),
      ...(code && { code }),
      ...(traceId && { traceId }),
      ...(headers?.has('x-ad-api-version-warning') && {
        versionWarning: context.redact(headers.get('x-ad-api-version-warning') ?? ''),
      }),
    })

  let answer: RawAnswer
  try {
    answer = await send(wire, call, path, proof)
  } catch (error) {
    report(0)
    throw connectionFailure(error, context)
  }

  const usage = readUsage(answer.headers)
  if (usage) wire.onUsage?.(usage, { method: call.method, path })
  try {
    const value = readAnswer(answer, context, usage, parse)
    report(answer.status, undefined, answer.headers)
    await leave.answered(usage)
    return value
  } catch (error) {
    if (!(error instanceof MetaError)) throw error
    report(answer.status, error.code, answer.headers, error.traceId)
    throw await leave.refused(usage, error)
  }
}

// rupload puts the version second: `/video-upload/v26.0/12`.
function pathOf({ host, path }: GraphCall, version: string): string {
  if (host !== 'rupload') return `/${version}/${path}`
  const [service, ...rest] = path.split('/')
  return `/${[service, version, ...rest].join('/')}`
}

async function send(
  wire: Wire,
  call: GraphCall,
  path: string,
  proof: string | undefined,
): Promise<RawAnswer> {
  const pairs = encodeParams({ ...call.params, appsecret_proof: proof })
  const url = new URL(path, wire.hosts[call.host ?? 'graph'])
  const request = encodeRequest(call, url, pairs)
  // rupload knows the token only under the older name of the scheme.
  const scheme = call.host === 'rupload' ? 'OAuth' : 'Bearer'
  const headers = new Headers(request.headers)
  headers.set('accept', 'application/json')
  if (call.token) headers.set('authorization', `${scheme} ${call.token}`)
  const response = await wire.fetch(url, {
    ...request,
    headers,
    // A redirect would carry the token to an address that Meta's answer, or a gateway's, picked.
    redirect: 'manual',
    signal: AbortSignal.timeout(
      call.timeoutMs ?? (call.file || call.raw ? wire.uploadTimeoutMs : wire.timeoutMs),
    ),
  })
  return { status: response.status, headers: response.headers, body: await readBody(response) }
}

const SENDABLE = /^[\x21-\x7e]+$/

// The platform's own complaint about such a header would quote it.
const unsendableToken = ({ where }: CallContext) =>
  new MetaError({
    kind: 'auth',
    reason: 'token_invalid',
    message: `${where} was not made: the token is none`,
    status: 0,
  })

function connectionFailure(error: unknown, context: CallContext): MetaError {
  const { code, maybeSent } = readConnectionFailure(error)
  return new MetaError({
    kind: maybeSent ? afterSending('transient', context.effect) : 'transient',
    reason: 'no_answer',
    message: `${context.where} got no answer (${code})`,
    status: 0,
  })
}
