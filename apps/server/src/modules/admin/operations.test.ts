import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { createApiClient, type ApiClient } from '@adwright/contract/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp, type App } from '../../app.ts'
import { loadConfig } from '../../config.ts'
import { createLog } from '#platform/create-log.ts'
import { newId } from '#platform/ids.ts'
import { keyRingOf, type KeyRing } from '#platform/key-ring.ts'
import { rereadLocalKeys } from '#platform/local-secrets.ts'
import { createSealer } from '#platform/sealer.ts'
import { aWorkspace, createTestDatabase, testPassword, type TestDatabase } from '../../../test/index.ts'

let db: TestDatabase
let folder: string
let server: App
let api: ApiClient
let url: string
const settings = () => ({
  NODE_ENV: 'test',
  DATABASE_URL: db.url,
  DATA_DIR: folder,
  PORT: '0',
  RATE_LIMITS: 'false',
})
const start = () => createApp(loadConfig(settings()), { log: createLog({ level: 'silent', name: 'test' }) })

beforeAll(async () => {
  db = await createTestDatabase()
  folder = await mkdtemp(path.join(os.tmpdir(), 'adwright-operate-'))
  server = await start()
  url = await server.listen()
  api = createApiClient({ baseUrl: url })
})
afterAll(async () => {
  await server.close()
  await db.close()
  await rm(folder, { recursive: true, force: true })
})

/** As an operator does at the machine. */
async function operate(name: string, ...args: string[]): Promise<{ done: boolean; text: string }> {
  return operateIn(server, name, ...args)
}
async function operateIn({ operations }: App, name: string, ...args: string[]) {
  const lines: string[] = []
  const done = (await operations[name]?.run(args, (line) => lines.push(line))) ?? false
  return { done, text: lines.join('\n') }
}

test('the first of the staff is made at the machine, with a link instead of a password', async () => {
  const made = await operate('admin create', 'Kim@example.com', 'Kim', 'Operator')
  expect(made.done).toBe(true)
  const [, token = ''] = /\/reset\?token=([\w-]+)/.exec(made.text) ?? []
  await api('resetPassword', { body: { token, password: testPassword } })
  const { accessToken } = await api('signIn', { body: { email: 'kim@example.com', password: testPassword } })
  const kim = createApiClient({
    baseUrl: url,
    headers: () => ({ authorization: `Bearer ${accessToken}` }),
  })
  expect(await kim('me')).toMatchObject({
    staff: true,
    user: { name: 'Kim Operator', emailVerified: true },
  })
  const { entries } = await kim('adminAudit', { query: { actor: 'operator' } })
  expect(entries).toMatchObject([{ action: 'person.staff_made', actor: { id: 'operator', name: null } }])

  const again = await operate('admin create', 'kim@example.com')
  expect(again.text).toMatch(/was of the staff already/)
  expect(again.text).not.toMatch(/token=/)
  expect((await operate('admin list')).text).toMatch(/kim@example\.com {2}Kim Operator/)
  const leo = { email: 'leo@example.com', password: testPassword, name: 'Leo' }
  const { signedIn } = await api('signUp', { body: leo })
  if (!signedIn) throw new Error('This instance asks for verification first.')
  const inTheirName = await kim('adminImpersonate', {
    body: { userId: signedIn.user.id, reason: 'a ticket' },
  })

  expect((await operate('admin remove', 'kim@example.com')).done).toBe(true)
  const asLeo = createApiClient({
    baseUrl: url,
    headers: () => ({ authorization: `Bearer ${inTheirName.signedIn.accessToken}` }),
  })
  await expect(asLeo('me')).rejects.toMatchObject({ body: { code: 'auth.token_invalid' } })
  expect((await operate('admin list')).text).toMatch(/Nobody yet/)
  await expect(kim('adminUsers')).rejects.toMatchObject({ body: { code: 'auth.staff_only' } })
})

test('what cannot be done is said, and what there is', async () => {
  expect(await operate('admin create', 'nonsense')).toMatchObject({ done: false, text: expect.stringMatching(/Which e-mail/) }) // prettier-ignore
  expect((await operate('admin remove', 'nobody@example.com')).done).toBe(false)
  const file = path.resolve(import.meta.dirname, '../../operate.ts')
  const env = { PATH: process.env['PATH'], ...settings() }
  const run = promisify(execFile)(process.execPath, [file, 'admin', 'promote'], { env })
  await expect(run).rejects.toMatchObject({ code: 2, stdout: expect.stringMatching(/keys rotate/) })
})

test('a new key comes first in the file, what is sealed moves to it, and who runs already opens it all the same', async () => {
  const before = keyRingOf(await readFile(path.join(folder, 'encryption-keys'), 'utf8')) as KeyRing // we made it
  const { workspaceId } = await aWorkspace(db)
  const id = newId('conn')
  const place = `connections:${id}:token`
  await db.sql(
    `insert into connections (connection_id, workspace_id, provider, mode, external_user_id, user_name, token_sealed, scopes, status, checked_at, created_at)
     values ($1, $2, 'meta', 'twin', 'rosa', 'Rosa', $3, '{}', 'active', now(), now())`,
    [id, workspaceId, createSealer(before).seal('a token', place)],
  )
  expect((await operate('keys new')).text).toMatch(/Restart the server/)
  const after = rereadLocalKeys(folder)
  expect([...after.keys.keys()]).toEqual(['k2', 'k1'])
  expect(after.keys.get('k1')).toEqual(before.keys.get('k1'))

  const restarted = await start()
  try {
    const { done, text } = await operateIn(restarted, 'keys rotate')
    expect(done).toBe(true)
    expect(text).toMatch(/connections\.token_sealed: 1 sealed anew, 1 open with the current key/)
  } finally {
    await restarted.close()
  }
  const [row] = await db.sql<{ token_sealed: string }>('select token_sealed from connections')
  expect(row?.token_sealed).toMatch(/^v1\.k2\./)
  const running = createSealer(before, () => rereadLocalKeys(folder))
  expect(running.open(row?.token_sealed ?? '', place)).toBe('a token')
})
