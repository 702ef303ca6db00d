/** A map that forgets what was not asked for longest once it is full. */
export type RecentlyUsed<V> = {
  get(key: string): V | undefined
  set(key: string, value: V): void
}

export function createRecentlyUsed<V>(capacity: number): RecentlyUsed<V> {
  const values = new Map<string, V>()
  const put = (key: string, value: V) => {
    values.delete(key) // a Map keeps the order of insertion
    values.set(key, value)
  }
  return {
    get(key) {
      const value = values.get(key)
      if (value !== undefined) put(key, value)
      return value
    },
    set(key, value) {
      put(key, value)
      if (values.size > capacity) for (const oldest of values.keys()) return void values.delete(oldest)
    },
  }
}
