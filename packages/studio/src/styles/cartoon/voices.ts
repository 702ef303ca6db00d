import type { Typeface } from '../../type/script.ts'
import type { Voices } from '../voices.ts'

// the weight is for the faces that join in where a script lacks its own: as heavy as these
const bangers: Typeface = { family: 'bangers', weight: 900, tracking: 0.03, leading: 1.02, capitals: true }
const luckiest: Typeface = {
  family: 'luckiest-guy',
  weight: 900,
  tracking: 0.018,
  leading: 1.04,
  capitals: true,
}
const baloo: Typeface = { family: 'baloo', weight: 800, tracking: 0.004, leading: 0.94 }
const balooCapitals: Typeface = { ...baloo, capitals: true, tracking: 0.012, leading: 0.9 }

export const comicText: Typeface = { family: 'baloo', weight: 600, tracking: 0, leading: 1.16 }
export const comicLabel: Typeface = { family: 'baloo', weight: 800, tracking: 0.002, leading: 1.1 }

export const comicVoices: Voices = {
  friendly: [luckiest, baloo],
  bold: [bangers, luckiest],
  elegant: [baloo, bangers],
  playful: [luckiest, bangers],
  professional: [balooCapitals, bangers],
}
