import { afterAll, beforeAll, expect, test } from 'vitest'
import { aWorkspace, createTestDatabase, type TestDatabase } from './index.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await createTestDatabase()
})
afterAll(() => db.close())

test('a clone is migrated, holds nothing and keeps workspaces apart', async () => {
  const [a, b] = [await aWorkspace(db, { name: 'A' }), await aWorkspace(db, { name: 'B' })]
  const seen = await db.inWorkspace(a.workspaceId, (tx) =>
    tx.selectFrom('workspaces').select('name').execute(),
  )
  expect(seen).toEqual([{ name: 'A' }])
  expect(await db.sql('select count(*)::int as n from workspaces')).toEqual([{ n: 2 }])
  expect(b.workspaceId).not.toBe(a.workspaceId)
})

test('the job engine and the identity tables are part of the clone', async () => {
  const rows = await db.sql<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.tables where table_schema in ('auth', 'dbos')`,
  )
  const names = rows.map((row) => row.name)
  expect(names).toContain('auth.session')
  expect(names).toContain('dbos.workflow_status')
})

test('tenant code cannot read identities', async () => {
  await expect(db.pool.query('select * from auth."user"')).rejects.toThrow(/permission denied/)
})
