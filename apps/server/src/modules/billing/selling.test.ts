import type { OrganisationId, PaidPlanId } from '@adwright/contract'
import { plans } from '@adwright/contract'
import type { Member } from '#platform/member.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startFakeStripe } from '../../../../../tests/fake-stripe/index.ts'
import { createStripeBilling } from './index.ts'
import { cardThatFailsLater, openShop, type Shop } from './test-billing.ts'

let shop: Shop
let rosa: Member & { organisation: { id: OrganisationId } }
let id: OrganisationId
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())
beforeEach(async () => {
  rosa = await shop.member()
  id = rosa.organisation.id
})

const buy = async (plan: PaidPlanId, card?: string) => {
  const { url } = await shop.billing.startCheckout(rosa, id, plan)
  await shop.pay(url, card)
  await shop.tellAll()
}
const get = () => shop.billing.get(id)
const history = async () =>
  (
    await shop.db.sql<{ reason: string }>(
      'select reason from subscription_changes where organisation_id = $1 order by subscription_change_entry_id',
      [id],
    )
  ).map(({ reason }) => reason)
const made = (type: string) => shop.stripe.events.filter((event) => event.type === type).length

describe('buying', () => {
  test('a trial becomes a paid plan at Stripe’s page, and its limits are the plan’s', async () => {
    expect(await get()).toMatchObject({
      mode: 'stripe',
      plan: 'trial',
      state: 'trial',
      price: null,
      nextCharge: null,
      trialEndsAt: expect.any(String) as string,
    })
    const { url } = await shop.billing.startCheckout(rosa, id, 'professional')
    const paid = await shop.pay(url)
    expect(paid.headers.get('location')).toBe('https://adwright.example.com/settings/billing?checkout=done')
    await shop.tellAll()
    expect(await get()).toMatchObject({
      plan: 'professional',
      state: 'active',
      trialEndsAt: null,
      price: { amountMinor: 14999, currency: 'USD', interval: 'month' },
      nextCharge: { amountMinor: 14999, currency: 'USD' },
      limits: { campaigns: 25, generations: 500 },
      paymentProblem: null,
      adSpend: expect.stringMatching(/You pay Meta for your ads/) as string,
    })
    const { invoices } = await shop.billing.invoices(id, { limit: 10 })
    expect(invoices).toMatchObject([{ status: 'paid', totalMinor: 14999, paidMinor: 14999, currency: 'USD' }])
    expect(invoices[0]?.hostedUrl).toMatch(/^http/)
    expect(await history()).toEqual(['began', 'subscribed'])
  })

  test('whoever comes back from paying sees it at once, before anything was told', async () => {
    const { url } = await shop.billing.startCheckout(rosa, id, 'starter')
    await shop.pay(url)
    expect(await get()).toMatchObject({ plan: 'starter', state: 'active' })
  })

  test('asked twice it is one page; another plan closes the first, and nobody pays twice', async () => {
    const [one, two] = await Promise.all([
      shop.billing.startCheckout(rosa, id, 'starter'),
      shop.billing.startCheckout(rosa, id, 'starter'),
    ])
    expect(one.url).toBe(two.url)
    const other = await shop.billing.startCheckout(rosa, id, 'enterprise')
    expect(other.url).not.toBe(one.url)
    expect(await (await fetch(one.url)).text()).toContain('expired')
    await shop.pay(other.url)
    // nothing was told yet: the page that is to be closed turns out to be paid
    await expect(shop.billing.startCheckout(rosa, id, 'starter')).rejects.toMatchObject({
      code: 'billing.already_subscribed',
    })
    expect((await get()).plan).toBe('enterprise')
  })

  test('a customer and a page whose answers were lost are found again, not made again', async () => {
    const before = made('customer.created')
    for (const path of [/^\/v1\/customers$/, /^\/v1\/checkout\/sessions$/])
      shop.stripe.fault({ method: 'POST', path, times: 3, kind: 'lost_answer' })
    await expect(shop.billing.startCheckout(rosa, id, 'starter')).rejects.toMatchObject({
      code: 'billing.unavailable',
    })
    await expect(shop.billing.startCheckout(rosa, id, 'starter')).rejects.toMatchObject({
      code: 'billing.unavailable',
    })
    const { url } = await shop.billing.startCheckout(rosa, id, 'starter')
    expect(made('customer.created')).toBe(before + 1)
    await shop.pay(url)
    await shop.tellAll()
    expect(await get()).toMatchObject({ plan: 'starter', state: 'active' })
  })

  test('a customer who paid and of whom we have lost even the id is known by our mark', async () => {
    const { url } = await shop.billing.startCheckout(rosa, id, 'starter')
    await shop.db.sql('update subscriptions set stripe_customer_id = null where organisation_id = $1', [id])
    await shop.pay(url)
    await shop.tellAll()
    expect(await get()).toMatchObject({ plan: 'starter', state: 'active' })
  })
})

