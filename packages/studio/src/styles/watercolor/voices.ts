import type { Typeface } from '../../type/script.ts'
import type { Voices } from '../voices.ts'

/** A painter's letters: a book's italic, a calm old serif, a note in pencil. */
const cormorant: Typeface = { family: 'cormorant', weight: 700, tracking: -0.015, leading: 0.96, serif: true }
const cormorantItalic: Typeface = {
  family: 'cormorant-italic',
  weight: 600,
  tracking: -0.008,
  leading: 0.98,
  serif: true,
}
const playfair: Typeface = { family: 'playfair', weight: 700, tracking: -0.012, leading: 1.06, serif: true }
const playfairItalic: Typeface = {
  family: 'playfair-italic',
  weight: 600,
  tracking: -0.008,
  leading: 1.06,
  serif: true,
}
const playfairBold: Typeface = { ...playfair, weight: 800 }
const caveat: Typeface = { family: 'caveat', weight: 700, tracking: -0.008, leading: 0.86, serif: true }

export const painterVoices: Voices = {
  friendly: [caveat, playfairItalic],
  bold: [playfairBold, caveat],
  elegant: [cormorantItalic, cormorant],
  playful: [caveat, playfairBold],
  professional: [playfair, cormorant],
}

export const text: Typeface = {
  family: 'fraunces',
  weight: 500,
  tracking: -0.004,
  leading: 1.34,
  serif: true,
}
export const label: Typeface = { family: 'manrope', weight: 700, tracking: -0.004, leading: 1.24 }
