import { missingResource } from './stripe-error.ts'

/** All records of one kind, in the order in which they were made. */
export interface Table<T extends { id: string }> {
  add(row: T): T
  find(id: string): T | undefined
  /** The record, or Stripe's 404 that names the parameter the id came in. */
  get(id: string, param?: string): T
  /** Newest first, as Stripe lists. */
  newest(): T[]
  oldest(): T[]
  remove(id: string): void
}

/** `kind` is what error messages call a record: "No such customer". */
export function createTable<T extends { id: string }>(kind: string): Table<T> {
  const rows = new Map<string, T>()
  return {
    add(row) {
      rows.set(row.id, row)
      return row
    },
    find: (id) => rows.get(id),
    get(id, param = 'id') {
      const row = rows.get(id)
      if (!row) throw missingResource(kind, id, param)
      return row
    },
    newest: () => [...rows.values()].toReversed(),
    oldest: () => [...rows.values()],
    remove: (id) => void rows.delete(id),
  }
}
