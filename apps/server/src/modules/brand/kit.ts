import type { BrandKit, SaveBrand } from '@adwright/contract'

/** A workspace's kit as stored; `version` 0 stands for one that nobody filled in yet. */
export type Kit = Omit<BrandKit, 'logo' | 'updatedAt'> & { updatedAt: Date | null }

/** What is known of a business that has told nothing: nothing. */
export const emptyKit: Kit = {
  name: '',
  webAddress: null,
  colours: [],
  displayFont: null,
  textFont: null,
  logoId: null,
  tone: null,
  voice: '',
  avoidWords: [],
  language: null,
  country: null,
  currency: null,
  about: '',
  version: 0,
  updatedAt: null,
}

/** The kit after a change: colours in one way of writing, each word that is to be avoided once. */
export function changedKit(before: Kit, { version: _seen, ...fields }: SaveBrand, now: Date): Kit {
  return {
    ...fields,
    colours: fields.colours.map((colour) => colour.toLowerCase()),
    avoidWords: uniqueWords(fields.avoidWords),
    version: before.version + 1,
    updatedAt: now,
  }
}

/** Two spellings that differ only in capitals are one word, kept as it was first written. */
function uniqueWords(words: readonly string[]): string[] {
  const byFold = new Map<string, string>()
  for (const word of words) {
    const fold = word.normalize('NFKC').toLowerCase()
    if (!byFold.has(fold)) byFold.set(fold, word)
  }
  return [...byFold.values()]
}
