import type { Meter, OrganisationId, PlanId } from '@adwright/contract'
import { pino } from 'pino'
import { createAudit } from '#modules/audit'
import { newId } from '#platform/ids.ts'
import type { Member } from '#platform/member.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { aWorkspace, createTestDatabase, fakeClock, type TestDatabase } from '../../../test/index.ts'
import { createBilling, type Billing, type ThresholdNotice } from './index.ts'
import { DAY_MS } from './subscription.ts'

const clock = fakeClock()
const heard: ThresholdNotice[] = []
let db: TestDatabase
let billing: Billing
let rosa: Member & { organisation: { id: OrganisationId } }
beforeAll(async () => {
  db = await createTestDatabase({ poolSize: 20 })
})
afterAll(() => db.close())
beforeEach(async () => {
  clock.set('2026-11-23T09:00:00.000Z')
  billing = billingWith('starter')
  rosa = await anOrganisation(billing)
})

const billingWith = (defaultPlan: PlanId): Billing =>
  createBilling({
    transactions: db,
    clock,
    audit: createAudit({ clock }),
    events: { publish: async () => undefined },
    log: pino({ level: 'silent' }),
    mode: { kind: 'self_hosted', defaultPlan },
    publicUrl: () => 'http://localhost',
    emailOf: async () => undefined,
    runningCampaigns: async () => [],
    onThreshold: async (_, notice) => void heard.push(notice),
  })
async function anOrganisation(by: Billing) {
  const member = await aWorkspace(db)
  const { organisation } = member
  if (!organisation) throw new Error('nobody leads it')
  await db.asSystem((tx) => by.beginFor(tx, organisation.id))
  return { ...member, organisation }
}
/** Another workspace of the same organisation: a client of the agency. */
async function anotherWorkspace({ organisation }: typeof rosa) {
  const workspaceId = newId('ws')
  await db.sql(
    'insert into workspaces (workspace_id, organisation_id, name, for_client) values ($1, $2, $3, true)',
    [workspaceId, organisation.id, 'A client'],
  )
  return { ...rosa, workspaceId }
}
const meter: Meter = 'generations'
const reserve = ({ workspaceId }: Member, key: string, amount = 1, of: Meter = meter) =>
  db.inWorkspace(workspaceId, (tx) => billing.reserve(tx, workspaceId, { meter: of, key, amount }))
const used = async ({ workspaceId }: Member, of: Meter = meter) =>
  (await db.inWorkspace(workspaceId, (tx) => billing.usage(tx, workspaceId, of))).used

test('200 requests at once with 3 left, in two workspaces of one organisation: exactly 3 go through', async () => {
  const client = await anotherWorkspace(rosa)
  await reserve(rosa, 'before', 97)
  const tries = await Promise.allSettled(
    Array.from({ length: 200 }, (_, i) => reserve(i % 2 === 0 ? rosa : client, `gen-${i}`)),
  )
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
  const refused = tries.find((one) => one.status === 'rejected')
  expect(refused?.reason).toMatchObject({ code: 'plan.limit_reached' })
  expect(await used(rosa)).toBe(100)
})

test('what failed goes back, once, and what was made stays', async () => {
  const { workspaceId } = rosa
  await reserve(rosa, 'a', 6)
  await reserve(rosa, 'a', 6)
  await reserve(rosa, 'b', 4)
  expect(await used(rosa)).toBe(10)
  await db.inWorkspace(workspaceId, async (tx) => {
    await billing.settle(tx, workspaceId, { meter, key: 'a', used: 2 })
    await billing.settle(tx, workspaceId, { meter, key: 'a', used: 6 })
    await billing.refund(tx, workspaceId, { meter, key: 'b' })
  })
  expect(await used(rosa)).toBe(2)
})

