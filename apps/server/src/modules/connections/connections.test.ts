import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { MetaError } from '@adwright/meta-graph'
import { createAudit } from '#modules/audit'
import { AppError } from '#platform/errors.ts'
import type { Member } from '#platform/member.ts'
import {
  aColleague,
  aWorkspace,
  createTestDatabase,
  fakeClock,
  type FakeClock,
  type TestDatabase,
} from '../../../test/index.ts'
import { createChooseAccounts } from './choose-accounts.ts'
import { createConnectionFailed } from './connection-failed.ts'
import type { Grant, GrantedAdAccount, GrantedPage } from './connection.ts'
import type { ConnectionDeps } from './deps.ts'
import { createDisconnect } from './disconnect.ts'
import { createFastForward } from './fast-forward.ts'
import { createFinishConnection } from './finish-connection.ts'
import { createListConnections } from './list-connections.ts'
import { createOpenConnection } from './open-connection.ts'
import { createRefreshConnection } from './refresh-connection.ts'
import { usualScopes } from './scopes.ts'
import { createStartConnection } from './start-connection.ts'

const plainSealer = {
  seal: (plain: string, place: string) => `${place}|${plain}`,
  open: (sealed: string, place: string) => {
    if (!sealed.startsWith(`${place}|`)) throw new Error('sealed for another place')
    return sealed.slice(place.length + 1)
  },
}
const anAccount: GrantedAdAccount = {
  externalId: 'act_120000000000000017',
  name: 'Rosa ads',
  currency: 'EUR',
  timeZone: 'Europe/Berlin',
  status: 1,
  minDailyBudgetMinor: 100,
  pixelId: null,
}
const aPage: GrantedPage = {
  externalId: '100000000000000001',
  name: 'Bakery Rosa',
  tasks: ['ADVERTISE', 'CREATE_CONTENT'],
  token: 'page-token',
  instagram: { externalId: '17841400000000001', username: 'bakery.rosa' },
}
const aGrant = (change: Partial<Grant> = {}): Grant => ({
  externalUserId: '5550000000000000001',
  userName: 'Rosa Weber',
  token: 'token-of-rosa',
  tokenKind: 'user',
  tokenExpiresAt: null,
  dataAccessExpiresAt: null,
  scopes: [...usualScopes],
  granularScopes: [],
  adAccounts: [anAccount],
  pages: [aPage],
  ...change,
})

let db: TestDatabase
let member: Member
let clock: FakeClock
let heard: string[]
let running: string[]
let revoked: string[]
let granted: () => Grant
let renewed: (token: string) => { token: string; expiresAt: Date | null }
let queued: string[]
let subscribed: string[]
let goneOn: string[]
let simulatedDays: number
let deps: ConnectionDeps

beforeAll(async () => {
  db = await createTestDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  member = await aWorkspace(db)
  clock = fakeClock()
  heard = []
  running = []
  revoked = []
  granted = () => aGrant()
  renewed = (token) => ({ token, expiresAt: null })
  queued = []
  subscribed = []
  goneOn = []
  simulatedDays = 0
  const simulatedNow = () => new Date(clock.now().getTime() + simulatedDays * 86_400_000)
  deps = {
    transactions: db,
    clock,
    sealer: plainSealer,
    audit: createAudit({ clock }),
    events: {
      publish: async (_tx, _ws, event) => void heard.push(event.name),
      subscribe: async () => ({ stop: () => undefined }),
    },
    mode: 'twin',
    login: () => ({
      authorizeUrl: ({ state, rerequest }) =>
        `https://meta.example/dialog?state=${state}&rerequest=${rerequest}`,
      finish: async () => granted(),
      adopt: async (token) => ({ ...granted(), token, tokenKind: 'system_user' }),
      look: async (token) => ({ ...granted(), token }),
      renew: async (token) => renewed(token),
      revoke: async (token) => void revoked.push(token),
    }),
    rehearsalClock: {
      now: async () => simulatedNow(),
      advance: async (_token, seconds) => {
        simulatedDays += seconds / 86_400
        return simulatedNow()
      },
    },
    subscriptions: () => ({
      app: async () => undefined,
      adAccount: async (_token, id) => void subscribed.push(id),
      page: async (pageToken, id) => void subscribed.push(`${id} by ${pageToken}`),
    }),
    webhooks: () => ({ url: 'https://adwright.example/api/webhooks/meta', verifyToken: 'v' }),
    callbackUrl: () => 'https://adwright.example/api/connections/meta/callback',
    runningCampaigns: async () => running,
    onTheWay: { moments: async () => [], reached: async () => undefined },
    onTimePassed: async () => void heard.push('time passed'),
    onReconnected: async (_tx, _ws, id) => void goneOn.push(id),
    jobs: { enqueue: async (_tx, name, _input, { key }) => void queued.push(`${name} ${key}`) },
  }
})

