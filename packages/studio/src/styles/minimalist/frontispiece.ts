import { bottom, centreX, right, within } from '../../box.ts'
import { mix } from '../../colour/oklch.ts'
import type { Box, Layer } from '../../layout.ts'
import { disc, grain, toneRamp } from '../backdrop.ts'
import { inkOn } from '../block.ts'
import { framedPhoto, standingHero } from '../hero.ts'
import type { Scene } from '../scene.ts'
import { headlineOver } from '../skeleton.ts'
import type { Composition } from '../style.ts'
import { carrying } from './carrying.ts'

/** A great disc that rises behind the subject and never behind a word. */
function risingDisc({ frame, shape, unit, safe }: Scene, hero: Box, from: string, to: string): Layer[] {
  if (shape === 'tall') {
    const r = frame.height - hero.y - 30 * unit
    return [disc(frame.width, frame.height, r, from, to)]
  }
  if (shape === 'wide') {
    const r = Math.min(frame.height * 0.58, frame.width - hero.x)
    return [disc(Math.max(centreX(hero), hero.x + r - 24 * unit), frame.height, r, from, to)]
  }
  const low = bottom(hero)
  if (shape === 'square') {
    const r = Math.min(frame.width * 0.56, low - hero.y + 14 * unit, right(safe) - hero.x + 18 * unit)
    return [disc(right(safe), low, r, from, to)]
  }
  // over a footer only its upper half is seen
  const r = Math.min(hero.width / 2, hero.height * 0.98)
  const half: Box = { x: 0, y: 0, width: frame.width, height: low }
  return [
    {
      kind: 'group',
      role: 'decor',
      clip: { kind: 'rect', ...half },
      children: [disc(right(hero) - r, low, r, from, to)],
    },
  ]
}

/** Large type on colour, the subject small and exact: an opening page. */
export const frontispiece: Composition = {
  id: 'frontispiece',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { look, unit, shape } = scene
    const ink = inkOn(look.formFar, look)
    const ground = carrying(look.form, ink)
    const far = carrying(look.formFar, ink)
    const plate = { plate: ink, ink: inkOn(ink, { ...look, ink: far, plate: ground }) }
    const { copy, hero } = headlineOver(scene, {
      ink,
      quiet: ink,
      ground,
      button: plate,
      headlineMax: shape === 'wide' ? 116 : 160,
    })
    const box =
      scene.hero === 'framed' && shape === 'tall'
        ? hero
        : shape === 'tall' || shape === 'portrait'
          ? hero
          : within(hero, Math.max(1, hero.width / hero.height), shape === 'wide' ? 0.5 : 1, 1)
    const picture: Layer[] = [
      toneRamp(scene, ground, far),
      ...risingDisc(scene, hero, mix(ground, far, -0.9), mix(ground, far, 0.4)),
      ...(scene.hero === 'framed'
        ? framedPhoto(scene, box, { kind: 'rect', ...box, radius: 36 * unit })
        : standingHero(scene, box)),
      grain(scene, 0.06),
    ]
    return { picture, copy }
  },
}
