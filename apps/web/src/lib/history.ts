/** What was, what is, what was taken back. Values are never changed in place. */
export type History<Value> = {
  past: readonly Value[]
  present: Value
  future: readonly Value[]
  /** The last change, which one of the same kind soon after it joins: a word is taken back whole, not by letters. */
  open: { group: string; at: number } | null
}
export type HistoryAction<Value> =
  /** `at` in milliseconds. Without a group it is a step of its own. */
  | { type: 'change'; next: (value: Value) => Value; group?: string; at: number }
  /** Puts something right that is no step of the person's. */
  | { type: 'amend'; next: (value: Value) => Value }
  | { type: 'undo' }
  | { type: 'redo' }
  | { type: 'restart'; value: Value }

const JOINED_WITHIN_MS = 1200
const MOST_STEPS = 200

export const startHistory = <Value>(value: Value): History<Value> => ({
  past: [],
  present: value,
  future: [],
  open: null,
})

export function historyReducer<Value>(state: History<Value>, action: HistoryAction<Value>): History<Value> {
  const { past, present, future, open } = state
  switch (action.type) {
    case 'change': {
      const next = action.next(present)
      if (next === present) return state
      const { group, at } = action
      const joins = group !== undefined && open?.group === group && at - open.at <= JOINED_WITHIN_MS
      return {
        past: joins ? past : [...past, present].slice(-MOST_STEPS),
        present: next,
        future: [],
        open: group === undefined ? null : { group, at },
      }
    }
    case 'amend':
      return { ...state, present: action.next(present) }
    case 'undo': {
      const before = past.at(-1)
      if (before === undefined) return state
      return { past: past.slice(0, -1), present: before, future: [present, ...future], open: null }
    }
    case 'redo': {
      const [after, ...rest] = future
      if (after === undefined) return state
      return { past: [...past, present], present: after, future: rest, open: null }
    }
    case 'restart':
      return startHistory(action.value)
  }
}
