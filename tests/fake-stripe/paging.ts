import { either, integer, object, text, type Fields } from './params.ts'
import { invalid } from './stripe-error.ts'

export const pagingShape = {
  limit: integer,
  starting_after: text,
  ending_before: text,
  created: either(integer, object({ gt: integer, gte: integer, lt: integer, lte: integer })),
}

type Paging = Fields<typeof pagingShape>

/** One page of rows that come newest first; `url` is where the list lives. */
export function page<T extends { id: string; created?: number }>(rows: T[], paging: Paging, url: string) {
  const limit = paging.limit ?? 10
  if (limit < 1 || limit > 100) throw invalid('Invalid limit: must be between 1 and 100', { param: 'limit' })
  const found = rows.filter((row) => isWithin(row.created ?? 0, paging.created))
  const [from, to] = [cursor(found, paging.starting_after), cursor(found, paging.ending_before)]
  // The page before a row are the nearest ones before it, not the first of all.
  const data =
    to === undefined
      ? found.slice(from === undefined ? 0 : from + 1).slice(0, limit)
      : found.slice(Math.max(0, to - limit), to)
  const has_more = to === undefined ? found.at(-1)?.id !== data.at(-1)?.id : to > limit
  return { object: 'list' as const, data, has_more: data.length > 0 && has_more, url }
}

function cursor(rows: { id: string }[], id: string | undefined): number | undefined {
  if (id === undefined) return undefined
  const at = rows.findIndex((row) => row.id === id)
  if (at < 0)
    throw invalid(`No such object to page from: '${id}'`, {
      code: 'resource_missing',
      param: 'starting_after',
    })
  return at
}

function isWithin(at: number, range: Paging['created']): boolean {
  if (range === undefined) return true
  if (typeof range === 'number') return at === range
  const { gt = -Infinity, gte = -Infinity, lt = Infinity, lte = Infinity } = range
  return at > gt && at >= gte && at < lt && at <= lte
}

/** A list inside a record, whole. */
export const listOf = <T>(data: T[], url: string) => ({ object: 'list' as const, data, has_more: false, url })
