import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aWorkspace, createTestDatabase, type TestDatabase } from '../../test/index.ts'
import { readCatalogue } from '../../test/catalogue.ts'
import { newId } from './ids.ts'
import { keyRingOf, ringText, withNewKey, type KeyRing } from './key-ring.ts'
import { reseal } from './reseal.ts'
import { sealedColumns } from './sealed-store.ts'
import { createSealer } from './sealer.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await createTestDatabase()
})
afterAll(() => db.close())

const old = keyRingOf(`k1:${randomBytes(32).toString('base64')}`) as KeyRing // a good one
const both = withNewKey(old)
const onlyNew: KeyRing = { current: 'k2', keys: new Map([['k2', both.keys.get('k2') ?? Buffer.alloc(0)]]) }
const [oldSealer, sealer, newSealer] = [createSealer(old), createSealer(both), createSealer(onlyNew)]
const place = (id: string) => `connections:${id}:token`
const rotate = (given = sealer) => reseal({ asSystem: db.asSystem, sealer: given, currentKey: 'k2' })
const ofConnections = async (report: ReturnType<typeof rotate>) =>
  (await report).find(({ column }) => column === 'connections.token_sealed')

async function connect(count: number): Promise<string[]> {
  const { workspaceId } = await aWorkspace(db)
  const ids = Array.from({ length: count }, () => newId('conn'))
  for (const id of ids)
    await db.sql(
      `insert into connections (connection_id, workspace_id, provider, mode, external_user_id, user_name, token_sealed, scopes, status, checked_at, created_at)
       values ($1, $2, 'meta', 'twin', $1, 'Rosa', $3, '{}', 'active', now(), now())`,
      [id, workspaceId, oldSealer.seal(`token of ${id}`, place(id))],
    )
  return ids
}
const sealedOf = async (id: string) =>
  (await db.sql<{ sealed: string }>('select token_sealed as sealed from connections where connection_id = $1', [id]))[0]?.sealed ?? '' // prettier-ignore

test('every sealed column is found, also of tables that are added later', async () => {
  const found = (await db.asSystem(sealedColumns)).map(({ table, column }) => `${table}.${column}`)
  const there = (await readCatalogue(db)).flatMap(({ schema, name, columns }) =>
    columns
      .filter((column) => schema === 'public' && column.name.endsWith('_sealed'))
      .map((column) => `${name}.${column.name}`),
  )
  expect(found.toSorted()).toEqual(there.toSorted())
  expect(found.length).toBeGreaterThan(3)
})

test('a cut-off run goes on where it was, while others read and write, and afterwards the new key opens all', async () => {
  const ids = await connect(260)
  let reading = true
  const failures: unknown[] = []
  let reads = 0
  const readers = [0, 1].map(async (offset) => {
    for (let at = offset; reading; at += 7) {
      const id = ids[at % ids.length] ?? ''
      try {
        expect(sealer.open(await sealedOf(id), place(id))).toMatch(/^(token of|another for) /)
        reads++
      } catch (error) {
        failures.push(error)
      }
    }
  })
  // A process that still has the old ring writes meanwhile.
  const written = ids.filter((_, index) => index % 40 === 3)
  const writer = (async () => {
    for (const id of written)
      await db.sql('update connections set token_sealed = $2 where connection_id = $1', [
        id,
        oldSealer.seal(`another for ${id}`, place(id)),
      ])
  })()
  let left = 90
  const cutOff = {
    ...sealer,
    seal: (...text: [string, string]) => (left-- > 0 ? sealer.seal(...text) : kill()),
  }
  await expect(rotate(cutOff)).rejects.toThrow('killed')
  await writer
  const report = await ofConnections(rotate())
  reading = false
  await Promise.all(readers)
  expect(failures).toEqual([])
  expect(reads).toBeGreaterThan(20)
  expect(report).toMatchObject({ good: ids.length, broken: [] })
  expect(report?.resealed).toBeLessThan(ids.length)
  for (const id of ids)
    expect(newSealer.open(await sealedOf(id), place(id))).toBe(written.includes(id) ? `another for ${id}` : `token of ${id}`) // prettier-ignore
  expect(await ofConnections(rotate())).toMatchObject({ resealed: 0, good: ids.length })
})

test('what does not open is named and left as it is', async () => {
  const [id = ''] = await connect(1)
  const foreign = createSealer(withNewKey({ current: '', keys: new Map() })).seal('x', place(id))
  await db.sql('update connections set token_sealed = $2 where connection_id = $1', [id, foreign])
  expect((await ofConnections(rotate()))?.broken).toEqual([id])
  expect(await sealedOf(id)).toBe(foreign)
})

test('a ring is written as settings hold it', () => {
  expect(keyRingOf(ringText(both))).toEqual(both)
  expect(both.current).toBe('k2')
})

function kill(): never {
  throw new Error('killed')
}
