import { createHmac, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  createTestApp,
  startStubMeta,
  until,
  type StubMeta,
  type StubPerson,
  type TestApp,
} from '../../../test/index.ts'

const secret = '0123456789abcdef0123456789abcdef'
let meta: StubMeta
let app: TestApp
let rosa: Awaited<ReturnType<TestApp['signUp']>>
let person: StubPerson
let token: string
let born = 0

beforeAll(async () => {
  meta = await startStubMeta()
  app = await createTestApp({
    worker: true,
    env: {
      TWIN_URL: meta.url,
      META_APP_ID: '1',
      META_APP_SECRET: secret,
      META_WEBHOOK_VERIFY_TOKEN: 'open sesame',
    },
  })
})
afterAll(async () => {
  await app.close()
  await meta.close()
})
beforeEach(async () => {
  born += 1
  token = `token-of-person-${born}-${randomUUID()}`
  person = {
    id: `55500000000000000${born}`,
    name: `Unmistakable Name ${born}`,
    type: 'USER',
    scopes: ['ads_management', 'ads_read', 'pages_show_list', 'pages_read_engagement', 'pages_manage_ads', 'instagram_basic', 'business_management'],
    expiresAt: Math.floor(Date.now() / 1000) + 5_000_000,
    accounts: [{ id: `act_77000000000000${born}`, name: 'Rosa ads', account_status: 1 }],
    pages: [{ id: `88000000000000${born}`, name: 'Bakery Rosa', tasks: ['ADVERTISE', 'CREATE_CONTENT'] }],
  } // prettier-ignore
  meta.people.set(token, person)
  rosa = await app.signUp('Rosa')
})

/** Signs in at Meta as the person; answers where the browser is sent then. */
async function connect(who = rosa): Promise<string> {
  const { authorizeUrl } = await who.api('startMetaConnection', { body: {} })
  const state = new URL(authorizeUrl).searchParams.get('state') ?? ''
  const back = await fetch(
    `${app.url}/api/connections/meta/callback?${new URLSearchParams({ state, code: token })}`,
    { redirect: 'manual', headers: { authorization: `Bearer ${who.signedIn.accessToken}` } },
  )
  return back.headers.get('location') ?? ''
}
const connection = async (who = rosa) => (await who.api('listConnections')).connections[0]

const now = () => Math.floor(Date.now() / 1000)
type Entry = { id: string; time?: number; changes: { field: string; value: unknown }[] }
const bodyOf = (object: string, ...entry: Entry[]) =>
  JSON.stringify({ object, entry: entry.map((one) => ({ time: now(), ...one })) })
async function deliver(body: string, sign = secret, header?: string) {
  const signature = header ?? `sha256=${createHmac('sha256', sign).update(body).digest('hex')}`
  const answer = await fetch(`${app.url}/api/webhooks/meta`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': signature },
    body,
  })
  return answer.status
}
const stored = (objectId: string) =>
  app.db.sql<{ field: string; state: string; value_sealed: string }>(
    'select field, state, value_sealed from meta_webhook_events where object_id = $1 order by at, event_hash',
    [objectId],
  )
const settled = (objectId: string, count: number) =>
  until(async () => {
    const rows = await stored(objectId)
    return rows.length >= count && rows.every(({ state }) => state !== 'waiting') && rows
  })
const jobsNamed = async (name: string, like: string) =>
  (
    await app.db.sql<{ n: number }>(
      'select count(*)::int as n from dbos.workflow_status where name = $1 and workflow_uuid like $2',
      [name, `%${like}%`],
    )
  )[0]?.n

describe('the address of webhooks', () => {
  const ask = (query: string) => fetch(`${app.url}/api/webhooks/meta?${query}`)

  test('answers Meta’s challenge as it came, to whoever knows the token', async () => {
    const answer = await ask('hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=open+sesame')
    expect([answer.status, await answer.text()]).toEqual([200, '1158201444'])
    expect(answer.headers.get('content-type')).toContain('text/plain')
  })

  test.each([
    'hub.mode=subscribe&hub.challenge=1&hub.verify_token=wrong',
    'hub.mode=subscribe&hub.challenge=1',
    'hub.mode=unsubscribe&hub.challenge=1&hub.verify_token=open+sesame',
    '',
  ])('refuses %s', async (query) => {
    expect((await ask(query)).status).toBe(403)
  })
})

