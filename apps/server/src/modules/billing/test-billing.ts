import type { OrganisationId } from '@adwright/contract'
import { startFakeStripe, type FakeStripe } from '../../../../../tests/fake-stripe/index.ts'
import { createAudit } from '#modules/audit'
import type { Member } from '#platform/member.ts'
import { pino } from 'pino'
import { aWorkspace, createTestDatabase, type TestDatabase } from '../../../test/index.ts'
import type { BillingDeps } from './deps.ts'
import { createBilling, createStripeBilling, type Billing, type Payments } from './index.ts'

export type Shop = {
  db: TestDatabase
  stripe: FakeStripe
  billing: Billing
  payments: Payments
  /** Another process on the same database. */
  another(change?: Partial<BillingDeps>): Billing
  /** Somebody whose organisation has a plan, and leads it. */
  member(): Promise<Member & { organisation: { id: OrganisationId } }>
  /** Pays at the page of a checkout, as a person does, with a card of this number. */
  pay(url: string, card?: string): Promise<Response>
  /** What a button of the portal does. */
  press(url: string, action: string, more?: Record<string, string>): Promise<void>
  /** Lets the worker look at all customers that something was told of, until nothing is left. */
  work(billing?: Billing): Promise<void>
  /** Hands an event of Stripe's over, as its webhook does. */
  tell(event: FakeStripe['events'][number], billing?: Billing): Promise<void>
  /** Everything that Stripe told until now. */
  tellAll(): Promise<void>
  close(): Promise<void>
}

export const goodCard = '4242 4242 4242 4242'
export const cardThatFailsLater = '4000 0000 0000 0341'

/** The module on a real database, selling through a Stripe on this machine. The clock is Stripe's. */
export async function openShop(change: Partial<BillingDeps> = {}): Promise<Shop> {
  const [db, stripe] = [
    await createTestDatabase({ poolSize: 12 }),
    await startFakeStripe({ now: new Date('2026-11-23T12:00:00Z') }),
  ]
  const clock = { now: () => stripe.now() }
  const payments = createStripeBilling({
    secretKey: stripe.apiKey,
    webhookSecret: stripe.webhookSecret,
    apiUrl: stripe.url,
    version: '0',
  })
  const deps: BillingDeps = {
    transactions: db,
    clock,
    audit: createAudit({ clock }),
    events: { publish: async () => undefined },
    log: pino({ level: 'silent' }),
    mode: { kind: 'stripe' },
    payments,
    publicUrl: () => 'https://adwright.example.com',
    emailOf: async () => 'rosa@example.com',
    runningCampaigns: async () => [],
    ...change,
  }
  const billing = createBilling(deps)
  const told = new Set<string>()
  const shop: Shop = {
    db,
    stripe,
    billing,
    payments,
    another: (other) => createBilling({ ...deps, ...other }),
    member: async () => {
      const member = await aWorkspace(db)
      const { organisation } = member
      if (!organisation) throw new Error('somebody who leads no organisation')
      await db.asSystem((tx) => billing.beginFor(tx, organisation.id))
      return { ...member, organisation }
    },
    pay: (url, card = goodCard) =>
      fetch(url, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams({ action: 'pay', card_number: card }),
      }),
    press: async (url, action, more = {}) => {
      const page = await (await fetch(url)).text()
      const subscription = /name="subscription" value="([^"]+)"/.exec(page)?.[1] ?? ''
      const answer = await fetch(url, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams({ action, subscription, ...more }),
      })
      if (answer.status >= 400) throw new Error(await answer.text())
    },
    work: async (by = billing) => {
      for (let due = await by.working.due(200); due.length > 0; due = await by.working.due(200))
        for (const customer of due) await by.working.take(customer)
    },
    tell: async (event, to = billing) => {
      const { body, signature } = stripe.signed(event)
      await to.receiveEvent(Buffer.from(body), signature)
    },
    tellAll: async () => {
      for (const event of stripe.events.filter(({ id }) => !told.has(id))) {
        told.add(event.id)
        await shop.tell(event)
      }
      await shop.work()
    },
    close: async () => {
      await stripe.close()
      await db.close()
    },
  }
  return shop
}
