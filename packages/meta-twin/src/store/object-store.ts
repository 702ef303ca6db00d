import type { Database } from './database.ts'
import type { AnyRecord, Kind, RecordOf, World } from './records.ts'

export interface ObjectStore {
  find(id: string): AnyRecord | undefined
  findOf<K extends Kind>(kind: K, id: string): RecordOf<K> | undefined
  /** Throws when it is missing: for links the twin itself made. */
  get<K extends Kind>(kind: K, id: string): RecordOf<K>
  /** Newest first, as Meta lists them. */
  list<K extends Kind>(world: string, kind: K): RecordOf<K>[]
  save(record: AnyRecord): void
  world(id: string): World
  worlds(): World[]
  saveWorld(world: World): void
}

interface JsonRow {
  json: string
}

export function createObjectStore({ sql }: Database): ObjectStore {
  const byId = sql.prepare('SELECT json FROM objects WHERE id = ?')
  const byKind = sql.prepare('SELECT json FROM objects WHERE world = ? AND kind = ? ORDER BY seq DESC')
  const upsert = sql.prepare(
    'INSERT INTO objects (id, world, kind, json) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET json = excluded.json',
  )
  const worldById = sql.prepare('SELECT json FROM worlds WHERE id = ?')
  const allWorlds = sql.prepare('SELECT json FROM worlds')
  const upsertWorld = sql.prepare(
    'INSERT INTO worlds (id, json) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET json = excluded.json',
  )
  // Every row was written by `save` below, so its JSON has the shape its kind promises.
  const read = (row: unknown): AnyRecord => JSON.parse((row as JsonRow).json) as AnyRecord
  const find = (id: string): AnyRecord | undefined => {
    const row = byId.get(id)
    return row && read(row)
  }
  const findOf = <K extends Kind>(kind: K, id: string): RecordOf<K> | undefined => {
    const record = find(id)
    return record?.kind === kind ? (record as RecordOf<K>) : undefined
  }
  return {
    find,
    findOf,
    get(kind, id) {
      const record = findOf(kind, id)
      if (!record) throw new Error(`No ${kind} ${id}`)
      return record
    },
    list: <K extends Kind>(world: string, kind: K) =>
      byKind.all(world, kind).map((row) => read(row) as RecordOf<K>),
    save(record) {
      upsert.run(record.id, record.world, record.kind, JSON.stringify(record))
    },
    world(id) {
      const row = worldById.get(id)
      if (!row) throw new Error(`No world ${id}`)
      return JSON.parse((row as unknown as JsonRow).json) as World
    },
    worlds: () => allWorlds.all().map((row) => JSON.parse((row as unknown as JsonRow).json) as World),
    saveWorld(world) {
      upsertWorld.run(world.id, JSON.stringify(world))
    },
  }
}
