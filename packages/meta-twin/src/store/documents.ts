import { frozenInside, jsonTextOf } from './json-text.ts'

/** One thing the twin keeps, as it lies in PostgreSQL: a change replaces it whole. */
export interface Document {
  /** A node's kind, or a name with `@` for what the twin keeps for itself. */
  readonly kind: string
  readonly id: string
  /** Empty for what belongs to no world. */
  readonly world: string
  /** Order of creation across all kinds. */
  readonly seq: number
  readonly value: unknown
  /** Its JSON until it has been handed over to be written down. */
  json: string | undefined
}
export type StoredDocument = Omit<Document, 'json'>
export interface ChangedDocument {
  kind: string
  id: string
  /** As it is now; undefined when it is gone. */
  document: Document | undefined
}

export interface Documents {
  get(kind: string, id: string): unknown
  /** A node of the graph, whatever its kind. */
  node(id: string): unknown
  put(kind: string, id: string, world: string, value: unknown): void
  remove(kind: string, id: string): void
  /** Oldest first. */
  list(world: string, kind: string): readonly Document[]
  /** Of one kind in every world, oldest first. */
  all(kind: string): Document[]
  /** Every value, in no promised order. */
  everything(): Iterable<unknown>
  /** Kinds that a world holds something of. */
  kinds(world: string): string[]
  /** Takes in what was read from the database. */
  load(documents: Iterable<StoredDocument>): void
  /** Everything changed since it was last asked. */
  takeChanged(): ChangedDocument[]
}

/** Where a transaction notes how its changes are taken back. */
export interface Undo {
  /** Called in reverse order when the transaction fails; dropped when it succeeds, or when none is running. */
  note(takeBack: () => void): void
  /** Another number for every transaction, and after every taking back. */
  readonly serial: number
}

/** Ids of nodes are unique across kinds, so a node is found without knowing its kind. */
const keyOf = (kind: string, id: string): string => (kind.startsWith('@') ? `${kind}\n${id}` : id)
const groupKeyOf = (world: string, kind: string): string => `${world}\n${kind}`

/**
 * The working set: every document in memory, by kind and id, and by world and kind. A value is kept as its JSON reads
 * back, so it looks the same before and after a restart and is never shared with whoever saved it.
 */
export function createDocuments(undo: Undo): Documents {
  const byKey = new Map<string, Document>()
  const groups = new Map<string, Map<string, Document>>()
  const changed = new Map<string, { kind: string; id: string }>()
  let lastSeq = 0

  const groupOf = (world: string, kind: string): Map<string, Document> => {
    const key = groupKeyOf(world, kind)
    let group = groups.get(key)
    if (!group) groups.set(key, (group = new Map()))
    return group
  }
  /** Returns how to take the mark back: nothing is handed over while a transaction runs. */
  const mark = ({ kind, id }: Document): (() => void) => {
    const key = keyOf(kind, id)
    if (changed.has(key)) return () => undefined
    changed.set(key, { kind, id })
    return () => changed.delete(key)
  }
  const place = (document: Document): void => {
    byKey.set(keyOf(document.kind, document.id), document)
    groupOf(document.world, document.kind).set(document.id, document)
  }
  const displace = ({ kind, id, world }: Document): void => {
    byKey.delete(keyOf(kind, id))
    groupOf(world, kind).delete(id)
  }
  /** What comes back takes its old place among those of its age. */
  const restore = (document: Document): void => {
    place(document)
    const group = groupOf(document.world, document.kind)
    const ordered = [...group.values()].sort((left, right) => left.seq - right.seq)
    group.clear()
    for (const one of ordered) group.set(one.id, one)
  }
  return {
    get: (kind, id) => byKey.get(keyOf(kind, id))?.value,
    node: (id) => byKey.get(id)?.value,
    put(kind, id, world, value) {
      const before = byKey.get(keyOf(kind, id))
      const json = jsonTextOf(value)
      const document: Document = {
        kind,
        id,
        world: before?.world ?? world,
        seq: before?.seq ?? ++lastSeq,
        value: frozenInside(JSON.parse(json) as unknown),
        json,
      }
      place(document)
      const unmark = mark(document)
      undo.note(() => {
        if (before) place(before)
        else displace(document)
        unmark()
      })
    },
    remove(kind, id) {
      const before = byKey.get(keyOf(kind, id))
      if (!before) return
      displace(before)
      const unmark = mark(before)
      undo.note(() => {
        restore(before)
        unmark()
      })
    },
    list: (world, kind) => [...(groups.get(groupKeyOf(world, kind))?.values() ?? [])],
    all: (kind) =>
      [...byKey.values()]
        .filter((document) => document.kind === kind)
        .sort((left, right) => left.seq - right.seq),
    kinds: (world) =>
      [...groups]
        .filter(([key, group]) => key.startsWith(`${world}\n`) && group.size > 0)
        .map(([key]) => key.slice(world.length + 1)),
    *everything() {
      for (const { value } of byKey.values()) yield value
    },
    load(documents) {
      for (const document of documents) {
        lastSeq = Math.max(lastSeq, document.seq)
        place({ ...document, value: frozenInside(document.value), json: undefined })
      }
    },
    takeChanged() {
      const taken = [...changed.values()].map(({ kind, id }) => ({
        kind,
        id,
        document: byKey.get(keyOf(kind, id)),
      }))
      changed.clear()
      return taken
    },
  }
}
