import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { generateDatabaseTypes } from '../scripts/generate-db-types.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'adwright-drift-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('the generated table types are those of the migrations (npm run gen:db mends them)', async () => {
  const fresh = path.join(folder, 'database.ts')
  await generateDatabaseTypes(fresh)
  const checkedIn = path.resolve(import.meta.dirname, '../src/platform/database.generated.ts')
  expect(await readFile(checkedIn, 'utf8')).toBe(await readFile(fresh, 'utf8'))
})
