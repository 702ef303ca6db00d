import { afterAll, beforeAll, expect, test } from 'vitest'
import { aWorkspace, createTestDatabase, type TestDatabase } from '../../test/index.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await createTestDatabase({ poolSize: 1 }) // one connection: what a read leaves behind, the next one meets
})
afterAll(() => db.close())

const names = { name: 'names', text: 'select name from workspaces order by name', values: [] }

test('a read sees its own workspace, and the connection forgets it afterwards', async () => {
  const [rosa, paul] = [await aWorkspace(db), await aWorkspace(db)]
  await db.sql('update workspaces set name = workspace_id')
  for (const { workspaceId } of [rosa, paul, rosa])
    expect(await db.reader(workspaceId)(names)).toEqual([{ name: workspaceId }])
  const { rows } = await db.pool.query('select name from workspaces')
  expect(rows).toEqual([])
})

test('reads at the same time do not mix', async () => {
  const ids = (await Promise.all(Array.from({ length: 8 }, () => aWorkspace(db)))).map((m) => m.workspaceId)
  const count = { name: 'own', text: 'select workspace_id as id, $1::text as asked from workspaces' }
  const seen = await Promise.all(ids.map((id) => db.reader(id)({ ...count, values: [id] })))
  expect(seen).toEqual(ids.map((id) => [{ id, asked: id }]))
})

test('a read cannot write', async () => {
  const { workspaceId } = await aWorkspace(db)
  const write = { name: 'write', text: "update workspaces set name = 'x' returning name", values: [] }
  await expect(db.reader(workspaceId)(write)).rejects.toThrow(/read-only transaction/)
})

test('after a read that failed everything goes on, outside any workspace', async () => {
  const { workspaceId } = await aWorkspace(db)
  const wrong = { name: 'wrong', text: 'select 1 / (select count(*)::int - 1 from workspaces)', values: [] }
  for (let i = 0; i < 2; i += 1)
    await expect(db.reader(workspaceId)(wrong)).rejects.toThrow(/division by zero/)
  expect((await db.pool.query('select 1 from workspaces')).rowCount).toBe(0)
  expect(await db.reader(workspaceId)(names)).toHaveLength(1)
})
