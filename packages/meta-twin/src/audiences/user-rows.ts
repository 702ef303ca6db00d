import { createHash } from 'node:crypto'
import { badParam } from '../errors/invalid.ts'
import type { Json } from '../store/records.ts'
import { isObject, list, objectIn, text } from '../wire/pick.ts'

const mostRows = 10_000
const sha256 = /^[0-9a-f]{64}$/
/** Keys whose values travel as they are; all others are hashed by whoever sends them. */
const plainKeys = new Set([
  'EXTERN_ID', 'MADID', 'PAGEUID', 'FB_PAGE_ID', 'LOOKALIKE_VALUE', 'APPUID', 'PSID',
]) // prettier-ignore
const knownKeys = new Set([
  ...plainKeys, 'EMAIL', 'PHONE', 'GEN', 'DOBY', 'DOBM', 'DOBD', 'LN', 'FN', 'FI', 'CT', 'ST', 'ZIP', 'COUNTRY',
  'F_FIRST', 'EMAIL_SHA256', 'PHONE_SHA256', 'DOB',
]) // prettier-ignore

export interface UserRows {
  received: number
  /** A short digest of every row that could be used. */
  usable: string[]
  invalid: number
  /** Up to a few rows that could not, as Meta shows them back. */
  samples: Record<string, unknown>
}

/** Reads `payload={"schema":[…],"data":[[…]]}`; rows with a value that is no SHA-256 are counted as invalid. */
export function readUserRows(input: Json): UserRows {
  const payload = objectIn(input, 'payload')
  if (!payload) throw badParam('The parameter payload is required.', 'payload')
  const schema = (list(payload, 'schema') ?? [payload['schema']]).map(String)
  for (const key of schema) {
    if (!knownKeys.has(key)) throw badParam(`Unknown schema key "${key}".`, ['payload', 'schema'])
  }
  const data = list(payload, 'data')
  if (!data || data.length === 0) throw badParam('payload.data must hold rows.', ['payload', 'data'])
  if (data.length > mostRows) {
    throw badParam(`At most ${mostRows} rows can be sent in one call.`, ['payload', 'data'])
  }
  const usable: string[] = []
  const samples: Record<string, unknown> = {}
  let invalid = 0
  for (const row of data) {
    const values = (Array.isArray(row) ? row : [row]).map(String)
    if (values.length === schema.length && values.every((value, at) => fits(schema[at] ?? '', value))) {
      usable.push(createHash('sha256').update(values.join('|')).digest('base64url').slice(0, 12))
    } else {
      invalid++
      if (Object.keys(samples).length < 5) samples[String(invalid)] = values
    }
  }
  return { received: data.length, usable, invalid, samples }
}

function fits(key: string, value: string): boolean {
  if (plainKeys.has(key)) return value !== ''
  // An absent value of a key that is not the only one may be left empty.
  return value === '' || sha256.test(value.toLowerCase())
}

export interface UploadSession {
  session_id: string
  batch_seq: number
  last: boolean
}

export function readSession(input: Json, fallback: string): UploadSession {
  const session = isObject(input['session']) ? input['session'] : undefined
  const id = text(session, 'session_id') ?? fallback
  if (!/^\d{1,19}$/.test(id)) throw badParam('session_id must be a 64-bit number.', ['session', 'session_id'])
  const sequence = Number(session?.['batch_seq'] ?? 1)
  if (!Number.isInteger(sequence) || sequence < 1) {
    throw badParam('batch_seq must count from 1.', ['session', 'batch_seq'])
  }
  return {
    session_id: id,
    batch_seq: sequence,
    last: session === undefined || String(session['last_batch_flag']) === 'true',
  }
}
