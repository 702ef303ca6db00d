import { en } from './en.ts'

/** Every locale has to have every word: a missing one does not compile. */
export type Words = typeof en

const catalogues: Record<string, Words> = { en }

/** The best catalogue for what the browser asks for; English where there is no other. */
const pick = (languages: readonly string[]): { locale: string; words: Words } => {
  for (const language of languages) {
    const words = catalogues[language] ?? catalogues[language.split('-')[0] ?? '']
    if (words) return { locale: language, words }
  }
  return { locale: 'en', words: en }
}
const picked = pick(typeof navigator === 'undefined' ? [] : (navigator.languages ?? []))

export const words = picked.words
/** Dates and numbers are written as this locale writes them, in the language of the words. */
export const locale = picked.locale
