import type { Style } from '../style.ts'
import { warmVoices } from '../voices.ts'
import { counter } from './counter.ts'
import { flatlay } from './flatlay.ts'
import { horizonScene } from './horizon.ts'
import { island } from './island.ts'
import { illustrationLooks } from './looks.ts'
import { place } from './place.ts'
import { room } from './room.ts'
import { tabletop } from './tabletop.ts'
import { windowScene } from './window.ts'

/** A drawn world: flat layers, one light, the subject drawn for the trade and at home in its place. */
export const illustration: Style = {
  id: 'illustration',
  voices: warmVoices,
  looks: illustrationLooks,
  photoTint: 0.05,
  compositions: [horizonScene, place, windowScene, tabletop, island, counter, flatlay, room],
}
