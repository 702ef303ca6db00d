import { randomUUID } from 'node:crypto'
import type { Connection } from '@adwright/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  createTestApp,
  startStubMeta,
  until,
  type StubMeta,
  type StubPerson,
  type TestApp,
} from '../../../test/index.ts'
import { usualScopes } from './scopes.ts'

const DAY = 86_400
let meta: StubMeta
let app: TestApp
let rosa: Awaited<ReturnType<TestApp['signUp']>>
let born = 0
beforeAll(async () => {
  meta = await startStubMeta()
  app = await createTestApp({
    worker: true,
    env: { TWIN_URL: meta.url, META_APP_ID: '1', META_APP_SECRET: 's' },
  })
})
afterAll(async () => {
  await app.close()
  await meta.close()
})
beforeEach(async () => {
  meta.calls.length = 0
  meta.answers.clear()
  rosa = await app.signUp('Rosa')
})

function aPerson(change: Partial<StubPerson> = {}): StubPerson & { token: string } {
  born += 1
  const token = `token-${born}-${randomUUID()}`
  const person: StubPerson = {
    id: `66600000000000000${born}`,
    name: `Person ${born}`,
    type: 'USER',
    scopes: [...usualScopes],
    expiresAt: Math.floor(Date.now() / 1000) + 59 * DAY,
    accounts: [{ id: `act_77${born}`, name: 'Ads', account_status: 1 }],
    pages: [{ id: `88${born}`, name: 'Bakery', tasks: ['ADVERTISE', 'CREATE_CONTENT'] }],
    ...change,
  }
  meta.people.set(token, person)
  return Object.assign(person, { token })
}
type Start = Parameters<typeof rosa.api<'startMetaConnection'>>[1]
/** A sign-in at Meta that ends with this token; answers what the dialog was asked for and where the browser ends up. */
async function signIn(token: string, body: NonNullable<Start>['body'] = {}) {
  const { authorizeUrl } = await rosa.api('startMetaConnection', { body })
  const dialog = new URL(authorizeUrl).searchParams
  const query = new URLSearchParams({ state: dialog.get('state') ?? '', code: token })
  const back = await fetch(`${app.url}/api/connections/meta/callback?${query}`, {
    redirect: 'manual',
    headers: { authorization: `Bearer ${rosa.signedIn.accessToken}` },
  })
  return { dialog, back: new URL(back.headers.get('location') ?? '', app.url).searchParams }
}
const list = async () => (await rosa.api('listConnections')).connections
async function only(): Promise<Connection> {
  const [one, ...rest] = await list()
  if (!one || rest.length > 0) throw new Error(`${rest.length + 1} connections`)
  return one
}
const look = async () => rosa.api('refreshConnection', { params: { id: (await only()).id } })

describe('connecting again', () => {
  test('replaces the token of the same person in place: all that hangs on it stays', async () => {
    const person = aPerson()
    await signIn(person.token)
    const before = await only()
    person.ended = { code: 190, subcode: 460 }
    expect((await look()).health.problems).toMatchObject([{ code: 'password_changed' }])
    const again = aPerson({ id: person.id, accounts: person.accounts, pages: person.pages })
    const { back } = await signIn(again.token, { connectionId: before.id })
    expect(back.get('connection')).toBe('connected')
    const after = await only()
    expect(after).toMatchObject({ id: before.id, status: 'active', health: { state: 'healthy' } })
    expect([after.adAccounts[0]?.id, after.pages[0]?.id]).toEqual([
      before.adAccounts[0]?.id,
      before.pages[0]?.id,
    ])
  })

  test('as somebody else is told, and both are kept apart', async () => {
    await signIn(aPerson().token)
    const mine = await only()
    const { back } = await signIn(aPerson().token, { connectionId: mine.id })
    expect(Object.fromEntries(back)).toEqual({
      connection: 'other_user',
      instead: mine.id,
      connected: expect.stringMatching(/^conn_/),
    })
    expect((await list()).map(({ id }) => id).toSorted()).toEqual([mine.id, back.get('connected')].toSorted())
  })

  test('asks for exactly what was declined, and for it again', async () => {
    const person = aPerson({ scopes: usualScopes.filter((name) => name !== 'instagram_basic') })
    await signIn(person.token)
    const [problem] = (await only()).health.problems
    expect(problem).toMatchObject({ code: 'permissions_declined', severity: 'attention' })
    const { dialog } = await signIn(person.token, { rerequest: true, scopes: problem?.scopes ?? [] })
    expect([dialog.get('scope'), dialog.get('auth_type')]).toEqual(['instagram_basic', 'rerequest'])
  })

  test('for a feature asks for its permissions too, and tells when they were left out', async () => {
    const { dialog } = await signIn(aPerson().token, { features: ['leads'] })
    expect(dialog.get('scope')?.split(',')).toEqual(
      expect.arrayContaining(['ads_management', 'leads_retrieval']),
    )
    expect((await only()).missingScopes).toEqual(['pages_manage_metadata', 'leads_retrieval'])
  })

  test('to a connection that is not there is refused before anybody is sent away', async () => {
    await expect(
      rosa.api('startMetaConnection', {
        body: { connectionId: 'conn_01h455vb4pex5vsknk084sn02q' as Connection['id'] },
      }),
    ).rejects.toMatchObject({ body: { code: 'connection.not_found' } })
  })
})

