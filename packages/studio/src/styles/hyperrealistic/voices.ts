import type { Typeface } from '../../type/script.ts'
import type { Voices } from '../voices.ts'

/** Poster type: tall, heavy, in capitals where the script has them. */
const oswald: Typeface = { family: 'oswald', weight: 700, tracking: -0.012, leading: 1.06, capitals: true }
const bricolage: Typeface = { family: 'bricolage', weight: 800, tracking: -0.035, leading: 0.96 }
const grotesk: Typeface = { family: 'space-grotesk', weight: 700, tracking: -0.04, leading: 0.98 }
const manrope: Typeface = { family: 'manrope', weight: 800, tracking: -0.045, leading: 1.0 }
const playfair: Typeface = { family: 'playfair', weight: 800, tracking: -0.022, leading: 1.02, serif: true }
const fraunces: Typeface = { family: 'fraunces', weight: 800, tracking: -0.024, leading: 1.02, serif: true }
const poppins: Typeface = { family: 'poppins', weight: 800, tracking: -0.035, leading: 1.02 }

export const posterVoices: Voices = {
  friendly: [bricolage, poppins],
  bold: [oswald, bricolage],
  elegant: [playfair, fraunces],
  playful: [poppins, bricolage],
  professional: [manrope, grotesk],
}