const begin = async (returnTo = '/settings/connections') =>
  (await createStartConnection(deps)(member, { rerequest: false, returnTo })).state
const finish = (answer: Record<string, string>, binding: { cookie?: string; bearer?: Member } = {}) =>
  createFinishConnection(deps)(answer, {
    stateCookie: binding.cookie,
    bearer: binding.bearer,
    requestId: 'req_1',
  })
const codeOf = async (finished: ReturnType<typeof finish>) => {
  const end = await finished
  return end.kind === 'failed' ? end.error.code : end.kind
}
const list = async () => (await createListConnections(deps)(member)).connections
async function connect() {
  const state = await begin()
  const finished = await finish({ state, code: 'c' }, { cookie: state })
  if (finished.kind !== 'connected') throw finished.error
  return finished.connectionId
}

describe('signing in', () => {
  test('stores everything at once, chooses sensibly, and seals the tokens', async () => {
    granted = () =>
      aGrant({
        adAccounts: [
          { ...anAccount, externalId: 'act_1', name: 'A closed one', status: 101 },
          { ...anAccount, externalId: 'act_2', name: 'B runs', status: 1 },
        ],
        pages: [
          { ...aPage, externalId: '1', name: 'A without Instagram', instagram: null },
          { ...aPage, externalId: '2', name: 'B with Instagram' },
        ],
      })
    await connect()
    const [connection] = await list()
    expect(connection).toMatchObject({ simulated: true, status: 'active', userName: 'Rosa Weber' })
    expect(
      connection?.adAccounts.map((account) => [account.name, account.canDeliver, account.chosen]),
    ).toEqual([
      ['A closed one', false, false],
      ['B runs', true, true],
    ])
    expect(connection?.adAccounts[0]?.problem).toContain('closed')
    expect(connection?.pages.map((page) => [page.name, page.chosen])).toEqual([
      ['A without Instagram', false],
      ['B with Instagram', true],
    ])
    const [row] = await db.sql<{ token_sealed: string; connection_id: string }>(
      'select token_sealed, connection_id from connections where workspace_id = $1',
      [member.workspaceId],
    )
    expect(row?.token_sealed).toBe(`connections:${row?.connection_id}:token|token-of-rosa`)
    expect(heard).toEqual(['connection.changed'])
  })

  test('the state itself is stored nowhere', async () => {
    const state = await begin()
    const rows = await db.sql('select * from connection_states')
    expect(JSON.stringify(rows)).not.toContain(state)
  })

  test('a state works once', async () => {
    const state = await begin()
    expect(await codeOf(finish({ state, code: 'c' }, { cookie: state }))).toBe('connected')
    expect(await codeOf(finish({ state, code: 'c' }, { cookie: state }))).toBe('connection.state_invalid')
  })

  test('a state works for ten minutes', async () => {
    const state = await begin()
    clock.advance(10 * 60_000 + 1)
    expect(await codeOf(finish({ state, code: 'c' }, { cookie: state }))).toBe('connection.state_invalid')
  })

  test('a foreign browser gets nothing, and does not use the state up', async () => {
    const state = await begin()
    expect(await codeOf(finish({ state, code: 'c' }))).toBe('connection.state_invalid')
    expect(await codeOf(finish({ state, code: 'c' }, { cookie: 'another' }))).toBe('connection.state_invalid')
    expect(await codeOf(finish({ state, code: 'c' }, { cookie: state }))).toBe('connected')
  })

  test('a bearer must be the one who began', async () => {
    const state = await begin()
    const colleague = await aColleague(db, member, 'admin')
    expect(await codeOf(finish({ state, code: 'c' }, { bearer: colleague }))).toBe('connection.state_invalid')
    expect(await codeOf(finish({ state, code: 'c' }, { bearer: member }))).toBe('connected')
  })

  test('no state, or one nobody gave out, is refused', async () => {
    expect(await codeOf(finish({ code: 'c' }))).toBe('connection.state_invalid')
    expect(await codeOf(finish({ state: 'x', code: 'c' }, { cookie: 'x' }))).toBe('connection.state_invalid')
  })

  test.each([
    ['the person said no', { error: 'access_denied' }, aGrant(), 'connection.denied'],
    ['there is no ad account', { code: 'c' }, aGrant({ adAccounts: [] }), 'connection.no_ad_account'],
    ['there is no Page', { code: 'c' }, aGrant({ pages: [] }), 'connection.no_page'],
  ])('nothing is stored when %s', async (_, answer, grant, code) => {
    granted = () => grant
    const state = await begin('/welcome')
    const finished = await finish({ state, ...answer }, { cookie: state })
    expect(finished).toMatchObject({ kind: 'failed', returnTo: '/welcome', error: { code } })
    expect(await list()).toEqual([])
  })

  test('nothing is stored when a permission was declined', async () => {
    granted = () => {
      throw new AppError('connection.missing_permissions', { missing: 'ads_management' })
    }
    const state = await begin()
    const finished = await finish({ state, code: 'c' }, { cookie: state })
    expect(finished).toMatchObject({ error: { details: { missing: 'ads_management' } } })
    expect(await list()).toEqual([])
  })

  test('the same Meta user again updates what is there and keeps what was chosen', async () => {
    const id = await connect()
    const [before] = await list()
    await createConnectionFailed(deps)(member.workspaceId, id, authError())
    expect((await list())[0]?.status).toBe('needs_reconnect')
    granted = () =>
      aGrant({
        token: 'new',
        pages: [aPage, { ...aPage, externalId: '9', name: 'Z' }],
      })
    expect(await connect()).toBe(id)
    const connections = await list()
    expect(connections).toHaveLength(1)
    expect(connections[0]?.status).toBe('active')
    expect(connections[0]?.pages.find((page) => page.chosen)?.id).toBe(before?.pages[0]?.id)
    expect((await createOpenConnection(deps)(member.workspaceId, id)).token).toBe('new')
  })
})

