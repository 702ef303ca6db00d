import { baseLanguage } from '../brief.ts'
import { faceOf, missingCharacters } from './fonts.ts'
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
  /** The family that stands in for letters the voice's own does not have. */
  kin?: Family
}

const joined = /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Thai}\p{Script=Syriac}\p{Script=Bengali}]/u
const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u
const emoji = /[\p{Extended_Pictographic}\p{Regional_Indicator}\u20e3]/u

/** Letters of these scripts join or stack, so spacing them apart breaks words. */
export const mayBeTracked = (text: string): boolean => !joined.test(text)

/** Faces in order of preference for this text, ending in faces that cover what the voice's own face lacks. */
export function facesFor(typeface: Typeface, text: string, language: string): string[] {
  const chain: Family[] = []
  // one foreign letter in a word shows: who lacks one leaves the whole text to another face
  const own = [typeface.family, ...(typeface.kin ? [typeface.kin] : [])]
  chain.push(...own.filter((family) => drawsLetters(faceOf(family, typeface.weight), text)))
  // letters that most display faces lack find a companion of the same kind
  if (typeface.serif && /[\p{Script=Greek}\p{Script=Cyrillic}]/u.test(text)) chain.push('eb-garamond')
  if (/\p{Script=Arabic}/u.test(text)) chain.push(typeface.serif ? 'amiri' : 'alexandria', 'noto-arabic')
  if (/\p{Script=Hebrew}/u.test(text)) chain.push(typeface.serif ? 'frank-ruhl' : 'heebo')
  if (/\p{Script=Devanagari}/u.test(text)) chain.push('poppins')
  // loopless letters are for titles, looped ones read better small
  if (/\p{Script=Thai}/u.test(text)) chain.push(typeface.weight >= 600 ? 'prompt' : 'noto-thai')
  if (/\p{Script=Hangul}/u.test(text)) chain.push('nanum')
  // The same Han code point is drawn differently in Japan and in China, so the language decides who comes first.
  if (han.test(text)) chain.push(...hanFamilies(text, language))
  chain.push('manrope')
  if (emoji.test(text)) chain.push('emoji')
  return [...new Set(chain)].map((family) => faceOf(family, typeface.weight))
}

const letters = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/gu

function drawsLetters(face: string, text: string): boolean {
  const own = text.normalize('NFC').match(letters)
  return !own || missingCharacters(own.join(''), [face]).length === 0
}

function hanFamilies(text: string, language: string): Family[] {
  const japanese = baseLanguage(language) === 'ja' || /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
  return japanese ? ['zen-kaku', 'noto-hans'] : ['noto-hans', 'zen-kaku']
}

const cased = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u

export const inCapitals = (text: string, language: string): string =>
  cased.test(text) ? text.toLocaleUpperCase(language) : text
