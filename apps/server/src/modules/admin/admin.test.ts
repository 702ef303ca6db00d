import { createApiClient } from '@adwright/contract/client'
import { contract, endpoints, type EndpointName } from '@adwright/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { storeEvent } from '#platform/events/event-store.ts'
import { createTestApp, fakeClock, until, type TestApp, type TestPerson } from '../../../test/index.ts'
import { refusal } from '../accounts/test-browser.ts'
import { aStaffMember, type TestStaff } from './test-staff.ts'

let app: TestApp
let sam: TestStaff
let rosa: TestPerson
const clock = fakeClock(new Date())
beforeAll(async () => {
  app = await createTestApp({ clock, env: { DEFAULT_PLAN: 'trial' } })
  sam = await aStaffMember(app)
  rosa = await app.signUp('Rosa')
})
afterAll(() => app.close())

const reason = 'asked for it by mail'
const organisationOf = async ({ api }: TestPerson) => (await api('me')).organisation.id
const lastOfStaff = async () =>
  (await sam.api('adminAudit', { query: { actor: sam.id, limit: 1 } })).entries[0]

test('only the staff come in: not owners, not keys, and nobody finds out what is there', async () => {
  const names = Object.keys(contract).filter((name) => name.startsWith('admin')) as EndpointName[]
  expect(names.length).toBeGreaterThan(15)
  const { secret } = await rosa.api('createMyKey', { body: { name: 'Mine', scopes: ['manage'] } })
  const asked = async (name: EndpointName, token?: string) => {
    const [method = '', path = ''] = endpoints[name].split(' ')
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
    const answer = await fetch(`${app.url}${path.replace(':id', 'x')}`, { method, headers, ...(method !== 'GET' && { body: '{}' }) })
    return [name, ((await answer.json()) as { code?: string }).code]
  } // prettier-ignore
  for (const name of names) {
    expect(await asked(name)).toEqual([name, 'auth.required'])
    expect(await asked(name, rosa.signedIn.accessToken)).toEqual([name, 'auth.staff_only'])
    expect(await asked(name, secret)).toEqual([name, 'auth.session_needed'])
  }
  expect((await sam.api('me')).staff).toBe(true)
})

