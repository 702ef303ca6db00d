import { createHash, randomBytes, randomInt } from 'node:crypto'

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
const shape = /^adw_([a-z0-9]{12})_([\w-]{43})$/

type KeyText = { prefix: string; secretHash: string }

/** A new key: the text goes to its owner and nowhere else, the rest is kept. */
export function makeKey(): KeyText & { text: string } {
  const prefix = Array.from({ length: 12 }, () => letters[randomInt(letters.length)]).join('')
  const secret = randomBytes(32).toString('base64url')
  return { text: `adw_${prefix}_${secret}`, prefix, secretHash: hashOf(secret) }
}

/** The parts of a key that somebody sent; undefined for what is none. */
export function readKey(text: string): KeyText | undefined {
  const [, prefix, secret] = shape.exec(text) ?? []
  return prefix === undefined || secret === undefined ? undefined : { prefix, secretHash: hashOf(secret) }
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')