const authError = (subcode = 460) =>
  new MetaError({ kind: 'auth', message: 'x', status: 400, code: 190, subcode })

describe('a token that died', () => {
  test('is noted once, with what happened, and stops whoever wants to use it', async () => {
    const id = await connect()
    heard = []
    const wrapped = new Error('outer', { cause: authError() })
    await createConnectionFailed(deps)(member.workspaceId, id, wrapped)
    await createConnectionFailed(deps)(member.workspaceId, id, wrapped)
    expect(heard).toEqual(['connection.changed'])
    expect((await list())[0]?.health).toMatchObject({
      state: 'broken',
      problems: [{ code: 'password_changed', remedy: { kind: 'reconnect' } }],
    })
    await expect(createOpenConnection(deps)(member.workspaceId, id)).rejects.toMatchObject({
      code: 'connection.needs_reconnect',
    })
  })

  test('other errors leave the connection alone', async () => {
    const id = await connect()
    const invalid = new MetaError({ kind: 'invalid', message: 'x', status: 400, code: 100 })
    await createConnectionFailed(deps)(member.workspaceId, id, invalid)
    expect((await list())[0]).toMatchObject({ status: 'active', health: { state: 'healthy' } })
  })

  test('a blocked action is kept with its end, and the connection goes on', async () => {
    const id = await connect()
    const blocked = new MetaError({ kind: 'blocked', message: 'x', status: 400, code: 368, retryAfterMs: 3_600_000 }) // prettier-ignore
    simulatedDays = 5 // Meta's block ends by the rehearsal's time
    await createConnectionFailed(deps)(member.workspaceId, id, new Error('outer', { cause: blocked }))
    await createConnectionFailed(deps)(member.workspaceId, id, blocked)
    expect(heard.filter((name) => name === 'connection.changed')).toHaveLength(2) // connected, and blocked once
    expect((await list())[0]).toMatchObject({
      status: 'active',
      health: {
        state: 'attention',
        problems: [{ code: 'action_blocked', remedy: { kind: 'wait', until: '2026-11-28T10:00:00.000Z' } }],
      },
    })
    await createOpenConnection(deps)(member.workspaceId, id)
    await createRefreshConnection(deps)(member.workspaceId, id)
    expect((await list())[0]?.health.problems.map(({ code }) => code)).toEqual(['action_blocked'])
    clock.advance(3_600_001)
    expect((await list())[0]?.health.state).toBe('healthy')
  })

  test('a missing right is looked into once, however many calls run into it', async () => {
    const id = await connect()
    const missing = new MetaError({ kind: 'permission', message: 'x', status: 403, code: 200 })
    queued = []
    await createConnectionFailed(deps)(member.workspaceId, id, missing)
    await createConnectionFailed(deps)(member.workspaceId, id, missing)
    expect(new Set(queued).size).toBe(1)
    expect(queued[0]).toMatch(/^connections\.check .*:failed:/)
  })

  test('what waited goes on when the person is back, and when a look finds everything well again', async () => {
    const id = await connect()
    expect(goneOn).toEqual([])
    await createConnectionFailed(deps)(member.workspaceId, id, authError())
    await connect()
    expect(goneOn).toEqual([id])
    await createRefreshConnection(deps)(member.workspaceId, id)
    expect(goneOn).toEqual([id]) // nothing had stopped
    await createConnectionFailed(deps)(member.workspaceId, id, authError(459))
    await createRefreshConnection(deps)(member.workspaceId, id)
    expect(goneOn).toEqual([id, id])
    await createConnectionFailed(deps)(member.workspaceId, id, authError(492))
    granted = () => aGrant({ pages: [{ ...aPage, tasks: [] }] })
    await createRefreshConnection(deps)(member.workspaceId, id)
    expect(goneOn).toEqual([id, id]) // the role is really gone
  })

  test('a look that began before the person came back neither ends the new token nor puts the old one back', async () => {
    const id = await connect()
    for (const ending of ['well', 'dead']) {
      granted = () => aGrant({ token: `new ${ending}` })
      const { look } = deps.login()
      const late = async (token: string) => {
        await connect() // meanwhile
        if (ending === 'dead') throw new AppError('connection.needs_reconnect', {}, { cause: authError() })
        return { ...(await look(token, [])), token }
      }
      const slow = { ...deps, login: () => ({ ...deps.login(), look: late }) }
      await createRefreshConnection(slow)(member.workspaceId, id)
      expect((await createOpenConnection(deps)(member.workspaceId, id)).token).toBe(`new ${ending}`)
    }
  })

  test('a call that ended with the old token asks for a look, which sets things right', async () => {
    const id = await connect()
    await createConnectionFailed(deps)(member.workspaceId, id, authError())
    expect(queued.at(-1)).toMatch(/^connections\.check .*:failed:/)
    await createRefreshConnection(deps)(member.workspaceId, id)
    expect((await list())[0]).toMatchObject({ status: 'active', health: { state: 'healthy' } })
  })

  test('letting a week go by makes the token new, by the rehearsal’s own time', async () => {
    granted = () => aGrant({ tokenExpiresAt: new Date('2027-01-20T09:00:00Z') })
    const id = await connect()
    const asked: string[] = []
    renewed = (token) => {
      asked.push(token)
      return { token: `${token}+`, expiresAt: new Date('2027-01-30T09:00:00Z') }
    }
    await createFastForward(deps)(member, { connectionId: id, days: 6 })
    expect(queued.at(-1)).toMatch(/^connections\.check .*:forward:/)
    await createRefreshConnection(deps)(member.workspaceId, id)
    expect(asked).toEqual([])
    await createFastForward(deps)(member, { connectionId: id, days: 1 })
    await createRefreshConnection(deps)(member.workspaceId, id)
    expect(asked).toEqual(['token-of-rosa'])
    expect((await createOpenConnection(deps)(member.workspaceId, id)).token).toBe('token-of-rosa+')
    expect((await list())[0]?.refreshedAt).toBe('2026-11-30T09:00:00.000Z')
  })

  test('that has run out by the connection’s own time needs its owner', async () => {
    granted = () => aGrant({ tokenExpiresAt: new Date('2026-12-01T00:00:00Z') })
    const id = await connect()
    expect((await list())[0]?.status).toBe('active')
    await createFastForward(deps)(member, { connectionId: id, days: 10 })
    expect((await list())[0]?.status).toBe('needs_reconnect')
  })

  test('about to run out is told when the connection is looked at', async () => {
    granted = () => aGrant({ tokenExpiresAt: new Date('2026-11-26T10:00:00Z') })
    const id = await connect()
    await createRefreshConnection(deps)(member.workspaceId, id)
    expect((await list())[0]?.health).toMatchObject({
      state: 'attention',
      problems: [{ code: 'token_expiring', sentence: expect.stringContaining('in 3 days') }],
    })
  })

  test('accounts that are no longer shared disappear, but keep their rows', async () => {
    const id = await connect()
    granted = () => aGrant({ adAccounts: [{ ...anAccount, externalId: 'act_9', name: 'New' }] })
    await createRefreshConnection(deps)(member.workspaceId, id)
    expect((await list())[0]?.adAccounts.map((account) => account.name)).toEqual(['New'])
    expect(await db.sql('select 1 from ad_accounts where connection_id = $1', [id])).toHaveLength(2)
  })
})

