import { createHash, randomBytes } from 'node:crypto'
import type { Database } from './database.ts'

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
} as const

export type IdShape = keyof typeof shapes

export interface Ids {
  /** A new id. The seed and the number of ids drawn before it decide its digits. */
  next(shape: IdShape): string
  readonly seed: string
}

export function createIds({ sql }: Database, seed: string | undefined): Ids {
  const read = sql.prepare('SELECT value FROM meta WHERE key = ?')
  const write = sql.prepare(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  )
  const stored = (key: string): string | undefined => {
    const row = read.get(key)
    return row ? String(row['value']) : undefined
  }
  const kept = stored('seed') ?? seed ?? randomBytes(12).toString('hex')
  write.run('seed', kept)
  return {
    seed: kept,
    next(shape) {
      const drawn = Number(stored('ids') ?? '0') + 1
      write.run('ids', String(drawn))
      const [lead, length] = shapes[shape]
      const digest = createHash('sha256').update(`${kept}:${drawn}`).digest()
      const room = length - lead.length
      const digits = String(digest.readBigUInt64BE(0) % 10n ** BigInt(room)).padStart(room, '0')
      return lead + digits
    },
  }
}
