import { createHash } from 'node:crypto'

// Crockford's alphabet in small letters: nothing to confuse, nothing to escape in a filter.
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const LETTERS = 10 // 50 bits: two marks of one ad account meet once in about 10^15 pairs

/** The short token by which a write is found again when its answer was lost: `aw-7k2m9x0qve`, the same for the same parts. */
export function markOf(...parts: string[]): string {
  const digest = createHash('sha256').update(parts.join('\n')).digest()
  const letters = Array.from(digest.subarray(0, LETTERS), (byte) => alphabet[byte % 32])
  return `aw-${letters.join('')}`
}

const SEPARATOR = ' · '

/** `name · mark`, cut so that the mark always survives the provider's longest name. */
export function withMark(name: string, mark: string, longest: number): string {
  const room = longest - mark.length - SEPARATOR.length
  return `${Array.from(name).slice(0, room).join('').trimEnd()}${SEPARATOR}${mark}`
}

/** The name as the member gave it. */
export const withoutMark = (marked: string): string => marked.replace(/ · aw-[0-9a-hjkmnp-tv-z]+$/, '')
