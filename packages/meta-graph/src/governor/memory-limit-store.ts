import { limitAfter, type LimitState, type LimitStore } from './limit-store.ts'
import { createRecentlyUsed } from './recently-used.ts'

/** Knows only what this process was told, of the limits that were of interest last. */
export function createMemoryLimitStore(): LimitStore {
  const states = createRecentlyUsed<LimitState>(10_000)
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
