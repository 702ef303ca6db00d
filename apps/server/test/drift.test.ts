import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeDatabaseTypes } from '../scripts/generate-db-types.ts'
import { createTestDatabase, type TestDatabase } from './index.ts'

let folder: string
let db: TestDatabase
beforeAll(async () => {
  db = await createTestDatabase()
  folder = await mkdtemp(path.join(os.tmpdir(), 'adwright-drift-'))
})
afterAll(async () => {
  await db.close()
  await rm(folder, { recursive: true })
})

test('the generated table types are those of the migrations (npm run gen:db mends them)', async () => {
  const fresh = path.join(folder, 'database.ts')
  await writeDatabaseTypes(db.url, fresh)
  const checkedIn = path.resolve(import.meta.dirname, '../src/platform/database.generated.ts')
  expect(await readFile(checkedIn, 'utf8')).toBe(await readFile(fresh, 'utf8'))
})
