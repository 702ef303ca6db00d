import type { ApiError } from '@adwright/contract/client'
import { startFakeStripe, type FakeStripe } from '../../../../../tests/fake-stripe/index.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp, until, type TestApp, type TestPerson } from '../../../test/index.ts'

/** The whole server over HTTP, with a Stripe on this machine whose webhooks come in by the front door. */
let stripe: FakeStripe
let app: TestApp
let rosa: TestPerson
let hook: string
const anApp = (options: { worker: boolean }) =>
  createTestApp({
    ...options,
    env: {
      STRIPE_SECRET_KEY: stripe.apiKey,
      STRIPE_WEBHOOK_SECRET: stripe.webhookSecret,
      STRIPE_API_URL: stripe.url,
    },
  })
const hookOf = ({ url }: TestApp) => `${url}/api/webhooks/stripe`
beforeAll(async () => {
  stripe = await startFakeStripe()
  app = await anApp({ worker: false })
  hook = hookOf(app)
  rosa = await app.signUp('Rosa')
})
afterAll(async () => {
  await stripe.close()
  await app.close()
})

const brief = {
  business: 'Bakery Rosa',
  product: 'Sourdough bread',
  offer: 'Second loaf half price',
  url: 'https://rosa.example/bread',
}
const pay = (url: string) =>
  fetch(url, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ action: 'pay', card_number: '4242424242424242' }),
  })
const codeOf = (error: unknown) => (error as ApiError).body?.code
const stored = async () =>
  (await app.db.sql<{ n: number }>('select count(*)::int as n from stripe_events'))[0]?.n
/** The organisation has used so much already. */
const use = (person: TestPerson, used: number) =>
  app.db.sql(
    `insert into usage_reservations (workspace_id, meter, key, reserved, used, reserved_at)
       values ($1, 'generations', 'before', $2, $2, now())`,
    [person.signedIn.workspace.id, used],
  )

test('everybody sees what is on offer; a newcomer is in a trial', async () => {
  const { mode, trial, plans } = await app.api('listPlans')
  expect([mode, trial.days, ...plans.map(({ priceMinor }) => priceMinor)]).toEqual([
    'stripe',
    14,
    4999,
    14999,
    39999,
  ])
  expect(await rosa.api('getUsage')).toMatchObject({
    plan: 'trial',
    state: 'trial',
    mayMakeNew: true,
    meters: [
      { meter: 'campaigns', used: 0, limit: 5 },
      { meter: 'generations', limit: 100 },
      { meter: 'apiCalls' },
    ],
  })
})

test('who does not pay sees the use and not the bill', async () => {
  const ana = await app.colleague(rosa, 'admin', 'Ana')
  await expect(ana.api('getBilling')).rejects.toMatchObject({ status: 403 })
  await expect(ana.api('startCheckout', { body: { plan: 'starter' } })).rejects.toMatchObject({ status: 403 })
  await expect(ana.api('listInvoices', { query: {} })).rejects.toMatchObject({ status: 403 })
  expect((await ana.api('getUsage')).plan).toBe('trial')
})

test(
  '200 requests at once with 3 left: exactly 3 run, and what fails is given back',
  { timeout: 60_000 },
  async () => {
    const bo = await app.signUp('Bo')
    const { id: briefId } = await bo.api('createBrief', { body: brief })
    await use(bo, 97)
    const tries = await Promise.allSettled(
      Array.from({ length: 200 }, (_, index) =>
        bo.api('generateImages', { body: { briefId, count: 1, idempotencyKey: `race-${index}-of-bo` } }),
      ),
    )
    const begun = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value.id] : []))
    expect(begun).toHaveLength(3)
    const codes = tries.flatMap((one) => (one.status === 'rejected' ? [codeOf(one.reason)] : []))
    expect(new Set(codes)).toEqual(new Set(['plan.limit_reached']))
    const [row] = await app.db.sql<{ n: number }>(
      'select count(*)::int as n from generations where workspace_id = $1',
      [bo.signedIn.workspace.id],
    )
    expect(row?.n).toBe(3)
    const used = async () =>
      (await bo.api('getUsage')).meters.find(({ meter }) => meter === 'generations')?.used ?? 0
    expect(await used()).toBe(100)
    for (const id of begun) await bo.api('cancelGeneration', { params: { id } })
    expect(await used()).toBe(97)
  },
)