test('a plan that is too small for the people who are there is not sold', async () => {
  for (const name of ['ana', 'bo'])
    await shop.db.sql(`insert into memberships (workspace_id, user_id, role) values ($1, $2, 'analyst')`, [
      rosa.workspaceId,
      `user_${name}_${rosa.workspaceId}`,
    ])
  await expect(shop.billing.startCheckout(rosa, id, 'starter')).rejects.toMatchObject({
    code: 'billing.plan_too_small',
    message: expect.stringMatching(/3 people where 2 fit, 2 people with the role/) as string,
  })
  await expect(shop.billing.startCheckout(rosa, id, 'enterprise')).resolves.toHaveProperty('url')
})

test('the key of another Stripe account ends nothing that was sold', async () => {
  await buy('professional')
  const { url, ...other } = await startFakeStripe({ now: shop.stripe.now() })
  const elsewhere = shop.another({
    payments: createStripeBilling({
      secretKey: other.apiKey,
      webhookSecret: other.webhookSecret,
      apiUrl: url,
      version: '0',
    }),
  })
  await elsewhere.working.reconcile()
  await shop.work(elsewhere)
  expect(await get()).toMatchObject({ plan: 'professional', state: 'active' })
  await other.close()
})

describe('changing', () => {
  test('an upgrade costs what was previewed, to the cent, and holds at once', async () => {
    await buy('starter')
    await shop.stripe.advance({ days: 10, hours: 5 })
    const preview = await shop.billing.previewChange(id, 'professional')
    expect(preview).toMatchObject({ direction: 'upgrade', nextMinor: 14999, currency: 'USD' })
    expect(preview.lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(preview.dueNowMinor)
    expect(preview.creditMinor).toBeGreaterThan(0)
    await shop.stripe.advance({ hours: 0.2 })
    const changed = await shop.billing.changePlan(rosa, id, { plan: 'professional', prorationAt: preview.at })
    expect(changed).toMatchObject({ plan: 'professional', limits: { generations: 500 } })
    const { invoices } = await shop.billing.invoices(id, { limit: 1 })
    expect(invoices[0]).toMatchObject({ status: 'paid', totalMinor: preview.dueNowMinor })
    expect(await history()).toEqual(['began', 'subscribed', 'upgraded'])
  })

  test('a calculation that is too old, or of another time, is not agreed to', async () => {
    await buy('starter')
    const { at } = await shop.billing.previewChange(id, 'enterprise')
    await shop.stripe.advance({ hours: 1 })
    for (const prorationAt of [at, '2030-01-01T00:00:00.000Z'])
      await expect(
        shop.billing.changePlan(rosa, id, { plan: 'enterprise', prorationAt }),
      ).rejects.toMatchObject({ code: 'billing.preview_stale' })
    expect((await get()).plan).toBe('starter')
  })

  test('a downgrade gives credit for the rest at once, which the next invoice uses', async () => {
    await buy('enterprise')
    await shop.stripe.advance({ days: 15 })
    const preview = await shop.billing.previewChange(id, 'starter')
    expect(preview).toMatchObject({ direction: 'downgrade', dueNowMinor: 0, nextMinor: 0 })
    const changed = await shop.billing.changePlan(rosa, id, { plan: 'starter', prorationAt: preview.at })
    const credit =
      preview.creditMinor - preview.lines.reduce((sum, one) => sum + Math.max(0, one.amountMinor), 0)
    expect(changed).toMatchObject({
      plan: 'starter',
      credits: { amountMinor: credit },
      nextCharge: { amountMinor: 0 },
      limits: { campaigns: 5 },
    })
    await shop.stripe.advance({ days: 16, hours: 2 })
    await shop.tellAll()
    expect((await get()).credits.amountMinor).toBe(credit - plans.starter.priceMinor)
  })

  test('a plan that is too small for what is in use is refused by name', async () => {
    await buy('enterprise')
    await shop.db.inWorkspace(rosa.workspaceId, (tx) =>
      shop.billing.reserve(tx, rosa.workspaceId, { meter: 'generations', key: 'many', amount: 180 }),
    )
    const refused = {
      code: 'billing.plan_too_small',
      message: expect.stringMatching(/180 AI generations used/) as string,
    }
    await expect(shop.billing.previewChange(id, 'starter')).rejects.toMatchObject(refused)
    await expect(shop.billing.changePlan(rosa, id, { plan: 'starter' })).rejects.toMatchObject(refused)
    expect((await shop.billing.previewChange(id, 'professional')).direction).toBe('downgrade')
  })

  test('a card that is declined changes nothing, and says so', async () => {
    await buy('starter', cardThatFailsLater)
    await expect(shop.billing.changePlan(rosa, id, { plan: 'enterprise' })).rejects.toMatchObject({
      code: 'billing.card_declined',
      status: 402,
    })
    await shop.tellAll()
    expect(await get()).toMatchObject({ plan: 'starter', state: 'active', paymentProblem: null })
  })

  test('without a paid plan there is nothing to change', async () => {
    for (const attempt of [
      () => shop.billing.previewChange(id, 'starter'),
      () => shop.billing.cancel(rosa, id),
      () => shop.billing.resume(rosa, id),
      () => shop.billing.openPortal(id),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'billing.no_subscription' })
  })

  test('an answer that was lost on the way is one change and one charge', async () => {
    await buy('starter')
    await shop.stripe.advance({ days: 3 })
    const { at } = await shop.billing.previewChange(id, 'professional')
    shop.stripe.fault({ method: 'POST', path: /^\/v1\/subscriptions\/sub_/, times: 3, kind: 'lost_answer' })
    const change = { plan: 'professional', prorationAt: at } as const
    await expect(shop.billing.changePlan(rosa, id, change)).rejects.toMatchObject({
      code: 'billing.unavailable',
    })
    expect((await shop.billing.changePlan(rosa, id, change)).plan).toBe('professional')
    expect((await shop.billing.invoices(id, { limit: 10 })).invoices).toHaveLength(2)
  })
})

describe('ending', () => {
  test('a payment that fails leaves time, is told with its place to pay, and ends in the end', async () => {
    await buy('starter', cardThatFailsLater)
    await shop.stripe.advance({ days: 31, hours: 3 })
    await shop.tellAll()
    expect(await get()).toMatchObject({
      state: 'past_due',
      paymentProblem: {
        invoiceUrl: expect.stringMatching(/^http/) as string,
        nextTryAt: expect.any(String) as string,
      },
      nextCharge: null,
    })
    await expect(shop.billing.changePlan(rosa, id, { plan: 'enterprise' })).rejects.toMatchObject({
      code: 'billing.payment_open',
    })
    await shop.stripe.advance({ days: 16 })
    await shop.tellAll()
    expect(await get()).toMatchObject({ state: 'ended', limits: { generations: 0 } })
    expect(await history()).toEqual(['began', 'subscribed', 'payment_failed', 'ended'])
    // and it begins anew with another card
    await buy('professional')
    expect(await get()).toMatchObject({ plan: 'professional', state: 'active', paymentProblem: null })
  })

  test('a better card given at the portal settles it', async () => {
    await buy('starter', cardThatFailsLater)
    await shop.stripe.advance({ days: 31, hours: 3 })
    await shop.tellAll()
    const { url } = await shop.billing.openPortal(id)
    await shop.press(url, 'update_card', { card_number: '4242424242424242' })
    await shop.stripe.advance({ days: 6 })
    await shop.tellAll()
    expect(await get()).toMatchObject({ state: 'active', paymentProblem: null })
    expect(await history()).toEqual(['began', 'subscribed', 'payment_failed', 'recovered'])
  })

  test('a cancelled plan runs to its end, says what goes on at Meta, and can be taken back', async () => {
    await buy('starter')
    const going = await shop
      .another({
        runningCampaigns: async () => [
          { id: 'cmp_1' as never, name: 'Autumn bread', workspace: { id: rosa.workspaceId, name: 'Bakery' } },
        ],
      })
      .cancel(rosa, id)
    expect(going.running.map(({ name }) => name)).toEqual(['Autumn bread'])
    expect(going.sentence).toMatch(/goes on running at Meta.*Autumn bread/)
    expect(going.billing).toMatchObject({
      state: 'active',
      cancelAt: going.billing.period.end,
      nextCharge: null,
    })
    expect(await shop.billing.resume(rosa, id)).toMatchObject({ cancelAt: null })
    await shop.billing.cancel(rosa, id)
    await shop.stripe.advance({ days: 31 })
    expect((await get()).state).toBe('ended')
    await shop.tellAll()
    expect(await history()).toEqual(['began', 'subscribed', 'ended'])
    await expect(shop.billing.resume(rosa, id)).rejects.toMatchObject({ code: 'billing.no_subscription' })
  })

  test('what somebody does at the portal arrives by itself', async () => {
    await buy('professional')
    const { url } = await shop.billing.openPortal(id)
    await shop.press(url, 'cancel_at_period_end')
    await shop.tellAll()
    expect((await get()).cancelAt).not.toBeNull()
    await shop.press(url, 'resume')
    await shop.tellAll()
    expect((await get()).cancelAt).toBeNull()
    await shop.press(url, 'cancel_now')
    await shop.tellAll()
    expect((await get()).state).toBe('ended')
  })

  test('a nightly look finds what was never told', async () => {
    await buy('professional')
    const { url } = await shop.billing.openPortal(id)
    await shop.press(url, 'cancel_now')
    expect((await get()).state).toBe('active')
    await shop.billing.working.reconcile()
    await shop.work()
    expect((await get()).state).toBe('ended')
  })

  test('an organisation that goes is charged no more, and stays in the history', async () => {
    await buy('professional')
    await shop.billing.beforeErase(id)
    await shop.billing.beforeErase(id)
    await shop.stripe.advance({ days: 40 })
    await shop.tellAll()
    expect((await shop.billing.invoices(id, { limit: 10 })).invoices).toHaveLength(1)
    expect(await history()).toEqual(['began', 'subscribed', 'erased'])
  })
})

describe('giving', () => {
  test('credit is given once for its key, however often it is asked for and though its answer was lost', async () => {
    await buy('starter')
    shop.stripe.fault({ method: 'POST', path: /balance_transactions$/, times: 3, kind: 'lost_answer' })
    const give = () =>
      shop.billing.giveCredit(id, { amountMinor: 1500, reason: 'a bad day', key: 'ticket-1' })
    await expect(give()).rejects.toMatchObject({ code: 'billing.unavailable' })
    await give()
    await give()
    expect(await get()).toMatchObject({
      credits: { amountMinor: 1500 },
      nextCharge: { amountMinor: 4999 - 1500 },
    })
  })

  test('a refund as well, and never more than was paid', async () => {
    await buy('starter')
    const [invoice] = (await shop.billing.invoices(id, { limit: 1 })).invoices
    if (!invoice) throw new Error('nothing was invoiced')
    const refund = (amountMinor: number, key: string) =>
      shop.billing.refundInvoice(id, invoice.id, { amountMinor, reason: 'asked for', key })
    shop.stripe.fault({ method: 'POST', path: /^\/v1\/refunds$/, times: 3, kind: 'lost_answer' })
    await expect(refund(2000, 'r1')).rejects.toMatchObject({ code: 'billing.unavailable' })
    await refund(2000, 'r1')
    await refund(2000, 'r1')
    const shown = async () => (await shop.billing.invoices(id, { limit: 1 })).invoices[0]?.refundedMinor
    expect(await shown()).toBe(2000)
    await expect(refund(4000, 'r2')).rejects.toMatchObject({ code: 'billing.not_refundable' })
    await refund(2999, 'r2')
    expect(await shown()).toBe(4999)
  })

  test('staff cannot give a plan on top of one that is paid for', async () => {
    await buy('starter')
    await expect(shop.billing.assignPlan(id, 'enterprise')).rejects.toMatchObject({
      code: 'billing.already_subscribed',
    })
  })
})

test('prices are made once and found again; one that costs something else makes way for ours', async () => {
  const { stripeLookupKey, priceMinor } = plans.starter
  const headers = { authorization: `Bearer ${shop.stripe.apiKey}` }
  const prices = async () => {
    const answer = await fetch(`${shop.stripe.url}/v1/prices?product=adwright_starter&limit=50`, { headers })
    return ((await answer.json()) as { data: unknown[] }).data
  }
  const before = (await prices()).length
  await Promise.all([
    shop.another().startCheckout(rosa, id, 'starter'),
    shop.another().startCheckout(rosa, id, 'starter'),
  ])
  expect((await prices()).length).toBe(Math.max(1, before))
  const cheaper = new URLSearchParams({
    product: 'adwright_starter',
    currency: 'usd',
    unit_amount: '2999',
    'recurring[interval]': 'month',
    lookup_key: stripeLookupKey,
    transfer_lookup_key: 'true',
  })
  await fetch(`${shop.stripe.url}/v1/prices`, { method: 'POST', headers, body: cheaper })
  const ana = await shop.member()
  const { url } = await shop.another().startCheckout(ana, ana.organisation.id, 'starter')
  await shop.pay(url)
  await shop.tellAll()
  expect((await shop.billing.get(ana.organisation.id)).price?.amountMinor).toBe(priceMinor)
})
