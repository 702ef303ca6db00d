import { z } from 'zod'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createTestApp, type TestApp } from '../index.ts'
import { digestOf, ownerOfEverything, type Owner } from './belongings.ts'
import { eachOf, endpointNames, endpointOf, methodOf, requestsOf, send } from './requests.ts'

/** What people who guess at our columns would send along. */
const extras: Record<string, unknown> = {
  role: 'owner',
  userId: 'user_01h455vb4pex5vsknk084sn02q',
  workspaceId: 'ws_01h455vb4pex5vsknk084sn02q',
  organisationId: 'org_01h455vb4pex5vsknk084sn02q',
  plan: 'enterprise',
  staff: true,
  emailVerified: true,
  simulated: false,
  state: 'live',
  createdAt: '2020-01-01T00:00:00Z',
}
const writes = endpointNames.filter((name) => methodOf(name) !== 'GET' && endpointOf(name).form === undefined)
const forms = endpointNames.filter((name) => endpointOf(name).form !== undefined)

/** Bodies that somebody else makes, and that grow: of these we read what we know. */
const growing: ReadonlySet<string> = new Set(['addPasskey', 'passkeySignIn'])

let app: TestApp
let ana: Owner
let before: Record<string, string>
const taken: string[] = []

beforeAll(async () => {
  app = await createTestApp()
  ana = await ownerOfEverything(app, 'Ana')
  // So that no rule of roles is what refuses it.
  await app.db.sql(`insert into staff (person_id, made_at, made_by) values ($1, now(), 'operator')`, [
    ana.person.signedIn.user.id,
  ])
  // The server remembers for a few seconds that she was not.
  await vi.waitFor(() => ana.person.api('adminRevenue'), { timeout: 15_000, interval: 250 })
  before = await withoutVisits()
  const headers = {
    authorization: `Bearer ${ana.person.signedIn.accessToken}`,
    'x-workspace': ana.workspaceId,
  }
  const sent = [...writes, ...forms].flatMap((name) => Object.keys(extras).map((field) => ({ name, field })))
  await eachOf(sent, 8, async ({ name, field }) => {
    const part = forms.includes(name) ? 'form' : 'body'
    const [request = {}] = requestsOf(name)
    const given = (request[part] ?? {}) as Record<string, unknown> // samples of bodies are objects
    if (field in properties(endpointOf(name)[part])) return
    const reply = await send(
      name,
      { ...request, [part]: { ...given, [field]: extras[field] } },
      { url: app.url, headers },
    )
    if (reply.status !== 400 || reply.code !== 'request.invalid')
      taken.push(`${name} ${field}: ${reply.status} ${reply.code}`)
  })
}, 120_000)
afterAll(() => app.close())

/** But for when Ana's own session was seen. */
async function withoutVisits() {
  const { 'auth.session': _, ...digests } = await digestOf(app, ana)
  return digests
}

type Schema = { properties?: Record<string, Schema>; additionalProperties?: unknown; [key: string]: unknown }
const schemaOf = (schema: z.ZodType): Schema =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema
const properties = (schema: z.ZodType | undefined) => (schema && schemaOf(schema).properties) ?? {}

describe('fields that nobody asked for', () => {
  test('are refused by every route that writes', () => expect(taken.toSorted()).toEqual([]))

  test('change nothing', async () => expect(await withoutVisits()).toEqual(before))

  test.each(writes.filter((name) => endpointOf(name).body && !growing.has(name)))(
    'have no place deeper inside either: %s',
    (name) => {
      const body = endpointOf(name).body
      expect(body && openObjects(schemaOf(body), 'body')).toEqual([])
    },
  )
})

/** Objects with known fields that would take unknown ones as well. */
function openObjects(schema: Schema, at: string): string[] {
  const own = schema.properties !== undefined && schema.additionalProperties !== false ? [at] : []
  const inner = Object.entries(schema).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? openObjects(value as Schema, `${at}.${key}`) : [],
  )
  // The map of properties is no schema itself, though one of them may be called `properties`.
  return [...own.filter((place) => !place.endsWith('.properties')), ...inner]
}