test('paying lifts the limits: the webhook tells, and a worker looks', { timeout: 60_000 }, async () => {
  const working = await anApp({ worker: true })
  stripe.deliverTo(hookOf(working))
  const { api, signedIn } = await working.signUp('Dora')
  const { url } = await api('startCheckout', { body: { plan: 'enterprise' } })
  await pay(url)
  await stripe.settled()
  const usage = await until(
    async () => {
      const now = await api('getUsage')
      return now.plan === 'enterprise' && now
    },
    { what: 'the plan that was paid for' },
  )
  expect(usage).toMatchObject({
    state: 'active',
    meters: [{ limit: null }, { limit: null }, { limit: null }],
  })
  const billing = await api('getBilling')
  expect(billing).toMatchObject({ price: { amountMinor: 39999 }, nextCharge: { amountMinor: 39999 } })
  expect((await api('listInvoices', { query: {} })).invoices).toHaveLength(1)
  const heard = await working.db.sql(
    `select 1 from events where name = 'plan.changed' and workspace_id = $1`,
    [signedIn.workspace.id],
  )
  expect(heard.length).toBeGreaterThan(0)
  const cancelled = await api('cancelPlan', { body: { when: 'period_end' } })
  expect(cancelled.sentence).toMatch(/No campaign is running at Meta/)
  expect((await api('resumePlan')).cancelAt).toBeNull()
  const acts = await working.db.sql<{ action: string; workspace_id: string | null }>(
    `select action, workspace_id from audit_entries where action like 'billing.%' order by audit_entry_id`,
  )
  // Who asked for something, and what Stripe made of it, whoever asked.
  const written = [
    'plan_began', 'paid', 'end_confirmed', 'plan_cancelled', 'end_withdrawn', 'plan_resumed',
  ].map((act) => `billing.${act}`) // prettier-ignore
  expect(acts).toEqual(written.map((action) => ({ action, workspace_id: null })))
  const trail = async (of: typeof api) =>
    (await of('listAudit', { query: { action: 'billing.' } })).entries.map(({ action }) => action)
  expect(await trail(api)).toEqual(written.toReversed())
  const paid = (await api('listAudit', { query: { action: 'billing.paid' } })).entries[0]
  expect(paid).toMatchObject({ actor: { id: 'system' }, after: { amountMinor: 39999, currency: 'USD' } })
  const admin = await working.colleague({ api, signedIn, password: '' }, 'admin', 'Ada')
  expect(await trail(admin.api)).toEqual([])
  expect(await trail((await working.signUp('Other')).api)).toEqual([])
  stripe.deliverTo(undefined)
  await working.close()
})

test('what is not signed, or signed long ago, is refused and leaves nothing', async () => {
  const before = await stored()
  const [event] = stripe.events
  if (!event) throw new Error('nothing happened yet')
  const made = { ...event, id: 'evt_made_up' }
  const good = stripe.signed(made)
  const long = stripe.signed(made, { at: new Date(Date.now() - 3_600_000) })
  const deliveries: [string, Record<string, string>][] = [
    [good.body, {}],
    [good.body, { 'stripe-signature': 'nonsense' }],
    [good.body.replace('evt_made_up', 'evt_made_on'), { 'stripe-signature': good.signature }],
    [good.body, { 'stripe-signature': stripe.signed(made, { secret: 'whsec_other' }).signature }],
    [long.body, { 'stripe-signature': long.signature }],
    ['', { 'stripe-signature': good.signature }],
  ]
  for (const [body, headers] of deliveries) {
    const answer = await fetch(hook, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    })
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([400, 'billing.forged'])
  }
  expect(await stored()).toBe(before)
})

test('a trial that ended shows everything and makes nothing new', async () => {
  const cy = await app.signUp('Cy')
  const { id: briefId } = await cy.api('createBrief', { body: brief })
  await app.db.sql(
    `update subscriptions set period_start = now() - interval '15 days', trial_ends_at = now() - interval '1 day'
       where organisation_id = (select organisation_id from workspaces where workspace_id = $1)`,
    [cy.signedIn.workspace.id],
  )
  await expect(
    cy.api('generateImages', { body: { briefId, count: 1, idempotencyKey: 'too-late-now' } }),
  ).rejects.toMatchObject({ status: 402, body: { code: 'plan.ended' } })
  expect((await cy.api('getBrief', { params: { id: briefId } })).product).toBe(brief.product)
  expect(await cy.api('getUsage')).toMatchObject({ state: 'ended', mayMakeNew: false })
})

test('what a plan does not contain is refused with the plan that does', async () => {
  const eva = await app.signUp('Eva')
  const csv = 'text\nGood morning'
  // a trial contains it; there is only nowhere to publish yet
  await expect(eva.api('importPosts', { body: { csv, dryRun: true } })).rejects.toMatchObject({
    body: { code: 'post.no_destination' },
  })
  await app.db.sql(
    `update subscriptions set plan = 'starter', status = 'active', source = 'assigned'
       where organisation_id = (select organisation_id from workspaces where workspace_id = $1)`,
    [eva.signedIn.workspace.id],
  )
  await expect(eva.api('importPosts', { body: { csv, dryRun: true } })).rejects.toMatchObject({
    status: 402,
    body: {
      code: 'plan.feature_missing',
      details: { feature: 'bulkTools', plan: 'starter', upgrade: 'enterprise' },
    },
  })
})
