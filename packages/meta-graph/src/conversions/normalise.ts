import { createHash } from 'node:crypto'

/** The pieces of a person's identity that Meta takes only as SHA-256, under its own names. */
export type HashedField =
  | 'em'
  | 'ph'
  | 'fn'
  | 'ln'
  | 'db'
  | 'ge'
  | 'ct'
  | 'st'
  | 'zp'
  | 'country'
  | 'external_id'

const HASH = /^[0-9a-f]{64}$/i
const PUNCTUATION = /[\p{P}\p{S}]/gu
const SPACE = /\s+/g

const lower = (text: string) => text.trim().toLowerCase()
const bare = (text: string) => lower(text).replace(PUNCTUATION, '')

const normalisers: Readonly<Record<HashedField, (text: string) => string>> = {
  em: lower,
  // With its country code, and without the zeros or the plus it is dialled with.
  ph: (text) => text.replace(/\D/g, '').replace(/^0+/, ''),
  fn: bare,
  ln: bare,
  db: (text) => text.replace(/\D/g, ''),
  ge: (text) => lower(text).slice(0, 1),
  ct: (text) => bare(text).replace(SPACE, ''),
  st: (text) => bare(text).replace(SPACE, ''),
  zp: (text) => firstFive(lower(text).replace(/[\s-]/g, '')),
  country: lower,
  external_id: (text) => text.trim(),
}

// Of an American ZIP+4 Meta compares the first five digits.
const firstFive = (zip: string) => (/^\d{9}$/.test(zip) ? zip.slice(0, 5) : zip)

/** Whether a value is already a SHA-256, which hashed once more would match nobody. */
export const isHashed = (value: string) => HASH.test(value.trim())

/** A value as Meta compares it: normalised by its field's rules and hashed; `undefined` when nothing is left of it. */
export function hashed(field: HashedField, value: string): string | undefined {
  if (isHashed(value)) return lower(value)
  const normal = normalisers[field](value)
  return normal === '' ? undefined : createHash('sha256').update(normal).digest('hex')
}
