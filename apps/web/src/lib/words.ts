import { en } from './en.ts'

/** Every locale has to have every word: a missing one does not compile. */
export type Words = typeof en

const catalogues: Record<string, Words> & { en: Words } = { en }

const languages: readonly string[] = typeof navigator === 'undefined' ? [] : (navigator.languages ?? [])

/** The best catalogue for what the browser asks for; English where there is no other. */
function pick<Catalogue>(known: Record<string, Catalogue> & { en: Catalogue }) {
  for (const language of languages) {
    const catalogue = known[language] ?? known[language.split('-')[0] ?? '']
    if (catalogue) return { locale: language, words: catalogue }
  }
  return { locale: 'en', words: known.en }
}
const picked = pick(catalogues)

export const words = picked.words
/** For catalogues that only some pages load. */
export const pickWords = <Catalogue>(known: Record<string, Catalogue> & { en: Catalogue }): Catalogue =>
  pick(known).words
/** Dates and numbers are written as this locale writes them, in the language of the words. */
export const locale = picked.locale
