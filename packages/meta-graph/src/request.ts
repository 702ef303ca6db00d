import { appsecretProof } from './appsecret-proof.ts'
import { UnexpectedAnswer } from './answer.ts'
import { errorFromEnvelope, readErrorEnvelope } from './error-envelope.ts'
import type { MetaErrorKind } from './error-table.ts'
import { afterSending, MetaError, type Effect } from './errors.ts'
import type { HostName, Hosts } from './hosts.ts'
import { parseLossless } from './lossless-json.ts'
import { readConnectionFailure } from './connection-failure.ts'
import { createRedactor } from './redact.ts'
import { retryRead, type Backoff } from './retry.ts'
import { readUsage, waitFromUsage, type Usage } from './usage.ts'
import { encodeParams, type WireParams } from './wire-params.ts'

export type GraphCall = {
  method: 'GET' | 'POST' | 'DELETE'
  /** Below the version, such as `act_12/campaigns`. */
  path: string
  params?: WireParams
  host?: Exclude<HostName, 'dialog'>
  file?: { field: string; filename: string; contentType: string; bytes: Uint8Array<ArrayBuffer> }
  /** Sent as bearer, with its appsecret_proof unless it is the app's own token. */
  token?: string
  isAppToken?: boolean
  /** Further secrets among the parameters: they keep a GET out of the URL and are blanked out of errors. */
  secrets?: readonly string[]
  /** What repeating it would do; by default what the method says. */
  effect?: Effect
  /** A verdict on an error that only this endpoint can give. */
  verdict?: (error: { code: number; subcode?: number; status: number }) => MetaErrorKind | undefined
  /** Other parameters for the next attempt of a read. */
  adjust?: (error: MetaError, params: WireParams) => WireParams
}

/** Makes the call and parses its answer; every failure is a MetaError. */
export type Call = <T>(call: GraphCall, parse: (answer: unknown) => T) => Promise<T>

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
  const path = `/${wire.version}/${call.path}`
  const proof = call.token && !call.isAppToken ? appsecretProof(wire.appSecret, call.token) : undefined
  const context = {
    effect,
    where: `${call.method} ${path}`,
    redact: createRedactor([call.token, proof, wire.appSecret, ...(call.secrets ?? [])]),
    verdict: call.verdict,
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
    return value
  } catch (error) {
    if (error instanceof MetaError) report(answer.status, error.code, answer.headers, error.traceId)
    throw error
  }
}

type RawAnswer = { status: number; headers: Headers; body: string | undefined }

async function send(
  wire: Wire,
  call: GraphCall,
  path: string,
  proof: string | undefined,
): Promise<RawAnswer> {
  const pairs = encodeParams({ ...call.params, appsecret_proof: proof })
  const url = new URL(path, wire.hosts[call.host ?? 'graph'])
  const { method, body } = encodeRequest(call, url, pairs)
  const response = await wire.fetch(url, {
    method,
    body,
    headers: { accept: 'application/json', ...(call.token && { authorization: `Bearer ${call.token}` }) },
    // A redirect would carry the bearer to an address that Meta's answer, or a gateway's, picked.
    redirect: 'manual',
    signal: AbortSignal.timeout(call.file ? wire.uploadTimeoutMs : wire.timeoutMs),
  })
  const { status, headers } = response
  // The deadline covers the body; a body cut short is an answer that could not be read, not a failed connection.
  return { status, headers, body: await response.text().catch(() => undefined) }
}

const LONGEST_QUERY = 4000

function encodeRequest(call: GraphCall, url: URL, pairs: [string, string][]) {
  const form = new URLSearchParams(pairs)
  if (call.method === 'POST') return { method: 'POST', body: call.file ? multipart(pairs, call.file) : form }
  if (!call.secrets?.length && form.toString().length <= LONGEST_QUERY) {
    url.search = form.toString()
    return { method: call.method }
  }
  // Graph takes any method as a POST with the real one in `method`: for secrets and for specs too long for a URL.
  form.set('method', call.method.toLowerCase())
  return { method: 'POST', body: form }
}

function multipart(pairs: [string, string][], file: NonNullable<GraphCall['file']>): FormData {
  const form = new FormData()
  for (const [name, value] of pairs) form.set(name, value)
  form.set(file.field, new Blob([file.bytes], { type: file.contentType }), file.filename)
  return form
}

type Context = {
  effect: Effect
  where: string
  redact: (text: string) => string
  verdict: GraphCall['verdict']
}

function readAnswer<T>(
  answer: RawAnswer,
  context: Context,
  usage: Usage | undefined,
  parse: (answer: unknown) => T,
): T {
  const { status, headers } = answer
  const traceId = traceIdOf(headers)
  const json = parseBody(answer)
  const envelope = readErrorEnvelope(json)
  if (envelope) {
    const verdict = context.verdict?.({ ...envelope, status })
    throw errorFromEnvelope(envelope, { ...context, status, traceId, waitMs: waitFromUsage(usage), verdict })
  }
  if (json === undefined || status < 200 || status >= 300) {
    throw new MetaError({
      kind: context.effect === 'write' ? 'unknown_outcome' : kindOfUnreadable(status),
      message: `${context.where} got an answer that is not Graph's (HTTP ${status})`,
      status,
      traceId,
    })
  }
  try {
    return parse(json)
  } catch (error) {
    if (!(error instanceof UnexpectedAnswer)) throw error
    throw new MetaError({
      kind: context.effect === 'write' ? 'unknown_outcome' : 'config',
      message: `${context.where}: ${error.message}`,
      status,
      traceId,
    })
  }
}

function parseBody({ body }: RawAnswer): unknown {
  try {
    return body === undefined ? undefined : parseLossless(body)
  } catch {
    return undefined
  }
}

// Not JSON, or JSON without an envelope: a gateway spoke, or the answer was cut.
function kindOfUnreadable(status: number): MetaErrorKind {
  if (status === 429) return 'throttled'
  return status >= 500 || (status >= 200 && status < 300) ? 'transient' : 'config'
}

function connectionFailure(error: unknown, context: Context): MetaError {
  const { code, maybeSent } = readConnectionFailure(error)
  return new MetaError({
    kind: maybeSent ? afterSending('transient', context.effect) : 'transient',
    message: `${context.where} got no answer (${code})`,
    status: 0,
  })
}

function traceIdOf(headers: Headers | undefined): string | undefined {
  return headers?.get('x-fb-trace-id') ?? undefined
}