describe('people', () => {
  test('are found by a part of their name or e-mail, page by page', async () => {
    for (const name of ['Pia', 'Pia', 'Pia']) await app.signUp(name)
    const first = await sam.api('adminUsers', { query: { search: 'PIA', limit: 2 } })
    const second = await sam.api('adminUsers', {
      query: { search: 'pia-', limit: 2, cursor: first.nextCursor },
    })
    expect([first.users.length, second.users.length, second.nextCursor]).toEqual([2, 1, undefined])
    expect(new Set([...first.users, ...second.users].map(({ id }) => id)).size).toBe(3)
    expect(first.users[0]).toMatchObject({
      name: 'Pia', verified: false, twoFactor: false, staff: false, blocked: null, workspaces: 1,
      lastSeenAt: expect.any(String),
    }) // prettier-ignore
    // What people type stands for itself.
    expect((await sam.api('adminUsers', { query: { search: '%' } })).users).toEqual([])
    expect(await refusal(sam.api('adminUsers', { query: { cursor: 'nonsense' } }))).toBe('request.invalid')
    expect((await sam.api('adminUsers', { query: { search: sam.email } })).users[0]).toMatchObject({
      staff: true,
    })
  })

  test('one is found though somebody else bears their id as a name', async () => {
    const [first, { api }] = [await app.signUp('First'), await app.signUp('Second')]
    const { id } = first.signedIn.user
    await api('updateMe', { body: { name: `not ${id}` } })
    expect(await sam.api('adminUser', { query: { userId: id } })).toMatchObject({ name: 'First' })
    const organisationId = await organisationOf(first)
    await api('renameOrganisation', { body: { name: `not ${organisationId}` } })
    const shown = await sam.api('adminOrganisation', { params: { id: organisationId } })
    expect(shown).toMatchObject({ id: organisationId, name: 'First’s shop' })
  })

  test('one is shown with where they belong', async () => {
    const ana = await app.colleague(rosa, 'analyst')
    const shown = await sam.api('adminUser', { query: { userId: ana.signedIn.user.id } })
    expect(shown).toMatchObject({ name: 'Ana', sessions: 1, workspaces: 2 })
    expect(shown.memberships.map(({ role }) => role)).toEqual(['owner', 'analyst'])
    expect(shown.organisations).toMatchObject([{ kind: 'business', role: 'owner' }])
    const nobody = 'user_01h00000000000000000000000' as typeof sam.id
    expect(await refusal(sam.api('adminUser', { query: { userId: nobody } }))).toBe('admin.person_not_found')
  })

  test('a blocked one hears nothing more, also on a line that is open', async () => {
    const { signedIn } = await app.signUp('Ole')
    const answer = await fetch(`${app.url}/api/events`, {
      headers: { authorization: `Bearer ${signedIn.accessToken}` },
    })
    const line = { heard: '', isOver: false }
    const listening = (async () => {
      for await (const bytes of answer.body ?? []) line.heard += Buffer.from(bytes).toString()
      line.isOver = true
    })()
    const tell = () =>
      app.db.inWorkspace(signedIn.workspace.id, (tx) =>
        storeEvent(tx, signedIn.workspace.id, { name: 'plan.changed', data: {} }),
      )
    // An event is what shows that the line is listened to, and later that it is not any more: no time is waited for.
    await until(async () => (await tell(), line.heard.includes('plan.changed')), { what: 'an open line' })
    await sam.api('adminSetUserBlocked', { body: { userId: signedIn.user.id, blocked: true, reason } })
    await until(async () => (await tell(), line.isOver), { what: 'the end of the line' })
    await listening
    const { heard } = line
    await tell()
    expect(line.heard).toBe(heard)
  })

  test('a blocked one is out at once, with sessions, tokens and keys, and comes in again when let', async () => {
    const max = await app.signUp('Max')
    const { email, id: userId } = max.signedIn.user
    const key = await max.api('createMyKey', { body: { name: 'Mine', scopes: ['read'] } })
    const credentials = { email, password: max.password }
    await sam.api('adminSetUserBlocked', { body: { userId, blocked: true, reason } })
    await sam.api('adminSetUserBlocked', { body: { userId, blocked: true, reason: 'again' } })
    expect(await refusal(max.api('me'))).toMatch(/auth\.(blocked|token_invalid)/)
    expect(await refusal(app.as(key.secret)('listCampaigns'))).toBe('auth.blocked')
    expect(await refusal(app.api('signIn', { body: credentials }))).toBe('auth.blocked')
    // Only who knows the password hears of it.
    expect(await refusal(app.api('signIn', { body: { email, password: 'a wrong passphrase' } }))).toBe('auth.wrong_credentials')
    expect(await app.db.sql('select 1 from auth.session where "userId" = $1 and "expiresAt" > now() and "lastSeenAt" > now()', [userId])).toEqual([])
    expect((await sam.api('adminUser', { query: { userId } })).blocked).toMatchObject({ reason })

    await sam.api('adminSetUserBlocked', { body: { userId, blocked: false, reason: 'a mistake' } })
    await expect(app.api('signIn', { body: credentials })).resolves.toMatchObject({ user: { email } })
    expect(await refusal(max.api('me'))).toBe('auth.token_invalid')
    const { entries } = await sam.api('adminAudit', { query: { subject: userId, action: 'person.' } })
    expect(entries.map(({ action, after }) => [action, after])).toEqual([
      ['person.unblocked', { blocked: false, reason: 'a mistake' }],
      ['person.blocked', { blocked: true, reason }],
    ])
    expect(await refusal(sam.api('adminSetUserBlocked', { body: { userId: sam.id, blocked: true, reason } }))).toBe('admin.person_is_staff')
  }) // prettier-ignore
})