describe('a webhook', () => {
  test('that is forged is refused and kept nowhere', async () => {
    const body = bodyOf('permissions', { id: person.id, changes: [{ field: 'ads_read', value: { verb: 'revoke' } }] })
    expect(await deliver(body, 'another secret')).toBe(403)
    expect(await deliver(body, secret, '')).toBe(403)
    expect(await deliver(body, secret, `sha1=${createHmac('sha1', secret).update(body).digest('hex')}`)).toBe(403)
    expect(await deliver(`${body} `, secret, `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`)).toBe(403)
    expect(await stored(person.id)).toEqual([])
  }) // prettier-ignore

  test('is verified over the bytes as they came: Meta escapes what JSON need not', async () => {
    const body = bodyOf('page', {
      id: '99001',
      changes: [{ field: 'feed', value: { message: 'Croissants' } }],
    })
    expect(await deliver(body.replace('Croissants', String.raw`\u0043roissants \/ \u00e9`))).toBe(200)
    expect(await stored('99001')).toHaveLength(1)
  })

  test('of a permission taken back shows in the connection’s health', async () => {
    await connect()
    expect((await connection())?.health.state).toBe('healthy')
    person.scopes = person.scopes.filter((name) => name !== 'ads_management')
    await deliver(bodyOf('permissions', { id: person.id, changes: [{ field: 'ads_management', value: { verb: 'revoke' } }] })) // prettier-ignore
    const health = await until(async () => {
      const one = (await connection())?.health
      return one?.state === 'broken' && one
    })
    expect(health.problems).toMatchObject([
      { code: 'permissions_declined', scopes: ['ads_management'], remedy: { kind: 'rerequest' } },
    ])
    expect((await connection())?.status).toBe('needs_reconnect')
  })

  test('of an app taken off says so', async () => {
    await connect()
    person.ended = { code: 190, subcode: 458 }
    await deliver(bodyOf('permissions', { id: person.id, changes: [{ field: 'connected', value: { verb: 'revoke' } }] })) // prettier-ignore
    await until(async () => (await connection())?.health.problems[0]?.code === 'token_revoked')
  })

  test('delivered twice, repeated later or out of order has no effect beyond the first true one', async () => {
    await connect()
    const change = (time: number) =>
      bodyOf('permissions', {
        id: person.id,
        time,
        changes: [{ field: 'ads_read', value: { verb: 'grant' } }],
      })
    const newer = change(now())
    expect(await Promise.all([deliver(newer), deliver(newer), deliver(newer)])).toEqual([200, 200, 200])
    expect(await settled(person.id, 1)).toMatchObject([{ state: 'done' }])
    await deliver(newer)
    await deliver(change(now() - 60)) // overtaken on its way
    expect(await settled(person.id, 2)).toMatchObject([{ state: 'superseded' }, { state: 'done' }])
    const id = (await connection())?.id ?? ''
    expect(await jobsNamed('connections.check', `${id}:told:`)).toBe(1)
  })

  test('of an ad object lets its campaign be looked at, and only that', async () => {
    await connect()
    const campaignId = await aLaunchedCampaign(`61${born}`)
    const other = await aLaunchedCampaign(`62${born}`)
    await deliver(
      bodyOf('ad_account', {
        id: `77000000000000${born}`,
        changes: [
          { field: 'with_issues_ad_objects', value: { id: `61${born}`, level: 'AD', error_code: 1 } },
          { field: 'in_process_ad_objects', value: { id: '999', level: 'AD', status_name: 'Active' } },
          { field: 'creative_fatigue', value: { id: `62${born}` } },
        ],
      }),
    )
    const rows = await settled(`77000000000000${born}`, 3)
    expect(rows.map(({ field, state }) => [field, state]).toSorted()).toEqual([
      ['creative_fatigue', 'kept'],
      ['in_process_ad_objects', 'done'],
      ['with_issues_ad_objects', 'done'],
    ])
    expect(await jobsNamed('campaigns.refresh', `${campaignId}:told:`)).toBe(1)
    expect(await jobsNamed('campaigns.refresh', `${other}:told:`)).toBe(0)
  })

  test('about leads and comments is kept for later, sealed', async () => {
    await deliver(`{"object":"page","entry":[{"id":"${born}00","time":${now()},"changes":[{"field":"leadgen","value":{"leadgen_id":444444444444444444,"page_id":1}}]}]}`) // prettier-ignore
    const [row] = await settled(`${born}00`, 1)
    expect(row).toMatchObject({
      field: 'leadgen',
      state: 'kept',
      value_sealed: expect.stringMatching(/^v1\./),
    })
    expect(row?.value_sealed).not.toContain('444444444444444444')
  })

  test('with a thousand changes is taken in one go', async () => {
    const changes = Array.from({ length: 1000 }, (_, n) => ({ field: 'feed', value: { item: 'comment', comment_id: n, message: 'x'.repeat(400) } })) // prettier-ignore
    expect(await deliver(bodyOf('page', { id: `${born}01`, changes }))).toBe(200)
    expect(await stored(`${born}01`)).toHaveLength(1000)
  })
})

