import { createHash, timingSafeEqual } from 'node:crypto'

/** Whether two byte strings are equal, in a time that does not tell where they differ, nor how long they are. */
export function equalBytes(one: string | Uint8Array, other: string | Uint8Array): boolean {
  return timingSafeEqual(digest(one), digest(other))
}

const digest = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest()