describe('organisations', () => {
  test('are listed with plan, people and what they used, page by page', async () => {
    const lea = await app.signUp('Lea')
    await app.colleague(lea, 'editor', 'Leo')
    await app.db.sql(
      `insert into usage_reservations (workspace_id, meter, key, reserved, used, reserved_at) values ($1, 'generations', 'a', 4, 3, now()), ($1, 'generations', 'b', 2, null, now())`,
      [lea.signedIn.workspace.id],
    )
    const { organisations } = await sam.api('adminOrganisations', { query: { search: 'lea’s' } })
    const { receipt } = await sam.api('adminOrganisations', { query: { limit: 1 } })
    expect(receipt).toEqual({
      source: expect.stringMatching(/records of use/),
      at: clock.now().toISOString(),
    })
    expect(organisations).toMatchObject([
      {
        period: { start: expect.any(String), end: expect.any(String) },
        name: 'Lea’s shop',
        kind: 'business',
        plan: 'trial',
        state: 'trial',
        workspaces: 1,
        people: 2,
        monthly: null,
      },
    ])
    expect(organisations[0]?.usage).toContainEqual({ meter: 'generations', used: 5, limit: 100 })
    const all = []
    for (let cursor: string | undefined; ;) {
      const page = await sam.api('adminOrganisations', { query: { limit: 2, cursor } })
      all.push(...page.organisations)
      cursor = page.nextCursor
      if (cursor === undefined) break
    }
    const [{ n } = { n: 0 }] = await app.db.sql<{ n: number }>('select count(*)::int as n from organisations')
    expect(new Set(all.map(({ id }) => id)).size).toBe(n)
  })

  test('get plans, days and credit, each with its reason in the trail', async () => {
    const eva = await app.signUp('Eva')
    const organisationId = await organisationOf(eva)
    const show = () => sam.api('adminOrganisation', { params: { id: organisationId } })
    const before = await show()
    expect(before).toMatchObject({ plan: 'trial', source: 'trial', leaders: [{ name: 'Eva', role: 'owner' }] })

    await sam.api('adminExtendTrial', { body: { organisationId, days: 7, reason } })
    const days = (Date.parse((await show()).endsAt ?? '') - Date.parse(before.endsAt ?? '')) / 86_400_000
    expect(days).toBeCloseTo(7, 3)
    expect((await show()).period.start).toBe(before.period.start)
    expect(await lastOfStaff()).toMatchObject({
      action: 'organisation.trial_extended', subject: organisationId,
      before: { plan: 'trial' }, after: { days: 7, reason }, actor: { id: sam.id, name: 'Sam of the staff' },
    }) // prettier-ignore

    const over = clock.now().toISOString()
    expect(await refusal(sam.api('adminAssignPlan', { body: { organisationId, plan: 'starter', until: over, reason } }))).toBe('request.invalid')
    const until = new Date(clock.now().getTime() + 30 * 86_400_000).toISOString()
    await sam.api('adminAssignPlan', { body: { organisationId, plan: 'professional', until, reason } })
    expect(await show()).toMatchObject({ plan: 'professional', source: 'assigned', state: 'active', endsAt: until })
    expect(await lastOfStaff()).toMatchObject({ action: 'organisation.plan_assigned', before: { plan: 'trial' }, after: { plan: 'professional' } })
    expect((await eva.api('getUsage')).plan).toBe('professional')
    expect(await refusal(sam.api('adminExtendTrial', { body: { organisationId, days: 7, reason } }))).toBe('billing.already_subscribed')

    const credit = { organisationId, amountMinor: 2500, currency: 'USD', reason, key: 'ticket-4711' } as const
    await Promise.all([1, 2, 3].map(() => sam.api('adminGiveCredit', { body: credit })))
    expect((await show()).credit).toEqual({ amountMinor: 2500, currency: 'USD' })
    // Each step once, however often it was asked for; those who lead the organisation read it, without where the staff sit.
    const { entries } = await eva.api('listAudit', { query: { action: 'organisation.' } })
    expect(entries.map(({ action }) => action)).toEqual([
      'organisation.credit_given', 'organisation.credit_asked', 'organisation.plan_assigned', 'organisation.trial_extended',
    ])
    expect(entries[0]).toMatchObject({ actor: { name: 'Sam of the staff' }, ip: null, workspaceId: null, organisationId, after: { amountMinor: 2500, reason } })
    expect(await refusal(sam.api('adminGiveCredit', { body: { ...credit, amountMinor: 99 } }))).toBe('billing.key_used')
    expect(await refusal(sam.api('adminGiveCredit', { body: { ...credit, currency: 'EUR' } }))).toBe('admin.currency_differs')
    const missing = organisationId.replace(/.{6}$/, '000000') as typeof organisationId
    expect(await refusal(sam.api('adminAssignPlan', { body: { organisationId: missing, plan: 'starter', reason } }))).toBe('admin.organisation_not_found')
    expect((await show()).changes.map(({ toPlan }) => toPlan)).toEqual(['professional', 'trial', 'trial'])
  }) // prettier-ignore

  test('what they bring is shown by month, and nothing where there is nothing', async () => {
    const revenue = await sam.api('adminRevenue', { query: { months: 3 } })
    expect(revenue).toMatchObject({ byCurrency: [], trialConversion: { over: 0, rate: null } })
    expect(revenue.trials).toBeGreaterThan(1)
  })
})