describe('choosing', () => {
  test('takes only what belongs to the connection', async () => {
    const id = await connect()
    const [connection] = await list()
    const [account, page] = [connection?.adAccounts[0], connection?.pages[0]]
    if (!account || !page) throw new Error('nothing to choose')
    const choose = createChooseAccounts(deps)
    await choose(member, id, { adAccountId: account.id, pageId: page.id })
    const stranger = await aWorkspace(db)
    await expect(choose(stranger, id, { adAccountId: account.id, pageId: page.id })).rejects.toMatchObject({
      code: 'connection.not_found',
    })
    await expect(
      choose(member, id, { adAccountId: 'acct_x' as typeof account.id, pageId: page.id }),
    ).rejects.toMatchObject({ code: 'connection.choice_invalid', field: 'adAccountId' })
  })
})

describe('disconnecting', () => {
  test('is refused while campaigns run through it', async () => {
    const id = await connect()
    running = ['Croissants']
    await expect(createDisconnect(deps)(member, id)).rejects.toMatchObject({
      code: 'connection.in_use',
      details: { campaigns: 'Croissants' },
    })
  })

  test('erases every token here and withdraws at Meta, even when Meta does not answer', async () => {
    const id = await connect()
    await createDisconnect(deps)(member, id)
    expect(revoked).toEqual(['token-of-rosa'])
    expect(await list()).toEqual([])
    const rows = await db.sql<{ token_sealed: string }>(
      'select token_sealed from connections where connection_id = $1 union all select token_sealed from pages where connection_id = $1',
      [id],
    )
    expect(rows.every((row) => row.token_sealed === '')).toBe(true)
    await expect(createDisconnect(deps)(member, id)).rejects.toMatchObject({ code: 'connection.not_found' })
    expect(await connect()).toBe(id) // the same person may come back
  })
})

describe('letting days go by', () => {
  test('moves the rehearsal’s clock and tells everybody who depends on it', async () => {
    const id = await connect()
    heard = []
    const answer = await createFastForward(deps)(member, { days: 3 })
    expect(answer).toEqual({ connectionId: id, now: '2026-11-26T09:00:00.000Z' })
    expect(heard).toEqual(['time passed', 'connection.changed'])
    expect((await list())[0]?.now).toBe('2026-11-26T09:00:00.000Z')
  })

  test('is for rehearsals only', async () => {
    deps = { ...deps, mode: 'live' }
    await connect()
    await expect(createFastForward(deps)(member, { days: 1 })).rejects.toMatchObject({
      code: 'rehearsal.only',
    })
    expect((await list())[0]).toMatchObject({ simulated: false, now: clock.now().toISOString() })
  })

  test('needs a connection', async () => {
    await expect(createFastForward(deps)(member, { days: 1 })).rejects.toMatchObject({
      code: 'connection.not_found',
    })
  })
})
