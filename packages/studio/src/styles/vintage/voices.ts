import type { Typeface } from '../../type/script.ts'
import type { Voices } from '../voices.ts'

// these families have one weight each; the figure is what faces of other scripts are asked for
const slab: Typeface = { family: 'alfa-slab', weight: 800, tracking: 0.004, leading: 1.06, serif: true }
const slabCapitals: Typeface = { ...slab, capitals: true, leading: 1.02, tracking: 0.012 }
const fat: Typeface = { family: 'abril', weight: 800, tracking: -0.004, leading: 1.03, serif: true }
const gothic: Typeface = { family: 'oswald', weight: 700, tracking: 0.01, leading: 1.1, capitals: true }
const old: Typeface = { family: 'fraunces', weight: 900, tracking: -0.01, leading: 1.03, serif: true }

export const text: Typeface = { family: 'fraunces', weight: 600, tracking: 0.002, leading: 1.32, serif: true }
export const label: Typeface = {
  family: 'oswald',
  weight: 600,
  tracking: 0.05,
  leading: 1.3,
  capitals: true,
}

export const posterVoices: Voices = {
  friendly: [slab, old],
  bold: [slabCapitals, gothic],
  elegant: [fat, old],
  playful: [slab, fat],
  professional: [gothic, slab],
}
