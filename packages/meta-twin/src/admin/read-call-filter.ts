import { badParam } from '../errors/invalid.ts'
import type { Json } from '../store/records.ts'
import { text, whole } from '../wire/pick.ts'
import type { CallFilter } from './call-log.ts'

const names = ['world', 'method', 'path', 'since', 'limit']

/** `?world=&method=&path=<regular expression>&since=<number of a call, or an instant>&limit=`. */
export function readCallFilter(query: Json): CallFilter {
  const unknown = Object.keys(query).find((name) => !names.includes(name))
  if (unknown) throw badParam(`The log is filtered by ${names.join(', ')}, not by ${unknown}.`, unknown)
  const since = text(query, 'since')
  const number = since !== undefined && /^\d+$/.test(since) ? Number(since) : undefined
  const instant = since !== undefined && number === undefined ? Date.parse(since) : undefined
  if (Number.isNaN(instant))
    throw badParam('since is the number n of a call, or an instant such as 2026-12-24T08:00:00Z.', 'since')
  const limit = query['limit'] === undefined ? undefined : whole(query, 'limit')
  if (query['limit'] !== undefined && (limit === undefined || limit < 1))
    throw badParam('limit is a whole number from 1 on.', 'limit')
  return {
    world: text(query, 'world'),
    method: text(query, 'method')?.toUpperCase(),
    path: patternIn(query),
    afterNumber: number,
    since: instant,
    limit,
  }
}

function patternIn(query: Json): RegExp | undefined {
  const source = text(query, 'path')
  try {
    return source === undefined ? undefined : new RegExp(source)
  } catch {
    throw badParam('path is a regular expression.', 'path')
  }
}
