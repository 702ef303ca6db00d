/**
 * Share of the words that stand in what was seen. Spaces are not held against the reader: a word that runs on from its
 * neighbour is still read, a short one only together with that neighbour.
 */
export function recallOf(words: readonly string[], seen: string): number {
  const seenWords = wordsOf(seen)
  const found = new Set(seenWords)
  const run = seenWords.join('')
  const isRead = (word: string, i: number): boolean =>
    found.has(word) ||
    (word.length > 3 && run.includes(word)) ||
    [`${words[i - 1] ?? ''}${word}`, `${word}${words[i + 1] ?? ''}`].some(
      (pair) => pair.length > Math.max(3, word.length) && run.includes(pair),
    )
  return words.filter(isRead).length / words.length
}

/**
 * The words of a text as a reader may give them back: small, without marks; a hyphen at a line's end belongs to no word,
 * and a zero and an O have one shape in many faces.
 */
export const wordsOf = (text: string): string[] =>
  text
    .toLocaleLowerCase('en')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/ı/gu, 'i')
    .replaceAll(/[0ø]/gu, 'o')
    .match(/[\p{L}\p{Nd}]+/gu) ?? []
