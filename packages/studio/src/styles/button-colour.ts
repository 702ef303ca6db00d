import { contrast } from '../colour/contrast.ts'
import { oklchOf, tone } from '../colour/oklch.ts'

const onDark = '#ffffff'
const onLight = '#17100f'
// a label is small type; the margin covers what antialiasing takes
const enough = 5.3

/** The colour, made as much darker as white letters need, or lighter where dark letters suit it better. */
export function solid(colour: string): string {
  const { l } = oklchOf(colour)
  const [ink, step] = l < 0.68 ? ([onDark, -0.012] as const) : ([onLight, 0.012] as const)
  let made = colour
  for (let at = l; at > 0.1 && at < 0.98 && contrast(made, ink) < enough; at += step) made = tone(colour, at)
  return made
}

export const inkOn = (plate: string): string =>
  contrast(plate, onDark) >= contrast(plate, onLight) || contrast(plate, onDark) >= enough ? onDark : onLight
