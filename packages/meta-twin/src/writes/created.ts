import type { Json } from '../store/records.ts'

/** Every edit of an ad object answers this. */
export const success: Json = { success: true }

/** Settings that a rule or a field reads by name; the others are kept in `extra`. */
export function extraOf(input: Json, known: readonly string[]): Json {
  const skip = new Set([...known, 'execution_options'])
  return Object.fromEntries(Object.entries(input).filter(([name]) => !skip.has(name)))
}

/** Drops undefined members, so that an unset setting is absent in the store as it is on the wire. */
export function compact<T extends object>(value: T): T {
  const entries = Object.entries(value).filter(([, member]) => member !== undefined)
  // Only members that were undefined are gone, and those are optional in T.
  return Object.fromEntries(entries) as T
}
