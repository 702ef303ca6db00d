import type { Overrides } from '@adwright/contract'
import { same, type Draft } from './draft.ts'

export type Side = 'mine' | 'theirs'
export type Merged = {
  draft: Draft
  /** Fields that both sides changed, each to something else; they stand as `first` has them. */
  conflicts: string[]
}

/** What we typed since `base`, together with what was changed elsewhere since then. */
export function mergeDrafts(base: Draft, mine: Draft, theirs: Draft, first: Side = 'mine'): Merged {
  const conflicts: string[] = []
  const pick = <Value>(field: string, before: Value, ours: Value, other: Value): Value => {
    if (same(ours, before)) return other
    if (same(other, before) || same(other, ours)) return ours
    conflicts.push(field)
    return first === 'mine' ? ours : other
  }
  const { overrides: _, ...fields } = mine
  const merged = Object.fromEntries(
    Object.keys(fields).map((name) => {
      const field = name as keyof typeof fields // its own keys
      return [field, pick<unknown>(field, base[field], mine[field], theirs[field])]
    }),
  ) as typeof fields // the same keys, each with a value of its own kind
  const keys = new Set([base, mine, theirs].flatMap(({ overrides }) => Object.keys(overrides)))
  const overrides = [...keys].flatMap((key): [string, Overrides][] => {
    const [before = {}, ours = {}, other = {}] = [base, mine, theirs].map((draft) => draft.overrides[key])
    const parts = new Set([before, ours, other].flatMap((part) => Object.keys(part)))
    const entries = [...parts].flatMap((name): [string, unknown][] => {
      const part = name as keyof Overrides // their own keys
      const value = pick<unknown>(`${key} ${part}`, before[part], ours[part], other[part])
      return value === undefined ? [] : [[part, value]]
    })
    return entries.length === 0 ? [] : [[key, Object.fromEntries(entries)]]
  })
  return { draft: { ...merged, overrides: Object.fromEntries(overrides) }, conflicts }
}
