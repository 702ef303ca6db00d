import type { Style } from '../style.ts'
import { warmVoices } from '../voices.ts'
import { counter } from './counter.ts'
import { horizonScene } from './horizon.ts'
import { illustrationLooks } from './looks.ts'
import { windowScene } from './window.ts'

/** A drawn world: flat layers, one light, the subject drawn for the trade. */
export const illustration: Style = {
  id: 'illustration',
  voices: warmVoices,
  looks: illustrationLooks,
  compositions: [horizonScene, windowScene, counter],
}
