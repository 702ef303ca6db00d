import type { Style } from '../style.ts'
import { quietVoices } from '../voices.ts'
import { photorealisticLooks } from './looks.ts'
import { archway, card, dissolve, page } from './page.ts'
import { floor, tabletop, titlePage } from './tabletop.ts'

/** Product photography in daylight: path-traced sets in the brand's colours, words on calm wall. */
export const photorealistic: Style = {
  id: 'photorealistic',
  voices: quietVoices,
  looks: photorealisticLooks,
  photoTint: 0.05,
  compositions: [tabletop, titlePage, floor, page, dissolve, card, archway],
}
