import type { Style } from '../style.ts'
import { consoleView } from './console.ts'
import { neonHand } from './hand.ts'
import { hologram } from './hologram.ts'
import { horizon } from './horizon.ts'
import { cyberpunkLooks } from './looks.ts'
import { panels } from './panels.ts'
import { portal } from './portal.ts'
import { street } from './street.ts'
import { trails } from './trails.ts'
import { neonVoices } from './voices.ts'

/** A neon night: glass and light lines, wet streets, grids and screens in the brand's own lights. */
export const cyberpunk: Style = {
  id: 'cyberpunk',
  voices: neonVoices,
  looks: cyberpunkLooks,
  photoTint: 0.12,
  compositions: [horizon, street, hologram, consoleView, portal, trails, panels],
  restyle: neonHand,
}
