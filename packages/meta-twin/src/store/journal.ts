import type { Database } from './database.ts'

/**
 * Things that happened in a world, written once and never changed, each under a number to find it by (an epoch
 * second, or a local day). Every stream belongs to one module, which alone knows the shape of its entries.
 */
export interface Journal {
  append(world: string, stream: string, order: number, entry: object): void
  /** Entries between both numbers, both included, by number and then as they were written. */
  read<T extends object>(world: string, stream: string, since: number, until: number): T[]
  /** The entry with the highest number, the last written of several. */
  last<T extends object>(world: string, stream: string): T | undefined
}

export function createJournal({ sql }: Database): Journal {
  const insert = sql.prepare('INSERT INTO journal (world, stream, place, json) VALUES (?, ?, ?, ?)')
  const between = sql.prepare(
    'SELECT json FROM journal WHERE world = ? AND stream = ? AND place BETWEEN ? AND ? ORDER BY place, seq',
  )
  const latest = sql.prepare(
    'SELECT json FROM journal WHERE world = ? AND stream = ? ORDER BY place DESC, seq DESC LIMIT 1',
  )
  return {
    append(world, stream, order, entry) {
      insert.run(world, stream, order, JSON.stringify(entry))
    },
    // A stream is read by the module that wrote it, which asks for the shape it appended.
    read: <T extends object>(world: string, stream: string, since: number, until: number) =>
      between.all(world, stream, since, until).map((row) => JSON.parse(String(row['json'])) as T),
    last<T extends object>(world: string, stream: string) {
      const row = latest.get(world, stream)
      return row && (JSON.parse(String(row['json'])) as T)
    },
  }
}
