import { createHmac, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { keyRingOf, ringText, withNewKey, type KeyRing } from './key-ring.ts'

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
  return ringIn(
    dataDir,
    await keep(dataDir, keysName, () => ringText(withNewKey({ current: '', keys: new Map() }))),
  )
}

/** Our own file as it is now: an operator may have added a key since we started. */
export const rereadLocalKeys = (dataDir: string): KeyRing =>
  ringIn(dataDir, readFileSync(keysFile(dataDir), 'utf8').trim())

/** Puts a new current key before the others in our own file, which is there whole at every moment. @returns its id */
export async function addLocalKey(dataDir: string): Promise<string> {
  const ring = withNewKey(await storedKeyRing(dataDir))
  const draft = `${keysFile(dataDir)}.${randomBytes(6).toString('hex')}`
  await writeFile(draft, `${ringText(ring)}\n`, { mode: 0o600, flush: true })
  await rename(draft, keysFile(dataDir))
  return ring.current
}

const keysName = 'encryption-keys'
const keysFile = (dataDir: string) => path.join(dataDir, keysName)

function ringIn(dataDir: string, text: string): KeyRing {
  const ring = keyRingOf(text)
  if ('problem' in ring) throw new Error(`The file ${keysFile(dataDir)} ${ring.problem}.`)
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