test('providers are told with source and age, and what nobody knows is not made up', async () => {
  const { providers } = await sam.api('adminProviders')
  const byId = new Map(providers.map((provider) => [provider.id, provider]))
  expect([...byId.keys()]).toEqual(['meta', 'models', 'voices', 'storage', 'mail', 'stripe', 'database'])
  expect(byId.get('meta')).toMatchObject({ mode: 'twin', state: 'unknown', lastSuccessAt: null, lastProblem: null })
  expect(byId.get('models')).toMatchObject({ state: 'not_set_up' })
  expect(byId.get('storage')).toMatchObject({ mode: 'folder', state: 'working' })
  const size = byId.get('database')?.facts.find(({ name }) => name === 'Size')
  expect(size).toMatchObject({ unit: 'bytes', source: 'PostgreSQL', value: expect.any(Number) })

  const later = new Date(clock.now().getTime() + 600_000).toISOString()
  await app.db.sql(
    `insert into meta_limits (key, use, told_at, closed_until) values ('account:1', 97.4, now(), $1), ('page:2', 3, now(), null)`,
    [later],
  )
  const meta = (await sam.api('adminProviders')).providers.find(({ id }) => id === 'meta')
  expect(meta?.state).toBe('trouble')
  expect(meta?.facts).toContainEqual(expect.objectContaining({ name: `Limit account:1, closed until ${later}`, value: 97, unit: 'percent' }))
}) // prettier-ignore

describe('flags', () => {
  const set = (name: 'public_sign_up' | 'video_studio', setting: Parameters<typeof body>[1]) =>
    sam.api('adminSetFlag', { body: body(name, setting) })
  const body = (name: 'public_sign_up' | 'video_studio', setting: Awaited<ReturnType<typeof read>>[number]['setting']) => ({ name, setting, reason }) // prettier-ignore
  const read = async () => (await sam.api('adminFlags')).flags

  test('sign-up closes to those without an invitation', async () => {
    await set('public_sign_up', { kind: 'off' })
    const account = { email: 'late@example.com', password: 'a long enough passphrase', name: 'Late' }
    expect(await refusal(app.api('signUp', { body: account }))).toBe('auth.sign_up_closed')
    await expect(app.api('signIn', { body: { email: sam.email, password: 'a long enough passphrase' } })).resolves.toBeDefined() // prettier-ignore
    await set('public_sign_up', { kind: 'on' })
    await expect(app.api('signUp', { body: account })).resolves.toBeDefined()
    expect(await lastOfStaff()).toMatchObject({ action: 'flag.set', subject: 'public_sign_up', before: { kind: 'off' }, after: { kind: 'on', reason } }) // prettier-ignore
    expect((await read())[0]).toMatchObject({ name: 'public_sign_up', changedBy: { id: sam.id } })
    expect(await refusal(set('public_sign_up', { kind: 'share', percent: 10 }))).toBe('request.invalid')
  })

  test('the video studio opens for some workspaces only', async () => {
    const mia = await app.signUp('Mia')
    const order = { briefId: 'brief_01h00000000000000000000000', idempotencyKey: 'flag-test' } as never // nothing comes of it
    await set('video_studio', { kind: 'workspaces', ids: [rosa.signedIn.workspace.id] })
    expect(await refusal(mia.api('generateVideo', { body: order }))).toBe('feature.off')
    expect(await refusal(rosa.api('generateVideo', { body: order }))).toBe('brief.not_found')
    await set('video_studio', { kind: 'on' })
    expect(await refusal(mia.api('generateVideo', { body: order }))).toBe('brief.not_found')
  })

  test('changes at the same moment come one after the other, and the trail says what each found', async () => {
    await Promise.all([20, 30, 40].map((percent) => set('video_studio', { kind: 'share', percent })))
    await set('video_studio', { kind: 'on' })
    const { entries } = await sam.api('adminAudit', { query: { subject: 'video_studio', limit: 4 } })
    const settings = entries.map(({ after }) => (after as { percent?: number }).percent)
    const found = entries.map(({ before }) => (before as { percent?: number }).percent)
    expect(found.slice(0, 3)).toEqual(settings.slice(1))
  })

  test('another process follows within five seconds', async () => {
    const other = await createTestApp({ clock, db: app.db })
    try {
      const otherRosa = createApiClient({ baseUrl: other.url })
      const account = { email: 'other@example.com', password: 'a long enough passphrase', name: 'Other' }
      await set('public_sign_up', { kind: 'off' })
      await until(async () => (await refusal(otherRosa('signUp', { body: account }))) !== 'no refusal', { what: 'closed there, too' }) // prettier-ignore
    } finally {
      await set('public_sign_up', { kind: 'on' })
      await other.close()
    }
  })
})

