import type { Style } from '../style.ts'
import { flood } from './flood.ts'
import { restyled } from './hand.ts'
import { watercolorLooks } from './looks.ts'
import { meadow } from './meadow.ts'
import { sheet } from './sheet.ts'
import { splash } from './splash.ts'
import { swatch } from './swatch.ts'
import { vignette } from './vignette.ts'
import { painterVoices } from './voices.ts'
import { wreath } from './wreath.ts'

/** Painted on cold-pressed paper: washes that run, a pencil line, flowers, and white left free. */
export const watercolor: Style = {
  id: 'watercolor',
  voices: painterVoices,
  looks: watercolorLooks,
  compositions: [swatch, wreath, vignette, sheet, splash, meadow, flood],
  restyle: restyled,
}
