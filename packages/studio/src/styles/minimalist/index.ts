import type { Style } from '../style.ts'
import { quietVoices } from '../voices.ts'
import { minimalistCompositions } from './compositions.ts'
import { minimalistLooks } from './looks.ts'

/** Editorial calm: a tone ramp, one large form, generous type. */
export const minimalist: Style = {
  id: 'minimalist',
  voices: quietVoices,
  looks: minimalistLooks,
  compositions: minimalistCompositions,
}