describe('a look at Meta', () => {
  test('revives a connection after a checkpoint, with the same token', async () => {
    const person = aPerson()
    await signIn(person.token)
    person.ended = { code: 190, subcode: 459 }
    expect(await look()).toMatchObject({
      status: 'needs_reconnect',
      health: {
        problems: [{ code: 'checkpoint', remedy: { kind: 'open', href: 'https://www.facebook.com/' } }],
      },
    })
    delete person.ended
    expect(await look()).toMatchObject({ status: 'active', health: { state: 'healthy' } })
  })

  test('keeps an account that is no longer shared chosen and says so, instead of charging another', async () => {
    const person = aPerson()
    await signIn(person.token)
    person.accounts = [{ id: 'act_1', name: 'Somebody else’s', account_status: 1 }]
    const { health, adAccounts } = await look()
    expect(health.problems).toMatchObject([{ code: 'asset_not_shared', asset: { kind: 'ad_account' } }])
    expect(adAccounts.map(({ name, chosen }) => [name, chosen])).toEqual([['Somebody else’s', false]])
  })
})

describe('a token is made new', () => {
  const age = (days: number) =>
    app.db.sql(
      `update connections set refreshed_at = now() - make_interval(days => $1) where workspace_id = $2`,
      [days, rosa.signedIn.workspace.id],
    )
  const renewals = () => meta.calls.filter((call) => call === 'POST oauth/access_token').length

  test('every week, and not before', async () => {
    await signIn(aPerson().token)
    meta.calls.length = 0
    await age(6)
    await look()
    expect(renewals()).toBe(0)
    await age(8)
    const { refreshedAt } = await look()
    expect(renewals()).toBe(1)
    expect(Date.parse(refreshedAt ?? '')).toBeGreaterThan(Date.now() - 60_000)
  })

  test('and stays as it is when Meta is not in the mood', async () => {
    await signIn(aPerson().token)
    await age(8)
    meta.answers.set('POST oauth/access_token', {
      status: 500,
      body: { error: { code: 2, message: 'busy' } },
    })
    expect(await look()).toMatchObject({ status: 'active', health: { state: 'healthy' } })
  })
})

