const words = new Intl.Segmenter('en', { granularity: 'word' })
/** Texts of fewer words have too few runs of three to compare: they are compared by pairs. */
const SHORT = 12

/** From this similarity on two posts say the same, but for a price, a name or some decoration. */
export const NEAR_DUPLICATE = 0.5

/** How much of two posts' words is the same, from 0 to 1. Links, hashtags, emoji, case and figures do not count. */
export function similarity(left: string, right: string): number {
  const a = wordsOf(left)
  const b = wordsOf(right)
  // Nothing but decoration is left: the same decoration is the same post.
  if (a.length === 0 && b.length === 0) return left.trim() !== '' && left.trim() === right.trim() ? 1 : 0
  const shortest = Math.min(a.length, b.length)
  const run = shortest < SHORT ? Math.min(2, shortest) : 3
  if (run === 0) return 0
  return overlap(runsOf(a, run), runsOf(b, run))
}

export const isNearDuplicate = (left: string, right: string): boolean =>
  similarity(left, right) >= NEAR_DUPLICATE

function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/https?:\/\/\S+|www\.\S+/g, ' ')
    .replaceAll(/#[\p{L}\p{N}\p{M}_]+/gu, ' ')
  return [...words.segment(plain)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => (/^[\d.,:]+$/.test(segment) ? '0' : segment))
}

const runsOf = (list: readonly string[], length: number): Set<string> =>
  new Set(list.slice(0, list.length - length + 1).map((_, at) => list.slice(at, at + length).join(' ')))

function overlap(left: Set<string>, right: Set<string>): number {
  const shared = [...left].filter((run) => right.has(run)).length
  const all = left.size + right.size - shared
  return all === 0 ? 0 : shared / all
}