/** A campaign that runs in the person's ad account with one ad, put where a launch would have put it. */
async function aLaunchedCampaign(adId: string): Promise<string> {
  const brief = await rosa.api('createBrief', { body: { business: 'Bakery', product: 'Bread', offer: 'Two for one', url: 'https://rosa.example/bread' } }) // prettier-ignore
  const [row] = await app.db.sql<{ campaign_id: string }>(
    `insert into campaigns (campaign_id, workspace_id, brief_id, connection_id, ad_account_id, name, objective, country,
       language, url, daily_budget_minor, currency, state, simulated, external_id, launched_at, created_at, updated_at)
     select 'cmp_' || replace(gen_random_uuid()::text, '-', ''), a.workspace_id, $1, a.connection_id, a.ad_account_id,
       'x', 'traffic', 'DE', 'en', 'https://x.example', 100, 'EUR', 'active', true, $2, now(), now(), now()
     from ad_accounts a where a.external_id = $3 returning campaign_id`,
    [brief.id, `c${adId}`, `act_77000000000000${born}`],
  )
  const id = row?.campaign_id ?? ''
  await app.db.sql(
    `insert into campaign_objects (campaign_id, key, workspace_id, position, kind, label, state, external_id)
     select campaign_id, 'ad', workspace_id, 0, 'ad', 'Ad', 'done', $2 from campaigns where campaign_id = $1`,
    [id, adId],
  )
  return id
}

