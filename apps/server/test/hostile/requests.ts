import { contract, endpoints, type Endpoint, type EndpointName } from '@adwright/contract'
import { testPassword } from '../index.ts'
import { samplesOf, typeId } from './sample.ts'

/** One valid request of a route, as JSON: ids are of nobody until somebody's are put in. */
export type Request = {
  params?: Record<string, string>
  query?: Record<string, unknown>
  body?: unknown
  form?: Record<string, string>
}
export const endpointNames = Object.keys(endpoints) as EndpointName[] // Object.keys widens
export const endpointOf = (name: EndpointName): Endpoint => contract[name]
export const methodOf = (name: EndpointName): string => endpoints[name].split(' ')[0] ?? ''

/** What schemas do not tell: these fields go into every sample of the route, so that a handler gets past them. */
const known: Partial<Record<EndpointName, { query?: object; body?: object }>> = {
  calendar: { query: { from: '2030-06-01T00:00:00Z', to: '2030-06-30T00:00:00Z' } },
  saveBrand: { body: { version: 1 } },
  transferWorkspace: { body: { password: testPassword } },
  createPost: {
    body: { destinations: [{ network: 'facebook', pageId: 'page_00000000000000000000000999' }] },
  },
}

const made = new Map<EndpointName, Request[]>()

/** Valid requests of a route: the least first, then one for each further place that an id can stand in. */
export function requestsOf(name: EndpointName): Request[] {
  const before = made.get(name)
  if (before) return before
  const endpoint = endpointOf(name)
  let all: Request[] = [{}]
  for (const part of ['params', 'query', 'body', 'form'] as const) {
    const schema = endpoint[part]
    if (!schema) continue
    const [least, ...more] = samplesOf(schema)
    const [base] = all
    all = [
      ...all.map((each) => ({ ...each, [part]: least })),
      ...more.map((one) => ({ ...base, [part]: one })),
    ]
  }
  for (const request of all)
    for (const part of ['query', 'body'] as const)
      if (known[name]?.[part])
        Object.assign(request, { [part]: { ...(request[part] as object), ...known[name][part] } })
  for (const request of all)
    for (const part of ['params', 'query', 'body', 'form'] as const) {
      const problem = endpoint[part]?.safeParse(request[part]).error
      if (problem)
        throw new Error(`A sample of ${name} is not valid: say more in requests.ts. ${problem.message}`)
    }
  made.set(name, all)
  return all
}

/** Every id of a request with the place it stands in: `params.id`, `body.items.0.mediaId`. */
export type IdPlace = { kind: string; id: string }
export function idsIn(request: Request): IdPlace[] {
  return [...JSON.stringify(request).matchAll(typeId)].map(([id, kind = '']) => ({ kind, id }))
}

export const replaceIds = (request: Request, idOf: (place: IdPlace) => string): Request =>
  JSON.parse(JSON.stringify(request).replace(typeId, (id, kind: string) => idOf({ kind, id }))) as Request // as it was

/** Longer than any handler needs. */
const patience = 20_000

export type Reply = { status: number; code: string | undefined; text: string; headers: Headers }
type Sending = { url: string; headers?: Record<string, string>; extraQuery?: Record<string, string> }

/** Sends it as a program would, and reads the answer whole. */
export async function send(
  name: EndpointName,
  { params = {}, query = {}, body, form }: Request,
  { url, headers = {}, extraQuery = {} }: Sending,
): Promise<Reply> {
  const [method = 'GET', template = '/'] = endpoints[name].split(' ')
  const target = new URL(
    template.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? '')),
    url,
  )
  for (const [key, value] of Object.entries({ ...query, ...extraQuery }))
    target.searchParams.set(key, typeof value === 'object' ? JSON.stringify(value) : String(value))
  const answer = await fetch(target, {
    method,
    redirect: 'manual',
    signal: AbortSignal.timeout(patience),
    headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(form && { body: formOf(form) }),
  })
  const text = await answer.text()
  return { status: answer.status, code: codeIn(answer, text), text, headers: answer.headers }
}

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [key, value] of Object.entries(fields)) form.set(key, value)
  form.set('file', new Blob(['no picture']), 'note.txt')
  return form
}

function codeIn(answer: Response, text: string): string | undefined {
  if (answer.status < 400 || !answer.headers.get('content-type')?.includes('json')) return undefined
  return (JSON.parse(text) as { code?: string }).code
}

/** So many at a time, in this order. */
export async function eachOf<T>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = [...items]
  const line = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: width }, line))
}
