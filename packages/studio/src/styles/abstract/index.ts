import type { Style } from '../style.ts'
import { modernVoices } from '../voices.ts'
import { abstractCompositions } from './compositions.ts'
import { abstractLooks } from './looks.ts'

/** Colour in motion: bent gradients, silk, glass and rings of light. */
export const abstract: Style = {
  id: 'abstract',
  voices: modernVoices,
  looks: abstractLooks,
  compositions: abstractCompositions,
}