/** What rooms that came later keep of a person's account: the ledger, the trail, comments, and what people were told. */
async function tracesOf(campaignId: string): Promise<void> {
  const [found] = await app.db.sql<{ workspace: string; connection: string; page: string }>(
    `select c.workspace_id as workspace, c.connection_id as connection, p.page_id as page
     from campaigns c join pages p on p.connection_id = c.connection_id where c.campaign_id = $1`,
    [campaignId],
  )
  const { workspace, connection: id, page } = found ?? { workspace: '', connection: '', page: '' }
  await app.db.sql('update campaigns set page_id = $1 where campaign_id = $2', [page, campaignId])
  await app.db.sql(
    `insert into intents (intent_id, workspace_id, connection_id, key, mark, kind, subject, facts, answer, outcome, created_at, updated_at)
     values ($1, $2, $3, $1, '', 'ads.object', $4, $5, $5, 'live', now(), now())`,
    [`intent-${born}`, workspace, id, campaignId, JSON.stringify({ account: `act_77000000000000${born}` })],
  )
  await app.db.sql(
    `insert into audit_entries (workspace_id, actor, action, subject, after, at) values ($1, 'system', 'campaign.launched', $2, $3, now())`,
    [workspace, campaignId, JSON.stringify({ adAccount: `act_77000000000000${born}`, attempt: 1 })],
  )
  const post = `post-${born}`
  await app.db.sql(
    `insert into posts (post_id, workspace_id, text, format, timing, simulated, created_by, created_at, updated_at)
     values ($1, $2, 'Bread', 'feed', 'now', true, 'user', now(), now())`,
    [post, workspace],
  )
  await app.db.sql(
    `insert into publications (publication_id, workspace_id, post_id, page_id, connection_id, network, position, simulated, state, updated_at)
     values ($1, $2, $1, $3, $4, 'facebook', 0, true, 'published', now())`,
    [post, workspace, page, id],
  )
  await app.db.sql(
    `insert into post_comments (publication_id, workspace_id, external_id, author, ours, text, can_hide, hidden, at)
     values ($1, $2, '1', 'A neighbour', false, 'Delicious', true, false, now())`,
    [post, workspace],
  )
  await app.db.sql(
    `insert into notifications (notification_id, workspace_id, user_id, kind, params, link, key, at, in_app, email)
     values ($1, $2, 'user', 'connection.needs_reconnect', $3, '/', $4, now(), true, 'off')`,
    [`ntf-${born}`, workspace, JSON.stringify({ name: person.name }), `${id}:reconnect:1`],
  )
}

const signed = (userId: string, issuedAt = now() + 1, sign = secret, algorithm = 'HMAC-SHA256') => {
  const payload = Buffer.from(JSON.stringify({ algorithm, issued_at: issuedAt, user_id: userId })).toString('base64url') // prettier-ignore
  return `${createHmac('sha256', sign).update(payload).digest('base64url')}.${payload}`
}
const callBack = (path: string, signedRequest: string) =>
  fetch(`${app.url}/api/meta/${path}`, { method: 'POST', body: new URLSearchParams({ signed_request: signedRequest }) }) // prettier-ignore

describe('a person who takes our app off', () => {
  test('is believed only when Meta signed it', async () => {
    await connect()
    for (const request of [
      signed(person.id, now(), 'wrong'),
      signed(person.id, now(), secret, 'none'),
      'x.y',
      '',
    ])
      expect((await callBack('deauthorize', request)).status).toBe(403)
    expect((await fetch(`${app.url}/api/meta/deauthorize`, { method: 'POST' })).status).toBe(403)
    expect((await connection())?.status).toBe('active')
  })

  test('has no token left in any workspace, and it is written down', async () => {
    const ana = await app.signUp('Ana')
    await connect()
    await connect(ana)
    expect((await callBack('deauthorize', signed(person.id))).status).toBe(200)
    expect([await connection(), await connection(ana)]).toEqual([undefined, undefined])
    const rows = await app.db.sql<{ token_sealed: string }>(
      `select c.token_sealed from connections c where external_user_id = $1
       union all select p.token_sealed from pages p join connections c using (connection_id) where external_user_id = $1`,
      [person.id],
    )
    expect(rows.map((row) => row.token_sealed)).toEqual(['', '', '', ''])
    const audit = await app.db.sql(
      `select a.actor from audit_entries a join connections c on c.connection_id = a.subject
       where c.external_user_id = $1 and action = 'connection.removed_at_meta'`,
      [person.id],
    )
    expect(audit).toEqual([{ actor: 'meta' }, { actor: 'meta' }])
  })

  test('and comes back is not thrown out by the old message again', async () => {
    await connect()
    const old = signed(person.id, now() - 600)
    await callBack('deauthorize', old)
    expect((await connection())?.status).toBe('active')
  })
})

