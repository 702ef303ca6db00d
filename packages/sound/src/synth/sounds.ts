import * as analogue from './analogue.ts'
import * as drums from './drums.ts'
import * as effects from './effects.ts'
import * as ensemble from './ensemble.ts'
import type { Sound } from './sound.ts'
import * as strings from './strings.ts'
import * as struckBodies from './struck.ts'

const all = { ...analogue, ...drums, ...effects, ...ensemble, ...strings, ...struckBodies }

export type SoundName = keyof typeof all
/** Every instrument by its name. */
export const sounds: Readonly<Record<SoundName, Sound>> = all
