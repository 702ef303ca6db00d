import { afterAll, beforeAll, expect, test } from 'vitest'
import { aWorkspace, createTestDatabase, type TestDatabase } from '../../test/index.ts'
import type { Member } from './member.ts'
import { createWorkspaceMemory } from './workspace-memory.ts'

let db: TestDatabase
let rosa: Member
const [brief, other] = ['brief_01m85e9b1eecyvacczkc8r97hs', 'brief_01m85e9b1eecyvacczkc8r97ht']
beforeAll(async () => {
  db = await createTestDatabase()
  rosa = await aWorkspace(db)
  for (const id of [brief, other])
    await db.sql(
      `insert into briefs (brief_id, workspace_id, business, product, offer, audience, url, language, tone, objective,
      daily_budget_minor, currency, country, created_at, updated_at)
     values ($1, $2, 'before', '', '', '', '', 'en', 'friendly', 'traffic', 1000, 'EUR', 'DE', now(), now())`,
      [id, rosa.workspaceId],
    )
})
afterAll(() => db.close())

/** A process with a memory of its own, and how often it had to look. */
function process() {
  const remembered = createWorkspaceMemory<{ business: string }>({ most: 10, milliseconds: 60_000 })
  const looks = { count: 0 }
  const read = db.reader(rosa.workspaceId)
  const statement = {
    name: 'business',
    text: 'select business from briefs where brief_id = $1',
    values: [brief],
  }
  const ask = (now = new Date('2026-11-10T12:00:00Z')) =>
    remembered({ read, workspaceId: rosa.workspaceId, question: 'business', now }, async () => {
      looks.count += 1
      const [row] = await read<{ business: string }>(statement)
      return { business: row?.business ?? '' }
    })
  return { ask, looks }
}
const rename = (business: string) =>
  db.inWorkspace(rosa.workspaceId, (tx) =>
    tx.updateTable('briefs').set({ business }).where('brief_id', '=', brief).execute(),
  )

test('an answer is given again until something changes, in whichever process that was', async () => {
  const [one, two] = [process(), process()]
  expect([await one.ask(), await two.ask()]).toEqual([{ business: 'before' }, { business: 'before' }])
  expect(await one.ask()).toBe(await one.ask())
  expect([one.looks.count, two.looks.count]).toEqual([1, 1])
  await rename('after')
  expect([await one.ask(), await two.ask()]).toEqual([{ business: 'after' }, { business: 'after' }])
})

test('a change that commits after a later one is seen too', async () => {
  const one = process()
  const slow = Promise.withResolvers<void>()
  const changed = Promise.withResolvers<void>()
  const late = db.inWorkspace(rosa.workspaceId, async (tx) => {
    await tx.updateTable('briefs').set({ business: 'late' }).where('brief_id', '=', brief).execute()
    changed.resolve()
    await slow.promise
  })
  await changed.promise
  // A writer of another row neither waits for the slow one nor hides it.
  await db.inWorkspace(rosa.workspaceId, (tx) =>
    tx.updateTable('briefs').set({ product: 'bread' }).where('brief_id', '=', other).execute(),
  )
  const before = await one.ask()
  slow.resolve()
  await late
  expect(before).toEqual({ business: 'after' })
  expect(await one.ask()).toEqual({ business: 'late' })
})

test('midnight in the workspace’s own time zone makes a new answer', async () => {
  const one = process()
  await db.sql("update workspaces set time_zone = 'Asia/Tokyo' where workspace_id = $1", [rosa.workspaceId])
  await one.ask(new Date('2026-11-10T14:59:00Z'))
  await one.ask(new Date('2026-11-10T14:59:59Z'))
  await one.ask(new Date('2026-11-10T15:00:00Z'))
  expect(one.looks.count).toBe(2)
})

test('what is kept is frozen', async () => {
  expect(Object.isFrozen(await process().ask())).toBe(true)
})
