import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { prepareDataFolder } from './data-folder.ts'
import { startLocalPostgres } from './server.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'adwright-pg-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a disposable server leaves nothing behind, wherever its data had to go, unless it is to be kept', async () => {
  const options = { dataDir: path.join(folder, 'data'), disposable: true }
  const data = await prepareDataFolder(options.dataDir, options)
  const first = await startLocalPostgres(options)
  await first.stop({ keep: true })
  expect(existsSync(path.join(data, 'PG_VERSION'))).toBe(true)
  const second = await startLocalPostgres(options)
  await second.stop()
  expect([existsSync(data), existsSync(`${data}.password`)]).toEqual([false, false])
})
