import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readEnvFile, withSettings, writeEnvFile } from './env-file.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'adwright-env-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('changes its own lines and leaves comments, order and other settings alone', () => {
  const before = '# mine\nPORT=4000\n\nTZ=UTC\nexport META_MODE=twin\n'
  expect(withSettings(before, { META_MODE: 'live', META_APP_ID: '12' })).toBe(
    '# mine\nPORT=4000\n\nTZ=UTC\nMETA_MODE=live\nMETA_APP_ID=12\n',
  )
})

test('a value comes back as it was written', async () => {
  const file = path.join(folder, '.env')
  const values = { A: 'a # b', B: `it's`, C: 'say "yes"', D: 'back\\slash', E: 'plain', F: '' }
  await writeEnvFile(file, path.join(folder, 'none'), values)
  expect(await readEnvFile(file)).toEqual(values)
  expect(() => withSettings('', { A: 'two\nlines' })).toThrow(/line break/)
})

test('a new file explains its lines, sets nothing of the example, and is for its owner only', async () => {
  const template = path.join(folder, '.env.example')
  await writeFile(template, '# Where it listens\nPORT=4747\n# The mode\nMETA_MODE=twin\n')
  const file = path.join(folder, '.env')
  await writeEnvFile(file, template, { META_MODE: 'live' })
  expect(await readEnvFile(file)).toEqual({ META_MODE: 'live' })
  expect(await readFile(file, 'utf8')).toBe('# Where it listens\n# PORT=\n# The mode\nMETA_MODE=live\n')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
})
