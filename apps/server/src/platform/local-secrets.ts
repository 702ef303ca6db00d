import { createHmac, randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { keyRingOf, type KeyRing } from './key-ring.ts'

export type Secrets = {
  keyRing: KeyRing
  /** Signs sessions and mail links. */
  auth: string
  /** Signs object URLs. */
  urls: string
  /** Proves to us that Meta asks for our webhooks. */
  webhooks: string
}

/** The given secrets, or ones made on the first run and kept in `dataDir`, readable by us alone. */
export async function loadSecrets(
  dataDir: string,
  given: { keyRing: KeyRing | undefined; auth: string | undefined },
): Promise<Secrets> {
  const keyRing = given.keyRing ?? (await storedKeyRing(dataDir))
  const auth = given.auth ?? (await keep(dataDir, 'auth-secret', () => randomBytes(48).toString('base64url')))
  const derived = (purpose: string) => createHmac('sha256', auth).update(purpose).digest('base64url')
  return { keyRing, auth, urls: derived('object urls'), webhooks: derived('webhook verify token') }
}

async function storedKeyRing(dataDir: string): Promise<KeyRing> {
  const text = await keep(dataDir, 'encryption-keys', () => `k1:${randomBytes(32).toString('base64')}`)
  const ring = keyRingOf(text)
  if ('problem' in ring) throw new Error(`The file ${path.join(dataDir, 'encryption-keys')} ${ring.problem}.`)
  return ring
}

/** Two processes may start at once: whoever links first has written the secret, the other reads it. */
async function keep(dataDir: string, name: string, make: () => string): Promise<string> {
  const file = path.join(dataDir, name)
  const there = await readFile(file, 'utf8').catch(() => undefined)
  if (there !== undefined) return there.trim()
  await mkdir(dataDir, { recursive: true })
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  await writeFile(draft, `${make()}\n`, { mode: 0o600 })
  await link(draft, file).catch(() => undefined)
  await rm(draft)
  return (await readFile(file, 'utf8')).trim()
}
