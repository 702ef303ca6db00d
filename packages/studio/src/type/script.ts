import { baseLanguage } from '../brief.ts'
import { faceOf } from './fonts.ts'
import type { Family } from './families.ts'

/** A typographic voice: the Latin family and how it is set; other scripts join with a face of the same weight. */
export type Typeface = {
  family: Family
  weight: number
  /** Share of the size; dropped for scripts that must not be spaced. */
  tracking: number
  /** Baseline distance as a share of the size; grows where a script stands taller. */
  leading: number
  capitals?: boolean
  serif?: boolean
}

const joined = /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Thai}\p{Script=Syriac}\p{Script=Bengali}]/u
const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u
const emoji = /[\p{Extended_Pictographic}\p{Regional_Indicator}\u20e3]/u

/** Letters of these scripts join or stack, so spacing them apart breaks words. */
export const mayBeTracked = (text: string): boolean => !joined.test(text)

/** Faces in order of preference for this text, ending in faces that cover what the voice's own face lacks. */
export function facesFor(typeface: Typeface, text: string, language: string): string[] {
  const chain: Family[] = [typeface.family]
  if (/\p{Script=Arabic}/u.test(text)) chain.push('alexandria', 'noto-arabic')
  if (/\p{Script=Hebrew}/u.test(text)) chain.push(typeface.serif ? 'frank-ruhl' : 'heebo')
  if (/\p{Script=Devanagari}/u.test(text)) chain.push('poppins')
  if (/\p{Script=Thai}/u.test(text)) chain.push('noto-thai')
  if (/\p{Script=Hangul}/u.test(text)) chain.push('nanum')
  // The same Han code point is drawn differently in Japan and in China, so the language decides who comes first.
  if (han.test(text)) chain.push(...hanFamilies(text, language))
  if (typeface.family !== 'manrope') chain.push('manrope')
  if (emoji.test(text)) chain.push('emoji')
  return [...new Set(chain)].map((family) => faceOf(family, typeface.weight))
}

function hanFamilies(text: string, language: string): Family[] {
  const japanese = baseLanguage(language) === 'ja' || /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
  return japanese ? ['zen-kaku', 'noto-hans'] : ['noto-hans', 'zen-kaku']
}

const cased = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u

export const inCapitals = (text: string, language: string): string =>
  cased.test(text) ? text.toLocaleUpperCase(language) : text
