import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAudit } from '#modules/audit'
import { newId } from '#platform/ids.ts'
import { aWorkspace, createTestDatabase, fakeClock, type TestDatabase } from '../../../test/index.ts'
import { createWorkspaces, type Workspaces } from './index.ts'

let db: TestDatabase
let workspaces: Workspaces
beforeAll(async () => {
  db = await createTestDatabase()
  workspaces = createWorkspaces({ transactions: db, audit: createAudit({ clock: fakeClock() }) })
})
afterAll(() => db.close())

test('a user gets one workspace, named after the business, however many ask at once', async () => {
  const rosa = { id: newId('user'), name: 'Rosa', businessName: 'Bakery Rosa' }
  const all = await Promise.all(Array.from({ length: 5 }, () => workspaces.ensureOwn(rosa)))
  expect(new Set(all.map((membership) => membership.workspaceId)).size).toBe(1)
  expect(all[0]?.role).toBe('owner')
  const [row] = await db.sql('select name from workspaces where workspace_id = $1', [all[0]?.workspaceId])
  expect(row).toEqual({ name: 'Bakery Rosa' })
})

test('a stranger to a workspace has no membership there', async () => {
  const [rosa, other] = [await aWorkspace(db), await aWorkspace(db)]
  expect(await workspaces.membershipOf(rosa.userId, other.workspaceId)).toBeUndefined()
  expect(await workspaces.membershipOf(rosa.userId)).toEqual({
    workspaceId: rosa.workspaceId,
    role: 'owner',
    organisation: { id: rosa.organisation?.id, role: 'owner' },
  })
})

test('a change is saved and recorded; a made-up time zone is refused', async () => {
  const rosa = await aWorkspace(db)
  await workspaces.update(rosa, { timeZone: 'America/Lima' })
  const saved = await db.inWorkspace(rosa.workspaceId, (tx) => workspaces.get(tx, rosa))
  expect(saved).toMatchObject({ timeZone: 'America/Lima', name: 'Bakery Rosa' })
  expect(
    await db.sql('select action from audit_entries where workspace_id = $1', [rosa.workspaceId]),
  ).toHaveLength(1)
  for (const timeZone of ['Mars/Olympus', '+02:00', ''])
    await expect(workspaces.update(rosa, { timeZone })).rejects.toMatchObject({
      code: 'request.invalid',
      field: 'timeZone',
    })
})
