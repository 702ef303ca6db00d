import type { Style } from '../style.ts'
import { bubble } from './bubble.ts'
import { burstCover } from './burst-cover.ts'
import { cover } from './cover.ts'
import { inked } from './hand.ts'
import { leap } from './leap.ts'
import { cartoonLooks } from './looks.ts'
import { panels } from './panels.ts'
import { sticker } from './sticker.ts'
import { sunrise } from './sunrise.ts'
import { tonesOf } from './tones.ts'
import { comicVoices } from './voices.ts'

/** A comic's cover: thick ink, flat colour with one step of shade, and a lot going on around the subject. */
export const cartoon: Style = {
  id: 'cartoon',
  voices: comicVoices,
  looks: cartoonLooks,
  compositions: [burstCover, panels, sunrise, sticker, leap, bubble, cover],
  restyle: (drawing, look) =>
    inked(drawing, { line: tonesOf(look).line, pen: 8, contour: 12, shade: look.dark ? 0.34 : 0.27 }),
}
