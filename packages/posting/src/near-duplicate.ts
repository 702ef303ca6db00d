import { linkOrHashtag } from './caption.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })
/** Texts of fewer words have too few runs of three to compare: they are compared by pairs. */
const SHORT = 12
/** From this similarity on two posts say the same, but for a price, a name or some decoration. */
const NEAR_DUPLICATE = 0.5

/** A text made ready for comparing: taking it apart costs far more than a comparison does. */
export type Words = {
  text: string
  count: number
  /** Its words singly, in pairs and in threes, each run as a number, in order: numbers compare fast. */
  runs: readonly Uint32Array[]
}

/** The words of a text as they are compared: make them once for as many comparisons as there are. */
export function wordsOf(text: string): Words {
  const plain = text.normalize('NFKC').toLowerCase().replaceAll(linkOrHashtag, ' ')
  const words = [...segmenter.segment(plain)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => numberOf(/^[\d.,:]+$/.test(segment) ? '0' : segment))
  return { text: text.trim(), count: words.length, runs: [1, 2, 3].map((length) => runsOf(words, length)) }
}

/** How much of two posts' words is the same, from 0 to 1. Links, hashtags, emoji, case and figures do not count. */
export function similarity(left: Words, right: Words): number {
  // Nothing but decoration is left: the same decoration is the same post.
  if (left.count === 0 && right.count === 0) return left.text !== '' && left.text === right.text ? 1 : 0
  const shortest = Math.min(left.count, right.count)
  const run = shortest < SHORT ? Math.min(2, shortest) : 3
  const [a, b] = [left.runs[run - 1], right.runs[run - 1]]
  if (!a || !b) return 0
  const both = shared(a, b)
  return both / (a.length + b.length - both)
}

export const isNearDuplicate = (left: Words, right: Words): boolean =>
  similarity(left, right) >= NEAR_DUPLICATE

// FNV-1a: that two different runs become one number is too rare to matter.
const mixed = (hash: number, value: number): number => Math.imul(hash ^ value, 0x01_00_01_93)
const numberOf = (word: string): number => {
  let hash = 0x81_1c_9d_c5
  for (let at = 0; at < word.length; at += 1) hash = mixed(hash, word.charCodeAt(at))
  return hash
}

function runsOf(words: readonly number[], length: number): Uint32Array {
  const begins = words.slice(0, Math.max(0, words.length - length + 1))
  const runs = begins.map((_, at) => words.slice(at, at + length).reduce(mixed, 0) >>> 0)
  return Uint32Array.from(new Set(runs)).sort()
}

function shared(left: Uint32Array, right: Uint32Array): number {
  let count = 0
  for (let l = 0, r = 0; l < left.length && r < right.length;) {
    const apart = (left[l] ?? 0) - (right[r] ?? 0)
    if (apart === 0) count += 1
    if (apart <= 0) l += 1
    if (apart >= 0) r += 1
  }
  return count
}
