import { createTwin, type RunningTwin } from '@adwright/meta-twin'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/index.ts'
import { aRoom, type Room } from './test-room.ts'

let db: TestDatabase
let twin: RunningTwin
let room: Room
let token: string
beforeAll(async () => {
  db = await createTestDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  twin = await createTwin({ port: 0, admin: true, realTime: false })
  room = await aRoom(db, { twinUrl: twin.url })
})
afterEach(() => twin.close())

type Consent = { decision?: 'allow' | 'deny'; grant?: string[]; fields?: Record<string, string> }
/** A person at the twin's dialog; answers with what Meta sends the browser back with. */
async function consent({ decision = 'allow', grant, fields = {} }: Consent = {}) {
  const { authorizeUrl, state } = await room.connections.start(room.member, {
    rerequest: false,
    returnTo: '/welcome',
  })
  const dialog = new URL(authorizeUrl)
  const form = new URLSearchParams(dialog.searchParams)
  const asked = (dialog.searchParams.get('scope') ?? '').split(',')
  for (const [key, value] of Object.entries({
    decision,
    business_name: 'Bakery Rosa',
    currency: 'EUR',
    timezone: 'Europe/Berlin',
    country: 'DE',
    ...fields,
  }))
    // prettier-ignore
    form.set(key, value)
  for (const scope of grant ?? asked) form.append('grant[]', scope)
  const answer = await fetch(new URL(dialog.pathname, twin.url), {
    method: 'POST',
    body: form,
    redirect: 'manual',
  })
  const back = new URL(answer.headers.get('location') ?? '')
  return { query: Object.fromEntries(back.searchParams), state }
}
async function connect(how: Consent = {}) {
  const { query, state } = await consent(how)
  return room.connections.finish(query, { stateCookie: state, bearer: undefined, requestId: 'req_1' })
}
async function connected(how: Consent = {}) {
  const finished = await connect(how)
  if (finished.kind !== 'connected') throw finished.error
  const [row] = await db.sql<{ token_sealed: string }>(
    'select token_sealed from connections where connection_id = $1',
    [finished.connectionId],
  )
  token = row?.token_sealed.split('|')[1] ?? ''
  return finished.connectionId
}
const ask = async (path: string, body?: unknown) => {
  const answer = await fetch(new URL(path, twin.url), {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as {
    counts: Record<string, number>
    objects: Record<string, Record<string, unknown>[]>
  }
}
const counts = async () => {
  const { campaign, adset, ad, creative } = (await ask('/_twin/state')).counts
  return { campaign, adset, ad, creative }
}
const once = { campaign: 1, adset: 1, ad: 1, creative: 1 }
const break_ = (method: string, path: string, fault: unknown, more: object = {}) =>
  ask('/_twin/faults', { match: { method, path }, fault, ...more })

async function launch(count = 1) {
  const id = await room.plan(count)
  await room.campaigns.launch(room.member, id)
  await room.jobs.work()
  return room.campaigns.get(room.member, id)
}
const problems = (campaign: Awaited<ReturnType<typeof launch>>) => campaign.problems.map((one) => one.message)

describe('signing in', () => {
  test('brings the person, an ad account, a Page with Instagram and the time of the rehearsal', async () => {
    await connected()
    const { connections } = await room.connections.list(room.member)
    expect(connections).toMatchObject([
      {
        simulated: true,
        status: 'active',
        missingScopes: [],
        adAccounts: [{ currency: 'EUR', timeZone: 'Europe/Berlin', canDeliver: true, chosen: true }],
        pages: [{ canAdvertise: true, chosen: true, instagram: { externalId: expect.any(String) } }],
      },
    ])
  })

  test('denied at the dialog', async () => {
    expect(await connect({ decision: 'deny' })).toMatchObject({
      kind: 'failed',
      returnTo: '/welcome',
      error: { code: 'connection.denied' },
    })
  })

  test('with a permission left out', async () => {
    expect(
      await connect({ grant: ['ads_read', 'pages_show_list', 'pages_read_engagement', 'pages_manage_ads'] }),
    ).toMatchObject({
      kind: 'failed',
      error: { code: 'connection.missing_permissions', details: { missing: 'ads_management' } },
    })
  })

  test('a code that was used before', async () => {
    const { query, state } = await consent()
    const first = await room.connections.finish(query, {
      stateCookie: state,
      bearer: undefined,
      requestId: 'r',
    })
    expect(first.kind).toBe('connected')
    const again = await consent()
    const replayed = { ...again.query, code: query['code'] ?? '' }
    expect(
      await room.connections.finish(replayed, {
        stateCookie: again.state,
        bearer: undefined,
        requestId: 'r',
      }),
    ).toMatchObject({ kind: 'failed', error: { code: 'connection.state_invalid' } })
  })

  test('withdrawn at Meta when disconnected', async () => {
    const id = await connected()
    await room.connections.disconnect(room.member, id)
    const answer = await fetch(new URL('/v26.0/me', twin.url), {
      headers: { authorization: `Bearer ${token}` },
    })
    expect(answer.ok).toBe(false)
  })
})

describe('a launch over the wire', () => {
  test('makes two ads once, goes through review and runs', async () => {
    const connectionId = await connected()
    const campaign = await launch(2)
    expect(problems(campaign)).toEqual([])
    expect(campaign.state).toBe('in_review')
    expect(await counts()).toEqual({ campaign: 1, adset: 1, ad: 2, creative: 2 })
    await room.connections.fastForward(room.member, { connectionId, days: 1 })
    expect(await room.campaigns.refreshFromMeta(room.workspaceId, campaign.id)).toBe('active')
  })

  test.each([
    ['sales', 'US'],
    ['leads', 'DE'],
    ['awareness', 'TH'],
    ['engagement', 'FR'],
  ] as const)('is accepted for %s in %s', async (objective, country) => {
    await connected()
    const { id } = await room.campaigns.create(room.member, {
      briefId: room.briefId,
      creativeIds: room.creatives.slice(0, 1),
      objective,
      country,
    })
    await room.campaigns.launch(room.member, id)
    await room.jobs.work()
    const campaign = await room.campaigns.get(room.member, id)
    expect(problems(campaign)).toEqual([])
    expect(campaign.state).toBe('in_review')
  })

  test.each([
    ['campaigns', 1],
    ['adsets', 1],
    ['adimages', 3],
    ['adcreatives', 1],
    ['ads$', 1],
    ['/v26.0/\\d+$', 1],
    ['/v26.0/\\d+$', 2],
    ['/v26.0/\\d+$', 3],
  ])('whose answer to POST %s (%i.) is lost makes everything once', async (path, nth) => {
    await connected()
    await break_('POST', path, { kind: 'drop_after_commit' }, { nth })
    const campaign = await launch()
    expect(problems(campaign)).toEqual([])
    expect(campaign.state).toBe('in_review')
    expect(await counts()).toEqual(once)
  })

  test('that the review rejects says which rule was broken and what to do', async () => {
    const connectionId = await connected()
    await db.sql(`update creatives set words = jsonb_set(words, '{primaryText}', '"Lose 10 kg by Friday"') where workspace_id = $1`, [room.workspaceId]) // prettier-ignore
    const { id } = await launch()
    await room.connections.fastForward(room.member, { connectionId, days: 1 })
    await room.campaigns.refreshFromMeta(room.workspaceId, id)
    const campaign = await room.campaigns.get(room.member, id)
    expect(campaign.state).toBe('rejected')
    expect(problems(campaign)[0]).toMatch(
      /^The ad was rejected in Meta's review: Personal health: .*Account Quality\.$/,
    )
  })

  test('survives a gateway’s HTML, before and after', async () => {
    await connected()
    await break_('POST', 'adsets', { kind: 'html', status: 502 })
    await break_('POST', 'ads$', { kind: 'drop_before' })
    const campaign = await launch()
    expect(campaign.state).toBe('in_review')
    expect(await counts()).toEqual(once)
  })

  test('waits out a throttle', async () => {
    await connected()
    const error = {
      message: 'User request limit reached',
      type: 'OAuthException',
      code: 17,
      error_subcode: 2446079,
    }
    await break_('POST', 'adcreatives', { kind: 'error', status: 400, error }, { times: 2 })
    const begun = room.clock.now().getTime()
    const campaign = await launch()
    expect(campaign.state).toBe('in_review')
    // Meta's own block, twice, without a worker.
    expect(room.clock.now().getTime() - begun).toBeGreaterThanOrEqual(600_000)
    expect(room.jobs.queued.filter((job) => job.name === 'campaigns.launch')).toHaveLength(3)
  })

  test('refused for good tells Meta’s words, leaves nothing running, and goes on once mended', async () => {
    await connected()
    const error = { message: 'x', type: 'OAuthException', code: 100, error_subcode: 1885272, error_user_title: 'Budget is too low', error_user_msg: 'The minimum is higher.' } // prettier-ignore
    await break_('POST', 'adsets', { kind: 'error', status: 400, error })
    const failed = await launch()
    expect(failed.state).toBe('launch_failed')
    expect(problems(failed)[0]).toMatch(
      /^Budget is too low\. The minimum is higher\. Raise the daily budget\./,
    )
    await room.campaigns.launch(room.member, failed.id)
    await room.jobs.work()
    expect((await room.campaigns.get(room.member, failed.id)).state).toBe('in_review')
    expect(await counts()).toEqual(once)
  })

  test('with a token that died waits for the owner, and goes on when the connection is healed', async () => {
    const connectionId = await connected()
    const error = { message: 'x', type: 'OAuthException', code: 190, error_subcode: 460 }
    await break_('POST', 'adsets', { kind: 'error', status: 401, error })
    const { id, ...waiting } = await launch()
    expect(waiting).toMatchObject({ state: 'launching', waitingFor: { kind: 'reconnect' } })
    expect((await room.connections.list(room.member)).connections[0]?.status).toBe('needs_reconnect')
    await room.connections.refresh(room.workspaceId, connectionId)
    await room.jobs.work()
    expect(await room.campaigns.get(room.member, id)).toMatchObject({ state: 'in_review', waitingFor: null })
    expect(await counts()).toEqual(once)
  })

  test('that Meta blocks for hours says so, waits, and goes on', async () => {
    await connected()
    const error = { message: 'x', type: 'OAuthException', code: 368 }
    await break_('POST', 'ads$', { kind: 'error', status: 400, error })
    const id = await room.plan()
    await room.campaigns.launch(room.member, id)
    await room.jobs.workOne('campaigns.launch')
    const waiting = await room.campaigns.get(room.member, id)
    expect(waiting.waitingFor).toMatchObject({ kind: 'limit', until: expect.any(String) })
    expect(waiting.waitingFor?.sentence).toContain('blocked this action for some hours')
    await room.jobs.work()
    expect((await room.campaigns.get(room.member, id)).state).toBe('in_review')
    expect(await counts()).toEqual(once)
  })

  test('cancelled deletes what was made, and a new launch makes it anew', async () => {
    await connected()
    const error = { message: 'x', type: 'OAuthException', code: 100, error_user_msg: 'No.' }
    await break_('POST', 'ads$', { kind: 'error', status: 400, error })
    const { id } = await launch()
    expect((await room.campaigns.cancelLaunch(room.member, id)).cancelling).toBe(true)
    await room.jobs.work()
    expect((await room.campaigns.get(room.member, id)).state).toBe('draft')
    const { objects } = await ask('/_twin/state')
    expect(objects['campaign']).toMatchObject([{ status: 'DELETED' }])
    expect(objects['creative']).toMatchObject([{ status: 'DELETED' }])
    await room.campaigns.launch(room.member, id)
    await room.jobs.work()
    const campaign = await room.campaigns.get(room.member, id)
    expect(problems(campaign)).toEqual([])
    expect(campaign.state).toBe('in_review')
    expect(await counts()).toEqual({ campaign: 2, adset: 2, ad: 1, creative: 2 })
  })
})

describe('the ledger over the wire', () => {
  test('settles what was lost by looking at Meta, picture, object and switch alike', async () => {
    await connected()
    const { id } = await launch()
    await db.sql(
      `update intents set outcome = 'unknown', external_id = null, check_at = now() where workspace_id = $1`,
      [room.workspaceId],
    )
    await db.sql(`update intent_attempts set outcome = null, ended_at = null where workspace_id = $1`, [
      room.workspaceId,
    ])
    const { intents } = await room.intents.page(room.member, { subject: id, limit: 50 })
    expect(intents).toHaveLength(12 - 1)
    for (const intent of intents)
      expect(await room.intents.resolve(room.member, intent.id)).toMatchObject({
        outcome: 'live',
        externalId: expect.stringMatching(/^[0-9a-f]{10,}$/),
      })
  })
})

describe('what somebody does in Ads Manager', () => {
  const graph = async (path: string, params: Record<string, string>) => {
    const answer = await fetch(new URL(`/v26.0/${path}`, twin.url), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: new URLSearchParams(params),
    })
    expect(await answer.json()).toMatchObject({ success: true })
  }

  test('is nothing after a launch: Meta reads back what was set', async () => {
    await connected()
    for (const [objective, country] of [
      ['sales', 'US'],
      ['awareness', 'TH'],
      ['engagement', 'FR'],
    ] as const) {
      const { id } = await room.campaigns.create(room.member, {
        briefId: room.briefId,
        creativeIds: room.creatives.slice(0, 1),
        objective,
        country,
        days: 7,
      })
      await room.campaigns.launch(room.member, id)
      await room.jobs.work()
      const { drift } = await room.campaigns.check(room.member, id)
      expect(drift?.differences).toEqual([])
    }
  })

  test('is seen, told, and set back through the ledger', async () => {
    await connected()
    const { id, meta } = await launch()
    await graph(meta.adsets[0] ?? '', { daily_budget: '5000', end_time: '0' })
    await graph(meta.campaign ?? '', { name: 'Renamed by hand', status: 'PAUSED' })
    const seen = await room.campaigns.check(room.member, id)
    expect(seen).toMatchObject({ state: 'paused', name: 'Butter croissants', dailyBudgetMinor: 2000 })
    expect(seen.drift?.differences.map(({ level, field, theirs }) => [level, field, theirs])).toEqual([
      ['campaign', 'name', 'Renamed by hand'],
      ['campaign', 'status', 'paused'],
      ['ad_set', 'daily_budget', '€50.00'],
      ['ad_set', 'ends_at', 'no end'],
    ])
    const restored = await room.campaigns.resolveDrift(room.member, id, { action: 'restore' })
    expect(restored.drift?.differences).toEqual([])
    expect(restored.state).toBe('in_review')
    const { objects } = await ask('/_twin/state')
    expect(objects['campaign']?.[0]?.['name']).toMatch(/^Butter croissants · aw-/)
    expect(String(objects['adset']?.[0]?.['daily_budget'])).toBe('2000')
  })
})

test('rename, budget, pause, resume, archive and delete reach the other side', async () => {
  await connected()
  const { id } = await launch()
  const atMeta = async () => {
    const { objects } = await ask('/_twin/state')
    return { name: objects['campaign']?.[0]?.['name'], status: objects['campaign']?.[0]?.['status'], budget: String(objects['adset']?.[0]?.['daily_budget']) } // prettier-ignore
  }
  await room.campaigns.update(room.member, id, { name: 'Warm croissants', dailyBudgetMinor: 3500 })
  expect(await atMeta()).toMatchObject({
    name: expect.stringMatching(/^Warm croissants · aw-/),
    budget: '3500',
  })
  expect(await room.campaigns.get(room.member, id)).toMatchObject({
    name: 'Warm croissants',
    dailyBudgetMinor: 3500,
  })
  expect((await room.campaigns.update(room.member, id, { status: 'paused' })).state).toBe('paused')
  expect((await atMeta()).status).toBe('PAUSED')
  expect((await room.campaigns.update(room.member, id, { status: 'active' })).state).toBe('in_review')
  expect((await atMeta()).status).toBe('ACTIVE')
  expect((await room.campaigns.update(room.member, id, { status: 'archived' })).state).toBe('archived')
  expect((await atMeta()).status).toBe('ARCHIVED')
  await room.campaigns.delete(room.member, id)
  expect((await atMeta()).status).toBe('DELETED')
})
