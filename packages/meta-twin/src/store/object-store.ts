import type { Documents } from './documents.ts'
import type { AnyRecord, Kind, RecordOf, World } from './records.ts'

/**
 * What is read is the caller's own: its members may be assigned and saved again. Values inside them are shared and
 * frozen, so change those by building new ones.
 */
export interface ObjectStore {
  find(id: string): AnyRecord | undefined
  findOf<K extends Kind>(kind: K, id: string): RecordOf<K> | undefined
  /** Throws when it is missing: for links the twin itself made. */
  get<K extends Kind>(kind: K, id: string): RecordOf<K>
  /** Newest first, as Meta lists them. */
  list<K extends Kind>(world: string, kind: K): RecordOf<K>[]
  /** Kinds of which a world has any. */
  kinds(world: string): Kind[]
  save(record: AnyRecord): void
  /** Forgets a record altogether; most of Meta's objects are marked deleted instead. */
  remove(id: string): void
  world(id: string): World
  findWorld(id: string): World | undefined
  /** Oldest first. */
  worlds(): World[]
  saveWorld(world: World): void
}

const worlds = '@world'

export function createObjectStore(documents: Documents): ObjectStore {
  // Every node was written by `save`, every world by `saveWorld`, so they have the shapes their kinds promise.
  const find = (id: string): AnyRecord | undefined => {
    const record = documents.node(id) as AnyRecord | undefined
    return record && { ...record }
  }
  const findOf = <K extends Kind>(kind: K, id: string): RecordOf<K> | undefined => {
    const record = find(id)
    return record?.kind === kind ? (record as RecordOf<K>) : undefined
  }
  const findWorld = (id: string): World | undefined => {
    const world = documents.get(worlds, id) as World | undefined
    return world && { ...world }
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
      documents
        .list(world, kind)
        .map(({ value }) => ({ ...(value as RecordOf<K>) }))
        .reverse(),
    // Without the twin's own, what is left was saved as a record of its kind.
    kinds: (world) => documents.kinds(world).filter((kind): kind is Kind => !kind.startsWith('@')),
    save(record) {
      documents.put(record.kind, record.id, record.world, record)
    },
    remove(id) {
      const record = find(id)
      if (record) documents.remove(record.kind, id)
    },
    world(id) {
      const world = findWorld(id)
      if (!world) throw new Error(`No world ${id}`)
      return world
    },
    findWorld,
    worlds: () => documents.list('', worlds).map(({ value }) => ({ ...(value as World) })),
    saveWorld(world) {
      documents.put(worlds, world.id, '', world)
    },
  }
}
