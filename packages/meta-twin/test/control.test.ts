import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  at,
  campaignInput,
  code,
  launch,
  rows,
  startRehearsal,
  type Body,
  type Rehearsal,
} from './rehearsal.ts'

let now = Date.UTC(2026, 9, 1, 12)
let twin: Rehearsal
beforeEach(async () => {
  now = Date.UTC(2026, 9, 1, 12)
  twin = await startRehearsal({ clock: () => now, seed: 'control' })
})
afterEach(() => twin.twin.close())

const post = (path: string, body: Body, headers: Record<string, string> = {}) =>
  twin.call(`/_twin/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
const mint = async (body: Body = {}) => {
  const { status, body: made } = await post('tokens', body)
  expect(status, JSON.stringify(made)).toBe(200)
  const assets = {
    account: String(made['ad_account']),
    page: String(made['page']),
    instagram: String(made['instagram']),
    pixel: String(made['pixel']),
  }
  return {
    made,
    assets,
    person: { token: String(made['access_token']), cookie: '' },
    world: String(made['world']),
  }
}
const message = (answer: { body: Body }) => String(at(answer.body, 'error', 'message'))

describe('a token without a dialog', () => {
  test('comes with all that a client needs to begin', async () => {
    const { made, person, assets } = await mint()
    expect(made).toMatchObject({ simulated: true, token_type: 'bearer', expires_in: 5_183_944 })
    expect(rows(await twin.get(person, 'me/adaccounts'))).toEqual([
      expect.objectContaining({ id: assets.account }),
    ])
    const asPage = { token: String(made['page_access_token']), cookie: '' }
    expect((await twin.get(asPage, 'me')).body['id']).toBe(assets.page)
    const debug = `/debug_token?input_token=${person.token}&access_token=${made['app_id']}|${made['app_secret']}`
    expect((await twin.call(debug)).body).toMatchObject({ data: { is_valid: true, type: 'USER' } })
    expect((await launch(twin, person, assets)).campaign).toMatch(/^\d+$/)
  })

  test('may reach several ad accounts and Pages, each with its own campaigns', async () => {
    const { made, person } = await mint({
      assets: { ad_accounts: 3, pages: 2 },
      currency: 'EUR',
      country: 'DE',
    })
    const accounts = rows(await twin.get(person, 'me/adaccounts', { fields: 'currency,name' }))
    expect(accounts.map(({ currency }) => currency)).toEqual(['EUR', 'EUR', 'EUR'])
    expect(rows(await twin.get(person, 'me/accounts'))).toHaveLength(2)
    const second = String(accounts[1]?.['id'])
    await twin.post(person, `${second}/campaigns`, campaignInput())
    expect(rows(await twin.get(person, `${second}/campaigns`))).toHaveLength(1)
    expect(rows(await twin.get(person, `${String(made['ad_account'])}/campaigns`))).toHaveLength(0)
  })

  test('may be another one into the same world, narrowed down to some of its assets', async () => {
    const first = await mint({ assets: { pages: 2, ad_accounts: 2 } })
    const [page] = first.made['pages'] as Body[]
    const second = await mint({
      world: first.world,
      granular: { pages_show_list: [page?.['id']], ads_read: [first.assets.account], ads_management: [] },
      scopes: ['pages_show_list', 'ads_read', 'ads_management'],
    })
    expect(rows(await twin.get(second.person, 'me/accounts')).map(({ id }) => id)).toEqual([page?.['id']])
    expect(rows(await twin.get(second.person, 'me/adaccounts'))).toHaveLength(1)
    const other = String(at(first.made, 'ad_accounts', 1, 'id'))
    expect(code(await twin.get(second.person, other))).toBe('100/33')
    expect((await twin.get(first.person, other)).status).toBe(200)
    const debug = `/debug_token?input_token=${second.person.token}&access_token=${first.made['app_id']}|${first.made['app_secret']}`
    expect(at((await twin.call(debug)).body, 'data', 'granular_scopes')).toContainEqual({
      scope: 'ads_read',
      target_ids: [first.assets.account.slice(4)],
    })
  })

  test('of a system user does not end, and says whose it is', async () => {
    const { made, person } = await mint({ kind: 'system_user' })
    expect(made).not.toHaveProperty('expires_in')
    expect((await twin.get(person, 'me')).body['id']).toBe(made['user'])
    const debug = `/debug_token?input_token=${person.token}&access_token=${made['app_id']}|${made['app_secret']}`
    expect((await twin.call(debug)).body).toMatchObject({
      data: { type: 'SYSTEM_USER', expires_at: 0, data_access_expires_at: 0 },
    })
    const sixty = await twin.call(
      `/oauth/access_token?${new URLSearchParams({ grant_type: 'fb_exchange_token', client_id: String(made['app_id']), client_secret: String(made['app_secret']), fb_exchange_token: person.token, set_token_expires_in_60_days: 'true' })}`,
    )
    expect(sixty.body['expires_in']).toBe(60 * 86_400)
  })

  test('is refused in words that help', async () => {
    expect(message(await post('tokens', { scope: 'ads_read' }))).toContain(
      'There is no scope here. Known are: scopes',
    )
    expect(message(await post('tokens', { scopes: ['fly'] }))).toContain('Unknown scopes: fly')
    expect(message(await post('tokens', { assets: { pages: 99 } }))).toContain('from 1 to 25')
    expect(message(await post('tokens', { world: '1' }))).toContain('There is no world 1')
    expect(message(await post('tokens', { timezone: 'Mars/Base' }))).toContain('such as Europe/Berlin')
    expect((await twin.call('/_twin/worlds')).body['data']).toEqual([])
  })
})

describe('the state of tokens', () => {
  test.each([
    ['revoked', '190/458'],
    ['password_changed', '190/460'],
    ['expired', '190/463'],
    ['invalid', '190/467'],
  ])('%s answers %s until they are made to work again', async (state, expected) => {
    const { person, world } = await mint()
    await post('tokens/state', { world, state })
    expect(code(await twin.get(person, 'me'))).toBe(expected)
    await post('tokens/state', { world, state: 'active' })
    expect((await twin.get(person, 'me')).status).toBe(200)
  })

  test('a lost role ends the Page tokens alone', async () => {
    const { made, person, world } = await mint()
    await post('tokens/state', { world, state: 'role_lost' })
    expect(code(await twin.get({ token: String(made['page_access_token']), cookie: '' }, 'me'))).toBe(
      '190/492',
    )
    expect((await twin.get(person, 'me')).status).toBe(200)
  })

  test('a checkpoint is passed by going to the dialog', async () => {
    const person = await twin.signIn()
    const headers = { authorization: `Bearer ${person.token}` }
    await post('tokens/state', { state: 'checkpoint' }, headers)
    expect(code(await twin.get(person, 'me'))).toBe('190/459')
    const dialog = '/v26.0/dialog/oauth?client_id=998877665544332&redirect_uri=http://127.0.0.1:3000/callback'
    await twin.call(dialog, { headers: { cookie: person.cookie } })
    expect((await twin.get(person, 'me')).status).toBe(200)
  })
})

describe('the clock', () => {
  const time = async (world: string) => (await twin.call(`/_twin/clock?world=${world}`)).body['now']
  const clock = (world: string, body: Body) => post('clock', { world, ...body })

  test('goes forward by durations and to instants, stops, steps and runs at a speed', async () => {
    const { world } = await mint()
    expect(await time(world)).toBe('2026-10-01T12:00:00.000Z')
    await clock(world, { advance: 'P1DT2H' })
    expect(await time(world)).toBe('2026-10-02T14:00:00.000Z')
    await clock(world, { to: '2026-10-03T00:00:00Z' })
    await clock(world, { advance: 'P1M' })
    expect(await time(world)).toBe('2026-11-03T00:00:00.000Z')
    await clock(world, { stop: true })
    now += 3_600_000
    expect(await time(world)).toBe('2026-11-03T00:00:00.000Z')
    await clock(world, { step: 'PT30M' })
    expect(await time(world)).toBe('2026-11-03T00:30:00.000Z')
    await clock(world, { run: true, speed: 60 })
    now += 60_000
    expect(await time(world)).toBe('2026-11-03T01:30:00.000Z')
    await clock(world, { run: true })
    now += 60_000
    expect(await time(world)).toBe('2026-11-03T01:31:00.000Z')
  })

  test('of one world leaves the others alone; without a name all go on', async () => {
    const [one, other] = [await mint(), await mint()]
    await clock(one.world, { advance: 'PT1H' })
    expect(await time(other.world)).toBe('2026-10-01T12:00:00.000Z')
    expect(
      rows({ body: { data: (await post('clock', { advance: 'PT1H' })).body['clocks'] } } as never),
    ).toHaveLength(2)
    expect([await time(one.world), await time(other.world)]).toEqual([
      '2026-10-01T14:00:00.000Z',
      '2026-10-01T13:00:00.000Z',
    ])
  })

  test('refuses what it cannot do, and says what it can', async () => {
    const { world } = await mint()
    expect(message(await clock(world, {}))).toContain('{"advance":"P1D"}')
    expect(message(await clock(world, { advance: 'tomorrow' }))).toContain('ISO 8601')
    expect(message(await clock(world, { advance: 'P13M' }))).toContain('At most twelve months')
    expect(message(await clock(world, { to: '2020-01-01T00:00:00Z' }))).toContain('only goes forward')
    expect(message(await clock(world, { run: true, speed: 0 }))).toContain('from 1')
  })

  test('however it is cut, the same time brings the same delivery', async () => {
    const spends = await Promise.all(
      [['P6D'], ['P2D', 'PT25H', 'PT23H', 'P2D'], Array.from({ length: 6 }, () => 'P1D')].map(
        async (spans) => {
          const own = await startRehearsal({
            clock: () => now,
            seed: 'cut',
            realTime: false,
            reviewMinutes: 0,
          })
          const person = await own.signIn({ timezone: 'UTC' })
          await launch(own, person, await own.assets(person))
          const headers = { authorization: `Bearer ${person.token}`, 'content-type': 'application/json' }
          for (const advance of spans)
            await own.call('/_twin/clock', { method: 'POST', headers, body: JSON.stringify({ advance }) })
          const account = String(rows(await own.get(person, 'me/adaccounts'))[0]?.['id'])
          const params = { date_preset: 'maximum', time_increment: 1, fields: 'spend,impressions' }
          const days = rows(await own.get(person, `${account}/insights`, params))
          await own.twin.close()
          return days
        },
      ),
    )
    expect(spends[0]?.length).toBeGreaterThan(4)
    expect(spends[1]).toEqual(spends[0])
    expect(spends[2]).toEqual(spends[0])
  })
})

describe('faults', () => {
  test('are listed, come from presets, last as long as asked and are taken back', async () => {
    const { person } = await mint()
    const planned = await post('faults', { preset: 'account_limit', times: 0, match: { path: '/me$' } })
    expect(code(await twin.get(person, 'me'))).toBe('17/2446079')
    expect(code(await twin.get(person, 'me'))).toBe('17/2446079')
    const listed = await twin.call('/_twin/faults')
    expect(rows(listed)).toMatchObject([{ preset: 'account_limit', times: 0, match: { path: '/me$' } }])
    await twin.call(`/_twin/faults/${String(planned.body['id'])}`, { method: 'DELETE' })
    expect((await twin.get(person, 'me')).status).toBe(200)
    expect(message(await post('faults', { preset: 'sabotage' }))).toContain('There is no preset sabotage')
    for (const preset of Object.keys(listed.body['presets'] as Body))
      expect((await post('faults', { preset })).status, preset).toBe(200)
  })

  test('may let the body trickle in', async () => {
    const { person } = await mint({ name: 'Slow' })
    await post('faults', { fault: { kind: 'slow_body', ms: 50 } })
    expect((await twin.get(person, 'me', { fields: 'name' })).body['name']).toContain('Robin')
  })
})

test('the log tells of every call, by world, method, path and number, and holds no token', async () => {
  const [one, other] = [await mint(), await mint()]
  await twin.get(one.person, 'me')
  await twin.get(one.person, 'nothing-here')
  await twin.get(other.person, 'me/adaccounts')
  const log = async (query: string) => rows(await twin.call(`/_twin/log?${query}`))
  expect(await log(`world=${one.world}`)).toMatchObject([
    { method: 'GET', path: '/v26.0/me', status: 200, ms: expect.any(Number), bytesOut: expect.any(Number) },
    { status: 400, code: 100, subcode: 33 },
  ])
  const [first] = await log(`path=${encodeURIComponent('adaccounts$')}`)
  expect(first).toMatchObject({ world: other.world })
  expect(await log(`since=${Number(first?.['n']) - 1}`)).toHaveLength(1)
  expect(await log('method=post')).toEqual([])
  expect(JSON.stringify(await log(''))).not.toContain(one.person.token)
  expect(message(await twin.call('/_twin/log?color=red'))).toContain('not by color')
})

test('a world is forgotten with its bytes, or all are', async () => {
  const [one, other] = [await mint(), await mint()]
  const made = await launch(twin, one.person, one.assets)
  const image = rows(await twin.get(one.person, `${one.assets.account}/adimages`, { fields: 'url' }))[0]
  expect((await fetch(String(image?.['url']))).status).toBe(200)
  expect((await post('reset', { world: one.world })).body).toMatchObject({ forgotten: [one.world] })
  expect(code(await twin.get(one.person, made.campaign))).toBe('190/')
  expect((await fetch(String(image?.['url']))).status).toBe(404)
  expect((await twin.get(other.person, 'me')).status).toBe(200)
  await post('reset', {})
  expect(rows(await twin.call('/_twin/worlds'))).toEqual([])
  expect((await mint()).made['simulated']).toBe(true)
})

test('a dialog of a login configuration asks for what it holds, and may give a system user', async () => {
  await post('login-configurations', { config_id: '77', scopes: ['ads_read'], token: 'system_user' })
  const form = { config_id: '77', scope: '', 'grant[]': ['ads_read'] }
  const person = await twin.signIn(form)
  const permissions = rows(await twin.get(person, 'me/permissions'))
  expect(permissions.map(({ permission }) => permission)).toEqual(['ads_read', 'public_profile'])
})

test('a person may share some of their assets and keep the rest', async () => {
  const first = await twin.signIn()
  const assets = await twin.assets(first)
  const { location } = await twin.allow({ assets_shown: '1', 'asset[]': [assets.account] }, first.cookie)
  const query = new URLSearchParams({
    client_id: '998877665544332',
    client_secret: 'a-rehearsal-secret',
    redirect_uri: 'http://127.0.0.1:3000/callback',
    code: location.searchParams.get('code') ?? '',
  })
  const token = String((await twin.call(`/v26.0/oauth/access_token?${query}`)).body['access_token'])
  const person = { token, cookie: '' }
  expect(rows(await twin.get(person, 'me/adaccounts'))).toHaveLength(1)
  expect(rows(await twin.get(person, 'me/accounts'))).toEqual([])
})

test('everything says that it is simulated', async () => {
  const { person, world } = await mint({ name: 'Rosa & <Sons>' })
  for (const path of ['/v26.0/me', '/_twin/health', '/nonsense'])
    expect((await twin.call(path)).headers.get('x-adwright-simulated'), path).toBe('true')
  for (const path of ['health', 'worlds', 'clock', 'faults', 'log', `state?world=${world}`])
    expect((await twin.call(`/_twin/${path}`)).body['simulated'], path).toBe(true)
  expect((await twin.get(person, 'me', { fields: 'name' })).body['name']).toContain('(simulated)')
  const room = await twin.call('/_twin/')
  const html = String(room.body['text'])
  expect(html).toContain('Simulated. This is a twin of Meta')
  expect(html).toContain('Rosa &amp; &lt;Sons&gt;')
  expect(room.headers.get('content-security-policy')).toContain("default-src 'none'")
})

test('another site cannot control the twin through a browser', async () => {
  expect((await post('reset', {}, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
})

const main = join(import.meta.dirname, '..', 'src', 'main.ts')
async function run(args: string[], env: Record<string, string>): Promise<{ exit: number; said: string }> {
  const { NODE_COMPILE_CACHE = '' } = process.env
  const child = spawn(process.execPath, [main, ...args], {
    env: { NODE_COMPILE_CACHE, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const [exit] = (await once(child, 'exit')) as [number]
  return { exit, said }
}

test('the process does not start in production, nor without a place for its state', async () => {
  const [production, nowhere] = await Promise.all([
    run(['--memory', '--port', '0'], { NODE_ENV: 'production' }),
    run(['--port', '0'], {}),
  ])
  expect([production.exit, production.said]).toEqual([1, expect.stringContaining('--allow-production')])
  expect([nowhere.exit, nowhere.said]).toEqual([1, expect.stringContaining('--memory')])
})
