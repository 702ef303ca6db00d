import { badParam } from '../errors/invalid.ts'
import type { Json } from '../store/records.ts'
import type { Call } from './call.ts'

const defaultLimit = 25
const largestLimit = 500

export interface PageOf<T> {
  items: T[]
  paging: Json | undefined
}

/**
 * One page of `all`. A cursor names the item it stands on, so rows that appear or vanish elsewhere do not shift
 * it; a cursor whose item vanished falls back on the position it remembers.
 */
export function pageOf<T>(
  all: readonly T[],
  keyOf: (item: T, at: number) => string,
  asked: { limit?: unknown; after?: unknown; before?: unknown },
  call: Pick<Call, 'origin' | 'path' | 'version' | 'raw' | 'tokenText'>,
): PageOf<T> {
  const limit = readLimit(asked.limit)
  const locate = (cursor: unknown): number => {
    const [position, key] = readCursor(cursor)
    const found = all.findIndex((item, at) => keyOf(item, at) === key)
    return found < 0 ? position : found
  }
  let from = 0
  if (asked.after) from = locate(asked.after) + 1
  else if (asked.before) from = Math.max(0, locate(asked.before) - limit)
  const to = asked.before ? Math.min(locate(asked.before), from + limit) : from + limit
  const items = all.slice(from, to)
  if (items.length === 0) return { items, paging: asked.after ? {} : undefined }

  const cursorAt = (at: number): string => {
    const item = all[at]
    return Buffer.from(`${at}:${item === undefined ? '' : keyOf(item, at)}`).toString('base64url')
  }
  const last = from + items.length - 1
  const link = (side: 'after' | 'before', cursor: string): string => {
    const query = new URLSearchParams()
    for (const [name, value] of Object.entries(call.raw)) {
      if (name === 'after' || name === 'before' || name === 'access_token') continue
      query.set(name, typeof value === 'string' ? value : JSON.stringify(value))
    }
    query.set('access_token', call.tokenText)
    query.set('limit', String(limit))
    query.set(side, cursor)
    return `${call.origin}/${call.version}/${call.path}?${query.toString()}`
  }
  return {
    items,
    paging: {
      cursors: { before: cursorAt(from), after: cursorAt(last) },
      ...(last + 1 < all.length && { next: link('after', cursorAt(last)) }),
      ...(from > 0 && { previous: link('before', cursorAt(from)) }),
    },
  }
}

function readLimit(value: unknown): number {
  if (value === undefined || value === '') return defaultLimit
  const limit = Number(value)
  if (!Number.isInteger(limit) || limit < 0)
    throw badParam('Param limit must be a positive integer.', 'limit')
  return Math.min(limit, largestLimit)
}

function readCursor(cursor: unknown): [position: number, key: string] {
  const text = Buffer.from(String(cursor), 'base64url').toString()
  const found = /^(\d+):(.*)$/.exec(text)
  if (!found) throw badParam('Invalid cursors values are passed in cursor based pagination.', 'after')
  return [Number(found[1]), found[2] ?? '']
}
