import type { Industry } from '../brief.ts'
import { boutique } from './boutique.ts'
import { clinicRoom } from './clinic-room.ts'
import { gym } from './gym.ts'
import { kitchen } from './kitchen.ts'
import { market } from './market.ts'
import { openPlace } from './open-place.ts'
import { road } from './road.ts'
import type { Setting } from './setting.ts'
import { stockroom } from './stockroom.ts'
import { street } from './street.ts'
import { study } from './study.ts'
import { vanity } from './vanity.ts'
import { workplace } from './workplace.ts'

export type { Setting, SettingColours } from './setting.ts'

const settings: Partial<Record<Industry, Setting>> = {
  food: kitchen,
  fitness: gym,
  beauty: vanity,
  healthcare: clinicRoom,
  education: study,
  real_estate: street,
  automotive: road,
  ecommerce: stockroom,
  technology: workplace,
  fashion: boutique,
  general: market,
}

export const settingOf = (industry: Industry): Setting => settings[industry] ?? openPlace
