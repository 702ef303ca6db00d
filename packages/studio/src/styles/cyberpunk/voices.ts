import type { Typeface } from '../../type/script.ts'
import type { Voices } from '../voices.ts'

const orbitron: Typeface = {
  family: 'orbitron',
  weight: 800,
  tracking: 0.005,
  leading: 1.12,
  capitals: true,
}
const orbitronLight: Typeface = { ...orbitron, weight: 600, tracking: 0.02 }
const chakra: Typeface = { family: 'chakra-petch', weight: 700, tracking: -0.005, leading: 1.04 }
const chakraCapitals: Typeface = { ...chakra, tracking: 0.012, leading: 1.06, capitals: true }
const exo: Typeface = { family: 'exo-2', weight: 800, tracking: -0.012, leading: 1.04 }
const exoLight: Typeface = { ...exo, weight: 600, tracking: -0.005 }

export const text: Typeface = { family: 'exo-2', weight: 500, tracking: 0, leading: 1.34 }
export const label: Typeface = { family: 'chakra-petch', weight: 700, tracking: 0.012, leading: 1.24 }

/** Signs and screens of a night city: wide machine letters for the loud tones, drawn-in ones for the quiet. */
export const neonVoices: Voices = {
  friendly: [exo, chakra],
  bold: [orbitron, chakraCapitals],
  elegant: [orbitronLight, exoLight],
  playful: [chakraCapitals, exo],
  professional: [orbitronLight, chakra],
}