describe('a person who wants their data deleted', () => {
  const statusOf = async (code: string) => {
    const answer = await fetch(`${app.url}/api/meta/data-deletion/${code}`)
    return (await answer.json()) as { state: string; sentence: string; doneAt: string | null }
  }

  test('is told where to follow it, and in the end nothing of theirs is anywhere', async () => {
    await connect()
    const campaignId = await aLaunchedCampaign(`63${born}`)
    await tracesOf(campaignId)
    await deliver(
      bodyOf('permissions', { id: person.id, changes: [{ field: 'email', value: { verb: 'grant' } }] }),
    )
    expect(await tablesWith(person.id)).not.toEqual([])
    expect(await tablesWith(person.name)).toEqual(
      expect.arrayContaining(['public.audit_entries', 'public.connections', 'public.notifications']),
    )
    expect(await tablesWith(`act_77000000000000${born}`)).toEqual(
      expect.arrayContaining(['public.audit_entries', 'public.intents']),
    )
    const request = signed(person.id)
    const answer = await callBack('data-deletion', request)
    const { url, confirmation_code: code } = (await answer.json()) as {
      url: string
      confirmation_code: string
    }
    expect(url).toBe(`${app.url}/data-deletion?code=${code}`)
    expect(await (await callBack('data-deletion', request)).json()).toEqual({ url, confirmation_code: code })
    await until(async () => (await statusOf(code)).state === 'done')
    expect((await statusOf(code)).sentence).toContain('are deleted')
    expect(await connection()).toBeUndefined()
    for (const text of [
      person.id,
      person.name,
      token,
      `act_77000000000000${born}`,
      `88000000000000${born}`,
      'A neighbour',
    ])
      expect([text, (await tablesWith(text)).filter((table) => table !== jobHistory)]).toEqual([text, []])
  })
  /** Jobs of one ad account take turns under its id; what has ended is forgotten after a month. */
  const jobHistory = 'dbos.workflow_status'

  test('is believed only when Meta signed it', async () => {
    expect((await callBack('data-deletion', signed(person.id, now(), 'wrong'))).status).toBe(403)
  })

  test('with a code that nobody gave out is told so', async () => {
    const answer = await fetch(`${app.url}/api/meta/data-deletion/del_01h455vb4pex5vsknk084sn02q`)
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
      404,
      'data_deletion.not_found',
    ])
  })
})

/** Every table, those of the job engine too, in which a text stands in the clear. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await app.db.sql<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema in ('public', 'dbos') and table_type = 'BASE TABLE'`,
  )
  const found: string[] = []
  for (const { name } of tables) {
    const [row] = await app.db.sql<{ n: number }>(
      `select count(*)::int as n from ${name} t where position($1 in t::text) > 0`,
      [text],
    )
    if (row && row.n > 0) found.push(name)
  }
  return found
}

describe('what whoever sets the installation up is told', () => {
  test('every address, permission and check; the verify token for those who may use it', async () => {
    const setup = await rosa.api('metaSetup')
    expect(setup).toMatchObject({
      mode: 'twin',
      appConfigured: true,
      appId: '1',
      callbackUrl: `${app.url}/api/connections/meta/callback`,
      webhookUrl: `${app.url}/api/webhooks/meta`,
      webhookVerifyToken: 'open sesame',
      deauthorizeUrl: `${app.url}/api/meta/deauthorize`,
      dataDeletionUrl: `${app.url}/api/meta/data-deletion`,
      graphVersion: 'v26.0',
    })
    expect(setup.permissions.filter(({ required }) => required).map(({ name }) => name)).toContain(
      'ads_management',
    )
    expect(setup.permissions.every(({ useCase, reason }) => useCase.length > 60 && reason.length > 10)).toBe(
      true,
    )
    expect(setup.checks.find(({ code }) => code === 'app_credentials')).toMatchObject({ ok: true })
    expect(JSON.stringify(setup)).not.toContain(secret)
  })

  test('is for owners and admins as far as the token goes', async () => {
    const ana = await app.colleague(rosa, 'analyst')
    expect((await ana.api('metaSetup')).webhookVerifyToken).toBeNull()
  })
})