describe('a system user', () => {
  const connect = (token: string) => rosa.api('connectSystemUser', { body: { token } })

  test('is connected by the token typed in, which is sealed and never shown', async () => {
    const robot = aPerson({ type: 'SYSTEM_USER', expiresAt: 0 })
    const connection = await connect(robot.token)
    expect(connection).toMatchObject({
      tokenKind: 'system_user',
      tokenExpiresAt: null,
      health: { state: 'healthy' },
      adAccounts: [{ chosen: true }],
    })
    expect(JSON.stringify(await list())).not.toContain(robot.token)
    const rows = await app.db.sql<{ row: string }>('select c::text as row from connections c')
    expect(rows.some(({ row }) => row.includes(robot.token))).toBe(false)
  })

  test.each<[string, Partial<StubPerson>, string, RegExp]>([
    ['a person’s', { type: 'USER' }, 'connection.token_refused', /use the sign-in at Meta/],
    ['a dead', { type: 'SYSTEM_USER', ended: { code: 190, subcode: 467 } }, 'connection.token_refused', /does not accept it/],
    ['a too narrow', { type: 'SYSTEM_USER', scopes: ['ads_read'] }, 'connection.missing_permissions', /ads_management/],
    ['an empty', { type: 'SYSTEM_USER', accounts: [] }, 'connection.no_ad_account', /no ad account/],
  ])('with %s token is told why not, without the token', async (_, change, code, message) => {
    const { token } = aPerson(change)
    const refusal: unknown = await connect(token).catch((error: unknown) => error)
    expect(refusal).toMatchObject({ body: { code, message: expect.stringMatching(message) } })
    expect(JSON.stringify(refusal)).not.toContain(token)
    expect(await list()).toEqual([])
  }) // prettier-ignore
})

describe('an agency with many ad accounts', () => {
  test('sees the chosen one among fifty, and finds the others by page and by name', async () => {
    const accounts = Array.from({ length: 130 }, (_, n) => ({ id: `act_9${born}${n}`, name: `Shop ${String(n).padStart(3, '0')}`, account_status: 1 })) // prettier-ignore
    await signIn(aPerson({ accounts }).token)
    const { id, pages, adAccounts: first } = await only()
    expect(meta.calls.filter((call) => call.endsWith('/adspixels'))).toEqual([])
    expect([first.length, (await only()).adAccountsTotal]).toEqual([50, 130])
    const { adAccounts: found, total } = await rosa.api('listAdAccounts', {
      params: { id },
      query: { q: 'shop 12' },
    })
    expect([found.length, total]).toEqual([10, 10])
    const [last, page] = [found.at(-1), pages[0]]
    if (!last || !page) throw new Error('nothing to choose')
    await rosa.api('chooseAccounts', { params: { id }, body: { adAccountId: last.id, pageId: page.id } })
    expect((await only()).adAccounts.find(({ chosen }) => chosen)?.name).toBe('Shop 129')
    await until(async () => meta.calls.includes(`GET ${last.externalId}/adspixels`))

    const names: string[] = []
    let cursor: string | undefined
    do {
      const next = await rosa.api('listAdAccounts', { params: { id }, query: { limit: 60, ...(cursor && { cursor }) } }) // prettier-ignore
      names.push(...next.adAccounts.map(({ name }) => name))
      cursor = next.nextCursor
    } while (cursor)
    expect(names).toEqual(accounts.map(({ name }) => name))
    await expect(rosa.api('listAdAccounts', { params: { id }, query: { cursor: 'x' } })).rejects.toMatchObject({ status: 400 }) // prettier-ignore
    expect((await rosa.api('listConnectionPages', { params: { id }, query: {} })).pages).toHaveLength(1)
  })

  test('whose lists are nobody else’s', async () => {
    await signIn(aPerson().token)
    const { id } = await only()
    const ana = await app.signUp('Ana')
    await expect(ana.api('listAdAccounts', { params: { id } })).rejects.toMatchObject({ status: 404 })
    await expect(ana.api('listConnectionPages', { params: { id } })).rejects.toMatchObject({ status: 404 })
  })
})

test('what is chosen is put under Meta’s webhooks; a Page only with the permission for it', async () => {
  const person = aPerson({ scopes: [...usualScopes, 'pages_manage_metadata'] })
  await signIn(person.token)
  await until(async () => meta.calls.includes(`POST ${person.pages[0]?.id}/subscribed_apps`))
  expect(meta.calls).toContain(`POST ${person.accounts[0]?.id}/subscribed_apps`)
  expect(meta.calls).toContain('POST 1/subscriptions')
  await until(
    async () => (await app.db.sql('select 1 from connections where subscribed_at is not null')).length > 0,
  )
  const plain = aPerson()
  meta.calls.length = 0
  await signIn(plain.token)
  await until(async () => meta.calls.includes(`POST ${plain.accounts[0]?.id}/subscribed_apps`))
  expect(meta.calls).not.toContain(`POST ${plain.pages[0]?.id}/subscribed_apps`)
})
