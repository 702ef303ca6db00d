import { bottom } from '../../box.ts'
import type { Box, Layer } from '../../layout.ts'
import { down } from '../../subjects/draw.ts'
import { fill, grain, toneRamp } from '../backdrop.ts'
import { framedPhoto, standingHero } from '../hero.ts'
import { headlineOver } from '../skeleton.ts'
import type { Composition } from '../style.ts'

/** A column of colour along the far edge, words ragged beside it, the subject across its border. */
export const margin: Composition = {
  id: 'margin',
  takes: ['drawing', 'cutout', 'framed'],
  arrange(scene) {
    const { look, frame, safe, shape, unit } = scene
    const wide = shape === 'wide'
    const x = frame.width * (wide ? 0.76 : 0.71)
    const { copy, hero } = headlineOver(scene, {
      headlineMax: wide ? 118 : 150,
      footer: false,
      kicker: false,
      upper: shape === 'square' ? 0.58 : 0.5,
      ...(wide
        ? {}
        : {
            headlineWidth: x - safe.x - 30 * unit,
            headlineLines: 4,
            ...(shape === 'tall' ? { bodyWidth: x - safe.x - 30 * unit } : {}),
          }),
    })
    const field: Box = { x, y: 0, width: frame.width - x, height: frame.height }
    const picture: Layer[] = [
      toneRamp(scene, look.ground, look.groundFar),
      fill(field, down(0, frame.height, [0, look.form], [1, look.formFar])),
    ]
    const box: Box = wide ? { ...hero, y: hero.y + hero.height * 0.06, height: hero.height * 0.92 } : hero
    if (scene.hero === 'framed') {
      const photo: Box = shape === 'tall' ? box : { ...box, height: bottom(hero) - box.y }
      picture.push(...framedPhoto(scene, photo, { kind: 'rect', ...photo }))
    } else picture.push(...standingHero(scene, box))
    return { picture: [...picture, grain(scene, 0.05)], copy }
  },
}
