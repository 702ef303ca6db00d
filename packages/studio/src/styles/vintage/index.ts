import type { Style } from '../style.ts'
import { restyle } from './hand.ts'
import { vintageLooks } from './looks.ts'
import { medallion } from './medallion.ts'
import { midcentury } from './midcentury.ts'
import { tin } from './tin.ts'
import { broadsheet } from './broadsheet.ts'
import { travel } from './travel.ts'
import { deco } from './deco.ts'
import { roadside } from './roadside.ts'
import { posterVoices } from './voices.ts'

/** A poster off a press of 1920 to 1970: paper and a few inks, dots for shade, words in wood type. */
export const vintage: Style = {
  id: 'vintage',
  voices: posterVoices,
  looks: vintageLooks,
  compositions: [medallion, travel, deco, midcentury, tin, broadsheet, roadside],
  restyle,
}
