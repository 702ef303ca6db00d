import { createHash } from 'node:crypto'
import { isObject, listOf, number, readFields, text, type JsonObject } from '../answer.ts'
import { parseLossless } from '../lossless-json.ts'
import type { Open } from '../open-union.ts'

/** One thing that changed. Meta delivers at least once, in any order, up to 36 hours late. */
export type Change = {
  object: Open<'page' | 'instagram' | 'ad_account' | 'user' | 'permissions'>
  /** Of the Page, account or user the change is about. */
  objectId: string
  field: string
  time: Date | undefined
  /** As Meta sent it, ids beyond 2^53 as text; `undefined` where the subscription does not include values. */
  value: unknown
  /** The same for every delivery of the same change, and for no other. */
  key: string
}

/**
 * All changes of one delivery (up to 1000), whose signature must have been checked; `undefined` when the body is no
 * notification. Entries and changes that cannot be understood are left out.
 */
export function readNotification(rawBody: Uint8Array): Change[] | undefined {
  const body = parse(rawBody)
  const object = isObject(body) ? text(body.object) : undefined
  if (!isObject(body) || object === undefined || !Array.isArray(body.entry)) return undefined
  return body.entry.filter(isObject).flatMap((entry) => readEntry(object, entry))
}

function parse(rawBody: Uint8Array): unknown {
  try {
    return parseLossless(new TextDecoder('utf-8', { fatal: true }).decode(rawBody))
  } catch {
    return undefined
  }
}

const entryFields = { id: text, time: number, changed_fields: listOf(text) }

function readEntry(object: string, entry: JsonObject): Change[] {
  const { id, time, changed_fields: names = [] } = readFields(entry, entryFields)
  if (id === undefined) return []
  const change = (field: string, value: unknown): Change => ({
    object,
    objectId: id,
    field,
    time: instant(time),
    value,
    key: keyOf([object, id, field, time, value]),
  })
  return [
    ...changesOf(entry).map(([field, value]) => change(field, value)),
    // Without values a subscription only names what changed.
    ...names.map((field) => change(field, undefined)),
  ]
}

function changesOf({ changes }: JsonObject): (readonly [string, unknown])[] {
  if (!Array.isArray(changes)) return []
  return changes.filter(isObject).flatMap(({ field, value }) => {
    const name = text(field)
    return name === undefined ? [] : [[name, value] as const]
  })
}

// Seconds everywhere but in some products of Meta's, which count milliseconds.
const instant = (time: number | undefined) =>
  time === undefined ? undefined : new Date(time < 1e12 ? time * 1000 : time)

const keyOf = (parts: readonly unknown[]) =>
  createHash('sha256')
    .update(JSON.stringify(parts, sortedKeys) ?? '')
    .digest('hex')

const sortedKeys = (_key: string, value: unknown) =>
  isObject(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
    : value
