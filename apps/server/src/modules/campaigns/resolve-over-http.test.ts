import type { ConnectionId, IntentId } from '@adwright/contract'
import { createTwin, type RunningTwin } from '@adwright/meta-twin'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { createTestApp, type TestApp } from '../../../test/index.ts'

/** A write whose answer was lost, settled through the front door against a Meta that really has it, or has not. */
let twin: RunningTwin
let app: TestApp
let rosa: Awaited<ReturnType<TestApp['signUp']>>
let connectionId: ConnectionId
let account: string
beforeAll(async () => {
  twin = await createTwin({ port: 0, admin: true, realTime: false })
  app = await createTestApp({ env: { TWIN_URL: twin.url } })
})
afterAll(async () => {
  await app.close()
  await twin.close()
})
beforeEach(async () => {
  rosa = await app.signUp('Rosa')
  await connect()
})

async function connect() {
  const { authorizeUrl } = await rosa.api('startMetaConnection', { body: {} })
  const dialog = new URL(authorizeUrl)
  const form = new URLSearchParams(dialog.searchParams)
  const fields = { decision: 'allow', business_name: 'Rosa', currency: 'EUR', timezone: 'Europe/Berlin', country: 'DE' } // prettier-ignore
  for (const [key, value] of Object.entries(fields)) form.set(key, value)
  for (const scope of (dialog.searchParams.get('scope') ?? '').split(',')) form.append('grant[]', scope)
  const consent = await fetch(new URL(dialog.pathname, twin.url), { method: 'POST', body: form, redirect: 'manual' }) // prettier-ignore
  await fetch(consent.headers.get('location') ?? '', {
    redirect: 'manual',
    headers: { authorization: `Bearer ${rosa.signedIn.accessToken}` },
  })
  const { connections } = await rosa.api('listConnections')
  const [connection] = connections
  const [adAccount] = connection?.adAccounts ?? []
  if (!connection || !adAccount) throw new Error('nothing is connected')
  connectionId = connection.id
  account = adAccount.externalId
}

/** A stored intent as a killed worker leaves it: sent, and no answer. */
async function aLostWrite(mark: string): Promise<IntentId> {
  const id = newId('intent') as IntentId
  const { workspace } = await rosa.api('me')
  const facts = { account, object: 'campaign', step: 'campaign', set: {} }
  await app.db.sql(
    `insert into intents (intent_id, workspace_id, connection_id, subject, key, mark, kind, label, facts, outcome,
       problem, check_at, created_at, updated_at)
     values ($1, $2, $3, 'cmp_gone', $1, $4, 'ads.object', 'Make the campaign, paused', $5, 'unknown', 'No answer.',
       now(), now() - interval '1 hour', now() - interval '1 hour')`,
    [id, workspace.id, connectionId, mark, JSON.stringify(facts)],
  )
  await app.db.sql(
    `insert into intent_attempts (intent_id, number, workspace_id, kind, began_at, worker)
     values ($1, 1, $2, 'create', now() - interval '1 hour', 'a worker that died')`,
    [id, workspace.id],
  )
  return id
}
test('what Meta does not have is not live, and everybody can read how we know', async () => {
  const id = await aLostWrite('aw-0000000000')
  expect(await rosa.api('listIntents', { query: { outcome: 'unknown' } })).toMatchObject({
    intents: [{ id, canResolve: true, sentence: expect.stringContaining('may or may not') }],
    counts: { unknown: 1 },
  })
  expect(await rosa.api('resolveIntent', { params: { id } })).toMatchObject({
    outcome: 'not_live',
    reason: 'not_there',
    canResolve: false,
    attempts: [
      { kind: 'create', endedAt: null },
      { kind: 'check', outcome: 'not_live' },
    ],
  })
  expect(await rosa.api('getIntent', { params: { id } })).toMatchObject({ outcome: 'not_live' })
})

test('a role that may only read cannot ask Meta', async () => {
  const ana = await app.colleague(rosa, 'analyst')
  const id = await aLostWrite('aw-1111111111')
  await expect(ana.api('resolveIntent', { params: { id } })).rejects.toMatchObject({
    status: 403,
    body: { code: 'workspace.no_permission' },
  })
  expect((await ana.api('listIntents')).counts.unknown).toBe(1)
})

test('a dead connection says so', async () => {
  const id = await aLostWrite('aw-2222222222')
  await app.db.sql(`update connections set status = 'needs_reconnect' where connection_id = $1`, [
    connectionId,
  ])
  await expect(rosa.api('resolveIntent', { params: { id } })).rejects.toMatchObject({
    status: 409,
    body: { code: 'connection.needs_reconnect' },
  })
})

test('Meta’s limit says for how long', async () => {
  const id = await aLostWrite('aw-3333333333')
  const error = { message: 'x', type: 'OAuthException', code: 17, error_subcode: 2446079 }
  await fetch(new URL('/_twin/faults', twin.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      match: { method: 'GET', path: '/campaigns' },
      fault: { kind: 'error', status: 400, error },
      times: 10,
    }),
  })
  await expect(rosa.api('resolveIntent', { params: { id } })).rejects.toMatchObject({
    status: 429,
    body: { code: 'meta.throttled', details: { seconds: 300 } },
  })
  await fetch(new URL('/_twin/faults', twin.url), { method: 'DELETE' })
})

test('somebody else’s write is not found', async () => {
  const id = await aLostWrite('aw-4444444444')
  const ana = await app.signUp('Ana')
  await expect(ana.api('resolveIntent', { params: { id } })).rejects.toMatchObject({ status: 404 })
  await expect(ana.api('getIntent', { params: { id } })).rejects.toMatchObject({ status: 404 })
})
