import { createHash, randomBytes } from 'node:crypto'
import type { Documents } from './documents.ts'

/** Leading digits and full length of each id, as Meta's look. All but `business` exceed 2^53. */
const shapes = {
  world: ['7', 16],
  user: ['1022', 17],
  business: ['10', 16],
  account: ['9', 16],
  page: ['1000', 18],
  ig: ['17841', 17],
  pixel: ['10', 16],
  campaign: ['12021', 18],
  adset: ['12021', 18],
  ad: ['12021', 18],
  creative: ['12021', 18],
  run: ['10', 16],
  post: ['1220', 18],
  video: ['15', 16],
  comment: ['12', 16],
  container: ['178', 17],
  ig_media: ['180', 17],
  ig_comment: ['179', 17],
} as const

export type IdShape = keyof typeof shapes

export interface Ids {
  /** A new id. The seed and the number of ids drawn before it decide its digits. */
  next(shape: IdShape): string
  readonly seed: string
}

/** The seed a database was begun with stays; `seed` is for a new one. */
export function createIds(documents: Documents, seed: string | undefined): Ids {
  // Both were written below: a text and a count.
  const begun = documents.get('@twin', 'seed') as string | undefined
  const kept = begun ?? seed ?? randomBytes(12).toString('hex')
  if (begun === undefined) documents.put('@twin', 'seed', '', kept)
  return {
    seed: kept,
    next(shape) {
      const drawn = ((documents.get('@twin', 'ids') as number | undefined) ?? 0) + 1
      documents.put('@twin', 'ids', '', drawn)
      const [lead, length] = shapes[shape]
      const digest = createHash('sha256').update(`${kept}:${drawn}`).digest()
      const room = length - lead.length
      const digits = String(digest.readBigUInt64BE(0) % 10n ** BigInt(room)).padStart(room, '0')
      return lead + digits
    },
  }
}
