import type { Style } from '../style.ts'
import { quietVoices } from '../voices.ts'
import { onDisc } from './disc.ts'
import { frontispiece } from './frontispiece.ts'
import { minimalistLooks } from './looks.ts'
import { margin } from './margin.ts'
import { monument } from './monument.ts'
import { niche } from './niche.ts'
import { panel } from './panel.ts'
import { plinth } from './plinth.ts'
import { shelf } from './shelf.ts'

/** Editorial calm: a tone ramp, one large form, generous type. */
export const minimalist: Style = {
  id: 'minimalist',
  voices: quietVoices,
  looks: minimalistLooks,
  photoTint: 0.06,
  compositions: [onDisc, monument, niche, shelf, panel, plinth, frontispiece, margin],
}
