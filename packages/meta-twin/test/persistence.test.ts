import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { startLocalPostgres, type LocalPostgres } from '@adwright/local-postgres'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createTwin } from '../src/index.ts'
import { createFlakyProxy, type FlakyProxy } from './flaky-proxy.ts'
import {
  at,
  campaignInput,
  code,
  launch,
  over,
  poster,
  rows,
  type Assets,
  type Person,
  type Rehearsal,
} from './rehearsal.ts'

const postgresDir = mkdtempSync(join(tmpdir(), 'meta-twin-postgres-'))
const startPostgres = () => startLocalPostgres({ dataDir: join(postgresDir, 'data'), disposable: true })
let postgres: LocalPostgres
let sql: pg.Client
let proxy: FlakyProxy
let dataDir: string
let databaseUrl: string
let count = 0

beforeAll(async () => {
  postgres = await startPostgres()
}, 60_000)
afterAll(async () => {
  await postgres.stop()
  rmSync(postgresDir, { recursive: true, force: true })
})
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'meta-twin-data-'))
  const admin = new pg.Client({ connectionString: postgres.url })
  await admin.connect()
  await admin.query(`CREATE DATABASE twin${++count}`)
  await admin.end()
  const own = new URL(postgres.url)
  own.pathname = `/twin${count}`
  databaseUrl = own.href
  proxy = await createFlakyProxy(databaseUrl)
  sql = new pg.Client({ connectionString: databaseUrl })
  sql.on('error', () => undefined)
  await sql.connect()
})
afterEach(async () => {
  await sql.end()
  await proxy.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const main = join(import.meta.dirname, '..', 'src', 'main.ts')

const start = async (patienceSeconds = 10): Promise<Rehearsal> =>
  over(await createTwin({ databaseUrl: proxy.url, dataDir, patienceSeconds, admin: true }))

async function startProcess(): Promise<{ child: ChildProcess; rehearsal: Rehearsal }> {
  const args = ['--port', '0', '--data-dir', dataDir, '--database-url', databaseUrl, '--admin']
  const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
  const { url } = JSON.parse(line) as { url: string }
  return { child, rehearsal: over({ url, close: () => Promise.resolve() }) }
}

const create = (twin: Rehearsal, person: Person, { account }: Assets, name: string) =>
  twin.post(person, `${account}/campaigns`, campaignInput({ name }))
const names = async (twin: Rehearsal, person: Person, { account }: Assets) =>
  rows(await twin.get(person, `${account}/campaigns`, { fields: 'name' })).map(({ name }) => name)
const storedNames = async () =>
  (await sql.query("SELECT body ->> 'name' AS name FROM meta_twin.documents WHERE kind = 'campaign' ORDER BY seq"))
    .rows.map(({ name }: { name: string }) => name) // prettier-ignore

describe('a twin with a database', () => {
  test('has everything again after it was closed', async () => {
    const first = await start()
    const person = await first.signIn({ business_name: 'Kept' })
    const assets = await first.assets(person)
    const made = await launch(first, person, assets)
    await first.advance(person, { days: 3 })
    const cuts = [
      { time_increment: 1 },
      { breakdowns: ['publisher_platform', 'platform_position'] },
      { breakdowns: ['hourly_stats_aggregated_by_advertiser_time_zone'] },
    ].map((cut) => ({ date_preset: 'maximum', fields: 'spend,impressions,actions', limit: 500, ...cut }))
    const insights = (twin: Rehearsal) =>
      Promise.all(cuts.map(async (cut) => rows(await twin.get(person, `${made.campaign}/insights`, cut))))
    const before = await insights(first)
    expect(before[0]?.length).toBeGreaterThan(2)
    await first.twin.close()

    const second = await start()
    expect(await insights(second)).toEqual(before)
    expect((await second.get(person, made.ad, { fields: 'name' })).body).toMatchObject({ name: 'Ad' })
    await second.twin.close()
  })

  test('loses no acknowledged write to kill -9, nor the bytes of an image', async () => {
    const { child, rehearsal } = await startProcess()
    const person = await rehearsal.signIn()
    const assets = await rehearsal.assets(person)
    const made = await launch(rehearsal, person, assets)
    const bytes = await poster('#0a4')
    const image = await rehearsal.post(person, `${assets.account}/adimages`, {
      bytes: bytes.toString('base64'),
    })
    const writes = Array.from({ length: 30 }, (_, at) => create(rehearsal, person, assets, `Written ${at}`))
    const acknowledged = await Promise.all(writes)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(acknowledged.every(({ status }) => status === 200)).toBe(true)

    const again = await startProcess()
    const read = await again.rehearsal.get(person, made.campaign, { fields: 'name,adsets{ads{id}}' })
    expect(read.body).toMatchObject({
      name: 'Autumn sale',
      adsets: { data: [{ ads: { data: [{ id: made.ad }] } }] },
    })
    const listed = await again.rehearsal.get(person, `${assets.account}/campaigns`, {
      fields: 'name',
      limit: 100,
    })
    expect(rows(listed)).toHaveLength(31)
    const path = new URL(String(at(image.body, 'images', 'bytes', 'url'))).pathname
    const served = await fetch(new URL(path, again.rehearsal.twin.url))
    expect(Buffer.from(await served.arrayBuffer()).equals(bytes)).toBe(true)
    again.child.kill('SIGTERM')
    const [exit] = (await once(again.child, 'exit')) as [number]
    expect(exit).toBe(0)
  })

  test('leaves nothing of a refused or rehearsed request, in memory or in the database', async () => {
    const twin = await start()
    const person = await twin.signIn()
    const assets = await twin.assets(person)
    const rehearsed = await twin.post(
      person,
      `${assets.account}/campaigns`,
      campaignInput({ execution_options: ['validate_only'] }),
    )
    expect(rehearsed.body).toEqual({ success: true })
    expect((await create(twin, person, assets, '')).status).toBe(400)
    await create(twin, person, assets, 'Stays')
    expect(await names(twin, person, assets)).toEqual(['Stays'])
    expect(await storedNames()).toEqual(['Stays'])
    await twin.twin.close()
  })

  test('keeps a text that PostgreSQL would refuse', async () => {
    const twin = await start()
    const person = await twin.signIn()
    const assets = await twin.assets(person)
    expect((await create(twin, person, assets, 'nul \0, a backslash \\u0000')).status).toBe(200)
    expect(await storedNames()).toEqual(['nul \ufffd, a backslash \\u0000'])
    await twin.twin.close()
  })

  test('is alone on its database', async () => {
    const twin = await start()
    await expect(start(0.2)).rejects.toThrow('Another twin is using this database')
    await twin.twin.close()
  })
})

describe('while the database is away', () => {
  test('a request waits, and is answered when it is back; also after PostgreSQL itself was restarted', async () => {
    const twin = await start()
    const person = await twin.signIn()
    const assets = await twin.assets(person)
    proxy.cut()
    const waiting = [create(twin, person, assets, 'One'), create(twin, person, assets, 'Two')]
    await sql.end()
    await postgres.stop({ keep: true })
    postgres = await startPostgres()
    const { pathname } = new URL(databaseUrl)
    databaseUrl = new URL(pathname, postgres.url).href
    proxy.mend(databaseUrl)
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([200, 200])
    sql = new pg.Client({ connectionString: databaseUrl })
    await sql.connect()
    expect((await storedNames()).toSorted()).toEqual(['One', 'Two'])
    await twin.twin.close()
  })

  test('a request that waits too long is answered with code 2; later ones are not even begun', async () => {
    const twin = await start(0.3)
    const person = await twin.signIn()
    const assets = await twin.assets(person)
    proxy.cut()
    const caught = await create(twin, person, assets, 'Caught')
    expect([caught.status, code(caught), at(caught.body, 'error', 'is_transient')]).toEqual([503, '2/', true])
    expect((await create(twin, person, assets, 'Refused')).status).toBe(503)
    expect((await twin.call('/_twin/health')).body).toMatchObject({ ok: false })
    proxy.mend()
    await expect.poll(async () => (await twin.call('/_twin/health')).body['ok']).toBe(true)
    // What was under way when the database went may have been done or not, as at Meta; nothing else was.
    expect(await names(twin, person, assets)).toEqual(['Caught'])
    expect(await storedNames()).toEqual(['Caught'])
    await twin.twin.close()
  })

  test('a twin that lost its database to another one writes no more', async () => {
    const stale = await start(0.3)
    const person = await stale.signIn()
    const assets = await stale.assets(person)
    proxy.cut()
    const other = over(await createTwin({ databaseUrl, dataDir, admin: true }))
    await create(other, person, assets, 'By the other')
    await other.twin.close()
    proxy.mend()
    await create(stale, person, assets, 'Stale')
    expect((await create(stale, person, assets, 'Stale')).status).toBe(503)
    expect(await storedNames()).toEqual(['By the other'])
    await stale.twin.close()
  })
})
