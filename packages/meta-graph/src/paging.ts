import { isObject, readObject, text, UnexpectedAnswer } from './answer.ts'
import { MetaError } from './errors.ts'
import type { Call } from './graph-call.ts'
import type { WireParams } from './wire-params.ts'

export type EdgeRead = {
  path: string
  params?: WireParams
  limit?: number
  /** For edges that end with an empty page, whatever it says about a next one. */
  endsWhenEmpty?: boolean
}

const DEFAULT_LIMIT = 100

/**
 * Every row of an edge, page after page, asked for as it is consumed. A page may be short or empty and still have a
 * successor. Meta's `next` address carries the token, so only its cursor is taken, back to our own path.
 * Throws MetaError.
 */
export async function* edgeRows<T>(
  call: Call,
  edge: EdgeRead,
  readRow: (row: unknown) => T,
): AsyncGenerator<T> {
  let limit = edge.limit ?? DEFAULT_LIMIT
  let after: string | undefined
  do {
    const page: Page<T> = await call(
      {
        method: 'GET',
        path: edge.path,
        params: { ...edge.params, limit, after },
        adjust: (error, params) => {
          // Code 1 is also how Meta says "less data, please"; nothing but the wording tells the two apart.
          if (error.code === 1 && limit > 1) limit = Math.floor(limit / 2)
          return { ...params, limit }
        },
      },
      (answer) => readPage(answer, readRow),
    )
    if (edge.endsWhenEmpty && page.rows.length === 0) return
    if (page.after !== undefined && page.after === after) throw stuckAt(edge.path)
    after = page.after
    yield* page.rows
  } while (after !== undefined)
}

/** All rows of an edge at once, for edges that stay small. Throws MetaError. */
export async function collectRows<T>(call: Call, edge: EdgeRead, readRow: (row: unknown) => T): Promise<T[]> {
  const rows: T[] = []
  for await (const row of edgeRows(call, edge, readRow)) rows.push(row)
  return rows
}

type Page<T> = { rows: T[]; after?: string }

function readPage<T>(answer: unknown, readRow: (row: unknown) => T): Page<T> {
  const { data, paging } = readObject(answer)
  if (!Array.isArray(data)) throw new UnexpectedAnswer('the answer has no list of data')
  return { rows: data.map(readRow), after: isObject(paging) ? cursorAfter(paging) : undefined }
}

function cursorAfter(paging: { readonly [field: string]: unknown }): string | undefined {
  if (typeof paging.next !== 'string') return undefined
  const cursor = isObject(paging.cursors) ? text(paging.cursors.after) : undefined
  const after = cursor ?? URL.parse(paging.next)?.searchParams.get('after')
  if (!after) throw new UnexpectedAnswer('the page has a successor but no cursor')
  return after
}

function stuckAt(path: string): MetaError {
  return new MetaError({
    kind: 'transient',
    message: `GET ${path}: the cursor does not advance`,
    status: 200,
  })
}
