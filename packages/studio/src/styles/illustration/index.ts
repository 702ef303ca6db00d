import type { Style } from '../style.ts'
import { warmVoices } from '../voices.ts'
import { illustrationCompositions } from './compositions.ts'
import { illustrationLooks } from './looks.ts'

/** A drawn world: flat layers, one light, the subject drawn for the trade. */
export const illustration: Style = {
  id: 'illustration',
  voices: warmVoices,
  looks: illustrationLooks,
  compositions: illustrationCompositions,
}
