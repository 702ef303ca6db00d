import { baseLanguage } from '../brief.ts'

const segmenters = new Map<string, Intl.Segmenter>()

/** The words of a text in small letters, marks left out; scripts without spaces are parted by their words too. */
export function wordsIn(text: string, language: string): string[] {
  const base = baseLanguage(language)
  let segmenter = segmenters.get(base)
  if (!segmenter) segmenters.set(base, (segmenter = new Intl.Segmenter(base, { granularity: 'word' })))
  return Array.from(segmenter.segment(text))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment.toLocaleLowerCase(base))
}

/** How many words must be changed to make one of the other, whatever their order. */
export function wordsApart(a: readonly string[], b: readonly string[]): number {
  const left = [...b]
  let shared = 0
  for (const word of a) {
    const at = left.indexOf(word)
    if (at < 0) continue
    left.splice(at, 1)
    shared++
  }
  return Math.max(a.length, b.length) - shared
}

/**
 * The first `most` texts of which any two differ in at least `least` words; where there are not so many, the closer
 * ones fill up.
 */
export function textsApart(
  texts: readonly string[],
  { least, most, language }: { least: number; most: number; language: string },
): string[] {
  const kept: string[][] = []
  const apart: string[] = []
  const close: string[] = []
  for (const text of texts) {
    if (apart.length === most) break
    const words = wordsIn(text, language)
    if (kept.every((other) => wordsApart(words, other) >= least)) {
      kept.push(words)
      apart.push(text)
    } else close.push(text)
  }
  return [...apart, ...close.slice(0, most - apart.length)]
}
