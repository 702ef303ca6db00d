import { contract, endpoints, ErrorBody, type Endpoint, type EndpointName } from '@adwright/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createTestApp, fakeClock, testPassword, type TestApp } from '../test/index.ts'
import { addStaffMember } from './modules/admin/test-staff.ts'

const names = Object.keys(contract) as EndpointName[] // Object.keys widens
const clock = fakeClock(new Date())
let app: TestApp
let token: string
let foreign: string
beforeAll(async () => {
  app = await createTestApp({ clock })
  // Somebody who comes in everywhere: of the staff, and owner of a workspace.
  const { email } = await addStaffMember(app)
  token = (await app.api('signIn', { body: { email, password: testPassword } })).accessToken
  foreign = (await app.signUp('Other')).signedIn.accessToken
})
afterAll(() => app.close())

type Sent = { body?: unknown; query?: string; id?: string; as?: string | undefined; type?: string }
/** A call of that route with everything plausible, but for what a test puts in. */
async function call(
  name: EndpointName,
  { body, query = '', id, as = token, type = 'application/json' }: Sent,
) {
  const [method = 'GET', template = '/'] = endpoints[name].split(' ')
  const address = template.replace(':id', encodeURIComponent(id ?? plausibleId(name)))
  const answer = await fetch(`${app.url}${address}${query}`, {
    method,
    redirect: 'manual',
    headers: {
      ...(as !== '' && { authorization: `Bearer ${as}` }),
      ...(body !== undefined && { 'content-type': type }),
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await answer.text()
  const parsed = answer.ok || answer.status === 302 ? undefined : ErrorBody.parse(JSON.parse(text))
  return { status: answer.status, code: parsed?.code, field: parsed?.field }
}
const schemaOf = (part: z.ZodType | undefined) =>
  part
    ? (z.toJSONSchema(part, { io: 'input', unrepresentable: 'any' }) as {
        properties?: Record<string, { type?: string; pattern?: string }>
      })
    : {}
const prefixOf = (name: EndpointName) =>
  /\^(\w+)_\[/.exec(schemaOf((contract[name] as Endpoint).params).properties?.['id']?.pattern ?? '')?.[1] ??
  'cmp'
const plausibleId = (name: EndpointName) => `${prefixOf(name)}_01h455vb4pex5vsknk084sn02q`
const withBody = names.filter((name) => 'body' in contract[name])
const withId = names.filter((name) => 'params' in contract[name])
const closed = names.filter((name) => contract[name].access !== 'public')

describe('every route with a body', () => {
  test.each(withBody)('%s refuses what is not an object', async (name) => {
    for (const body of ['[]', '"text"', '1', 'null', '{"a":', '[{}]'])
      expect([body, (await call(name, { body })).code]).toEqual([
        body,
        expect.stringMatching(/^request\.invalid$/) as string,
      ])
  })

  test.each(withBody)('%s refuses unknown fields and wrong types, naming the field', async (name) => {
    expect(await call(name, { body: { surprise: 1 } })).toMatchObject({
      status: 400,
      code: 'request.invalid',
    })
    for (const [key, { type }] of Object.entries(
      schemaOf((contract[name] as Endpoint).body).properties ?? {},
    )) {
      const wrong = type === 'object' ? 'text' : { nested: true }
      const answer = await call(name, { body: { [key]: wrong } })
      expect([name, key, answer.status, answer.code]).toEqual([name, key, 400, 'request.invalid'])
    }
  })

  test.each(withBody)('%s refuses texts without an end and bodies without a limit', async (name) => {
    for (const key of Object.keys(schemaOf((contract[name] as Endpoint).body).properties ?? {}))
      expect((await call(name, { body: { [key]: 'x'.repeat(80_000) } })).status).toBe(400)
    expect(await call(name, { body: `{"x":"${'x'.repeat(1_100_000)}"}` })).toMatchObject({
      status: 413,
      code: 'request.too_large',
    })
  })

  test.each(withBody)('%s takes JSON only', async (name) => {
    for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded'])
      expect((await call(name, { body: 'x=1', type })).code).toBe('request.unsupported_media_type')
  })
})

test.each(withId)(
  '%s refuses ids of another kind, and says politely that an unknown one is not there',
  async (name) => {
    for (const id of [
      'x',
      '1 or 1=1',
      '../me',
      'user_01h455vb4pex5vsknk084sn02q',
      `${plausibleId(name)}0`,
      '%00',
      '🙂',
    ])
      expect([
        id,
        (await call(name, { id, body: methodOf(name) === 'GET' ? undefined : {} })).status,
      ]).toEqual([id, expect.toBeOneOf([400, 404]) as number])
  },
)

// The staff see all of them; who is not of the staff hears so whatever they name.
test.each(withId.filter((name) => !('body' in contract[name]) && contract[name].access !== 'staff'))(
  '%s does not know another workspace’s things',
  async (name) => {
    expect((await call(name, { as: foreign })).status).toBe(404)
  },
)

test.each(names.filter((name) => methodOf(name) === 'GET' && name !== 'metaCallback'))(
  '%s refuses unknown and nonsensical questions',
  async (name) => {
    expect((await call(name, { query: '?surprise=1' })).code).toBe('request.invalid')
    expect((await call(name, { query: '?limit=-1&days=x&since=never&cursor=%00' })).status).toBe(400)
  },
)

test.each(closed)('%s is closed to strangers and to expired, foreign or broken tokens', async (name) => {
  expect(await call(name, { as: '' })).toMatchObject({ status: 401, code: 'auth.required' })
  expect(await call(name, { as: 'a.b.c' })).toMatchObject({ status: 401, code: 'auth.token_invalid' })
  clock.advance(31 * 60_000)
  expect(await call(name, {})).toMatchObject({ status: 401, code: 'auth.token_expired' })
  clock.advance(-31 * 60_000)
})

function methodOf(name: EndpointName): string {
  return endpoints[name].split(' ')[0] ?? ''
}
