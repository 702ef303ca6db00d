import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, aWorkspace, fakeClock, type TestDatabase } from '../../../test/index.ts'
import { createBilling, type Billing } from './index.ts'

const clock = fakeClock()
const since = new Date(clock.now().getTime() - 86_400_000)
let db: TestDatabase
beforeAll(async () => {
  db = await createTestDatabase({ poolSize: 20 })
})
afterAll(() => db.close())

const billingOf = (limit: number | null): Billing =>
  createBilling({ clock, allowanceOf: () => Promise.resolve({ limit, since }) })
const meter = 'generations' as const

test('200 requests at once with 3 left: exactly 3 go through', async () => {
  const { workspaceId } = await aWorkspace(db)
  const billing = billingOf(3)
  const tries = await Promise.allSettled(
    Array.from({ length: 200 }, (_, i) =>
      db.inWorkspace(workspaceId, (tx) =>
        billing.reserve(tx, workspaceId, { meter, key: `gen-${i}`, amount: 1 }),
      ),
    ),
  )
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
  const refused = tries.find((one) => one.status === 'rejected')
  expect(refused?.reason).toMatchObject({ code: 'plan.limit_reached' })
})

test('what failed goes back, once, and what was made stays', async () => {
  const { workspaceId } = await aWorkspace(db)
  const billing = billingOf(10)
  const used = () => db.inWorkspace(workspaceId, (tx) => billing.usage(tx, workspaceId, meter))
  await db.inWorkspace(workspaceId, async (tx) => {
    await billing.reserve(tx, workspaceId, { meter, key: 'a', amount: 6 })
    await billing.reserve(tx, workspaceId, { meter, key: 'a', amount: 6 })
    await billing.reserve(tx, workspaceId, { meter, key: 'b', amount: 4 })
  })
  expect(await used()).toMatchObject({ used: 10, limit: 10 })
  await db.inWorkspace(workspaceId, async (tx) => {
    await billing.settle(tx, workspaceId, { meter, key: 'a', used: 2 })
    await billing.settle(tx, workspaceId, { meter, key: 'a', used: 6 })
    await billing.refund(tx, workspaceId, { meter, key: 'b' })
  })
  expect(await used()).toMatchObject({ used: 2 })
})

test('a work that is undone with its transaction was never reserved', async () => {
  const { workspaceId } = await aWorkspace(db)
  const billing = billingOf(1)
  const reserve = (key: string, fails: boolean) =>
    db.inWorkspace(workspaceId, async (tx) => {
      await billing.reserve(tx, workspaceId, { meter, key, amount: 1 })
      if (fails) throw new Error('undone')
    })
  await expect(reserve('a', true)).rejects.toThrow('undone')
  await reserve('b', false)
})

test('one workspace does not spend what another has, and no limit is no refusal', async () => {
  const [one, other] = [await aWorkspace(db), await aWorkspace(db)]
  const billing = billingOf(1)
  for (const { workspaceId } of [one, other])
    await db.inWorkspace(workspaceId, (tx) =>
      billing.reserve(tx, workspaceId, { meter, key: 'k', amount: 1 }),
    )
  await db.inWorkspace(one.workspaceId, (tx) =>
    billingOf(null).reserve(tx, one.workspaceId, { meter, key: 'many', amount: 5000 }),
  )
})
