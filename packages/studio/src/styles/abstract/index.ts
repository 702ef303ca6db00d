import type { Style } from '../style.ts'
import { modernVoices } from '../voices.ts'
import { bauhaus } from './bauhaus.ts'
import { drift } from './drift.ts'
import { eclipse } from './eclipse.ts'
import { abstractLooks } from './looks.ts'
import { prism } from './prism.ts'
import { silk } from './silk.ts'
import { strata } from './strata.ts'
import { sunrise } from './sunrise.ts'
import { swiss } from './swiss.ts'

/** Colour and form: bent gradients, silk, glass, cut paper, construction; the subject told in the look's colours. */
export const abstract: Style = {
  id: 'abstract',
  voices: modernVoices,
  looks: abstractLooks,
  photoTint: 0.07,
  compositions: [drift, bauhaus, silk, swiss, strata, eclipse, prism, sunrise],
}
