import { flag, isObject, listOf, number, shape, text, type JsonObject } from './answer.ts'
import { errorRow, type ErrorRow, type MetaErrorKind } from './error-table.ts'
import { afterSending, MetaError, retryableByKind, type Effect } from './errors.ts'
import { parseLossless } from './lossless-json.ts'

export type ErrorEnvelope = {
  code: number
  subcode?: number
  message: string
  transient: boolean
  userTitle?: string
  userMessage?: string
  blame: string[][]
  traceId?: string
  /** rupload's own word on whether to go on from its offset. */
  resumable?: boolean
  /** The range of a file that Meta waits for, when it was sent another. */
  uploadRange?: { start: number; end: number }
}

/** The `error` of an answer, whatever its HTTP status was; `undefined` when there is none. */
export function readErrorEnvelope(answer: unknown): ErrorEnvelope | undefined {
  if (!isObject(answer)) return undefined
  if (isObject(answer.debug_info) && answer.success !== true) return uploadFailure(answer.debug_info)
  if (typeof answer.error === 'string') return loginFailure(answer, answer.error)
  if (!isObject(answer.error)) return undefined
  const found = envelopeShape(answer.error) ?? {}
  return {
    code: found.code ?? 0,
    subcode: found.error_subcode,
    message: found.message ?? 'no message',
    transient: found.is_transient ?? false,
    userTitle: found.error_user_title,
    userMessage: found.error_user_msg,
    blame: readBlame(answer.error.error_data),
    traceId: found.fbtrace_id,
    uploadRange: readRange(answer.error.error_data),
  }
}

// As OAuth's own specification has it, which Meta's login servers speak at times. A node may have a field `error`.
function loginFailure(answer: JsonObject, error: string): ErrorEnvelope | undefined {
  const isEnvelope = Object.keys(answer).every((key) => key.startsWith('error'))
  if (!isEnvelope) return undefined
  const words = text(answer.error_description)
  return { code: 0, message: words ? `${error}: ${words}` : error, transient: false, blame: [] }
}

// rupload has an envelope of its own, without codes.
function uploadFailure(info: JsonObject): ErrorEnvelope {
  const found = uploadShape(info) ?? {}
  return {
    code: 0,
    message: `${found.type ?? 'upload error'}: ${found.message ?? 'no message'}`,
    transient: false,
    blame: [],
    resumable: found.retriable ?? false,
  }
}

const uploadShape = shape({ retriable: flag, type: text, message: text })

const envelopeShape = shape({
  code: number,
  error_subcode: number,
  message: text,
  is_transient: flag,
  error_user_title: text,
  error_user_msg: text,
  fbtrace_id: text,
})

const rangeShape = shape({ start_offset: number, end_offset: number })

function readRange(errorData: unknown): ErrorEnvelope['uploadRange'] {
  const data = typeof errorData === 'string' ? parseOrNothing(errorData) : errorData
  const { start_offset: start, end_offset: end } = rangeShape(data) ?? {}
  return start === undefined || end === undefined ? undefined : { start, end }
}

const blamePaths = listOf(listOf(text))

// error_data comes as an object or, from some edges, as that object in a JSON string.
function readBlame(errorData: unknown): string[][] {
  const data = typeof errorData === 'string' ? parseOrNothing(errorData) : errorData
  return isObject(data) ? blameIn(data) : []
}

function blameIn(data: JsonObject): string[][] {
  const paths = blamePaths(data.blame_field_specs) ?? []
  const single = text(data.blame_field)
  return single === undefined ? paths : [...paths, single.split('.')]
}

function parseOrNothing(json: string): unknown {
  try {
    return parseLossless(json)
  } catch {
    return undefined
  }
}

type Context = {
  status: number
  effect: Effect
  /** `GET /v26.0/me`: where it happened, free of parameters. */
  where: string
  redact: (text: string) => string
  /** How long the usage headers say to wait. */
  waitMs?: number
  traceId?: string
  /** A verdict only this endpoint can give; wins over the table. */
  verdict?: MetaErrorKind
}

/** Turns Meta's envelope into a MetaError by `code` and `error_subcode` alone; the words are only passed on. */
export function errorFromEnvelope(envelope: ErrorEnvelope, context: Context): MetaError {
  const row = errorRow(envelope.code, envelope.subcode)
  // What was uploaded of a file is asked for before going on, so a broken upload is no unknown outcome.
  const refused = row?.refused ?? envelope.resumable !== undefined
  const kind = context.verdict ?? afterSending(kindOf(envelope, context.status, row), context.effect, refused)
  const codes = envelope.subcode ? `${envelope.code}/${envelope.subcode}` : `${envelope.code}`
  return new MetaError({
    kind,
    message: context.redact(`${context.where} failed with ${codes}: ${envelope.message}`),
    status: context.status,
    code: envelope.code,
    subcode: envelope.subcode,
    retryable: kind === row?.kind ? (row.retryable ?? retryableByKind(kind)) : retryableByKind(kind),
    userTitle: envelope.userTitle && context.redact(envelope.userTitle),
    userMessage: envelope.userMessage && context.redact(envelope.userMessage),
    blame: envelope.blame,
    uploadRange: envelope.uploadRange,
    traceId: envelope.traceId ?? context.traceId,
    retryAfterMs: waitOf(kind, row, context.waitMs),
    ...(envelope.resumable !== undefined && {
      reason: envelope.resumable ? 'upload_interrupted' : 'upload_refused',
    }),
  })
}

function waitOf(kind: MetaErrorKind, row: ErrorRow | undefined, toldMs?: number): number | undefined {
  if (kind === 'throttled')
    return row?.limit === undefined && row?.waitMs ? row.waitMs : (toldMs ?? row?.waitMs)
  return kind === row?.kind ? row.waitMs : undefined
}

function kindOf(envelope: ErrorEnvelope, status: number, row: ErrorRow | undefined): MetaErrorKind {
  if (envelope.resumable !== undefined) return envelope.resumable ? 'transient' : 'invalid'
  const kind = row?.kind ?? (status >= 500 ? 'transient' : 'invalid')
  const mayPass = envelope.transient && (kind === 'invalid' || kind === 'not_found')
  return mayPass ? 'transient' : kind
}
