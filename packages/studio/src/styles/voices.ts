import type { Tone } from '../brief.ts'
import type { Typeface } from '../type/script.ts'

/** Type for each tone of voice. Display faces are set tight, text faces at their own spacing. */
const instrument: Typeface = {
  family: 'instrument-serif',
  weight: 400,
  tracking: -0.018,
  leading: 1.0,
  serif: true,
}
const fraunces: Typeface = { family: 'fraunces', weight: 600, tracking: -0.022, leading: 1.04, serif: true }
const frauncesBlack: Typeface = {
  family: 'fraunces',
  weight: 800,
  tracking: -0.02,
  leading: 1.04,
  serif: true,
}
const bricolage: Typeface = { family: 'bricolage', weight: 800, tracking: -0.03, leading: 0.98 }
const grotesk: Typeface = { family: 'space-grotesk', weight: 700, tracking: -0.035, leading: 1.0 }
const manrope: Typeface = { family: 'manrope', weight: 800, tracking: -0.04, leading: 1.03 }
const poppins: Typeface = { family: 'poppins', weight: 700, tracking: -0.03, leading: 1.06 }

export const text: Typeface = { family: 'manrope', weight: 500, tracking: -0.006, leading: 1.36 }
export const label: Typeface = { family: 'manrope', weight: 700, tracking: -0.008, leading: 1.24 }

/** Two voices for a tone; looks take turns, so that a new look also speaks differently. */
export type Voices = Readonly<Record<Tone, readonly [Typeface, Typeface]>>

export const quietVoices: Voices = {
  friendly: [fraunces, bricolage],
  bold: [bricolage, manrope],
  elegant: [instrument, fraunces],
  playful: [bricolage, fraunces],
  professional: [manrope, grotesk],
}
export const warmVoices: Voices = {
  friendly: [frauncesBlack, poppins],
  bold: [bricolage, frauncesBlack],
  elegant: [fraunces, instrument],
  playful: [poppins, bricolage],
  professional: [poppins, manrope],
}
export const modernVoices: Voices = {
  friendly: [poppins, bricolage],
  bold: [bricolage, grotesk],
  elegant: [instrument, manrope],
  playful: [bricolage, poppins],
  professional: [grotesk, manrope],
}
