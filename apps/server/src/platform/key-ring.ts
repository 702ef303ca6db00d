import { randomBytes } from 'node:crypto'

/** Keys at rest by id. New secrets are sealed with `current`; the others still open what they sealed. */
export type KeyRing = { current: string; keys: ReadonlyMap<string, Buffer> }

/** As settings hold it; the current key comes first. */
export const ringText = ({ keys }: KeyRing): string =>
  [...keys].map(([id, key]) => `${id}:${key.toString('base64')}`).join(',')

/** The same ring with a new current key; the others still open what they sealed. */
export function withNewKey({ keys }: KeyRing): KeyRing {
  const numbers = [...keys.keys()].map((id) => Number(/^k(\d{1,9})$/.exec(id)?.[1] ?? 0))
  const current = `k${Math.max(0, ...numbers) + 1}`
  return { current, keys: new Map([[current, randomBytes(32)], ...keys]) }
}

/** Reads `id:base64,id:base64`: the first is the current key. Answers with a problem that completes "ENCRYPTION_KEYS …". */
export function keyRingOf(text: string): KeyRing | { problem: string } {
  const keys = new Map<string, Buffer>()
  for (const entry of text.split(',')) {
    const [id = '', encoded = ''] = entry.trim().split(':')
    if (!/^[a-z0-9]{1,16}$/i.test(id))
      return { problem: 'must be id:base64 pairs, with ids of letters and digits' }
    if (keys.has(id)) return { problem: `has the key id ${id} twice` }
    const key = Buffer.from(encoded, 'base64')
    if (key.length !== 32)
      return { problem: `has a key ${id} of ${key.length} bytes: each needs 32 bytes in base64` }
    keys.set(id, key)
  }
  const [current] = keys.keys()
  return current === undefined ? { problem: 'holds no key' } : { current, keys }
}
