import { baseOf } from './voice.ts'

/**
 * Our languages by espeak's names, and the regions that it tells apart. Tried on sentences of ours with 1.51 and 1.52:
 * Japanese is not here since it spells Chinese characters ("Chinese letter"), Hebrew since it leaves out the vowels that
 * are not written, Thai since it does not find where words end.
 */
const names: Readonly<Record<string, string>> = {
  ar: 'ar',
  zh: 'cmn',
  nl: 'nl',
  en: 'en-us',
  'en-gb': 'en-gb',
  'en-au': 'en-gb',
  'en-ie': 'en-gb',
  'en-nz': 'en-gb',
  fr: 'fr-fr',
  'fr-be': 'fr-be',
  'fr-ch': 'fr-ch',
  de: 'de',
  el: 'el',
  hi: 'hi',
  it: 'it',
  ko: 'ko',
  pl: 'pl',
  pt: 'pt',
  'pt-br': 'pt-br',
  ru: 'ru',
  es: 'es',
  'es-419': 'es-419',
  'es-mx': 'es-419',
  'es-us': 'es-419',
  'es-ar': 'es-419',
  tr: 'tr',
}

/** All that it speaks, without regions. */
export const espeakLanguages: readonly string[] = Object.keys(names).filter((tag) => !tag.includes('-'))

/** Its name for a language; undefined for one that it does not speak. */
export const espeakName = (language: string): string | undefined =>
  names[language.toLowerCase().replaceAll('_', '-')] ?? names[baseOf(language)]
