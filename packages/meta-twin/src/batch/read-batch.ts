import { GraphError } from '../errors/graph-error.ts'
import { badParam } from '../errors/invalid.ts'
import { readGraphPath, type GraphPath } from '../graph/graph-path.ts'
import type { Json } from '../store/records.ts'
import { isObject, listParam, text } from '../wire/pick.ts'
import { namesIn } from './result-references.ts'

const mostItems = 50

/** One operation of a batch, its references not yet filled in. */
export interface BatchItem {
  method: 'GET' | 'POST' | 'DELETE'
  relativeUrl: string
  body: string
  name: string | undefined
  /** Names of the operations that must have succeeded before. */
  needs: string[]
  omitOnSuccess: boolean
  accessToken: string | undefined
  attachedFiles: string[]
}

/** Reads `batch`: a JSON list however it came. A malformed batch fails as a whole. */
export function readBatch(raw: Json): BatchItem[] {
  const items = listParam(raw['batch'])
  if (items.length === 0) throw badParam('The parameter batch must be a non-empty array.', 'batch')
  if (items.length > mostItems) {
    throw new GraphError({
      code: 100,
      type: 'GraphMethodException',
      message: `Too many requests in batch message. Maximum batch size is ${mostItems}`,
    })
  }
  const read = items.map((item, at) => {
    if (!isObject(item)) throw badParam(`batch[${at}] must be an object.`, 'batch')
    return readItem(item, at)
  })
  const needed = new Set(read.flatMap(({ needs }) => needs))
  // An operation others build on stays silent when it succeeds, unless it says otherwise.
  return read.map((item, at) => ({
    ...item,
    omitOnSuccess:
      flagOf(items[at], 'omit_response_on_success') ?? (item.name !== undefined && needed.has(item.name)),
  }))
}

const flagOf = (item: unknown, name: string): boolean | undefined => {
  const value = isObject(item) ? item[name] : undefined
  return value === undefined ? undefined : String(value) === 'true'
}

function readItem(item: Json, at: number): BatchItem {
  const method = (text(item, 'method') ?? '').toUpperCase()
  if (method !== 'GET' && method !== 'POST' && method !== 'DELETE') {
    throw badParam(`batch[${at}][method] must be one of {GET, POST, DELETE}.`, 'batch')
  }
  const relativeUrl = text(item, 'relative_url')
  if (relativeUrl === undefined) throw badParam(`batch[${at}][relative_url] is required.`, 'batch')
  const body = text(item, 'body') ?? ''
  const depends = text(item, 'depends_on')
  return {
    method,
    relativeUrl,
    body,
    name: text(item, 'name'),
    needs: [
      ...new Set([
        ...namesIn(relativeUrl),
        ...namesIn(decodeReferences(body)),
        ...(depends === undefined ? [] : depends.split(',').map((name) => name.trim())),
      ]),
    ],
    omitOnSuccess: false,
    accessToken: text(item, 'access_token'),
    attachedFiles: (text(item, 'attached_files') ?? '').split(',').filter(Boolean),
  }
}

/** A body may be escaped in full, its references too. */
const decodeReferences = (body: string): string =>
  body.replaceAll(/%7B|%7D|%3D|%3A|%24/gi, (code) => decodeURIComponent(code))

/** Where an item leads once its references are filled in: a path and its parameters. */
export function targetOf(
  item: Pick<BatchItem, 'relativeUrl' | 'body'>,
  fill: (text: string) => string,
): { path: GraphPath; raw: Json } {
  const [pathname = '', query = ''] = splitOnce(fill(item.relativeUrl).replace(/^https?:\/\/[^/]+/, ''))
  const path = readGraphPath(`/${pathname.replace(/^\//, '')}`)
  if (!path) throw badParam(`Invalid relative_url: ${pathname}`, 'relative_url')
  const raw: Json = Object.fromEntries(new URLSearchParams(query))
  for (const [name, value] of new URLSearchParams(item.body)) raw[name] = fill(value)
  return { path, raw }
}

function splitOnce(url: string): [string, string] {
  const at = url.indexOf('?')
  return at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at + 1)]
}
