import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One Meta user as the stub knows them; tests change it as they like. */
export type StubPerson = {
  id: string
  name: string
  scopes: string[]
  type: 'USER' | 'SYSTEM_USER'
  /** Why the token no longer works. */
  ended?: { code: number; subcode: number }
  expiresAt: number
  accounts: { id: string; name: string; account_status: number }[]
  pages: { id: string; name: string; tasks: string[] }[]
}
export type StubMeta = {
  url: string
  /** By token, and by the code that is exchanged for it. */
  people: Map<string, StubPerson>
  calls: string[]
  /** Overrides an answer by "METHOD path", such as "GET debug_token". */
  answers: Map<string, { status: number; body: unknown }>
  close(): Promise<void>
}

/** The few answers of Meta's that a connection needs, for tests that must say what Meta says. */
export async function startStubMeta(): Promise<StubMeta> {
  const people = new Map<string, StubPerson>()
  const answers: StubMeta['answers'] = new Map()
  const calls: string[] = []
  const server = createServer((request, response) => {
    void readForm(request).then((form) => {
      const url = new URL(request.url ?? '/', 'http://stub')
      for (const [name, value] of url.searchParams) form.set(name, value)
      const path = url.pathname.replace(/^\/(v\d+\.\d+\/)?/, '')
      const method = (form.get('method') ?? request.method ?? 'GET').toUpperCase()
      calls.push(`${method} ${path}`)
      const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
      const { status, body } = answers.get(`${method} ${path}`) ?? answer(people, method, path, form, token)
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(JSON.stringify(body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // it listens at a port
    people,
    calls,
    answers,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer) // streams of requests yield buffers
  return new URLSearchParams(Buffer.concat(chunks).toString())
}

type Answer = { status: number; body: unknown }
const ok = (body: unknown): Answer => ({ status: 200, body })
const refused = (code: number, subcode: number): Answer => ({
  status: 400,
  body: { error: { message: 'refused', type: 'OAuthException', code, error_subcode: subcode } },
})

function answer(
  people: Map<string, StubPerson>,
  method: string,
  path: string,
  form: URLSearchParams,
  token: string,
): Answer {
  if (path === 'oauth/access_token') return tokenFor(form)
  if (path === 'debug_token') return ok({ data: debug(people.get(form.get('input_token') ?? '')) })
  if (path.endsWith('/subscriptions') || path.endsWith('/subscribed_apps'))
    return ok(method === 'GET' ? { data: [] } : { success: true })
  if (path === '_twin/clock') return ok({ now: new Date().toISOString() })
  const person = people.get(token)
  if (!person) return refused(190, 467)
  if (person.ended) return refused(person.ended.code, person.ended.subcode)
  if (path === 'me') return ok({ id: person.id, name: person.name })
  if (path === 'me/adaccounts')
    return ok({ data: person.accounts.map((account) => ({ ...account, currency: 'EUR', timezone_name: 'Europe/Berlin' })) }) // prettier-ignore
  if (path === 'me/accounts')
    return ok({ data: person.pages.map((page) => ({ ...page, access_token: `page-token-${page.id}` })) })
  return path.endsWith('/adspixels') ? ok({ data: [] }) : refused(100, 33)
}

const tokenFor = (form: URLSearchParams): Answer =>
  ok({
    access_token: form.get('fb_exchange_token') ?? form.get('code') ?? 'app-token',
    token_type: 'bearer',
    ...(form.get('grant_type') === 'fb_exchange_token' && { expires_in: 5_183_944 }),
  })

function debug(person: StubPerson | undefined) {
  if (!person) return { is_valid: false, scopes: [], error: { code: 190, message: 'not a token' } }
  const { id, type, scopes, expiresAt, ended } = person
  return {
    app_id: '1',
    type,
    user_id: id,
    scopes: ended ? [] : scopes,
    is_valid: !ended,
    expires_at: expiresAt,
    ...(ended && { error: { ...ended, message: 'ended' } }),
  }
}
