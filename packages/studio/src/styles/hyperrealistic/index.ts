import type { Style } from '../style.ts'
import { fadeOut, screenCard, slant } from './cut.ts'
import { hyperrealisticLooks } from './looks.ts'
import { marquee, monument, spotlight } from './stage.ts'
import { posterVoices } from './voices.ts'

/** The hyperrealistic poster: spotlit sets in deep colour, haze and mirrors, heavy type. */
export const hyperrealistic: Style = {
  id: 'hyperrealistic',
  voices: posterVoices,
  looks: hyperrealisticLooks,
  photoTint: 0.06,
  compositions: [spotlight, marquee, monument, fadeOut, slant, screenCard],
}