describe('the trail', () => {
  test('of everything is searched by who, what, where and when', async () => {
    const ivo = await app.signUp('Ivo')
    const workspaceId = ivo.signedIn.workspace.id
    const began = clock.now().toISOString()
    for (const name of ['One', 'Two', 'Three']) {
      clock.advance(1000)
      await ivo.api('updateWorkspace', { body: { name } })
    }
    const query = { workspaceId, action: 'workspace.changed', limit: 2 }
    const first = await sam.api('adminAudit', { query })
    const second = await sam.api('adminAudit', { query: { ...query, cursor: first.nextCursor } })
    expect([...first.entries, ...second.entries].map(({ after }) => after)).toMatchObject([{ name: 'Three' }, { name: 'Two' }, { name: 'One' }])
    expect(second.nextCursor).toBeUndefined()
    expect(first.entries[0]).toMatchObject({
      actor: { id: ivo.signedIn.user.id, name: 'Ivo' }, workspaceId, ip: expect.stringMatching(/127|::1/), impersonator: null, apiKeyId: null,
    })
    const organisationId = await organisationOf(ivo)
    expect((await sam.api('adminAudit', { query: { organisationId, action: 'workspace.', from: began } })).entries).toHaveLength(3)
    expect((await sam.api('adminAudit', { query: { organisationId, action: 'workspace.', to: began } })).entries).toHaveLength(0)
    expect((await sam.api('adminAudit', { query: { actor: ivo.signedIn.user.id, subject: workspaceId, limit: 100 } })).entries.length).toBeGreaterThan(2)
  }) // prettier-ignore

  test('of a workspace is for those who manage it, and holds nothing of others', async () => {
    const uwe = await app.signUp('Uwe')
    const editor = await app.colleague(uwe, 'editor', 'Udo')
    const admin = await app.colleague(uwe, 'admin', 'Uta')
    await uwe.api('updateWorkspace', { body: { name: 'Uwe’s new shop' } })
    const { entries } = await admin.api('listAudit', { query: { action: 'workspace.changed' } })
    expect(entries).toMatchObject([{ before: { name: 'Uwe’s shop' }, after: { name: 'Uwe’s new shop' } }])
    const all = await admin.api('listAudit', { query: { limit: 100 } })
    expect(new Set(all.entries.map(({ workspaceId }) => workspaceId))).toEqual(
      new Set([uwe.signedIn.workspace.id]),
    )
    // Of the organisation only those read who lead it, with their sessions, and page by page like the rest.
    await uwe.api('renameOrganisation', { body: { name: 'Uwe’s house' } })
    const own = await uwe.api('listAudit', { query: { limit: 1 } })
    expect(own.entries).toMatchObject([{ action: 'organisation.renamed', workspaceId: null }])
    const next = await uwe.api('listAudit', { query: { limit: 100, cursor: own.nextCursor } })
    expect(next.entries.length).toBe(all.entries.length)
    expect((await admin.api('listAudit')).entries[0]?.action).not.toBe('organisation.renamed')
    expect((await rosa.api('listAudit', { query: { action: 'organisation.renamed' } })).entries).toEqual([])
    const { secret } = await uwe.api('createMyKey', { body: { name: 'Mine', scopes: ['manage'] } })
    const keyed = await app.as(secret)('listAudit', { query: { action: 'organisation.' } })
    expect(keyed.entries).toEqual([])
    expect((await admin.api('listAudit', { query: { actor: rosa.signedIn.user.id } })).entries).toEqual([])
    expect(await refusal(editor.api('listAudit'))).toBe('workspace.no_permission')
  })
})