test('what was given back whole can be taken again; what was used cannot', async () => {
  const { workspaceId } = rosa
  for (let launch = 0; launch < 3; launch++) {
    await reserve(rosa, 'a campaign', 1, 'campaigns')
    expect(await used(rosa, 'campaigns')).toBe(1)
    await db.inWorkspace(workspaceId, (tx) =>
      billing.refund(tx, workspaceId, { meter: 'campaigns', key: 'a campaign' }),
    )
    expect(await used(rosa, 'campaigns')).toBe(0)
  }
  await reserve(rosa, 'a campaign', 1, 'campaigns')
  await db.inWorkspace(workspaceId, (tx) =>
    billing.settle(tx, workspaceId, { meter: 'campaigns', key: 'a campaign', used: 1 }),
  )
  await reserve(rosa, 'a campaign', 1, 'campaigns')
  expect(await used(rosa, 'campaigns')).toBe(1)
})

test('a work that is undone with its transaction was never reserved', async () => {
  const undone = db.inWorkspace(rosa.workspaceId, async (tx) => {
    await billing.reserve(tx, rosa.workspaceId, { meter, key: 'a', amount: 100 })
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  await reserve(rosa, 'b', 100)
})

test('a new period counts from nothing; one organisation does not spend what another has', async () => {
  await reserve(rosa, 'a', 100)
  await expect(reserve(rosa, 'b')).rejects.toMatchObject({ code: 'plan.limit_reached' })
  await reserve(await anOrganisation(billing), 'b', 100)
  clock.set('2026-12-23T09:00:00.000Z')
  await reserve(rosa, 'c', 100)
})

test('a limit that comes near is told once in its period, and once when it is reached', async () => {
  heard.length = 0
  const { workspaceId } = rosa
  for (const [key, amount] of [['a', 79], ['b', 1], ['c', 19], ['d', 1]] as const) await reserve(rosa, key, amount) // prettier-ignore
  await db.inWorkspace(workspaceId, (tx) => billing.refund(tx, workspaceId, { meter, key: 'd' }))
  await reserve(rosa, 'e')
  expect(heard.map(({ percent, used: then }) => [percent, then])).toEqual([
    [80, 80],
    [100, 100],
  ])
  expect(heard[0]).toMatchObject({ workspaceId, organisationId: rosa.organisation.id, meter, limit: 100 })
  clock.set('2026-12-24T09:00:00.000Z')
  await reserve(rosa, 'f', 100)
  expect(heard).toHaveLength(3)
})

test('a trial that is over makes nothing new, counts nothing, and staff can give another plan', async () => {
  billing = billingWith('trial')
  const ana = await anOrganisation(billing)
  await reserve(ana, 'a', 100)
  await expect(reserve(ana, 'b')).rejects.toMatchObject({ code: 'plan.limit_reached' })
  clock.advance(14 * DAY_MS)
  await expect(reserve(ana, 'c')).rejects.toMatchObject({ code: 'plan.ended', status: 402 })
  expect((await billing.extendTrial(ana.organisation.id, 3)).after).toMatchObject({
    plan: 'trial',
    state: 'trial',
  })
  await expect(reserve(ana, 'c')).rejects.toMatchObject({ code: 'plan.limit_reached' })
  clock.advance(3 * DAY_MS)
  const { before, after } = await billing.assignPlan(ana.organisation.id, 'enterprise')
  expect([before.state, after.state]).toEqual(['ended', 'active'])
  await reserve(ana, 'c', 5000)
  const until = new Date(clock.now().getTime() + DAY_MS)
  await billing.assignPlan(ana.organisation.id, 'professional', { until })
  expect(await billing.get(ana.organisation.id)).toMatchObject({
    mode: 'self_hosted',
    plan: 'professional',
    price: null,
    cancelAt: until.toISOString(),
  })
  clock.set(until)
  await expect(reserve(ana, 'd')).rejects.toMatchObject({ code: 'plan.ended' })
})

test('where nothing is sold nothing can be bought, and credit is written down once', async () => {
  const { id } = rosa.organisation
  for (const attempt of [
    () => billing.startCheckout(rosa, id, 'starter'),
    () => billing.openPortal(id),
    () => billing.changePlan(rosa, id, { plan: 'enterprise' }),
    () => billing.cancel(rosa, id),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: 'billing.self_hosted' })
  await expect(billing.receiveEvent(Buffer.from('{}'), 't=1,v1=2')).rejects.toMatchObject({
    code: 'request.not_found',
  })
  await billing.giveCredit(id, { amountMinor: 700, reason: 'sorry for the wait', key: 'ticket-7' })
  await billing.giveCredit(id, { amountMinor: 700, reason: 'sorry for the wait', key: 'ticket-7' })
  expect((await billing.get(id)).credits).toEqual({ amountMinor: 700, currency: 'USD' })
  await expect(
    billing.giveCredit(id, { amountMinor: 900, reason: 'sorry', key: 'ticket-7' }),
  ).rejects.toMatchObject({
    code: 'billing.key_used',
  })
})

test('an organisation whose plan nobody began has what a new one gets, and begins it once', async () => {
  const ana = await aWorkspace(db)
  if (!ana.organisation) throw new Error('nobody leads it')
  const { id } = ana.organisation
  expect((await billing.standing(id)).plan).toBe('starter')
  await Promise.all([billing.beginMissing(), billing.beginMissing()])
  const [row] = await db.sql(
    'select count(*)::int as n from subscription_changes where organisation_id = $1',
    [id],
  )
  expect(row).toEqual({ n: 1 })
})

test('calls of programs are counted across processes, exactly up to the last one', async () => {
  const { id } = rosa.organisation
  const left = 60
  await db.sql(
    `insert into usage_counters (organisation_id, meter, period_start, used) values ($1, 'apiCalls', $2, $3)`,
    [id, (await billing.standing(id)).period.start, 10_000 - left],
  )
  const [one, two] = [billing, billingWith('starter')]
  const tries = await Promise.allSettled(
    Array.from({ length: 150 }, (_, i) => (i % 2 === 0 ? one : two).countApiCall(id)),
  )
  const passed = tries.filter(({ status }) => status === 'fulfilled').length
  const [row] = await db.sql<{ used: number }>('select used from usage_counters where organisation_id = $1', [
    id,
  ])
  expect(row?.used).toBe(10_000)
  expect(passed).toBe(left)
  expect(tries.find((each) => each.status === 'rejected')?.reason).toMatchObject({
    code: 'plan.limit_reached',
    details: { meter: 'apiCalls' },
  })
})

test('a process that ends gives back what it took and did not use', async () => {
  const { id } = rosa.organisation
  await billing.countApiCall(id)
  await billing.close()
  expect((await billing.usageOf(rosa)).meters).toContainEqual(
    expect.objectContaining({ meter: 'apiCalls', used: 1, limit: 10_000, exhausted: false }),
  )
})

test('in an agency its clients’ people see their own use and never the plan', async () => {
  await billing.assignPlan(rosa.organisation.id, 'enterprise')
  await db.sql(`update organisations set kind = 'agency' where organisation_id = $1`, [rosa.organisation.id])
  const client = await anotherWorkspace(rosa)
  await reserve(rosa, 'ours', 40)
  await reserve(client, 'theirs', 2)
  const guest: Member = { ...client, role: 'client', organisation: { id: rosa.organisation.id, role: null } }
  const seen = await billing.usageOf(guest)
  expect(seen).toMatchObject({ plan: null, planName: null, endsAt: null, mayMakeNew: true })
  expect(seen.meters).toContainEqual(expect.objectContaining({ meter, used: 2, limit: null }))
  expect(await used(guest)).toBe(2)
  const whole = await billing.get(rosa.organisation.id)
  expect(whole.usage.find((one) => one.meter === meter)).toMatchObject({
    used: 42,
    perWorkspace: [{ used: 40 }, { name: 'A client', used: 2 }],
  })
})

test('from inside one workspace nothing of another one’s use can be asked', async () => {
  const client = await anotherWorkspace(rosa)
  await reserve(client, 'theirs', 2)
  const rows = await db.inWorkspace(rosa.workspaceId, (tx) =>
    tx.selectFrom('usage_reservations').select('key').execute(),
  )
  expect(rows).toEqual([])
  const plans = await db.inWorkspace(rosa.workspaceId, (tx) =>
    tx.selectFrom('subscriptions').select('plan').execute(),
  )
  expect(plans).toEqual([])
})
