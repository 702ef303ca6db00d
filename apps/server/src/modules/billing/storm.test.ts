import type { OrganisationId, PaidPlanId } from '@adwright/contract'
import type { Member } from '#platform/member.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Billing } from './index.ts'
import { cardThatFailsLater, goodCard, openShop, type Shop } from './test-billing.ts'

let shop: Shop
beforeAll(async () => {
  shop = await openShop()
})
afterAll(() => shop.close())

type Payer = Member & { organisation: { id: OrganisationId } }
const wanted: PaidPlanId[] = ['starter', 'professional', 'enterprise']

/** Some months in the life of many customers, of which nothing is told for now. */
async function someMonths(): Promise<Payer[]> {
  const payers = await Promise.all(Array.from({ length: 12 }, () => shop.member()))
  for (const [index, payer] of payers.entries()) {
    const { id } = payer.organisation
    const { url } = await shop.billing.startCheckout(payer, id, wanted[index % 3] ?? 'starter')
    await shop.pay(url, index % 4 === 3 ? cardThatFailsLater : goodCard)
    await shop.billing.get(id) // back from paying, as a person comes
  }
  await shop.stripe.advance({ days: 12 })
  const [one, two, three, four, five] = payers
  if (!one || !two || !three || !four || !five) throw new Error('too few')
  await shop.billing.changePlan(one, one.organisation.id, { plan: 'professional' })
  await shop.billing.cancel(two, two.organisation.id)
  await shop.billing.changePlan(three, three.organisation.id, { plan: 'starter' })
  await shop.stripe.advance({ days: 25 })
  const { url } = await shop.billing.openPortal(five.organisation.id)
  for (const action of ['cancel_at_period_end', 'resume', 'cancel_at_period_end', 'resume'])
    await shop.press(url, action)
  await shop.stripe.advance({ days: 70 })
  return payers
}

/** What Stripe itself says, past all that we know. */
async function truth(customer: string) {
  const answer = await fetch(`${shop.stripe.url}/v1/subscriptions?customer=${customer}&status=all&limit=5`, {
    headers: { authorization: `Bearer ${shop.stripe.apiKey}` },
  })
  const { data } = (await answer.json()) as {
    data: { status: string; cancel_at: number | null; items: { data: { price: { metadata: { plan: string } }; current_period_end: number }[] } }[]
  } // prettier-ignore
  const [subscription] = data
  const item = subscription?.items.data[0]
  const isOver = subscription?.status === 'canceled'
  return {
    plan: item?.price.metadata.plan,
    status: isOver ? 'ended' : subscription?.status,
    periodEnd: new Date((item?.current_period_end ?? 0) * 1000),
    cancelAt: isOver || !subscription?.cancel_at ? null : new Date(subscription.cancel_at * 1000),
  }
}

const shuffled = <T>(all: readonly T[]): T[] => {
  let seed = 7
  const next = () => (seed = (seed * 48_271) % 2_147_483_647)
  return all.map((one) => ({ one, order: next() })).toSorted((a, b) => a.order - b.order).map(({ one }) => one) // prettier-ignore
}

test(
  'a thousand events in any order, doubled, some forged and some lost, to two processes: what Stripe says is so',
  { timeout: 60_000 },
  async () => {
    const payers = await someMonths()
    const { events } = shop.stripe
    const heard = events.filter((_, index) => index % 10 !== 9) // every tenth never comes
    const deliveries = shuffled([...heard, ...heard, ...heard]).slice(0, 1000)
    expect(deliveries).toHaveLength(1000)
    const processes: Billing[] = [shop.billing, shop.another()]
    let isOver = false
    const workers = processes.map(async (one) => {
      while (!isOver) {
        await shop.work(one)
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    })
    let forged = 0
    for (let from = 0; from < deliveries.length; from += 20)
      await Promise.all(
        deliveries.slice(from, from + 20).map(async (event, index) => {
          const to = processes[index % 2] ?? shop.billing
          if (index === 7) {
            const { body, signature } = shop.stripe.signed(
              { ...event, id: `evt_forged${from}` },
              { secret: 'whsec_other' },
            )
            await expect(to.receiveEvent(Buffer.from(body), signature)).rejects.toMatchObject({
              code: 'billing.forged',
              status: 400,
            })
            forged++
          }
          await shop.tell(event, to)
        }),
      )
    isOver = true
    await Promise.all(workers)
    await shop.work()

    for (const { organisation } of payers) {
      const [row] = await shop.db.sql<{ customer: string }>(
        `select stripe_customer_id as customer, plan, status, period_end as "periodEnd", cancel_at as "cancelAt"
           from subscriptions where organisation_id = $1`,
        [organisation.id],
      )
      if (!row) throw new Error('no plan')
      const { customer, ...ours } = row
      expect(ours).toEqual(await truth(customer))
    }
    const [stored] = await shop.db.sql<{ n: number; forged: number; waiting: number }>(
      `select count(*)::int as n, count(*) filter (where stripe_event_id like '%forged%')::int as forged,
         count(*) filter (where state = 'waiting')::int as waiting from stripe_events`,
    )
    expect(forged).toBeGreaterThan(40)
    expect(stored).toMatchObject({ forged: 0, waiting: 0 })
    expect(stored?.n).toBe(new Set(deliveries.map(({ id }) => id)).size)
    // Each organisation subscribed once, and each that ended did so once.
    const history = await shop.db.sql<{ subscribed: number; ended: number }>(
      `select count(*) filter (where reason = 'subscribed')::int as subscribed,
         count(*) filter (where reason = 'ended')::int as ended from subscription_changes group by organisation_id`,
    )
    expect(history.every(({ subscribed, ended }) => subscribed === 1 && ended <= 1)).toBe(true)
  },
)

test('a look that began before another one was written does not undo it', async () => {
  const payer = await shop.member()
  const { id } = payer.organisation
  const { url } = await shop.billing.startCheckout(payer, id, 'starter')
  await shop.pay(url)
  await shop.billing.get(id)
  let hasRead = () => undefined as void
  let mayWrite = () => undefined as void
  const read = new Promise<void>((resolve) => (hasRead = resolve))
  const allowed = new Promise<void>((resolve) => (mayWrite = resolve))
  let looks = 0
  const slow = shop.another({
    payments: {
      ...shop.payments,
      account: async (customerId) => {
        const account = await shop.payments.account(customerId)
        looks += 1
        if (looks === 1) {
          hasRead()
          await allowed
        }
        return account
      },
    },
  })
  const [row] = await shop.db.sql<{ customer: string }>(
    'select stripe_customer_id as customer from subscriptions where organisation_id = $1',
    [id],
  )
  const looking = slow.working.take(row?.customer ?? '')
  await read
  await shop.billing.changePlan(payer, id, { plan: 'enterprise' })
  mayWrite()
  await looking
  expect([(await shop.billing.get(id)).plan, looks]).toEqual(['enterprise', 2])
})
