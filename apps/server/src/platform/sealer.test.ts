import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { keyRingOf, type KeyRing } from './key-ring.ts'
import { loadSecrets } from './local-secrets.ts'
import { createSealer } from './sealer.ts'

const key = (id: string) => `${id}:${randomBytes(32).toString('base64')}`
const ring = (text: string) => keyRingOf(text) as KeyRing // these texts are good
const place = 'connections:conn_1:token'

test('what was sealed opens in its own place only', () => {
  const sealer = createSealer(ring(key('k1')))
  const sealed = sealer.seal('EAAB-token', place)
  expect(sealed).not.toContain('EAAB')
  expect(sealer.open(sealed, place)).toBe('EAAB-token')
  expect(() => sealer.open(sealed, 'connections:conn_2:token')).toThrow()
})

test('sealing twice gives two texts, and a changed one does not open', () => {
  const sealer = createSealer(ring(key('k1')))
  const sealed = sealer.seal('same', place)
  expect(sealer.seal('same', place)).not.toBe(sealed)
  const at = sealed.length - 3
  const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1)
  expect(() => sealer.open(changed, place)).toThrow()
})

test('a new key seals while the old one still opens; without it the message names the key', () => {
  const [old, fresh] = [key('k1'), key('k2')]
  const sealed = createSealer(ring(old)).seal('secret', place)
  const rotated = createSealer(ring(`${fresh},${old}`))
  expect(rotated.open(sealed, place)).toBe('secret')
  expect(rotated.seal('x', place)).toMatch(/^v1\.k2\./)
  expect(() => createSealer(ring(fresh)).open(sealed, place)).toThrow(/k1/)
})

test('secrets made on the first run are private, kept, and the same for two processes that start together', async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'adwright-secrets-'))
  try {
    const none = { keyRing: undefined, auth: undefined }
    const [one, two] = await Promise.all([loadSecrets(folder, none), loadSecrets(folder, none)])
    expect(two).toEqual(one)
    expect((await stat(path.join(folder, 'encryption-keys'))).mode & 0o777).toBe(0o600)
    expect((await stat(path.join(folder, 'auth-secret'))).mode & 0o777).toBe(0o600)
  } finally {
    await rm(folder, { recursive: true })
  }
})
