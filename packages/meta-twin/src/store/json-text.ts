/**
 * JSON as PostgreSQL's `jsonb` takes it: it refuses the NUL character and halves of surrogate pairs, which a caller may
 * well send in a name, so those become U+FFFD.
 */
export function jsonTextOf(value: unknown): string {
  const text = JSON.stringify(value)
  if (!text.includes('\\u')) return text
  // `\\` first, so that an escaped backslash before a `u` is no escape of its own.
  return text.replaceAll(/\\(?:u(0000|d[89a-f][0-9a-f]{2})|[^])/g, (escape, refused) =>
    refused === undefined ? escape : '\ufffd',
  )
}

/** Freezes what lies inside `value`; its own members stay free, because every reader gets a copy of those. */
export function frozenInside<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) freeze(inner)
  return value
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return
  Object.freeze(value)
  for (const inner of Object.values(value)) freeze(inner)
}
