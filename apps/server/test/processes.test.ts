import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createApiClient } from '@adwright/contract/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, startChild, testPassword, type Child, type TestDatabase } from './index.ts'

const source = path.resolve(import.meta.dirname, '../src')
let db: TestDatabase
let folder: string
const children: Child[] = []
beforeAll(async () => {
  db = await createTestDatabase()
  folder = await mkdtemp(path.join(os.tmpdir(), 'adwright-process-'))
})
afterAll(async () => {
  await Promise.all(children.map((child) => child.kill()))
  await db.close()
  await rm(folder, { recursive: true, force: true })
})
const start = async (file: string, env: Record<string, string> = {}) => {
  const child = await startChild(path.join(source, file), [], {
    NODE_ENV: 'development',
    DATABASE_URL: db.url,
    DATA_DIR: folder,
    PORT: '0',
    ...env,
  })
  children.push(child)
  return child
}

test('two API processes and a worker on one database are one Adwright', { timeout: 90_000 }, async () => {
  const [one, two, worker] = await Promise.all([start('api.ts'), start('api.ts'), start('worker.ts')])
  const [first, second] = [one.said(), two.said()].map(
    (said) => JSON.parse(said.split('\n').find((line) => line.includes('"ready"')) ?? '') as { url: string },
  )
  expect(worker.said()).toContain('"process":"worker"')
  const here = createApiClient({ baseUrl: first?.url ?? '' })
  const { signedIn } = await here('signUp', {
    body: { email: 'rosa@example.com', password: testPassword, name: 'Rosa' },
  })
  const there = createApiClient({
    baseUrl: second?.url ?? '',
    headers: () => ({ authorization: `Bearer ${signedIn?.accessToken ?? ''}` }),
  })
  expect((await there('me')).user.email).toBe('rosa@example.com')
  expect((await fetch(`${second?.url}/health/ready`)).status).toBe(200)

  const logs = [one, two, worker].map((child) => child.said()).join('')
  expect(logs).toContain('"route":"signUp"')
  for (const secret of [testPassword, signedIn?.accessToken ?? '?', 'rosa@example.com'])
    expect(logs).not.toContain(secret)

  expect(await Promise.all([one.stop(), two.stop(), worker.stop()])).toEqual([0, 0, 0])
})

test('one process is enough: the API works on jobs too when asked', { timeout: 60_000 }, async () => {
  const both = await start('api.ts', { RUN_WORKER_IN_API: 'true' })
  expect(both.said()).toContain('"worker":true')
  expect(await both.stop()).toBe(0)
})

test('settings that cannot work are told in sentences, and nothing starts', async () => {
  await expect(start('api.ts', { DATABASE_URL: 'mysql://x', PORT: 'many' })).rejects.toThrow(
    /DATABASE_URL must begin with postgres:\/\/.*/s,
  )
})
