import { readFile } from 'node:fs/promises'
import type { EndpointName, ErrorCode } from '@adwright/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestApp, startStubMeta, type StubMeta, type TestApp } from '../index.ts'
import { callerNames, callersAround, type CallerName, type Callers } from './callers.ts'
import { eachOf, endpointNames, requestsOf, send } from './requests.ts'

/** How the table writes a refusal at the door; everything else got in. */
const letters: Partial<Record<ErrorCode, string>> = {
  'auth.required': 'a',
  'auth.session_needed': 's',
  'auth.staff_only': 'f',
  'auth.impersonating': 'i',
  'workspace.not_found': 'n',
  'workspace.no_permission': 'p',
  'api_key.scope_missing': 'c',
}
/** Refusals of a handler that look like ones of the door, and are none: the caller was let in. */
const letIn: Partial<Record<ErrorCode, EndpointName[]>> = {
  'auth.wrong_credentials': ['signIn'],
  'auth.passkey_refused': ['passkeySignIn'],
  'workspace.not_found': ['openWorkspace'],
}
/** Would end the session, the membership or the workspace that later calls need: these are only shown in. */
const shownInOnly: ReadonlySet<EndpointName> = new Set<EndpointName>([
  'signOut',
  'endOtherSessions',
  'endImpersonation',
  'leaveWorkspace',
])

let app: TestApp
let meta: StubMeta
let callers: Callers
const answers = new Map<string, string>()

beforeAll(async () => {
  meta = await startStubMeta()
  app = await createTestApp({ env: { TWIN_URL: meta.url } })
  callers = await callersAround(app, await app.signUp('Rosa'))
  await eachOf(callerNames, 5, async (caller) => {
    for (const name of endpointNames) answers.set(`${name} ${caller}`, await ask(name, caller))
  })
}, 180_000)
afterAll(async () => {
  await app.close()
  await meta.close()
})

/** Really calls, with what is valid and names only things that nobody has. */
async function ask(name: EndpointName, caller: CallerName): Promise<string> {
  const [request = {}] = requestsOf(name)
  const { status, code } = await send(name, request, {
    url: app.url,
    headers: callers[caller],
    extraQuery: shownInOnly.has(name) ? { surprise: '1' } : {},
  })
  const known = code as ErrorCode | undefined // an answer has no others
  if (known && letIn[known]?.includes(name)) return '+'
  if (known && letters[known]) return letters[known]
  if (status === 401 || status === 403) return `${status} ${code}`
  return status >= 500 && code === 'internal' ? '500' : '+'
}

const table = await readFile(new URL('permissions.txt', import.meta.url), 'utf8')
const lines = new Map(
  table
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.trim().split(/\s+/))
    .map(([name = '', ...marks]) => [name, marks] as const),
)
/** As it would stand in the table. */
const lineOf = (name: EndpointName) =>
  `${name.padEnd(24)}${callerNames.map((caller) => answers.get(`${name} ${caller}`)).join(' ')}`

describe('who may call what', () => {
  test('is written down for every route, and for nothing else', () => {
    const missing = endpointNames.filter((name) => !lines.has(name))
    expect(missing.map(lineOf).join('\n'), 'review these lines, then put them into permissions.txt').toBe('')
    expect([...lines.keys()].filter((name) => !endpointNames.includes(name as EndpointName))).toEqual([])
  })

  test.each(endpointNames)('%s', (name) => {
    const found = callerNames.map((caller) => `${caller} ${answers.get(`${name} ${caller}`)}`)
    const written = lines.get(name) ?? []
    expect(found).toEqual(callerNames.map((caller, at) => `${caller} ${written[at]}`))
  })
})

test('the stream of events, which is no route of the contract, is for whoever may look', async () => {
  const found: Record<string, string> = {}
  for (const caller of callerNames) {
    const answer = await fetch(`${app.url}/api/events`, { headers: callers[caller] })
    const { code } = answer.ok ? {} : ((await answer.json()) as { code?: ErrorCode })
    found[caller] = (code && letters[code]) ?? (answer.ok ? '+' : String(answer.status))
    if (answer.ok) await answer.body?.cancel()
  }
  const look = lines.get('me') ?? []
  expect(found).toEqual(Object.fromEntries(callerNames.map((caller, at) => [caller, look[at]])))
})

test('nobody who was asked on the way lost their place', async () => {
  for (const caller of ['client', 'analyst', 'editor', 'admin', 'owner', 'leader', 'stand-in'] as const)
    expect([caller, (await send('me', {}, { url: app.url, headers: callers[caller] })).status]).toEqual([
      caller,
      200,
    ])
})
