import { limitAfter, type LimitKey, type LimitState, type LimitStore } from './limit-store.ts'

/** Knows only what this process was told. */
export function createMemoryLimitStore(): LimitStore {
  const states = new Map<LimitKey, LimitState>()
  return {
    read: async (keys) =>
      new Map(
        keys.flatMap((key) => {
          const state = states.get(key)
          return state ? [[key, state] as const] : []
        }),
      ),
    note: async (entries) => {
      for (const news of entries) states.set(news.key, limitAfter(states.get(news.key), news))
    },
  }
}
