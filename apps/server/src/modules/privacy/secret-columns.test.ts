import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCatalogue, type Table } from '../../../test/catalogue.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/index.ts'
import { leftOut, secretColumns } from './secret-columns.ts'
import { tablesWith } from './tables-view.ts'

/** Columns whose names sound like secrets, and why they are none. */
const harmless: Readonly<Record<string, string>> = {
  api_key_id: 'says which key, and opens nothing',
  checkout_key: 'an id of ours for a page at Stripe',
  event_hash: 'of what Meta sent, to know it again',
  hashtags: 'words of a post',
  idempotency_key: 'the sender’s own name for a request',
  key: 'what is told, reserved or given once',
  request_hash: 'of what Meta sent, to know it again',
  sha256: 'of a file that is in the export itself',
  still_key: 'where a picture is stored: opens only with our signature',
  storage_key: 'where a file is stored: opens only with our signature',
  token_expires_at: 'when',
  token_kind: 'whose',
}

let db: TestDatabase
let tables: Table[]
beforeAll(async () => {
  db = await createTestDatabase()
  tables = (await readCatalogue(db)).filter(({ schema }) => schema === 'public')
})
afterAll(() => db.close())

test('every column whose name sounds like a secret is left out, or known to be none', () => {
  const sounding = new Set(
    tables
      .flatMap(({ columns }) => columns.map(({ name }) => name))
      .filter((name) =>
        /seal|hash|secret|token|password|private|cipher|signature|sha|(^|_)key(_|$)/.test(name),
      ),
  )
  const known = new Set([...secretColumns, ...Object.keys(harmless)])
  expect([...sounding].filter((name) => !known.has(name))).toEqual([])
  // Nor do the lists speak of columns that are no more.
  const all = new Set(tables.flatMap(({ columns }) => columns.map(({ name }) => name)))
  expect([...known].filter((name) => !all.has(name))).toEqual([])
  expect(Object.keys(leftOut).filter((name) => !tables.some((table) => table.name === name))).toEqual([])
})

test('the catalogue tells of every table that tenants have, with its key', async () => {
  const found = await db.asSystem((tx) => tablesWith(tx, ['workspace_id']))
  const wanted = tables.filter(({ columns }) => columns.some(({ name }) => name === 'workspace_id'))
  expect(found.map(({ name }) => name)).toEqual(wanted.map(({ name }) => name).toSorted())
  expect(found.find(({ name }) => name === 'memberships')?.key).toEqual([
    { name: 'workspace_id', type: 'text' },
    { name: 'user_id', type: 'text' },
  ])
  expect(found.filter(({ key }) => key.length === 0).map(({ name }) => name)).toEqual([])
})
