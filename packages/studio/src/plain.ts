/** Numbers to a ten-thousandth, without negative zero: what JSON would make of them, and no longer than needed. */
export function plain<T>(value: T): T
export function plain(value: unknown): unknown {
  if (typeof value === 'number') return Math.round(value * 10_000) / 10_000 + 0
  if (Array.isArray(value)) return value.map((item) => plain(item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]))
}
