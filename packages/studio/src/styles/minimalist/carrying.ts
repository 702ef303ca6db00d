import { contrast } from '../../colour/contrast.ts'
import { mix } from '../../colour/oklch.ts'

/** The colour moved away from the ink until words are legible on it: a mid-tone carries neither black nor white. */
export function carrying(colour: string, ink: string): string {
  const away = contrast(ink, '#000000') > contrast(ink, '#ffffff') ? '#000000' : '#ffffff'
  let ground = colour
  for (let i = 0; i < 8 && contrast(ground, ink) < 5.6; i++) ground = mix(ground, away, 0.12)
  return ground
}
