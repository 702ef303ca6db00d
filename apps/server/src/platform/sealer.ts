import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { KeyRing } from './key-ring.ts'
import type { Sealer } from './sealed.ts'

const version = 'v1'

/**
 * AES-256-GCM under the ring's current key: `v1.<key id>.<base64url of iv, tag, text>`. The place is authenticated
 * with it, so a sealed text that was copied to another row does not open there. A key that somebody added to the file
 * since is looked for with `reread`.
 */
export function createSealer(ring: KeyRing, reread?: () => KeyRing): Sealer {
  const currentKey = ring.keys.get(ring.current)
  if (!currentKey) throw new Error(`The key ring has no key ${ring.current}.`)
  return {
    seal(plain, place) {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', currentKey, iv)
      cipher.setAAD(Buffer.from(`${version}.${ring.current}.${place}`))
      const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return `${version}.${ring.current}.${Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url')}`
    },
    open(sealed, place) {
      const [form, id = '', encoded = ''] = sealed.split('.')
      const key = ring.keys.get(id) ?? reread?.().keys.get(id)
      if (form !== version || !key)
        throw new Error(`Sealed with the key ${id || '?'}, which is not in ENCRYPTION_KEYS.`)
      const bytes = Buffer.from(encoded, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
      decipher.setAAD(Buffer.from(`${version}.${id}.${place}`))
      decipher.setAuthTag(bytes.subarray(12, 28))
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
    },
  }
}
